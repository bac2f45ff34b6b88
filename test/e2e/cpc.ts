import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const repository = join(import.meta.dirname, '../..');
const bin = join(repository, 'bin/cpc.js');

/** Longer than any command takes, shorter than a test may: a command that hangs fails by its exit code. */
const patience = 40_000;

export interface Ran {
  /** null where the command was ended by a signal, as it is when it hangs. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A script of this folder that changes the world before the command begins: "slow-disk.js". */
  readonly preload?: string;
}

export interface Running {
  readonly child: ChildProcess & { readonly pid: number };
  readonly done: Promise<Ran>;
  /** Resolves when standard output holds this; rejects where the command ends before. */
  readonly says: (text: string) => Promise<void>;
}

/** Runs the built command as a user would, in an environment that holds nothing of the tests' own. */
export function startCpc(args: readonly string[], { cwd, env = {}, preload }: RunOptions): Running {
  const preloads =
    preload === undefined ? [] : ['--import', pathToFileURL(join(import.meta.dirname, preload)).href];
  return start(process.execPath, [...preloads, bin, ...args], cwd, env);
}

export function cpc(args: readonly string[], options: RunOptions): Promise<Ran> {
  return startCpc(args, options).done;
}

/** A line of shell in which `cpc` is the command; run by another program, such as `unshare`, where `by` names one. */
export function shell(
  line: string,
  { cwd, env = {}, by = [] }: Omit<RunOptions, 'preload'> & { by?: readonly string[] },
): Promise<Ran> {
  const script = `cpc() { "${process.execPath}" "${bin}" "$@"; }\n${line}`;
  const [program, ...args] = [...by, '/bin/sh', '-c', script];
  return start(program, args, cwd, env).done;
}

/** What a command is given here: a way to find programs, a home, and the browser if the tester named one. */
export function plainEnvironment(): Record<string, string> {
  const names = ['PATH', 'HOME', 'CPC_BROWSER'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function start(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Running {
  const child = spawn(program, args, {
    cwd,
    env: { ...plainEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: patience,
    killSignal: 'SIGKILL',
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${program} could not be started in ${cwd}`);
  let stdout = '';
  let stderr = '';
  let onSaid: () => void = () => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    onSaid();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const done = new Promise<Ran>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
  const says = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      onSaid = () => {
        if (stdout.includes(text)) resolve();
      };
      onSaid();
      void done.then(() => {
        reject(new Error(`cpc ended without saying "${text}": ${stderr}`));
      });
    });
  return { child: Object.assign(child, { pid }), done, says };
}
