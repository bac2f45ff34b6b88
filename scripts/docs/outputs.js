import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, fenced, filesIn, print } from './workspace.js';

const languages = { text: 'text', json: 'json', github: 'text', sarif: 'json', junit: 'xml' };

/** The examples' workspace with one slip in it, in one of the formats of `cpc validate --format`. */
export function outputFormat({ tool, argument: format, chapter }) {
  const files = new Map([
    ...filesIn(chapter('The workspace of the examples')),
    ...filesIn(chapter('Output formats')),
  ]);
  return fenced(languages[format], print(tool, format, check(tool, files)));
}

/** What README's tour says after one slip in what `cpc init` wrote. */
export function tourMessage({ tool }) {
  const files = new Map(Object.entries(tool.workspaceTemplate));
  const update = 'plans/our-plan/updates/2026-27-q1.yaml';
  const text = files.get(update);
  const slip = text.replace('\n  2/b:\n', '\n  2/c:\n');
  if (slip === text) throw new Error(`README.md: ${update} has no item 2/b to get wrong.`);
  return fenced('text', print(tool, 'text', check(tool, files.set(update, slip))));
}

/** What `cpc init --ci` writes for a system. */
export function workflowFor({ tool, argument: system }) {
  return fenced('yaml', readFileSync(join(tool.root, 'templates/ci', `${system}.yml`), 'utf8'));
}
