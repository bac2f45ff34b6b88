import type { Argument, Command, Option } from 'commander';
import { lastOf, optionCalled, positionAfter, subcommandsOf, takesValue, type Position } from './position.ts';
import { isList, kindOfArgument, kindOfOption, type NameKind, type ValueKind } from './value-kind.ts';

export interface Choice {
  /** The whole word, with what of it is typed already: `--format=json`, `md,html`. */
  readonly value: string;
  readonly about: string;
}

/** What the word at the cursor can become. The shell leaves out what does not go on as it begins. */
export interface Completions {
  readonly choices: readonly Choice[];
  /** Paths that the shell is to list by itself: it knows best how they are quoted. */
  readonly paths?: 'files' | 'folders';
  /** Whether the word can go on after a choice, so that no space is to follow it. */
  readonly isOpenEnded?: boolean;
}

/** The names of that kind in the workspace that `--root` names, or in the one around. */
export type NamesOf = (kind: NameKind, root: string | undefined) => readonly Choice[];

/** `words` stand after the program's name; the last one is at the cursor, and may be empty. */
export function completionsFor(program: Command, words: readonly string[], namesOf: NamesOf): Completions {
  const at = positionAfter(program, words.slice(0, -1));
  const typed = words.at(-1) ?? '';
  if (at.open?.isDue) return optionValues(at.open.option, typed, at, namesOf);
  if (typed.startsWith('-') && !at.isAfterDashes) {
    const [, start = '', name = '', value = ''] = /^((--[^=]+)=)([^]*)$/.exec(typed) ?? [];
    const option = optionCalled(at.path, name);
    if (start === '') return { choices: optionNames(at, typed) };
    if (option === undefined || !takesValue(option)) return { choices: [] };
    return after(start, optionValues(option, value, at, namesOf));
  }
  if (at.open !== undefined) return optionValues(at.open.option, typed, at, namesOf);
  return operands(at, namesOf);
}

/** Options of the command and of those above it that can still be given. */
function optionNames(at: Position, typed: string): Choice[] {
  const help = lastOf(at).createHelp();
  const visible = [...at.path].reverse().flatMap((command) => help.visibleOptions(command));
  const choices = visible
    .filter((option) => option.variadic || !at.given.has(option))
    .flatMap(({ short, long, description }) =>
      [long, ...(typed.startsWith('--') ? [] : [short])]
        .filter((name) => name !== undefined)
        .map((value) => ({ value, about: description })),
    );
  // Every command has --help.
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()];
}

function optionValues(option: Option, typed: string, at: Position, namesOf: NamesOf): Completions {
  const taken = option.variadic ? (at.given.get(option) ?? []) : [];
  if (option.argChoices === undefined) return ofKind(kindOfOption(option), taken, at, namesOf);
  if (!isList(option)) return without(taken, { choices: bare(option.argChoices) });
  const start = typed.slice(0, typed.lastIndexOf(',') + 1);
  const left = without(start.split(','), { choices: bare(option.argChoices) });
  return { ...after(start, left), isOpenEnded: left.choices.length > 1 };
}

function operands(at: Position, namesOf: NamesOf): Completions {
  const command = lastOf(at);
  const values = argumentValues(at, namesOf);
  const subcommands = at.operands.length === 0 ? asChoices(subcommandsOf(command)) : [];
  return { ...values, choices: [...subcommands, ...values.choices] };
}

function argumentValues(at: Position, namesOf: NamesOf): Completions {
  const { registeredArguments: all } = lastOf(at);
  const last = all.at(-1);
  const argument: Argument | undefined = all[at.operands.length] ?? (last?.variadic ? last : undefined);
  if (argument === undefined) return { choices: [] };
  const taken = argument.variadic ? at.operands : [];
  if (argument.argChoices !== undefined) return without(taken, { choices: bare(argument.argChoices) });
  return ofKind(kindOfArgument(argument, at.path.at(-2)), taken, at, namesOf);
}

function ofKind(
  kind: ValueKind | undefined,
  taken: readonly string[],
  at: Position,
  namesOf: NamesOf,
): Completions {
  switch (kind) {
    case undefined:
      return { choices: [] };
    case 'file':
      return { choices: [], paths: 'files' };
    case 'folder':
      return { choices: [], paths: 'folders' };
    case 'command':
      return { choices: asChoices(subcommandsOf(at.path.at(-2) ?? at.path[0])) };
    case 'paper':
      return without(taken, { choices: namesOf(kind, rootOf(at)), paths: 'files' });
    case 'plan':
    case 'profile':
      return without(taken, { choices: namesOf(kind, rootOf(at)) });
    default:
      return kind satisfies never;
  }
}

/** What `-C` or `--root` says so far. */
function rootOf({ path, given }: Position): string | undefined {
  const option = optionCalled(path, '--root');
  return option && given.get(option)?.at(-1);
}

const asChoices = (commands: readonly Command[]): Choice[] =>
  commands.map((command) => ({
    value: command.name(),
    about: command.createHelp().subcommandDescription(command),
  }));

const bare = (values: readonly string[]): Choice[] => values.map((value) => ({ value, about: '' }));

const after = (start: string, completions: Completions): Completions => ({
  ...completions,
  choices: completions.choices.map(({ value, about }) => ({ value: start + value, about })),
});

const without = (taken: readonly string[], completions: Completions): Completions => ({
  ...completions,
  choices: completions.choices.filter(({ value }) => !taken.includes(value)),
});
