import Handlebars from 'handlebars/dist/cjs/handlebars.js';
import type { Document } from '../model/document.ts';
import { tidy } from './markdown.ts';

/** A template that prints more, or takes longer, than any report does. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/** How often a loop or a partial may run for one document, and how many characters they may print. */
const limits = { steps: 1_000_000, characters: 50_000_000 };

/** A block's own function, which Handlebars calls for each entry. */
type Print = (context: unknown, options?: Handlebars.RuntimeOptions) => string;

/**
 * A council's own template, compiled when it is first printed. It can call nothing but the five helpers, sees own
 * properties only, and every loop and partial counts against a limit. A name that a value does not have prints nothing:
 * the check of the template has told of those that are never there.
 */
export function ownTemplate(
  template: string,
  partials: ReadonlyMap<string, string>,
): (document: Document) => string {
  let print: ((document: Document) => string) | undefined;
  return (document) => {
    print ??= prepared(template, partials);
    return tidy(print(document));
  };
}

const compiling: CompileOptions = {
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: { log: false, helperMissing: false, blockHelperMissing: false },
  preventIndent: true,
};

const running = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

function prepared(template: string, partials: ReadonlyMap<string, string>): (document: Document) => string {
  const handlebars = Handlebars.create();
  const budget = new Budget();
  for (const name of ['log', 'helperMissing', 'blockHelperMissing']) handlebars.unregisterHelper(name);
  const each = handlebars.helpers['each'] as Each;
  const counting: Each = function (context, options) {
    return each.call(this, context, { ...options, fn: budget.counted(options.fn) });
  };
  handlebars.registerHelper('each', counting);
  const decorators = (handlebars as unknown as { decorators: Record<string, Decorator> }).decorators;
  const inline = decorators['inline'];
  if (inline === undefined) throw new Error('Handlebars has no inline partials any more.');
  decorators['inline'] = (fn, props, container, options) =>
    inline(fn, props, container, { ...options, fn: budget.counted(options.fn) });
  for (const [name, text] of partials)
    handlebars.registerPartial(name, budget.counted(handlebars.compile(text, compiling)));
  const main = handlebars.compile<Document>(template, compiling);
  return (document) => {
    budget.begin();
    return main(document, running);
  };
}

type Each = (this: unknown, context: unknown, options: Handlebars.HelperOptions) => string;
type Decorator = (
  fn: unknown,
  props: unknown,
  container: unknown,
  options: { readonly fn: Print },
) => unknown;

/** What a template has used up of the limits, for one document. */
class Budget {
  #steps = 0;
  #characters = 0;

  begin(): void {
    this.#steps = 0;
    this.#characters = 0;
  }

  /** The same function, counted each time it is called. */
  counted(print: Print): Print {
    return (context, options) => {
      this.#steps += 1;
      if (this.#steps > limits.steps)
        throw new TooMuch('it goes through its loops and partials without an end');
      const text = print(context, options);
      this.#characters += text.length;
      if (this.#characters > limits.characters) throw new TooMuch('it prints more than any report holds');
      return text;
    };
  }
}
