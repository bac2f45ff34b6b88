import { constants } from 'node:os';
import { CommanderError } from 'commander';
import { MachineError } from './adapters/machine-error.ts';
import { CallError } from './workspace/call-error.ts';
import { buildProgram } from './program.ts';

declare const CPC_VERSION: string;

const interrupts: (() => void | Promise<void>)[] = [];
const stopping = new AbortController();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    const code = 128 + constants.signals[signal];
    // A second Ctrl-C does not wait for the browser.
    if (stopping.signal.aborted) process.exit(code);
    stopping.abort();
    void Promise.allSettled(interrupts.map(async (stop) => stop())).then(() => process.exit(code));
  });
}
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (head, less) closes the pipe: that is no error of ours.
  if (error.code === 'EPIPE') process.exit();
  const why = error.code === 'ENOSPC' ? 'the disk is full' : error.message;
  process.stderr.write(`cpc: Standard output cannot be written: ${why}. Send it elsewhere.\n`);
  process.exit(2);
});
// Nobody reads the messages: the work goes on, and the exit code says how it ended.
process.stderr.on('error', () => undefined);
process.on('uncaughtException', (error) => {
  if (!stopping.signal.aborted) process.exit(tell(error));
});

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';
const noColor = isSet(process.env['NO_COLOR']) || process.argv.includes('--no-color');

const program = buildProgram({
  get cwd() {
    return currentFolder();
  },
  env: process.env,
  version: CPC_VERSION,
  color: { out: !noColor && process.stdout.isTTY, err: !noColor && process.stderr.isTTY },
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  onInterrupt: (stop) => interrupts.push(stop),
  exitWith: (code) => {
    process.exitCode = code;
  },
});

try {
  if (process.argv.length <= 2) program.outputHelp();
  else await program.parseAsync();
} catch (error) {
  // While the command is being stopped, whatever fails fails because of that; the signal decides the exit code.
  if (!stopping.signal.aborted) process.exitCode = tell(error);
}
// A command that is done ends, whatever timer of a browser's connection still ticks.
await Promise.all([process.stdout, process.stderr].map(flushed));
if (!stopping.signal.aborted) process.exit();

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => {
      resolve();
    });
  });
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new MachineError('The folder this command runs in is no longer there.', 'Change to another one.');
  }
}

/** Prints a failure in its kind and returns the exit code. Only a bug shows a stack. */
function tell(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof CallError || error instanceof MachineError) {
    process.stderr.write(`cpc: ${error.message} ${error.whatNext}\n`);
    return 2;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `cpc: this is a bug in cpc ${CPC_VERSION}, not in your files. Please report it with what follows.\n${stack}\n`,
  );
  return 70;
}
