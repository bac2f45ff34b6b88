import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { isThere } from '../adapters/is-there.ts';
import { writeOutput } from '../adapters/output.ts';
import { schemas } from '../generated/schemas.ts';
import { workspaceTemplate } from '../generated/workspace-template.ts';
import { CallError } from '../workspace/call-error.ts';
import { ciWorkflow, type CiSystem, type NewFile } from './ci-workflow.ts';
import type { CommandContext, ExitCode } from './context.ts';

export interface InitOptions {
  readonly directory: string | undefined;
  readonly council: string | undefined;
  /** The system whose workflow is to be written too, or alone where there is a workspace already. */
  readonly ci: CiSystem | undefined;
}

/** A repository often has these already; a workspace does not need its own, so they are left as they are. */
const optional = ['README.md', '.gitignore'];

/** `cpc init`: a workspace that validates and reports at once, a workflow that does both, or the two. It writes over nothing. */
export function init({ directory, council, ci }: InitOptions, context: CommandContext): ExitCode {
  const folder = resolve(context.cwd, directory ?? context.root ?? '.');
  if (council?.trim() === '') throw new CallError('--council has no name after it.', 'Give the full name.');
  const isBegun = ci !== undefined && isThere(join(folder, 'cpc.yaml'));
  if (isBegun && council !== undefined) {
    throw new CallError(
      `${join(folder, 'cpc.yaml')} is there already, and --council is for a new workspace.`,
      'Leave --council out: cpc init --ci then writes the workflow alone.',
    );
  }
  const workflow = ci === undefined ? [] : [ciWorkflow(ci, folder)];
  const workspace = isBegun ? [] : workspaceFiles(folder, council ?? 'Example Borough Council');
  refuse(
    taken(workspace) ?? (isBegun ? undefined : plansIn(folder)),
    'Name an empty or new folder: cpc init DIR.',
  );
  refuse(taken(workflow), 'Move it away first, and take over from it what you need.');
  for (const { folder, name, text } of [...workspace, ...workflow]) {
    const path = writeOutput(folder, name, text, 'name another folder: cpc init DIR');
    context.out(`${relative(context.cwd, path) || basename(path)}\n`);
  }
  if (!context.quiet) sayWhatNext(folder, { isBegun, workflow: workflow[0] }, context);
  return 0;
}

const taken = (files: readonly NewFile[]): string | undefined =>
  files.map(({ folder, name }) => join(folder, name)).find(isThere);

function refuse(path: string | undefined, whatNext: string): void {
  if (path !== undefined)
    throw new CallError(`${path} is there already, and nothing is written over.`, whatNext);
}

function sayWhatNext(
  folder: string,
  made: { readonly isBegun: boolean; readonly workflow: NewFile | undefined },
  context: CommandContext,
): void {
  if (!made.isBegun) {
    const into = relative(context.cwd, folder);
    const quoted = /^[\w./-]*$/.test(into) ? into : `"${into}"`;
    // Whoever came through npx has no `cpc` on the path.
    const cpc = context.env['npm_command'] === 'exec' ? 'npx cpc' : 'cpc';
    context.err(`\nNext: ${into === '' ? '' : `cd ${quoted} && `}${cpc} validate && ${cpc} report\n`);
  }
  if (made.workflow !== undefined) {
    context.err(
      `\nThe workflow installs cpc by \`npm ci\`: commit package.json and package-lock.json of ${made.workflow.folder} with it.\n`,
    );
  }
}

/** What stands where the folder of plans should be, unless that is an empty folder. */
function plansIn(folder: string): string | undefined {
  const plans = join(folder, 'plans');
  if (!isThere(plans)) return undefined;
  const isEmpty =
    statSync(plans, { throwIfNoEntry: false })?.isDirectory() && readdirSync(plans).length === 0;
  return isEmpty ? undefined : plans;
}

function workspaceFiles(folder: string, council: string): NewFile[] {
  const written = Object.entries(workspaceTemplate).map(([name, text]) => ({
    folder,
    name: name === 'gitignore' ? '.gitignore' : name,
    text: text.replaceAll('Example Borough Council', () => yamlSafe(council)),
  }));
  const schemaFiles = Object.entries(schemas).map(([kind, schema]) => ({
    folder,
    name: `schemas/${kind}.schema.json`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }));
  return [...written, ...schemaFiles].filter(
    ({ name }) => !(optional.includes(name) && isThere(join(folder, name))),
  );
}

/** The template has the name inside double quotes. */
const yamlSafe = (text: string): string => JSON.stringify(text).slice(1, -1);
