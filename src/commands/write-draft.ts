import { join } from 'node:path';
import { isThere } from '../adapters/is-there.ts';
import { writeOutput } from '../adapters/output.ts';
import { updateDraft } from '../drafts/update.ts';
import { quarterCode, quarterSlug, type Quarter } from '../model/quarter.ts';
import type { PlanFolder } from '../model/workspace.ts';
import type { CommandContext } from './context.ts';
import { shownPath } from './report-maker.ts';

export type DraftOutcome = 'written' | 'there already' | 'nothing open';

/** Writes the update of a quarter where there is none yet, and prints its path. One that is there stays as it is. */
export function writeDraft(
  folder: PlanFolder,
  quarter: Quarter,
  root: string,
  context: CommandContext,
): DraftOutcome {
  const file = `plans/${folder.id}/updates/${quarterSlug(quarter)}.yaml`;
  const path = join(root, file);
  const tell = (words: string): void => {
    if (!context.quiet) context.err(`${words}\n`);
  };
  if (isThere(path)) {
    tell(`${shownPath(path, context.cwd)} is there already, and nothing is written over.`);
    return 'there already';
  }
  const hasSchema = isThere(join(root, 'schemas/update.schema.json'));
  const text = updateDraft(folder, quarter, { hasSchema });
  if (text === undefined) {
    tell(`${folder.id}: nothing is open in ${quarterCode(quarter)}, so there is no update to write.`);
    return 'nothing open';
  }
  const written = writeOutput(root, file, text, 'name another workspace with --root DIR');
  context.out(`${shownPath(written, context.cwd)}\n`);
  return 'written';
}
