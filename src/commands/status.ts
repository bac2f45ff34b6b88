import { readAsset } from '../adapters/asset.ts';
import { today } from '../adapters/clock.ts';
import { findRoot, readWorkspace } from '../adapters/workspace-files.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format/index.ts';
import type { Day } from '../model/timescale.ts';
import { statusJson } from '../terminal/status-json.ts';
import { statusTable } from '../terminal/status-table.ts';
import { loadWorkspace } from '../workspace/load.ts';
import { sourcesOf, type Opened } from '../workspace/open.ts';
import { statusOf } from '../workspace/plan-status.ts';
import { chosenPlans } from '../workspace/select.ts';
import { planOf } from '../workspace/source.ts';
import type { CommandContext, ExitCode } from './context.ts';
import type { TableFormat } from './diff.ts';

export interface StatusOptions {
  readonly plans: readonly string[];
  /** Today where left out. */
  readonly asAt: Day | undefined;
  readonly format: TableFormat;
}

/**
 * `cpc status`: where plans stand, on standard output. It reads the files themselves, with what is exempt in them. A plan
 * with errors is shown as far as its files can be read, since an error is one of the things that the report waits for.
 */
export async function status(options: StatusOptions, context: CommandContext): Promise<ExitCode> {
  const root = findRoot(context.root, context.cwd);
  const { opened, checked } = await loadWorkspace(readWorkspace(root), (path, limit) =>
    readAsset(root, path, limit),
  );
  const plans = chosenPlans(opened.workspace, opened.broken, options.plans);
  const errors = checked.diagnostics.filter(
    ({ severity, file }) => severity === 'error' && isAsked(file, options.plans),
  );
  showErrors(errors, opened, context);
  const asAt = options.asAt ?? today();
  const statuses = plans.map((folder) =>
    statusOf(folder, asAt, errors.filter(({ file }) => planOf(file) === folder.id).length),
  );
  context.out(
    options.format === 'json'
      ? statusJson(statuses, context.version)
      : statusTable(statuses, context.color.out),
  );
  return errors.length > 0 ? 1 : 0;
}

/** A file of a plan that was asked for, or cpc.yaml: what is wrong with it is wrong with every plan. */
function isAsked(file: string, plans: readonly string[]): boolean {
  const plan = planOf(file);
  return plan === undefined ? !file.includes('/') : plans.length === 0 || plans.includes(plan);
}

function showErrors(diagnostics: readonly Diagnostic[], opened: Opened, context: CommandContext): void {
  if (diagnostics.length === 0) return;
  context.err(
    formatDiagnostics('text', {
      diagnostics,
      sources: sourcesOf(opened),
      files: [...opened.files.keys()],
      version: context.version,
      color: context.color.err,
    }),
  );
}
