import type { Finding, Path } from '../../diagnostics/diagnostic.ts';
import { parsePartialDate, printDate, type PartialDate } from '../../model/dates.ts';
import { parseFinancialYear, quarterCode, quarterSlug } from '../../model/quarter.ts';
import { finding, type PlanRule } from './rule.ts';

/** The schema says what a date looks like; whether the calendar has it, only a calendar can say (31 June, 2020/23). */
export const impossibleDates: PlanRule = ({ plan, updates, papers }) =>
  [plan, ...updates, ...papers].flatMap(({ file, value }) =>
    datesIn(value, []).flatMap(({ path, written }) => wrongDate(file, path, written)),
  );

const dateKeys = new Set([
  'start',
  'end',
  'draft',
  'received',
  'published',
  'on',
  'asAt',
  'date',
  'completedOn',
  'year',
]);

function datesIn(value: unknown, path: Path): { path: Path; written: string }[] {
  if (Array.isArray(value)) return value.flatMap((v, i) => datesIn(v, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, v]) => {
    if (key === 'rows' || key === 'cost') return [];
    if (typeof v === 'string') return dateKeys.has(key) ? [{ path: [...path, key], written: v }] : [];
    return datesIn(v, [...path, key]);
  });
}

function wrongDate(file: string, path: Path, written: string): Finding[] {
  const year = /^(?:[Qq]\d )?(\d{4}[/-]\d{2,4})$/.exec(written)?.[1];
  if (year !== undefined)
    return parseFinancialYear(year) === undefined
      ? [finding('financial-year', file, path, { written: year })]
      : [];
  return parsePartialDate(written) === undefined ? [finding('impossible-date', file, path, { written })] : [];
}

export const challengeBackwards: PlanRule = ({ plan: { file, value } }) => {
  const start = parsePartialDate(value.challenge.start ?? '');
  const end = parsePartialDate(value.challenge.end ?? '');
  if (start === undefined || end === undefined || !isBefore(end, start)) return [];
  return [
    finding('ends-before-start', file, ['challenge', 'end'], {
      start: printDate(start),
      end: printDate(end),
    }),
  ];
};

/** Compared only as closely as both are known: March 2019 is not before 26 March 2019. */
function isBefore(a: PartialDate, b: PartialDate): boolean {
  if (a.year !== b.year) return a.year < b.year;
  if (a.month === undefined || b.month === undefined || a.month !== b.month)
    return (a.month ?? 0) < (b.month ?? 0) && a.month !== undefined;
  return a.day !== undefined && b.day !== undefined && a.day < b.day;
}

/** An update is found by its file's name; a name that says another quarter would be merged in the wrong place. */
export const fileQuarters: PlanRule = ({ updates }) =>
  updates.flatMap(({ file, quarter }) => {
    const name = quarterSlug(quarter);
    return file.endsWith(`/${name}.yaml`)
      ? []
      : [
          finding('file-quarter', file, ['quarter'], {
            says: quarterCode(quarter),
            expected: `${name}.yaml`,
          }),
        ];
  });
