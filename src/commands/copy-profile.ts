import { join, relative } from 'node:path';
import { isThere } from '../adapters/is-there.ts';
import { writeOutput } from '../adapters/output.ts';
import { findRoot } from '../adapters/workspace-files.ts';
import { partialSources, profileSources } from '../generated/profile-sources.ts';
import { nearest } from '../validate/nearest.ts';
import { CallError } from '../workspace/call-error.ts';
import { isProfileName, profileNames } from '../workspace/source.ts';
import type { CommandContext, ExitCode } from './context.ts';

export interface CopyOptions {
  readonly name: string;
  /** What the copy is called. */
  readonly as: string;
  readonly partials: boolean;
}

const schema = 'schemas/profile.schema.json';

/** `cpc profiles copy`: a profile of the tool as files of the workspace, to be changed there. It writes over nothing. */
export function copyProfile(options: CopyOptions, context: CommandContext): ExitCode {
  const { as } = options;
  if (!isProfileName(as))
    throw new CallError(`"${as}" cannot be the name of a profile.`, `Use ${profileNames}.`);
  const copied = filesOf(options);
  const root = findRoot(context.root, context.cwd);
  const hasSchema = isThere(join(root, schema));
  const files = copied.map(([file, text]): [string, string] => [
    `profiles/${as}/${file}`,
    // Editors complete keys by it. Where there is no schema the line would lead nowhere.
    file === 'profile.yaml' && hasSchema ? `# yaml-language-server: $schema=../../${schema}\n${text}` : text,
  ]);
  const taken = files.map(([file]) => join(root, file)).find(isThere);
  if (taken !== undefined)
    throw new CallError(
      `${taken} is there already, and nothing is written over.`,
      'Name the copy otherwise: cpc profiles copy NAME --as NEW.',
    );
  for (const [file, text] of files) {
    const path = writeOutput(root, file, text, 'name another workspace with --root DIR');
    context.out(`${relative(context.cwd, path)}\n`);
  }
  if (!context.quiet) {
    if (!hasSchema) context.err(`\nFor help in your editor: cpc schema profile > ${schema}\n`);
    context.err(`\nNext: change profiles/${as}/profile.yaml, then cpc validate\n`);
  }
  return 0;
}

function filesOf({ name, partials }: CopyOptions): [file: string, text: string][] {
  const source = Object.hasOwn(profileSources, name) ? profileSources[name] : undefined;
  if (source === undefined) {
    const known = Object.keys(profileSources);
    const suggestion = nearest(name, known);
    throw new CallError(
      `No profile "${name}" comes with the tool.`,
      suggestion ? `Did you mean "${suggestion}"?` : `Those that do: ${known.join(', ')}.`,
    );
  }
  const shared = partials ? Object.entries(partialSources) : [];
  return [
    ...Object.entries(source),
    ...shared.map(([file, text]): [string, string] => [`partials/${file}`, text]),
  ];
}
