import type { Finding, Path } from '../../diagnostics/diagnostic.ts';
import { isBefore, parsePartialDate, printDate } from '../../model/dates.ts';
import {
  firstMonth,
  parseFinancialYear,
  quarterCode,
  quarterMonths,
  quarterSlug,
} from '../../model/quarter.ts';
import type { Located } from '../../model/workspace.ts';
import { itemName, itemsOf } from '../../model/items.ts';
import { finding, type PlanRule } from './rule.ts';
import { visit } from './visit.ts';

/** The schema says what a date looks like; whether the calendar has it, only a calendar can say (31 June, 2020/23). */
export const impossibleDates: PlanRule = ({ plan, updates, papers }) =>
  [plan, ...updates, ...papers].flatMap(wrongDatesIn);

/** The keys whose text is a date. A file's own year is looked at where its quarter is made. */
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
  'quarter',
]);

function wrongDatesIn({ file, value }: Located<unknown>): Finding[] {
  const findings: Finding[] = [];
  visit(value, (key, here, path) => {
    if (key === 'cost') {
      for (const year of Object.keys(here as object))
        findings.push(...wrongYear(file, [...path, year], year, 'key'));
    } else if (typeof here === 'string' && dateKeys.has(key))
      findings.push(...wrongDate(file, [...path], here));
    return key === 'rows' || key === 'cost' ? 'leave' : 'below';
  });
  return findings;
}

function wrongDate(file: string, path: Path, written: string): Finding[] {
  const year = /^(?:[Qq]\d )?(\d{4}[/-](?:\d{4}|\d{2}))$/.exec(written)?.[1];
  if (year !== undefined) return wrongYear(file, path, year, 'value');
  return parsePartialDate(written) === undefined ? [finding('impossible-date', file, path, { written })] : [];
}

const wrongYear = (file: string, path: Path, written: string, part: 'key' | 'value'): Finding[] =>
  parseFinancialYear(written) === undefined ? [finding('financial-year', file, path, { written }, part)] : [];

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

/** An update is found by its file's name; a name that says another quarter would be merged in the wrong place. */
export const fileQuarters: PlanRule = ({ updates }) =>
  updates.flatMap(({ file, quarter }) => {
    const expected = `${quarterSlug(quarter)}.yaml`;
    if (file.endsWith(`/${expected}`)) return [];
    return [finding('file-quarter', file, ['quarter'], { says: quarterCode(quarter), expected })];
  });

/** A date typed with the wrong year is the commonest: as at 30 June 2025, in the first quarter of 2026/27. */
export const datedBeforeQuarter: PlanRule = ({ updates }) =>
  updates.flatMap(({ file, value, quarter }) => {
    const asAt = parsePartialDate(value.asAt);
    if (asAt === undefined || !isBefore(asAt, firstMonth(quarter))) return [];
    const args = { asAt: printDate(asAt), quarter: quarterCode(quarter), months: quarterMonths(quarter) };
    return [finding('as-at-before-quarter', file, ['asAt'], args)];
  });

/** What an update reports as completed was completed by the day it speaks of. A financial year or quarter is not compared. */
export const completedLater: PlanRule = ({ plan, updates }) => {
  const names = new Map(itemsOf(plan.value).map((item) => [item.id, itemName(item)]));
  return updates.flatMap(({ file, value }) => {
    const asAt = parsePartialDate(value.asAt);
    return Object.entries(value.items ?? {}).flatMap(([id, { completedOn }]) => {
      const on = parsePartialDate(completedOn ?? '');
      if (asAt === undefined || on === undefined || !isBefore(asAt, on)) return [];
      const args = { item: names.get(id) ?? id, on: printDate(on), asAt: printDate(asAt) };
      return [finding('completed-later', file, ['items', id, 'completedOn'], args)];
    });
  });
};
