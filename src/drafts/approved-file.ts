import type { ApprovalFile, StampedApproval, StampedItem } from '../model/files.ts';
import { byNumber } from '../model/approval.ts';
import { scalar } from './scalar.ts';

/** approved.yaml of a plan, whole: every approval, the newest last. The same approvals give the same text. */
export function approvedFile({ approvals }: ApprovalFile, { hasSchema }: { hasSchema: boolean }): string {
  const lines = [
    ...(hasSchema ? ['# yaml-language-server: $schema=../../schemas/approval.schema.json'] : []),
    '# What was approved, and by whom. `cpc approve` writes this file, and nobody edits it. `cpc validate` holds plan.yaml',
    '# against the last approval, so that a date or a word that is changed afterwards shows. A plan is not changed once it',
    '# is approved: a new date is written in an update. Commit this file with the plan. It is never published.',
    '',
    'approvals:',
    ...approvals.flatMap(approvalLines),
  ];
  return `${lines.join('\n')}\n`;
}

const approvalLines = ({ by, on, fingerprint, items }: StampedApproval): string[] => [
  `  - by: ${scalar(by)}`,
  `    on: ${scalar(on)}`,
  `    fingerprint: ${fingerprint}`,
  '    items:',
  ...Object.entries(items)
    .sort(([a], [b]) => byNumber(a, b))
    .map(([id, item]) => `      ${scalar(id)}: { ${itemKeys(item).join(', ')} }`),
];

function itemKeys({ timescale, milestones, exemptDates, words }: StampedItem): string[] {
  return [
    ...(timescale === undefined ? [] : [`timescale: ${scalar(timescale, 'inside')}`]),
    ...(milestones === undefined
      ? []
      : [`milestones: [${milestones.map((date) => scalar(date, 'inside')).join(', ')}]`]),
    ...(exemptDates === undefined ? [] : [`exemptDates: ${exemptDates}`]),
    `words: ${words}`,
  ];
}
