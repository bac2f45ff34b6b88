import { type Ran, shell } from './cpc.ts';
import { type Files, plan, update } from './workspace.ts';

/** Another plan with a slip: an item that it does not have. */
export const slip: Files = {
  'plans/eastvale/plan.yaml': plan,
  'plans/eastvale/updates/2020-21-q2.yaml': update('2020/21', 2, '30 September 2020').replace(
    '\n  1:',
    '\n  7:',
  ),
};

/** A command of a workflow, run as the runner would: `npx --no-install cpc` is the command as it was built. */
export function run(command: string, cwd: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const npx = 'npx() { test "$1 $2" = "--no-install cpc" || exit 99; shift 2; cpc "$@"; }';
  return shell(`set -e\n${npx}\n${command}`, { cwd, env: { GITHUB_WORKSPACE: cwd, ...env } });
}
