import { readAsset } from '../adapters/asset.ts';
import { findRoot, readWorkspace } from '../adapters/workspace-files.ts';
import { formatDiagnostics } from '../diagnostics/format/index.ts';
import type { PlanFolder } from '../model/workspace.ts';
import { CallError } from '../workspace/call-error.ts';
import { loadWorkspace } from '../workspace/load.ts';
import { sourcesOf } from '../workspace/open.ts';
import { chosenPlans } from '../workspace/select.ts';
import { planOf } from '../workspace/source.ts';
import type { CommandContext } from './context.ts';

/** The plans that a command can write files of. */
export interface SoundPlans {
  readonly root: string;
  readonly plans: readonly PlanFolder[];
  /** Whether a plan that was asked for was passed over, because a file of it has errors. Its errors have been shown. */
  readonly hasErrors: boolean;
}

/** The plans named, or all of them. What is wrong with them is shown on standard error: a plan with errors is passed over. */
export async function soundPlans(named: readonly string[], context: CommandContext): Promise<SoundPlans> {
  const root = findRoot(context.root, context.cwd);
  const { opened, checked } = await loadWorkspace(readWorkspace(root), (path, limit) =>
    readAsset(root, path, limit),
  );
  const isAsked = (file: string): boolean => {
    const plan = planOf(file);
    return plan === undefined ? !file.includes('/') : named.length === 0 || named.includes(plan);
  };
  const errors = checked.diagnostics.filter(({ severity, file }) => severity === 'error' && isAsked(file));
  if (errors.length > 0) {
    context.err(
      formatDiagnostics('text', {
        diagnostics: errors,
        sources: sourcesOf(opened),
        files: [...opened.files.keys()].filter(isAsked),
        version: context.version,
        color: context.color.err,
      }),
    );
  }
  const plans = chosenPlans(opened.workspace, checked.broken, named);
  // What is wrong with cpc.yaml is wrong with every plan.
  const isStopped = errors.some(({ file }) => planOf(file) === undefined);
  if (plans.length === 0 && errors.length === 0)
    throw new CallError(
      `There is no plan in ${root}.`,
      'Write plans/<plan>/plan.yaml, or begin a workspace with `cpc init`.',
    );
  return { root, plans: isStopped ? [] : plans, hasErrors: errors.length > 0 };
}
