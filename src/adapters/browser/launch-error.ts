import { MachineError } from '../machine-error.ts';
import type { FoundBrowser } from './machine.ts';

const OTHERWISE =
  'Install Chrome, Edge or Chromium, or run `npx puppeteer browsers install chrome-headless-shell`, or name one in CPC_BROWSER; `cpc doctor` lists where cpc looked.';

/** The machine has no browser at all. */
export const noBrowser = () => new MachineError('No browser was found to print PDF with.', OTHERWISE);

/** A library of the system that the browser needs and the machine hasn't got, from what the loader said. */
export function missingLibrary(lastWords: string): string | undefined {
  return /error while loading shared libraries: ([^:\s]+)/.exec(lastWords)?.[1];
}

/** Why a browser didn't start, from the last it said: one sentence, and what to do. */
export function launchError({ executable }: FoundBrowser, lastWords: string): MachineError {
  const library = missingLibrary(lastWords);
  if (library !== undefined)
    return new MachineError(
      `The browser at ${executable} can't start: the system has no ${library}.`,
      `Install the package that holds ${library}, or name another browser in CPC_BROWSER.`,
    );
  if (/no usable sandbox|zygote_host_impl_linux|move to new namespace|namespace sandbox/i.test(lastWords))
    return new MachineError(
      `The browser at ${executable} can't start: the system doesn't let it set up its sandbox.`,
      'Install Chrome or Chromium as a system package, which brings the permission, or allow unprivileged user namespaces.',
    );
  const reason = reasonIn(lastWords);
  return new MachineError(
    `The browser at ${executable} can't start${reason === '' ? '' : `: ${reason}`}.`,
    OTHERWISE,
  );
}

export const launchTimeoutError = ({ executable }: FoundBrowser, milliseconds: number) =>
  new MachineError(
    `The browser at ${executable} was not ready after ${milliseconds / 1000} seconds.`,
    'Try again while the machine is less busy, or name another browser in CPC_BROWSER.',
  );

export const diedTwiceError = () =>
  new MachineError(
    'The browser ended twice in the middle of printing.',
    'The machine may be short of memory: print fewer papers at once, or name another browser in CPC_BROWSER.',
  );

/** The last line, without the process, time and source file that Chromium puts before it. */
function reasonIn(lastWords: string): string {
  const line = lastWords.trim().split('\n').at(-1) ?? '';
  return line.replace(/^\[[^\]]*\]\s*/, '').replace(/\.$/, '');
}
