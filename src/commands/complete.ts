import type { Command } from 'commander';
import { findRoot } from '../adapters/workspace-files.ts';
import { paperNames, planNames, profileNames } from '../adapters/workspace-names.ts';
import { completionsFor, type Choice, type Completions } from '../completion/completions.ts';
import type { NameKind } from '../completion/value-kind.ts';
import { wordsOf } from '../completion/words.ts';
import { profiles } from '../generated/profiles.js';
import type { CommandContext } from './context.ts';

/** What a script of `cpc completion` asks: words after the program's name, or the line up to the cursor. */
export interface CompletionRequest {
  readonly words: readonly string[];
  readonly line: string | undefined;
}

type Here = Pick<CommandContext, 'cwd' | 'env' | 'out'>;

/** `cpc complete`, which no one types: a choice a line, after a tab what it is; and `:files`, `:folders`, `:nospace`. */
export function complete(program: Command, { words, line }: CompletionRequest, here: Here): void {
  const typed = line === undefined ? words : wordsOf(line).slice(1);
  const completions = completionsFor(program, typed, (kind, root) => namesOf(kind, root, here));
  here.out(answer(completions));
}

function answer({ choices, paths, isOpenEnded }: Completions): string {
  const lines = choices.map(({ value, about }) => `${value}\t${about.replace(/\s+/g, ' ')}`);
  const notes = [...(paths === undefined ? [] : [paths]), ...(isOpenEnded === true ? ['nospace'] : [])];
  return [...notes.map((note) => `:${note}`), ...lines].map((text) => `${text}\n`).join('');
}

function namesOf(kind: NameKind, root: string | undefined, here: Here): readonly Choice[] {
  switch (kind) {
    case 'plan':
      return inWorkspace(root, here, planNames);
    case 'paper':
      return inWorkspace(root, here, paperNames);
    case 'profile':
      return profileChoices(root, here);
    default:
      return kind satisfies never;
  }
}

/** The tool's profiles and the workspace's; of one name there is one. */
function profileChoices(root: string | undefined, here: Here): readonly Choice[] {
  const own = inWorkspace(root, here, profileNames).map(({ value }) => value);
  return [...new Set([...Object.keys(profiles), ...own])].sort().map(bare);
}

function inWorkspace(
  named: string | undefined,
  here: Here,
  namesIn: (root: string) => readonly string[],
): readonly Choice[] {
  try {
    // A word of a line that was not run yet has its tilde still.
    const folder = named?.replace(/^~(?=\/|$)/, here.env['HOME'] ?? '~');
    return namesIn(findRoot(folder, here.cwd)).map(bare);
  } catch {
    return []; // no workspace here: at the prompt that is no error
  }
}

const bare = (value: string): Choice => ({ value, about: '' });
