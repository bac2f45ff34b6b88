import type HandlebarsModule from 'handlebars';
import runtime from 'handlebars/runtime.js';
import type { Document } from '../model/document.ts';

// The package's own types do not describe its runtime-only entry, which lacks nothing that is used here.
const Handlebars = runtime as unknown as typeof HandlebarsModule;

/**
 * A template that the build has compiled, as a function from a document to its Markdown. Everything printed is safe
 * Markdown already, so nothing is escaped.
 */
export function builtInTemplate(
  template: TemplateSpecification,
  partials: Readonly<Record<string, TemplateSpecification>>,
): (document: Document) => string {
  let print: HandlebarsModule.TemplateDelegate | undefined;
  return (document) => {
    print ??= prepared(template, partials);
    return tidy(print(document));
  };
}

function prepared(
  template: TemplateSpecification,
  partials: Readonly<Record<string, TemplateSpecification>>,
): HandlebarsModule.TemplateDelegate {
  const handlebars = Handlebars.create();
  for (const [name, partial] of Object.entries(partials))
    handlebars.registerPartial(name, handlebars.template(partial));
  return handlebars.template(template);
}

/** One blank line between blocks, none at the end of a line or of the file; what is fenced stays as it is. */
export function tidy(markdown: string): string {
  let fence: string | undefined;
  const lines: string[] = [];
  for (const line of markdown.split('\n')) {
    const mark = /^\s*(`{3,})/.exec(line)?.[1];
    if (fence === undefined) fence = mark;
    else if (mark !== undefined && mark.length >= fence.length) fence = undefined;
    const kept = fence === undefined ? line.trimEnd() : line;
    if (kept !== '' || lines.at(-1) !== '' || fence !== undefined) lines.push(kept);
  }
  return `${lines.join('\n').trim()}\n`;
}
