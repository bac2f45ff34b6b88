import { join } from 'node:path';
import { isThere } from '../adapters/is-there.ts';
import { writeOutput } from '../adapters/output.ts';
import { approvedFile } from '../drafts/approved-file.ts';
import { approvalFor, type ApprovalPlan } from '../drafts/approval.ts';
import type { ApprovalFile } from '../model/files.ts';
import type { PlanFolder } from '../model/workspace.ts';
import { CallError } from '../workspace/call-error.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { shownPath } from './report-maker.ts';
import { soundPlans } from './sound-plans.ts';

export interface ApproveOptions {
  readonly plans: readonly string[];
  readonly by: string | undefined;
  readonly on: string | undefined;
}

/**
 * `cpc approve`: stamps what was approved. Written paths on standard output, what was found on standard error. A plan that
 * nobody is known to have approved is passed over, unless it was asked for by name or nothing else is there.
 */
export async function approve(options: ApproveOptions, context: CommandContext): Promise<ExitCode> {
  if (options.by?.trim() === '')
    throw new CallError('--by has no name after it.', 'Give the body that approved.');
  const { root, plans, hasErrors } = await soundPlans(options.plans, context);
  const isSaid = options.by !== undefined || options.on !== undefined;
  if (isSaid && options.plans.length === 0 && plans.length > 1)
    throw new CallError(
      '--by and --on say who approved a plan and when, and there are several plans here.',
      `Say which is meant: --plan ${plans[0]?.id ?? 'ID'}.`,
    );
  const found = plans.map((folder) => ({ folder, next: approvalFor(folder, options) }));
  const mayPassOver = options.plans.length === 0 && found.some(({ next }) => isKnown(next));
  for (const { folder, next } of found) {
    if (next.kind === 'unsaid' && mayPassOver) passOver(folder, next.missing, context);
    else tell(folder, next, context);
    if (next.kind === 'stamped') write(folder, next.file, root, context);
  }
  const isStopped = found.some(({ next }) =>
    next.kind === 'unsaid' ? !mayPassOver : next.kind === 'refused',
  );
  if (isStopped) return 2;
  return hasErrors ? 1 : 0;
}

/** Whether somebody is known to have approved it. */
const isKnown = ({ kind }: ApprovalPlan): boolean => kind !== 'unsaid' && kind !== 'empty';

function write({ id }: PlanFolder, approvals: ApprovalFile, root: string, context: CommandContext): void {
  const hasSchema = isThere(join(root, 'schemas/approval.schema.json'));
  const file = `plans/${id}/approved.yaml`;
  const path = writeOutput(
    root,
    file,
    approvedFile(approvals, { hasSchema }),
    'name another workspace with --root DIR',
  );
  context.out(`${shownPath(path, context.cwd)}\n`);
}

type Missing = Extract<ApprovalPlan, { kind: 'unsaid' }>['missing'];

const notSaid = (missing: Missing): string => `nothing says ${missing.map(meaning).join(' and ')}`;

function passOver({ id }: PlanFolder, missing: Missing, { quiet, err }: CommandContext): void {
  if (quiet) return;
  const add = `Add ${missing.join(' and ')} with --plan ${id}, or write approved in plan.yaml.`;
  err(`${id}: ${notSaid(missing)}, so it is passed over. ${add}\n`);
}

function tell({ id }: PlanFolder, next: ApprovalPlan, context: CommandContext): void {
  const say = (words: string): void => {
    context.err(`${words}\n`);
  };
  const hint = (words: string): void => {
    if (!context.quiet) say(words);
  };
  switch (next.kind) {
    case 'empty':
      hint(`${id}: it has no recommendations yet, so there is nothing to approve.`);
      return;
    case 'unsaid':
      say(
        `${id}: ${notSaid(next.missing)}. Add ${next.missing.join(' and ')}, or write approved in plan.yaml.`,
      );
      return;
    case 'unchanged':
      hint(`${id}: it is as it was approved by ${next.last.by} (${next.last.on}). Nothing is to be stamped.`);
      return;
    case 'refused':
      say(`${id}: it was changed since it was approved by ${next.last.by} (${next.last.on}):`);
      for (const change of next.changes) say(`  ${change}`);
      say(
        'A changed plan is a new approval, so it was not stamped. If this was approved, say by whom and when, with both --by and --on. If not, put it back: a new date is written as revisedTimescale in an update.',
      );
      return;
    case 'stamped':
      if (next.changes.length > 0) hint(`${id}: changed since the approval before:`);
      for (const change of next.changes) hint(`  ${change}`);
      hint(`${id}: stamped as approved by ${next.approval.by} (${next.approval.on}).`);
      return;
    default:
      next satisfies never;
  }
}

const meaning = (option: '--by' | '--on'): string =>
  option === '--by' ? 'who approved it' : 'when it was approved';
