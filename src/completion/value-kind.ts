import type { Argument, Command, Option } from 'commander';

/** What the shell can say of a value that is no word of a fixed list. */
export type ValueKind = NameKind | 'command' | 'file' | 'folder';

/** What a workspace has names for. */
export type NameKind = 'plan' | 'paper' | 'profile';

/** A value is completed by what program.ts calls it: `--plan`, `<dir>`, `[paper...]`. */
const kinds: ReadonlyMap<string, ValueKind> = new Map([
  ['command', 'command'],
  ['dir', 'folder'],
  ['file', 'file'],
  ['paper', 'paper'],
  ['path', 'file'],
  ['plan', 'plan'],
  ['profile', 'profile'],
]);

export function kindOfOption(option: Option): ValueKind | undefined {
  return kinds.get(option.name()) ?? kinds.get(placeholderOf(option));
}

/** A `<name>` below a command in the plural names one of them: `cpc profiles copy <name>`. */
export function kindOfArgument(argument: Argument, parent: Command | undefined): ValueKind | undefined {
  const name = argument.name() === 'name' ? parent?.name().replace(/s$/, '') : argument.name();
  return kinds.get(name ?? '');
}

/** `--format <list>` takes several of its choices, with commas between. */
export const isList = (option: Option): boolean => placeholderOf(option) === 'list';

const placeholderOf = (option: Option): string => /[<[]([^>\].]+)/.exec(option.flags)?.[1] ?? '';
