import { nextSuch } from '../drafts/quarter.ts';
import { quarterCode, quarterMonths, type Quarter, type QuarterNumber } from '../model/quarter.ts';
import { listed } from '../model/words.ts';
import type { PlanFolder } from '../model/workspace.ts';
import { CallError } from '../workspace/call-error.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { soundPlans } from './sound-plans.ts';
import { writeDraft } from './write-draft.ts';

export interface UpdateNewOptions {
  readonly quarter: QuarterNumber;
  readonly year: number | undefined;
  readonly plans: readonly string[];
}

/**
 * `cpc update new`: the next update file of each plan. One of which nobody knows the year is passed over, unless it was
 * asked for by name or nothing else is there.
 */
export async function updateNew(options: UpdateNewOptions, context: CommandContext): Promise<ExitCode> {
  const { root, plans, hasErrors } = await soundPlans(options.plans, context);
  const drafts = plans.map((folder) => ({ folder, quarter: quarterFor(folder, options) }));
  if (options.year === undefined && !context.quiet) for (const draft of drafts) context.err(picked(draft));
  const written = drafts.map(
    ({ folder, quarter }) => quarter !== undefined && writeDraft(folder, quarter, root, context),
  );
  const unclear = drafts.flatMap(({ folder, quarter }) =>
    quarter === undefined && isBegun(folder) ? [folder.id] : [],
  );
  const isOnlyUnclear = written.every((outcome) => outcome === false);
  if (unclear.length > 0 && (options.plans.length > 0 || isOnlyUnclear)) throw noYear(unclear);
  if (!context.quiet)
    for (const id of unclear)
      context.err(`${id}: nothing says which year is meant, so it is passed over. ${addYear(id)}\n`);
  if (!context.quiet && written.includes('written'))
    context.err('\nNext: fill in what happened, then cpc validate, then cpc report.\n');
  return hasErrors ? 1 : 0;
}

/** Which quarter was taken where the call left the year open; a gap behind the latest update may be a slip. */
function picked({ folder, quarter }: { folder: PlanFolder; quarter: Quarter | undefined }): string {
  if (quarter === undefined) return '';
  const latest = folder.updates.at(-1)?.quarter;
  const isNext =
    latest === undefined || quarter.year * 4 + quarter.number - (latest.year * 4 + latest.number) <= 1;
  const gap = isNext ? '' : `; its latest update is of ${quarterCode(latest)}`;
  return `${folder.id}: ${quarterCode(quarter)} (${quarterMonths(quarter)})${gap}\n`;
}

function quarterFor(folder: PlanFolder, { quarter, year }: UpdateNewOptions): Quarter | undefined {
  return year === undefined ? nextSuch(quarter, folder) : { year, number: quarter };
}

/** A challenge that is still to come has nothing to report on. */
const isBegun = ({ plan }: PlanFolder): boolean => (plan.value.recommendations ?? []).length > 0;

const noYear = (ids: readonly string[]): CallError =>
  new CallError(
    `Nothing says which year is meant for ${listed(ids) ?? ''}: there is no update yet, and no month of approval in plan.yaml.`,
    addYear(ids[0] ?? 'ID'),
  );

const addYear = (id: string): string => `Add --year, such as --year 2020/21 --plan ${id}.`;
