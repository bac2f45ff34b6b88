import type HandlebarsModule from 'handlebars';
import runtime from 'handlebars/runtime.js';
import type { Document } from '../model/document.ts';
import { partials, profiles } from '../generated/profiles.js';

// The package's own types do not describe its runtime-only entry, which lacks nothing that is used here.
const Handlebars = runtime as unknown as typeof HandlebarsModule;

/** A document as its profile's template prints it. Everything printed is safe Markdown already, so nothing is escaped here. */
export function renderMarkdown(profile: string, document: Document): string {
  const handlebars = Handlebars.create();
  for (const [name, partial] of Object.entries(partials))
    handlebars.registerPartial(name, handlebars.template(partial));
  const found = profiles[profile];
  if (found === undefined) throw new Error(`No template is built in for the profile "${profile}".`);
  return tidy(handlebars.template(found.template)(document));
}

/** One blank line between blocks, none at the end of a line or of the file; what is fenced stays as it is. */
function tidy(markdown: string): string {
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
