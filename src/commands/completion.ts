import { completionScripts } from '../generated/completion-scripts.ts';
import type { CommandContext, ExitCode } from './context.ts';

export type Shell = keyof typeof completionScripts;

/** `cpc completion bash`: a script for the shell to source, which asks `cpc complete` at each TAB. */
export function completion(shell: Shell, context: CommandContext): ExitCode {
  context.out(completionScripts[shell]);
  return 0;
}
