import { monthNames } from '../model/dates.ts';
import type { Season } from '../model/timescale.ts';
import { dayAt } from './day-terms.ts';
import { feastAt } from './feasts.ts';
import type { Part, Term, Year } from './grammar.ts';
import { afterNext, mistyped, monthTermAt, yearBehind } from './month-terms.ts';
import { quarterAt } from './quarter-terms.ts';
import { lookUp, numberAt, phraseBook, skip, wordAt, type Found, type Tokens } from './tokens.ts';
import { relativeYearAt, yearAt } from './years.ts';

const seasons = phraseBook<Season>([
  ['spring', 'spring'],
  ['summer', 'summer'],
  ['autumn', 'autumn'],
  ['winter', 'winter'],
]);

/** What a season may be the name of. Other terms than that of autumn do not lie in their season. */
const named = phraseBook<'any' | 'autumn'>([
  ['recess, holiday, holidays, break', 'any'],
  ['term', 'autumn'],
]);

const parts = phraseBook<Part>([
  [
    'early, early in, early part of, start of, beginning of, the start of, the beginning of, early on in',
    'early',
  ],
  ['mid, middle of, the middle of', 'mid'],
  ['late, later in, latter part of, the latter part of, late in', 'late'],
  ['first half of, the first half of', 'first half'],
  ['second half of, the second half of', 'second half'],
]);

/** One date, of any form. */
export function termAt(tokens: Tokens, at: number): Found<Term> | undefined {
  const start = skip(tokens, at, 'the');
  return partAt(tokens, at) ?? whole(tokens, at) ?? (start === at ? undefined : whole(tokens, start));
}

const whole = (tokens: Tokens, at: number): Found<Term> | undefined =>
  dayAt(tokens, at) ??
  quarterAt(tokens, at) ??
  monthTermAt(tokens, at) ??
  seasonAt(tokens, at) ??
  feastAt(tokens, at) ??
  yearTermAt(tokens, at);

/** Early, mid and late: in a month, a season or a year. */
function partAt(tokens: Tokens, at: number): Found<Term> | undefined {
  const part = lookUp(parts, tokens, skip(tokens, at, 'in'));
  if (part === undefined) return undefined;
  const isHyphen = wordAt(tokens, part.next) === '-';
  const start = skip(tokens, isHyphen ? part.next + 1 : part.next, 'the');
  const term =
    monthTermAt(tokens, start) ??
    seasonAt(tokens, start) ??
    yearTermAt(tokens, start) ??
    bareYear(tokens, start);
  if (term === undefined || !('part' in term.value || canHavePart(term.value))) return undefined;
  return { value: { ...term.value, part: part.value }, next: term.next };
}

type Divided = Extract<Term, { readonly part?: Part | undefined }>;
const canHavePart = (term: Term): term is Divided =>
  term.form === 'month' || term.form === 'season' || term.form === 'year';

/** The part of "mid to late 2024" that has no date of its own. */
export function partAlone(tokens: Tokens, at: number): Found<Part> | undefined {
  return lookUp(parts, tokens, at);
}

function seasonAt(tokens: Tokens, at: number): Found<Term> | undefined {
  const start = skip(tokens, afterNext(tokens, at), 'the');
  const found = lookUp(seasons, tokens, start);
  const slip = found ? undefined : mistyped(tokens, start, false);
  const meant = slip && seasons.get(slip.text.toLowerCase())?.[0]?.value;
  const season = found ?? (meant && { value: meant, next: start + 1 });
  if (season === undefined) return undefined;
  const name = lookUp(named, tokens, season.next);
  const isName = name !== undefined && (name.value === 'any' || name.value === season.value);
  const end = isName ? name.next : season.next;
  const year = yearBehind(tokens, end);
  const common = { year: year?.value, slip: slip ?? year?.slip, isSupposed: isName };
  return {
    value: { form: 'season', season: season.value, ...common },
    next: year?.next ?? end,
  };
}

function yearTermAt(tokens: Tokens, at: number): Found<Term> | undefined {
  const year = yearAt(tokens, at);
  if (year === undefined) return relativeYear(tokens, at);
  const other = isoMonth(tokens, at, year.value);
  return {
    value: { form: 'year', year: year.value, slip: year.slip, ...(other !== undefined && { other }) },
    next: year.next,
  };
}

/** 2011-12 is a financial year, and December 2011 as computers write it. */
function isoMonth(tokens: Tokens, at: number, year: Year): string | undefined {
  const month = numberAt(tokens, at + 2);
  const isIso =
    wordAt(tokens, at + 1) === '-' && tokens[at + 2]?.word.length === 2 && year.sort === 'financial';
  const name = isIso && month !== undefined ? monthNames[month - 1] : undefined;
  return name === undefined ? undefined : `${name} ${numberAt(tokens, at) ?? ''}`;
}

const relativeYear = (tokens: Tokens, at: number): Found<Term> | undefined => bareYear(tokens, at, false);

/** "this year", "the financial year"; "the year" and "year" only where something before says that it is a date. */
export function bareYear(tokens: Tokens, at: number, isDate = true): Found<Term> | undefined {
  const year = relativeYearAt(tokens, at);
  if (year?.value.sort !== 'relative' || (!isDate && year.value.of === 'either')) return undefined;
  return { value: { form: 'year', year: year.value }, next: year.next };
}
