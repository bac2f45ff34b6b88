import { isWholeDay, lastDay, parsePartialDate } from '../model/dates.ts';
import type { ConfigFile, PlanFile } from '../model/files.ts';
import type { TimescaleContext } from '../model/timescale.ts';

/** What a plan's timescales are read by: offsets count from the day it was approved, and seasons are the council's. */
export function contextOf(plan: PlanFile, { calendar }: ConfigFile): TimescaleContext {
  const approved = parsePartialDate(plan.approved?.on ?? '');
  return {
    anchor: approved && (isWholeDay(approved) ? approved : lastDay(approved)),
    writtenOn: approved,
    seasons: calendar?.seasons,
  };
}
