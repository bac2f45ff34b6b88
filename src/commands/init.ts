import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { writeOutput } from '../adapters/output.ts';
import { schemas } from '../generated/schemas.ts';
import { workspaceTemplate } from '../generated/workspace-template.ts';
import { CallError } from '../workspace/call-error.ts';
import type { CommandContext, ExitCode } from './context.ts';

export interface InitOptions {
  readonly directory: string | undefined;
  readonly council: string | undefined;
}

/** `cpc init`: a workspace that validates and reports at once. It writes over nothing. */
export function init({ directory, council }: InitOptions, context: CommandContext): ExitCode {
  const folder = resolve(context.cwd, directory ?? context.root ?? '.');
  const files = workspaceFiles(council ?? 'Example Borough Council');
  const taken = files.map(([name]) => name).find((name) => existsSync(join(folder, name)));
  if (
    taken !== undefined ||
    (existsSync(join(folder, 'plans')) && readdirSync(join(folder, 'plans')).length > 0)
  ) {
    throw new CallError(
      `${join(folder, taken ?? 'plans')} is there already, and nothing is written over.`,
      'Name an empty or new folder: cpc init DIR.',
    );
  }
  for (const [name, text] of files) {
    const path = writeOutput(folder, name, text);
    context.out(`${relative(context.cwd, path) || basename(path)}\n`);
  }
  if (!context.quiet) {
    const into = relative(context.cwd, folder);
    context.err(`\nNext: ${into === '' ? '' : `cd ${into} && `}cpc validate && cpc report\n`);
  }
  return 0;
}

function workspaceFiles(council: string): [name: string, text: string][] {
  const written = Object.entries(workspaceTemplate).map(([name, text]): [string, string] => [
    name === 'gitignore' ? '.gitignore' : name,
    text.replaceAll('Example Borough Council', yamlSafe(council)),
  ]);
  const schemaFiles = Object.entries(schemas).map(([kind, schema]): [string, string] => [
    `schemas/${kind}.schema.json`,
    `${JSON.stringify(schema, null, 2)}\n`,
  ]);
  return [...written, ...schemaFiles];
}

/** The template has the name inside double quotes. */
const yamlSafe = (text: string): string => JSON.stringify(text).slice(1, -1);
