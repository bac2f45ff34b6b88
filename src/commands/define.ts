import type { Command } from 'commander';
import type { CommandContext, ExitCode } from './context.ts';

/** How a command of program.ts runs its code, with what it may touch of the world. */
export type Run = (
  command: Command,
  work: (context: CommandContext) => ExitCode | Promise<ExitCode>,
) => Promise<void>;

/** The last part of a help text. */
export const examples = (lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
