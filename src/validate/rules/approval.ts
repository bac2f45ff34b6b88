import type { Finding } from '../../diagnostics/diagnostic.ts';
import { differencesFrom, type Difference } from '../../model/approval.ts';
import type { StampedApproval } from '../../model/files.ts';
import { itemName } from '../../model/items.ts';
import type { PlanFolder } from '../../model/workspace.ts';
import { finding, type PlanRule } from './rule.ts';

/** A plan is not edited once it is approved: what was stamped last is held against what it says now. */
export const changedSinceApproval: PlanRule = (folder) => {
  const last = folder.approval?.value.approvals.at(-1);
  if (last === undefined) return [];
  return differencesFrom(last, folder.plan.value).map((difference) => told(difference, last, folder));
};

function told(difference: Difference, { by, on }: StampedApproval, folder: PlanFolder): Finding {
  const { plan, approval = plan } = folder;
  switch (difference.kind) {
    case 'timescale': {
      const { item, path, dates } = difference;
      return finding('timescale-changed', plan.file, path, { item: itemName(item), dates, by, on });
    }
    case 'words':
    case 'added': {
      const { kind: how, item } = difference;
      const path = [...item.path, item.kind === 'action' ? 'letter' : 'number'];
      return finding('plan-changed', plan.file, path, { how, item: itemName(item), by, on });
    }
    case 'removed': {
      const args = { how: 'removed', items: difference.ids, by, on } as const;
      return finding('plan-changed', plan.file, ['recommendations'], args, 'key');
    }
    case 'record': {
      const at = (folder.approval?.value.approvals.length ?? 1) - 1;
      const path = ['approvals', at, 'fingerprint'];
      return finding('plan-changed', approval.file, path, { how: 'record', by, on });
    }
    default:
      return difference satisfies never;
  }
}
