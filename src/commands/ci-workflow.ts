import { dirname, join, relative } from 'node:path';
import { isThere } from '../adapters/is-there.ts';
import { ciWorkflows } from '../generated/ci-workflows.ts';

export type CiSystem = keyof typeof ciWorkflows;

/** A file that `cpc init` is to write, by its path below a folder. */
export interface NewFile {
  readonly folder: string;
  readonly name: string;
  readonly text: string;
}

const names: Readonly<Record<CiSystem, string>> = { github: '.github/workflows/cpc.yml' };

/**
 * The workflow for a workspace. GitHub looks for it at the root of the repository only, which need not be where the
 * workspace is; the workflow then says where that is.
 */
export function ciWorkflow(system: CiSystem, workspace: string): NewFile {
  const folder = repositoryOf(workspace) ?? workspace;
  const way = relative(folder, workspace).replaceAll('\\', '/');
  const text = ciWorkflows[system];
  // A string of JSON is one of YAML, whatever the folder is called.
  return {
    folder,
    name: names[system],
    text: way === '' ? text : text.replace('WORKSPACE: .', () => `WORKSPACE: ${JSON.stringify(way)}`),
  };
}

/** The nearest folder upwards with `.git` in it: a folder, or a file in a second working tree. */
function repositoryOf(workspace: string): string | undefined {
  for (let folder = workspace; ; folder = dirname(folder)) {
    if (isThere(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
