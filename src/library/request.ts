import { belowRoot } from '../adapters/workspace-files.ts';
import { isWholeDay, parsePartialDate, type PartialDate } from '../model/dates.ts';
import { isQuarterNumber, parseFinancialYear } from '../model/quarter.ts';
import { CallError } from '../workspace/call-error.ts';
import type { ReportRequest } from '../workspace/select.ts';
import type { DocumentRequest } from './types.ts';

/** What was asked for, in the core's own terms. Throws a CallError for what means nothing. */
export function selectionOf(root: string, request: DocumentRequest): ReportRequest {
  const { quarter, year, plans = [], profiles = [], papers = [] } = request;
  if (quarter !== undefined && !isQuarterNumber(quarter))
    throw new CallError(`There is no quarter ${quarter}.`, 'A quarter is 1, 2, 3 or 4; 1 is April to June.');
  const startYear = year === undefined ? undefined : parseFinancialYear(year);
  if (year !== undefined && startYear === undefined)
    throw new CallError(`${year} is no financial year.`, 'A financial year is written 2020/21.');
  const files = papers.map((paper) => {
    const [, plan, name] = /^([^/]+)\/([^/]+?)(?:\.yaml)?$/.exec(paper) ?? [];
    return plan === undefined
      ? (belowRoot(root, root, paper) ?? paper)
      : `plans/${plan}/papers/${name ?? ''}.yaml`;
  });
  return { papers: files, quarter, year: startYear, plans, profiles };
}

export function dayOf(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (!isWholeDay(date))
    throw new CallError(`${text} is no day.`, 'A day is written 2020-12-02 or 2 December 2020.');
  return date;
}
