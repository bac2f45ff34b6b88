import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { listCodes, messagesFor, sayAbout } from './docs/diagnostics.js';
import { checkSnippets } from './docs/snippets.js';
import { outputFormat, tourMessage, workflowFor } from './docs/outputs.js';
import { htmlOf, officersText } from './docs/markdown.js';
import { placeholderTable } from './docs/placeholders.js';
import { keyTables, valueKinds } from './docs/keys.js';
import { helpText } from './docs/help.js';
import { loadTool } from './docs/tool.js';
import { exampleReport, partialTable, profileTable, valueTables } from './docs/profiles.js';
import { exampleLogos } from './docs/logos.js';

/**
 * What can stand between `<!-- docs: name argument -->` and `<!-- /docs -->`. Each maker is given the tool, the
 * argument, and what stands above the mark since the last heading: an example's YAML stands there.
 */
const makers = {
  codes: listCodes,
  about: sayAbout,
  messages: messagesFor,
  output: outputFormat,
  tour: tourMessage,
  html: htmlOf,
  officer: officersText,
  placeholders: placeholderTable,
  keys: keyTables,
  kinds: valueKinds,
  help: helpText,
  profiles: profileTable,
  values: valueTables,
  partials: partialTable,
  report: exampleReport,
  workflow: workflowFor,
};

const part = /(<!-- docs: (\w+) ?([\w-]*) -->\n)[\s\S]*?(<!-- \/docs -->)/g;

/** README.md and the pages of docs/ as they should be, by their path below `root`. */
export async function documentation(root) {
  const loaded = await loadTool(root);
  const tool = { ...loaded, logos: await exampleLogos(loaded) };
  const folder = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
  const pages = ['README.md', ...folder.sort().map((name) => `docs/${name}`)];
  const out = new Map();
  for (const page of pages) {
    const written = readFileSync(join(root, page), 'utf8');
    checkSnippets(tool, page, written);
    out.set(page, await tidy(join(root, page), await fill(tool, page, written)));
  }
  return out;
}

async function fill(tool, page, text) {
  const made = [...text.matchAll(part)].map(
    async ({ 0: whole, 1: open, 2: name, 3: argument, 4: close, index: offset }) => {
      const maker = makers[name];
      if (maker === undefined) throw new Error(`${page}: there is no maker "${name}".`);
      const before = text.slice(0, offset);
      const section = before.slice(Math.max(before.lastIndexOf('\n## '), before.lastIndexOf('\n### ')) + 1);
      const intro = before.slice(before.lastIndexOf('\n## ') + 1).split(/^### /m)[0];
      const chapter = (heading) =>
        text.split(/^(?=## )/m).find((part) => part.startsWith(`## ${heading}\n`)) ?? '';
      const filled = await maker({ tool, argument, section, intro, chapter, page: text });
      return { offset, whole, filled: `${open}\n${filled}\n\n${close}` };
    },
  );
  const pieces = await Promise.all(made);
  return pieces.reduceRight(
    (page, { offset, whole, filled }) => page.slice(0, offset) + filled + page.slice(offset + whole.length),
    text,
  );
}

async function tidy(path, text) {
  const options = await prettier.resolveConfig(path, { editorconfig: true });
  return prettier.format(text, { ...options, parser: 'markdown' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  const { generate } = await import('./generate.js');
  generate();
  for (const [page, text] of await documentation(root)) writeFileSync(join(root, page), text);
}
