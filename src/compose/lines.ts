import { plain } from '../markdown/escape.ts';
import { asInline, asLine } from '../markdown/text.ts';
import type { Markdown } from '../model/document.ts';
import type { Row } from '../model/files.ts';
import { placeholdersIn, replacePlaceholders, isFactName, type Facts } from '../model/placeholders.ts';
import type { Composition } from './context.ts';
import { fill } from './fill.ts';
import { isStated } from './stated.ts';

/** Lines one below the other, as one paragraph: a masthead, a subtitle, who signs. Those that say nothing are left out. */
export function linesOf(lines: readonly string[], composition: Composition): Markdown | undefined {
  const printed = lines
    .filter((line) => isStated(line, composition))
    .map((line) => asLine(fill(line, composition.facts)));
  return printed.length === 0 ? undefined : (printed.join('\\\n') as Markdown);
}

/** The masthead, in which what stands for something may be printed in capitals: "REPORT of CHIEF EXECUTIVE". */
export function mastheadOf(composition: Composition): Markdown | undefined {
  const { profile, facts } = composition;
  if (!profile.capitals.includes('masthead')) return linesOf(profile.masthead, composition);
  const capitals = profile.masthead
    .filter((line) => isStated(line, composition))
    .map((line) =>
      replacePlaceholders(line, ({ name }) =>
        plain((isFactName(name) ? (facts[name] ?? '') : '').toUpperCase()),
      ),
    );
  return capitals.length === 0 ? undefined : (capitals.map(asLine).join('\\\n') as Markdown);
}

/** Rows of labels and values; a row of words alone is a paragraph between them. */
export function rowsOf(
  rows: readonly Row[],
  more: readonly Row[] | undefined,
  composition: Composition,
): Markdown | undefined {
  const printed = [
    ...runsOf(rows).flatMap((run) =>
      eachContact(run, composition).flatMap((c) => run.flatMap((row) => printedRow(row, c))),
    ),
    ...(more ?? []).flatMap((row) => printedRow(row, composition)),
  ];
  if (printed.length === 0) return undefined;
  return printed.reduce((text, { words, isPair }, at) => {
    const joined = isPair && printed[at - 1]?.isPair === true;
    return at === 0 ? words : `${text}${joined ? '\\\n' : '\n\n'}${words}`;
  }, '') as Markdown;
}

interface PrintedRow {
  readonly words: string;
  readonly isPair: boolean;
}

function printedRow(row: Row, composition: Composition): PrintedRow[] {
  if (typeof row === 'string') {
    return isStated(row, composition) ? [{ words: asLine(fill(row, composition.facts)), isPair: false }] : [];
  }
  const pairs = Object.entries(row)
    .filter((pair) => isStated(pair, composition))
    .map(
      ([label, value]) => `**${labelOf(label, composition.facts)}:** ${valueOf(value, composition.facts)}`,
    );
  return pairs.length === 0 ? [] : [{ words: pairs.join(' | '), isPair: true }];
}

/** Without what would end the label or the bold; an asterisk that is a word stays. */
const labelOf = (label: string, facts: Facts): string =>
  asInline(fill(label, facts)).replace(/(\\.)|\*|(?<=.):$/g, '$1');

/** A bar in code is not escaped, and must not begin another pair. */
const valueOf = (value: string, facts: Facts): string =>
  asInline(fill(value, facts)).replace(/ \| (?=\*\*)/g, ' \\| ');

const speaksOfContact = (row: Row): boolean =>
  placeholdersIn(JSON.stringify(row)).some(({ name }) => name.startsWith('contact'));

/** Rows one after the other that speak of a contact, together; every other row by itself. */
function runsOf(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.every(speaksOfContact) === true && speaksOfContact(row)) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** Rows that speak of a contact are printed for each of them, so that nobody is given another's telephone. */
function eachContact(rows: readonly Row[], composition: Composition): Composition[] {
  if (!rows.every(speaksOfContact) || composition.contacts.length === 0) return [composition];
  return composition.contacts.map((contact) => ({
    ...composition,
    facts: { ...composition.facts, ...contact },
  }));
}
