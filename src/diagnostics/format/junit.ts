import type { Diagnostic } from '../diagnostic.ts';
import { inOrder, tally } from '../diagnostic.ts';
import { checkedFiles, said } from './input.ts';
import type { FormatInput } from './input.ts';
import { counted, headline } from './text.ts';
import { visible } from './visible.ts';

const NAME = 'cpc validate';

/**
 * For build servers: the common form of JUnit's XML (there is no standard), one test case a file. A file with
 * errors has failed; one with warnings only has passed, and says them on its `system-out`. No times: the same
 * workspace gives the same bytes.
 */
export function formatJunit(input: FormatInput): string {
  const files = new Map<string, Diagnostic[]>(checkedFiles(input).map((file) => [file, []]));
  for (const diagnostic of inOrder(input.diagnostics)) files.get(diagnostic.file)?.push(diagnostic);
  const failures = [...files.values()].filter((diagnostics) => tally(diagnostics).errors > 0).length;
  const totals = attributes({ name: NAME, tests: files.size, failures, errors: 0, time: 0 });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${totals}>`,
    `  <testsuite${totals}>`,
    ...[...files].map(([file, diagnostics]) => testCase(file, diagnostics)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(file: string, diagnostics: readonly Diagnostic[]): string {
  const opening = `    <testcase${attributes({ classname: NAME, name: file, time: 0 })}`;
  if (diagnostics.length === 0) return `${opening}/>`;
  return `${opening}>\n      ${outcome(diagnostics)}\n    </testcase>`;
}

/** Warnings beside errors stand in the failure's text with them, so that nothing is read twice. */
function outcome(diagnostics: readonly Diagnostic[]): string {
  const text = escaped(diagnostics.map((d) => headline(d)).join('\n'));
  const errors = diagnostics.filter((d) => d.severity === 'error');
  const [first] = errors;
  if (!first) return `<system-out>${text}</system-out>`;
  const message = diagnostics.length === 1 ? said(first) : counted(diagnostics);
  const type = errors.every((d) => d.code === first.code) ? first.code : 'error';
  return `<failure${attributes({ message, type })}>${text}</failure>`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(visible(String(value)))}"`)
    .join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML 1.0 §2.2 says which characters may stand in a document, in any spelling; the others become U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
