import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRoot } from '../adapters/workspace-files.ts';
import type { ConfigFile } from '../model/files.ts';
import type { Day, TimescaleContext } from '../model/timescale.ts';
import { readYaml } from '../read/yaml.ts';
import { timescaleJson } from '../terminal/timescale-json.ts';
import { timescaleText } from '../terminal/timescale-text.ts';
import { readTimescale } from '../timescale/read.ts';
import { schemaFindings } from '../validate/schema.ts';
import { CallError } from '../workspace/call-error.ts';
import type { CommandContext, ExitCode } from './context.ts';

export type TimescaleFormat = 'text' | 'json';

export interface TimescaleOptions {
  /** The day that "within 6 months" counts from, whatever event it names. */
  readonly anchor: Day | undefined;
  readonly format: TimescaleFormat;
}

/** `cpc timescale LITERAL`: how a timescale is read. Whatever is found in it, the command has done what it was to do. */
export function timescale(
  literal: string,
  { anchor, format }: TimescaleOptions,
  context: CommandContext,
): ExitCode {
  const reading = readTimescale(literal, { anchor, isAnchorOfAnyEvent: true, seasons: seasons(context) });
  context.out(format === 'json' ? timescaleJson(reading) : timescaleText(reading, context.color.out));
  return 0;
}

type Seasons = TimescaleContext['seasons'];

/** Those of the workspace's cpc.yaml, if this is one. One that is named has to be there. */
function seasons(context: CommandContext): Seasons {
  const { root, cwd } = context;
  try {
    const path = join(findRoot(root, cwd), 'cpc.yaml');
    return existsSync(path) ? configured(readFileSync(path), context) : undefined;
  } catch (error) {
    if (root !== undefined || !(error instanceof CallError)) throw error;
    return undefined;
  }
}

function configured(bytes: Uint8Array, { err }: CommandContext): Seasons {
  const { value, problems } = readYaml(bytes, 'configuration');
  if (problems.length === 0 && schemaFindings('config', 'cpc.yaml', value).length === 0)
    return (value as ConfigFile).calendar?.seasons;
  err('cpc.yaml has errors, so its seasons do not count here. `cpc validate` says which.\n');
  return undefined;
}
