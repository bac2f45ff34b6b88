import { constants } from 'node:os';
import { CommanderError } from 'commander';
import { MachineError } from './adapters/machine-error.ts';
import { CallError } from './workspace/call-error.ts';
import { buildProgram } from './program.ts';

declare const CPC_VERSION: string;

/** A second Ctrl-C does not wait for the browser. */
const interrupts: (() => void | Promise<void>)[] = [];
let isStopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    const code = 128 + constants.signals[signal];
    if (isStopping) process.exit(code);
    isStopping = true;
    void Promise.allSettled(interrupts.map(async (stop) => stop())).then(() => process.exit(code));
  });
}
// A reader that has seen enough (head, less) closes the pipe: that is no error of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';
const noColor = isSet(process.env['NO_COLOR']) || process.argv.includes('--no-color');

const program = buildProgram({
  cwd: process.cwd(),
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
  if (!isStopping) process.exitCode = tell(error);
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
