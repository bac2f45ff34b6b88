import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cpc, plainEnvironment, shell } from './cpc.ts';
import { aFolder, write } from './workspace.ts';

const realCpc = new URL('../../bin/cpc.js', import.meta.url).pathname;

/** Whether the machine has a program; where it has not, its tests are skipped. */
export const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/** Beside a script of `cpc completion`, a `cpc` that answers it, and otherwise says with which words it was run. */
export interface Desk {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

export async function aDesk(): Promise<Desk> {
  const folder = aFolder();
  for (const name of ['bash', 'zsh', 'fish']) {
    const { stdout } = await cpc(['completion', name], { cwd: folder });
    write(folder, { [`cpc.${name}`]: stdout });
  }
  putProgram(join(folder, 'bin'), 'cpc', answering);
  putProgram(join(folder, 'bin'), 'npx', saying);
  const { PATH = '' } = plainEnvironment();
  return { folder, env: { PATH: `${join(folder, 'bin')}:${PATH}`, HOME: folder, TERM: 'dumb' } };
}

const saying = `printf 'RAN'; printf ' [%s]' "$@"; echo`;
export const answering = `if [ "$1" = complete ]; then exec '${process.execPath}' '${realCpc}' "$@"; fi\n${saying}`;

export function putProgram(folder: string, name: string, script: string): void {
  mkdirSync(folder, { recursive: true });
  write(folder, { [name]: `#!/bin/sh\n${script}\n` });
  chmodSync(join(folder, name), 0o755);
}

/** What bash would offer for the line: a call of the script's own function, as bash makes it. */
export async function bashReplies({ folder, env }: Desk, cwd: string, line: string): Promise<string[]> {
  const script = [
    `source '${folder}/cpc.bash'`,
    'COMP_LINE=$LINE COMP_POINT=${#LINE} current=${LINE##*[ =]}',
    '_cpc cpc "$current" "" 2>&1',
    'printf "%s\\n" "${COMPREPLY[@]}"',
  ].join('\n');
  const { stdout } = await shell(`bash --norc -c '${script.replaceAll("'", `'\\''`)}'`, {
    cwd,
    env: { ...env, LINE: line },
  });
  return stdout.split('\n').filter(Boolean);
}

/** What fish offers for the line, each with its description. */
export async function fishOffers({ folder, env }: Desk, cwd: string, line: string): Promise<string[]> {
  const { stdout, stderr } = await shell(
    `fish --no-config -c 'source ${folder}/cpc.fish; complete -C $LINE'`,
    { cwd, env: { ...env, LINE: line } },
  );
  return (stdout + stderr).split('\n').filter(Boolean);
}

/** Types the line, TAB and Enter into a shell in a terminal; answers with all that is seen there. */
export async function typed(
  { folder, env }: Desk,
  cwd: string,
  program: 'bash' | 'zsh',
  line: string,
): Promise<string> {
  const call = { bash: 'bash --norc --noprofile -i', zsh: 'zsh -f -i' }[program];
  const { stdout } = await shell(
    `printf '%s\\n%s\\t\\nexit\\n' "source '${folder}/cpc.${program}'" "$LINE" | script -qec '${call}' /dev/null`,
    { cwd, env: { ...env, LINE: line } },
  );
  return stdout;
}
