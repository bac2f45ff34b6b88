import type { Block, Expression, Mustache, Program, Statement } from './ast.ts';
import { Calls, decorators, type Edge } from './calls.ts';
import { here, inside, siteOf, viaOf, type Findings, type Frame, type Place, type Unit } from './frame.ts';
import { blockHelp, blockReason, currentMembers, helpers, isThis, nameOf, Resolver } from './resolve.ts';
import { calledOf, fieldOf, theDocument, unknown, type Value } from './values.ts';

/**
 * Goes through a template as Handlebars would, with the kinds of values in place of values, and into every partial it
 * calls. What it tells is so for every document.
 */
export class Walk {
  /** The fields that are named: "Document.tail". */
  readonly names = new Set<string>();
  readonly #findings: Findings;
  readonly #resolve: Resolver;
  readonly #calls: Calls;

  constructor(partials: ReadonlyMap<string, Unit>, findings: Findings) {
    this.#findings = findings;
    this.#resolve = new Resolver(findings, this.names);
    this.#calls = new Calls(partials, findings, this.#resolve, (program, frame) => {
      this.#program(program, frame);
    });
  }

  template(unit: Unit): void {
    const stack: [Place] = [{ value: theDocument, way: 'same' }];
    const around = { locals: new Map(), loops: 0, inlines: new Map(), site: undefined, depth: 0 };
    this.#program(unit.program, { unit, stack, ...around });
  }

  get edges(): readonly Edge[] {
    return this.#calls.edges;
  }

  get reached(): ReadonlySet<string> {
    return this.#calls.reached;
  }

  #program(program: Program, frame: Frame): void {
    const inlines = program.body.flatMap((statement) =>
      statement.type === 'DecoratorBlock' ? this.#calls.inline(statement, frame) : [],
    );
    const all = new Map([...frame.inlines, ...inlines]);
    for (const statement of program.body) this.#statement(statement, { ...frame, inlines: all });
  }

  #statement(statement: Statement, frame: Frame): void {
    switch (statement.type) {
      case 'ContentStatement':
      case 'CommentStatement':
      case 'DecoratorBlock':
        return;
      case 'MustacheStatement':
        this.#mustache(statement, frame);
        return;
      case 'BlockStatement':
        this.#block(statement, frame);
        return;
      case 'PartialStatement':
        this.#calls.partial(statement, frame);
        return;
      case 'PartialBlockStatement': {
        const help = 'Write {{> name}}, and put what the block would hold into a partial.';
        this.#findings.syntax('A partial takes no block.', help, statement.loc, frame);
        return;
      }
      case 'Decorator':
        this.#findings.syntax(decorators.reason, decorators.help, statement.loc, frame);
        return;
      default:
        statement satisfies never;
    }
  }

  #mustache({ path, params, hash, loc }: Mustache, frame: Frame): void {
    const name = nameOf(path);
    if (path.type !== 'PathExpression') {
      const help = 'Write them as they are to be printed.';
      this.#findings.syntax('Words stand in a template without braces.', help, loc, frame);
    } else if (name === 'lookup' && params.length > 0) {
      this.#print(this.#resolve.lookup(path, params, loc, frame), path, frame);
    } else if (isHelper(name) && name !== 'lookup') {
      this.#findings.syntax(blockReason(name), blockHelp(name), loc, frame);
    } else if (params.length > 0 || hash !== undefined) {
      this.#resolve.unknownHelper(name, path.loc, frame, false);
    } else {
      this.#print(this.#resolve.expression(path, frame), path, frame);
    }
  }

  #print({ value }: Place, path: Expression, frame: Frame): void {
    if (value.is === 'text' || value.is === 'unknown') return;
    const name = nameOf(path);
    const help =
      value.is === 'list'
        ? `Go through it: {{#each ${name}}} … {{/each}}.`
        : `Open it, {{#with ${name}}} … {{/with}}, and print what it holds.`;
    this.#kind(name, value, 'cannot be printed as text', help, path, frame);
  }

  #block(block: Block, frame: Frame): void {
    const name = nameOf(block.path);
    const [param, ...more] = block.params;
    if (!isHelper(name)) {
      const isValue = currentMembers(frame).some((member) => fieldOf(member, name) !== undefined);
      this.#resolve.unknownHelper(name, block.path.loc, frame, isValue);
    } else if (name === 'lookup') {
      const help = 'Write {{#with (lookup …)}} … {{/with}}.';
      this.#findings.syntax('`lookup` opens no block.', help, block.loc, frame);
    } else if (param === undefined || more.length > 0) {
      this.#findings.syntax(`\`${name}\` asks for one value.`, blockHelp(name), block.loc, frame);
    } else {
      this.#inBlock(name, block, param, frame);
    }
  }

  #inBlock(name: string, block: Block, param: Expression, frame: Frame): void {
    const place = this.#resolve.expression(param, frame, name === 'if' || name === 'unless');
    const { program, inverse } = block;
    if (program) this.#program(program, this.#within(name, block, param, place, frame));
    if (inverse) this.#program(inverse, name === 'unless' ? narrowed(frame, param) : frame);
  }

  /** What is inside a block: `if` knows that the value is there, `each` and `with` have another `this`. */
  #within(name: string, block: Block, param: Expression, place: Place, frame: Frame): Frame {
    if (name === 'if') return narrowed(frame, param);
    if (name === 'unless') return frame;
    const entry = name === 'each' ? this.#entry(place, param, frame) : place;
    const [called, index] = block.program?.blockParams ?? [];
    const locals = new Map(frame.locals);
    if (called !== undefined) locals.set(called, entry);
    if (index !== undefined) locals.set(index, { value: { is: 'text' }, way: 'down' });
    const inner = { ...frame, locals, loops: frame.loops + (name === 'each' ? 1 : 0) };
    // Handlebars counts no level for `..` where `this` stays what it was.
    return name === 'with' && isThis(param) ? inner : inside(inner, entry);
  }

  #entry({ value, way }: Place, param: Expression, frame: Frame): Place {
    if (value.is === 'list') return { value: value.of, way: way === 'away' ? 'away' : 'down' };
    if (value.is !== 'unknown') {
      const name = nameOf(param);
      const instead = value.is === 'text' ? 'if' : 'with';
      const help = `Write {{#${instead} ${name}}} … {{/${instead}}}.`;
      this.#kind(name, value, 'each goes through a list', help, param, frame);
    }
    return { value: unknown, way };
  }

  #kind(name: string, value: Value, needs: string, help: string, at: Expression, frame: Frame): void {
    const is = value.is === 'object' ? 'a set of values' : calledOf(value);
    const args = { value: name, is, needs, help, via: viaOf(frame) };
    this.#findings.tell('value-kind', args, siteOf(frame, at.loc));
  }
}

/** Between `{{#if text}}` and `{{/if}}` only those kinds of block are left that have a text. */
function narrowed(frame: Frame, param: Expression): Frame {
  const { value, way } = here(frame);
  if (param.type !== 'PathExpression' || param.data || param.depth > 0 || value.is !== 'object') return frame;
  const members = value.members.filter((member) => fieldOf(member, param.parts[0] ?? '') !== undefined);
  if (members.length === 0) return frame;
  const [outer, ...rest] = frame.stack;
  const place: Place = { value: { is: 'object', members }, way };
  return { ...frame, stack: rest.length === 0 ? [place] : [outer, ...rest.slice(0, -1), place] };
}

const isHelper = (name: string): boolean => (helpers as readonly string[]).includes(name);
