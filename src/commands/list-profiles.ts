import { createColors } from 'picocolors';
import { findRoot, readWorkspace } from '../adapters/workspace-files.ts';
import type { ProfileFile } from '../model/files.ts';
import { settingsOf, type ProfileSettings } from '../model/profile.ts';
import { CallError } from '../workspace/call-error.ts';
import { openWorkspace } from '../workspace/open.ts';
import type { OpenedProfiles } from '../workspace/open-profiles.ts';
import { builtInProfiles } from '../workspace/profiles.ts';
import type { CommandContext, ExitCode } from './context.ts';

/** `cpc profiles list`: a line a profile, and below it what it is for. */
export function listProfiles(context: CommandContext): ExitCode {
  const rows = rowsOf(ownProfiles(context));
  const heads = ['NAME', 'TITLE', 'FROM', 'QUARTER', 'PAPER'];
  const table = [heads, ...rows.map(({ cells }) => cells)];
  const widths = heads.map((_, at) => Math.max(...table.map((cells) => (cells[at] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('   ')
      .trimEnd();
  const { bold, dim } = createColors(context.color.out);
  context.out(`${dim(line(heads))}\n`);
  for (const { cells, about } of rows) context.out(`${bold(line(cells))}\n    ${about}\n`);
  return 0;
}

/** Without a workspace here there are the tool's alone; one that was named has to be there. */
function ownProfiles({ root, cwd }: CommandContext): OpenedProfiles {
  try {
    return openWorkspace(readWorkspace(findRoot(root, cwd))).own;
  } catch (error) {
    if (root !== undefined || !(error instanceof CallError)) throw error;
    return { profiles: [], broken: new Set() };
  }
}

interface Row {
  readonly cells: readonly string[];
  readonly about: string;
}

function rowsOf({ profiles, broken }: OpenedProfiles): Row[] {
  const own = new Map(profiles.map(({ name, profile }) => [name, profile.value]));
  const names = new Set([...Object.keys(builtInProfiles), ...own.keys(), ...broken]);
  return [...names].sort().map((name) => {
    const file = own.get(name);
    const settings = builtInProfiles[name]?.settings;
    if (broken.has(name))
      return { cells: [name, '', 'this workspace'], about: 'It has errors: `cpc validate` says which.' };
    if (file !== undefined) return rowOf(name, settingsOf(file satisfies ProfileFile), 'this workspace');
    if (settings === undefined)
      throw new Error(`The profile "${name}" is neither the tool's nor the council's.`);
    return rowOf(name, settings, 'the tool');
  });
}

const rowOf = (name: string, settings: ProfileSettings, from: string): Row => ({
  cells: [name, settings.title, from, settings.quarter, settings.paper],
  about: settings.description.replace(/\s+/g, ' '),
});
