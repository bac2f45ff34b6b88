import type { CommandContext, ExitCode } from './context.ts';

export async function doctor(context: CommandContext): Promise<ExitCode> {
  await Promise.resolve();
  context.out('\n');
  return 0;
}
