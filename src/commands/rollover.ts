import { closingList } from '../drafts/closing.ts';
import { printClosing } from '../drafts/print-closing.ts';
import { approvedIn, begunIn } from '../drafts/quarter.ts';
import { financialYearName } from '../model/quarter.ts';
import type { PlanFolder } from '../model/workspace.ts';
import { CallError } from '../workspace/call-error.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { soundPlans } from './sound-plans.ts';
import { writeDraft } from './write-draft.ts';

export interface RolloverOptions {
  /** The calendar year in which the new financial year begins. */
  readonly to: number;
  readonly plans: readonly string[];
}

/** `cpc rollover`: how the old year ended, and the first update of the new one. */
export async function rollover(
  { to, plans: named }: RolloverOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { root, plans, hasErrors } = await soundPlans(named, context);
  const [old, next] = [financialYearName(to - 1), financialYearName(to)];
  const isMeant = (folder: PlanFolder): boolean => named.length > 0 || isOfYear(folder, to - 1);
  const meant = plans.filter((folder) => hasItems(folder) && isMeant(folder));
  for (const { id } of plans.filter((folder) => !meant.includes(folder)))
    if (!context.quiet)
      context.err(`${id}: nothing was reported or approved in ${old}, so it is passed over.\n`);
  if (meant.length === 0 && !hasErrors)
    throw new CallError(
      `No plan has an update of ${old} that could be carried over to ${next}.`,
      'Check the year. With --plan a plan is carried over whatever its last update is.',
    );
  refuseEarly(meant, to);
  for (const folder of meant) {
    context.out(`${printClosing(closingList(folder, to - 1))}\n`);
    writeDraft(folder, { year: to, number: 1 }, root, context);
  }
  return hasErrors ? 1 : 0;
}

/** The first update of a year that was over before the plan began would speak of nothing. */
function refuseEarly(folders: readonly PlanFolder[], to: number): void {
  for (const folder of folders) {
    const began = begunIn(folder)?.year;
    if (began !== undefined && to < began)
      throw new CallError(
        `${folder.id} began in ${financialYearName(began)}, so nothing of it could be carried over to ${financialYearName(to)}.`,
        `Check the year, such as --to ${financialYearName(began + 1)}.`,
      );
  }
}

const hasItems = ({ plan }: PlanFolder): boolean => (plan.value.recommendations ?? []).length > 0;

/** Whether a plan was alive in a year: an update says so, or it was approved then and has none yet. */
function isOfYear(folder: PlanFolder, year: number): boolean {
  const quarters = folder.updates.map(({ quarter }) => quarter);
  return quarters.length === 0 ? approvedIn(folder)?.year === year : quarters.some((q) => q.year === year);
}
