import { isBareYear, type Dates } from './grammar.ts';
import type { Piece } from './pieces.ts';
import { wordAt } from './tokens.ts';

/** "June 2024, 2025 and 2026": a year after a date, with a comma or "and" between, is that date in another year. */
export function withYearsListed(pieces: readonly Piece[]): Piece[] {
  const listed: Piece[] = [];
  for (const piece of pieces) {
    const before = listed.at(-1);
    const dates = before && dateInYears(before, piece);
    if (before === undefined || dates === undefined) listed.push(piece);
    else listed.push(...dates);
  }
  return listed;
}

/** The date of the piece before in the year of this piece, or in both of "2025 and 2026". */
function dateInYears(before: Piece, piece: Piece): Piece[] | undefined {
  const { phrase } = piece;
  const isUnnamed = piece.label === undefined && piece.letters.length === 0;
  if (phrase?.shape !== 'dates' || !isUnnamed || !isListed(before, piece)) return undefined;
  const [first, last] = yearsOf(phrase, piece);
  const one = first && inYear(before, first);
  const two = last && inYear(before, last);
  if (one === undefined) return undefined;
  return two ? [one, { ...two, condition: piece.condition }] : [{ ...one, condition: piece.condition }];
}

/** A year, and the words that name it. */
interface Named {
  readonly term: Dates['first'];
  readonly words: Piece['words'];
}

function yearsOf(dates: Dates, { segment: { tokens }, words }: Piece): Named[] {
  const { first, last } = dates;
  if (isBareYear(dates)) return [{ term: first, words }];
  if (first.form !== 'year' || last?.form !== 'year' || dates.bound !== undefined) return [];
  for (let at = words.from + 1; at < words.to; at += 1)
    if (['and', '&'].includes(wordAt(tokens, at)))
      return [
        { term: first, words: { from: words.from, to: at } },
        { term: last, words: { from: at + 1, to: words.to } },
      ];
  return [];
}

function isListed(before: Piece, { segment, words }: Piece): boolean {
  const between = segment.tokens.slice(before.words.to, words.from);
  return (
    before.segment === segment &&
    between.length > 0 &&
    between.every(({ word }) => [',', 'and', '&'].includes(word))
  );
}

function inYear(before: Piece, { term, words }: Named): Piece | undefined {
  const { phrase } = before;
  const { year, slip } = term;
  if (phrase?.shape !== 'dates' || year === undefined || year.sort === 'relative') return undefined;
  const { first, last } = phrase;
  if (first.form === 'year') return undefined;
  const named = last ?? first;
  const isOneYear = named.year?.sort === year.sort && (last === undefined || first.year === undefined);
  if (!isOneYear) return undefined;
  const dates = last ? { last: { ...last, year, slip } } : { first: { ...first, year, slip } };
  return { ...before, phrase: { ...phrase, ...dates }, words, condition: undefined };
}
