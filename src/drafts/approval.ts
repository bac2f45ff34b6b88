import { differencesFrom, type Difference } from '../model/approval.ts';
import type { ApprovalFile, StampedApproval } from '../model/files.ts';
import { itemName } from '../model/items.ts';
import { stampOf } from '../model/stamp.ts';
import type { PlanFolder } from '../model/workspace.ts';

/** Who approved a plan and when, as far as the call says so. */
export interface ApprovalSaid {
  readonly by: string | undefined;
  readonly on: string | undefined;
}

/** What `cpc approve` is to do with one plan. */
export type ApprovalPlan =
  /** It has nothing that could be approved. */
  | { readonly kind: 'empty' }
  /** Neither the call nor plan.yaml says who approved it, or when. */
  | { readonly kind: 'unsaid'; readonly missing: readonly ('--by' | '--on')[] }
  | { readonly kind: 'unchanged'; readonly last: StampedApproval }
  /** It differs, and nobody has said that the change was approved. */
  | { readonly kind: 'refused'; readonly last: StampedApproval; readonly changes: readonly string[] }
  | {
      readonly kind: 'stamped';
      readonly file: ApprovalFile;
      readonly approval: StampedApproval;
      /** In what it differs from the approval before, item by item; none for the first. */
      readonly changes: readonly string[];
    };

export function approvalFor({ plan, approval }: PlanFolder, said: ApprovalSaid): ApprovalPlan {
  const approvals = approval?.value.approvals ?? [];
  const last = approvals.at(-1);
  if (last === undefined) {
    if ((plan.value.recommendations ?? []).length === 0) return { kind: 'empty' };
    const { by = plan.value.approved?.by, on = plan.value.approved?.on } = said;
    if (by === undefined || on === undefined)
      return {
        kind: 'unsaid',
        missing: [
          ...(by === undefined ? (['--by'] as const) : []),
          ...(on === undefined ? (['--on'] as const) : []),
        ],
      };
    return stamped([], { by, on, ...stampOf(plan.value, on) }, []);
  }
  const changes = differencesFrom(last, plan.value).flatMap(printDifference);
  if (said.by === undefined || said.on === undefined)
    return changes.length === 0 ? { kind: 'unchanged', last } : { kind: 'refused', last, changes };
  const next = { by: said.by, on: said.on, ...stampOf(plan.value, said.on) };
  const isNew = next.fingerprint !== last.fingerprint || changes.length > 0;
  return isNew ? stamped(approvals, next, changes) : { kind: 'unchanged', last };
}

const stamped = (
  before: readonly StampedApproval[],
  approval: StampedApproval,
  changes: readonly string[],
): ApprovalPlan => ({ kind: 'stamped', file: { approvals: [...before, approval] }, approval, changes });

/** "Recommendation 4: timescale "By March 2021" is now "By May 2021"" */
function printDifference(difference: Difference): string[] {
  switch (difference.kind) {
    case 'timescale': {
      const name = itemName(difference.item);
      const { dates } = difference;
      if (dates === 'withheld') return [`${name}: its timescale was changed (exempt)`];
      if (dates.from === undefined) return [`${name}: timescale "${dates.to ?? ''}" is new`];
      if (dates.to === undefined) return [`${name}: timescale "${dates.from}" is gone`];
      return [`${name}: timescale "${dates.from}" is now "${dates.to}"`];
    }
    case 'words':
      return [`${itemName(difference.item)}: its words were changed`];
    case 'added':
      return [`${itemName(difference.item)}: added`];
    case 'removed':
      return difference.ids.map((id) => `${id}: removed`);
    case 'record':
      return ['approved.yaml itself was changed: its fingerprint is another'];
    default:
      return difference satisfies never;
  }
}
