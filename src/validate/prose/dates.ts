import { daysIn, monthNumber } from '../../model/dates.ts';
import { dayNumber } from '../../model/days.ts';
import type { Day } from '../../model/timescale.ts';

/** A day or month as a text names it. The year is undefined where the text leaves it to the reader. */
export interface Named {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number | undefined;
}

/** A date, or a range or row of them, that a text names: "12 November", "26 to 29 March 2019", "12 and 13 May". */
export interface Mention {
  readonly words: string;
  /** Where it stands in the text; `end` is just after it. */
  readonly start: number;
  readonly end: number;
  readonly first: Named;
  /** The same as `first`, where it is one date. */
  readonly last: Named;
}

/** The first and last day of what a mention names; both are part of it. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

const monthWord =
  '(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)';
const dayWord = '\\d{1,2}(?:st|nd|rd|th)?';
const joint = '\\s{0,2}(?:,|and|&|or|to|/|[-–—])\\s{0,2}';
const year = '(?:19|20|21)\\d\\d(?!\\d)';

const written = new RegExp(
  [
    `(?<iso>(?<![\\d-])${year}-\\d\\d-\\d\\d(?![\\d-]))`,
    `(?<slashed>(?<![\\d/])\\d{1,2}/\\d{1,2}/${year})`,
    `(?<![\\d.,£$:/])(?<days>${dayWord}(?:${joint}${dayWord}){0,6})\\s{1,2}(?:of\\s)?(?<month>${monthWord})(?:,?\\s{1,2}(?<year>${year}))?`,
    `(?<!\\w)(?<month2>${monthWord})(?:\\s{1,2}(?<day2>${dayWord}),)?,?\\s{1,2}(?<year2>${year})`,
    `(?<!\\w)(?<month3>${monthWord})(?!\\w)`,
  ].join('|'),
  'g',
);

/** Every day and month that a running text names, in order. Years alone, seasons and quarters are not among them. */
export function datesIn(text: string): Mention[] {
  // In small letters throughout, which takes half the time of a pattern that has to look for both.
  const small = text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
  const found = [...small.matchAll(written)].flatMap((match) => mentionOf(match, text) ?? []);
  return joined(withYears(found, text), text);
}

function mentionOf(match: RegExpExecArray | RegExpMatchArray, text: string): Mention | undefined {
  const start = match.index ?? 0;
  const words = text.slice(start, start + match[0].length);
  const g = match.groups ?? {};
  const at = { words, start, end: start + words.length };
  if (g['iso'] !== undefined || g['slashed'] !== undefined) {
    const parts = words.split(/[-/]/).map(Number);
    const [y = 0, month = 0, day = 0] = g['iso'] === undefined ? parts.reverse() : parts;
    return real({ year: y, month, day }, at);
  }
  const month = monthNumber((g['month'] ?? g['month2'] ?? g['month3'] ?? '').replace('.', ''));
  if (month === undefined) return undefined;
  const written = g['year'] ?? g['year2'];
  const y = written === undefined ? undefined : Number(written);
  const days = (g['days'] ?? g['day2'] ?? '').match(/\d+/g)?.map(Number) ?? [];
  // "may" and "march" are words, and "Mar" a name, unless a day or a year stands beside them.
  if (days.length === 0 && y === undefined && !isFullName(words)) return undefined;
  return real({ year: y, month, day: days[0] }, at, days.at(-1));
}

const isFullName = (words: string): boolean =>
  /^\p{Lu}\p{Ll}{2,}$/u.test(words) && (words.length > 3 || words === 'May');

/** Undefined where the calendar has no such day. */
function real(
  first: Named,
  at: Pick<Mention, 'words' | 'start' | 'end'>,
  lastDay = first.day,
): Mention | undefined {
  const isDay = (day: number | undefined): boolean =>
    day === undefined || (day >= 1 && day <= daysIn(first.year ?? 2020, first.month));
  if (first.month < 1 || first.month > 12 || !isDay(first.day) || !isDay(lastDay)) return undefined;
  return { ...at, first, last: { ...first, day: lastDay } };
}

const between =
  /^\s{0,3}(?:,\s{0,2}(?:and|or)?|and|or|to|&|[-–—/]|until|through)\s{0,3}(?:the\s)?(?:end of\s)?$/;
const ranging = /^\s{0,3}(?:to|[-–—/]|until|through)\s/;

/** "12 November and 1 December 2020": the year that is written once is that of all. */
function withYears(mentions: readonly Mention[], text: string): Mention[] {
  const result = [...mentions];
  for (let at = result.length - 2; at >= 0; at -= 1) {
    const [here, next] = [result[at], result[at + 1]];
    if (here?.last.year !== undefined || next?.first.year === undefined || here === undefined) continue;
    if (!between.test(text.slice(here.end, next.start))) continue;
    const y = here.last.month > next.first.month ? next.first.year - 1 : next.first.year;
    if ((here.last.day ?? 1) > daysIn(y, here.last.month)) continue;
    result[at] = { ...here, first: { ...here.first, year: y }, last: { ...here.last, year: y } };
  }
  return result;
}

/** "July to September 2020" is one mention, from the first to the last. */
function joined(mentions: readonly Mention[], text: string): Mention[] {
  const result: Mention[] = [];
  for (const mention of mentions) {
    const before = result.at(-1);
    const link = before === undefined ? '' : text.slice(before.end, mention.start);
    if (before !== undefined && between.test(link) && ranging.test(`${link} `)) {
      const words = text.slice(before.start, mention.end);
      result[result.length - 1] = { ...before, words, end: mention.end, last: mention.last };
    } else result.push(mention);
  }
  return result;
}

/** The days that a mention names. `from` and `to` say where one without a year is looked for: the nearest is taken. */
export function spanOf(mention: Mention, near: { readonly from: Day; readonly to: Day }): Span {
  const { first, last } = mention;
  if (first.year !== undefined) return spanIn(mention, first.year);
  if (last.year !== undefined) return spanIn(mention, first.month > last.month ? last.year - 1 : last.year);
  const years = range(near.from.year - 1, Math.min(near.to.year + 1, near.from.year + 8));
  const spans = years.map((y) => spanIn(mention, y));
  const off = (span: Span): number =>
    Math.max(dayNumber(near.from) - dayNumber(span.last), dayNumber(span.first) - dayNumber(near.to), 0);
  return spans.reduce((best, span) => (off(span) < off(best) ? span : best));
}

function spanIn({ first, last }: Mention, y: number): Span {
  const lastYear = last.year ?? (last.month < first.month ? y + 1 : y);
  const [start, end] = [daysIn(y, first.month), daysIn(lastYear, last.month)];
  return {
    first: { year: y, month: first.month, day: Math.min(first.day ?? 1, start) },
    last: { year: lastYear, month: last.month, day: Math.min(last.day ?? end, end) },
  };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(to - from, 0) + 1 }, (_, at) => from + at);
