import { MachineError } from '../machine-error.ts';
import {
  type EmbeddedPackage,
  type OnNote,
  unpackBrowser,
  unpackedBrowser,
  unpackLibraries,
} from './embedded.ts';
import { launchError, launchTimeoutError, missingLibrary, noBrowser } from './launch-error.ts';
import type { FoundBrowser, Machine } from './machine.ts';
import { connectPages, type Pages } from './pages.ts';
import type { BrowserProcess } from './process.ts';

export interface StartedBrowser {
  readonly browser: FoundBrowser;
  readonly process: BrowserProcess;
  readonly pages: Pages;
}

export interface StartOptions {
  /** Best first; may throw a MachineError of its own. */
  readonly find: () => readonly FoundBrowser[];
  readonly embedded: EmbeddedPackage | undefined;
  readonly machine: Machine;
  readonly onNote: OnNote;
  /** Milliseconds, for each browser that is tried. */
  readonly timeout: number;
  readonly spawn: (browser: FoundBrowser) => BrowserProcess;
}

/**
 * Starts the best browser that does start. One that can't (its sandbox is forbidden, a library is missing) gives way
 * to the next; when none is left, the reason of the first is told, being the one the user would expect to be used.
 * The process of a browser that needs no unpacking is started before this function first waits for anything.
 */
export async function startBrowser(options: StartOptions): Promise<StartedBrowser> {
  let firstProblem: MachineError | undefined;
  for (const browser of options.find()) {
    try {
      return browser.kind === 'embedded' ? await startEmbedded(options) : await launch(browser, options);
    } catch (error) {
      if (!(error instanceof MachineError)) throw error;
      firstProblem ??= error;
    }
  }
  throw firstProblem ?? noBrowser();
}

async function startEmbedded(options: StartOptions): Promise<StartedBrowser> {
  const { embedded, machine, onNote } = options;
  if (embedded === undefined) throw noBrowser();
  const browser = unpackedBrowser(embedded, machine) ?? (await unpackBrowser(embedded, machine, onNote));
  return launch(browser, options, () => unpackLibraries(embedded, browser, onNote));
}

/** `withLibraries` gives the same browser with the libraries it lacked, where there is such a thing. */
async function launch(
  browser: FoundBrowser,
  options: StartOptions,
  withLibraries?: () => Promise<FoundBrowser>,
): Promise<StartedBrowser> {
  const process = options.spawn(browser);
  const outcome = await firstOf(process, options.timeout);
  if (outcome.pages !== undefined) return { browser, process, pages: outcome.pages };
  await process.kill();
  if (outcome.lastWords === undefined) throw launchTimeoutError(browser, options.timeout);
  if (withLibraries !== undefined && missingLibrary(outcome.lastWords) !== undefined)
    return launch(await withLibraries(), options);
  throw launchError(browser, outcome.lastWords);
}

/** Whichever comes first: the browser is ready, it has ended, or (neither value) its time is up. */
async function firstOf(
  process: BrowserProcess,
  timeout: number,
): Promise<{ readonly pages?: Pages; readonly lastWords?: string }> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      connectPages(process).then((pages) => ({ pages })),
      process.ended.then((lastWords) => ({ lastWords })),
      new Promise<object>((resolve) => {
        timer = setTimeout(() => {
          resolve({});
        }, timeout);
      }),
    ]);
  } catch (error) {
    // A connection that broke says only that it broke; the process says why.
    if (process.hasEnded()) return { lastWords: await process.ended };
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
