import { differencesOf, thereAre, type AskedTimes } from '../workspace/difference.ts';
import { diffJson } from '../terminal/diff-json.ts';
import { diffTable } from '../terminal/diff-table.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { soundPlans } from './sound-plans.ts';

export type TableFormat = 'table' | 'json';

export interface DiffOptions extends AskedTimes {
  readonly plans: readonly string[];
  readonly format: TableFormat;
}

/** `cpc diff`: what has moved, on standard output. It reads the files themselves, with what is exempt in them. */
export async function diff(
  { plans: named, format, ...times }: DiffOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { plans, hasErrors } = await soundPlans(named, context);
  const differences = plans.length === 0 ? [] : differencesOf(plans, times);
  if (!context.quiet && named.length > 0)
    for (const folder of plans.filter(({ id }) => !differences.some(({ plan }) => plan === id)))
      context.err(`${folder.id}: it does not have both quarters. ${thereAre([folder])}\n`);
  context.out(
    format === 'json' ? diffJson(differences, context.version) : diffTable(differences, context.color.out),
  );
  return hasErrors ? 1 : 0;
}
