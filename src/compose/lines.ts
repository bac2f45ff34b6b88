import { escapeInline } from '../markdown/escape.ts';
import { asInline } from '../markdown/text.ts';
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
    .map((line) => asInline(fill(line, composition.facts)));
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
        escapeInline((isFactName(name) ? (facts[name] ?? '') : '').toUpperCase()),
      ),
    );
  return capitals.length === 0 ? undefined : (capitals.map(asInline).join('\\\n') as Markdown);
}

/** Rows of labels and values; a row of words alone is a paragraph between them. */
export function rowsOf(
  rows: readonly Row[],
  more: readonly Row[] | undefined,
  composition: Composition,
): Markdown | undefined {
  const printed = [
    ...rows.flatMap((row) => eachContact(row, composition).flatMap((c) => printedRow(row, c))),
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
    return isStated(row, composition)
      ? [{ words: asInline(fill(row, composition.facts)), isPair: false }]
      : [];
  }
  const pairs = Object.entries(row)
    .filter((pair) => isStated(pair, composition))
    .map(
      ([label, value]) =>
        `**${labelOf(label, composition.facts)}:** ${asInline(fill(value, composition.facts))}`,
    );
  return pairs.length === 0 ? [] : [{ words: pairs.join(' | '), isPair: true }];
}

/** Without what would end the label or the bold. */
const labelOf = (label: string, facts: Facts): string =>
  asInline(fill(label, facts)).replace(/\\?\*|:$/g, '');

/** A row that speaks of a contact is printed for each of them. */
function eachContact(row: Row, composition: Composition): Composition[] {
  const speaks = placeholdersIn(JSON.stringify(row)).some(({ name }) => name.startsWith('contact'));
  if (!speaks || composition.contacts.length === 0) return [composition];
  return composition.contacts.map((contact) => ({
    ...composition,
    facts: { ...composition.facts, ...contact },
  }));
}
