import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { isThere } from '../adapters/is-there.ts';
import { writeOutput } from '../adapters/output.ts';
import { schemas } from '../generated/schemas.ts';
import { workspaceTemplate } from '../generated/workspace-template.ts';
import { CallError } from '../workspace/call-error.ts';
import type { CommandContext, ExitCode } from './context.ts';

export interface InitOptions {
  readonly directory: string | undefined;
  readonly council: string | undefined;
}

/** A repository often has these already; a workspace does not need its own, so they are left as they are. */
const optional = ['README.md', '.gitignore'];

/** `cpc init`: a workspace that validates and reports at once. It writes over nothing. */
export function init({ directory, council }: InitOptions, context: CommandContext): ExitCode {
  const folder = resolve(context.cwd, directory ?? context.root ?? '.');
  if (council?.trim() === '') throw new CallError('--council has no name after it.', 'Give the full name.');
  const files = workspaceFiles(council ?? 'Example Borough Council').filter(
    ([name]) => !(optional.includes(name) && isThere(join(folder, name))),
  );
  const taken = files.map(([name]) => join(folder, name)).find(isThere) ?? plansIn(folder);
  if (taken !== undefined) {
    throw new CallError(
      `${taken} is there already, and nothing is written over.`,
      'Name an empty or new folder: cpc init DIR.',
    );
  }
  for (const [name, text] of files) {
    const path = writeOutput(folder, name, text, 'name another folder: cpc init DIR');
    context.out(`${relative(context.cwd, path) || basename(path)}\n`);
  }
  if (!context.quiet) {
    const into = relative(context.cwd, folder);
    const quoted = /^[\w./-]*$/.test(into) ? into : `"${into}"`;
    // Whoever came through npx has no `cpc` on the path.
    const cpc = context.env['npm_command'] === 'exec' ? 'npx cpc' : 'cpc';
    context.err(`\nNext: ${into === '' ? '' : `cd ${quoted} && `}${cpc} validate && ${cpc} report\n`);
  }
  return 0;
}

/** What stands where the folder of plans should be, unless that is an empty folder. */
function plansIn(folder: string): string | undefined {
  const plans = join(folder, 'plans');
  if (!isThere(plans)) return undefined;
  const isEmpty =
    statSync(plans, { throwIfNoEntry: false })?.isDirectory() && readdirSync(plans).length === 0;
  return isEmpty ? undefined : plans;
}

function workspaceFiles(council: string): [name: string, text: string][] {
  const written = Object.entries(workspaceTemplate).map(([name, text]): [string, string] => [
    name === 'gitignore' ? '.gitignore' : name,
    text.replaceAll('Example Borough Council', () => yamlSafe(council)),
  ]);
  const schemaFiles = Object.entries(schemas).map(([kind, schema]): [string, string] => [
    `schemas/${kind}.schema.json`,
    `${JSON.stringify(schema, null, 2)}\n`,
  ]);
  return [...written, ...schemaFiles];
}

/** The template has the name inside double quotes. */
const yamlSafe = (text: string): string => JSON.stringify(text).slice(1, -1);
