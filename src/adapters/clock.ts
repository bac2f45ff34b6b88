import type { Day } from '../model/timescale.ts';

/** The day it is where the command runs. Only `cpc status` asks: everything else speaks as at a day that is written down. */
export function today(): Day {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
