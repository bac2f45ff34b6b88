import { locateEmbedded, type OnNote } from './embedded.ts';
import { diedTwiceError } from './launch-error.ts';
import { type Environment, type FoundBrowser, thisMachine } from './machine.ts';
import { type BrowserProcess, startProcess } from './process.ts';
import { searchBrowsers } from './search.ts';
import { startBrowser, type StartedBrowser } from './start.ts';

export interface PrinterOptions {
  readonly env: Environment;
  /** The configuration's own browser, if it names one: an absolute path or a command's name. */
  readonly configured?: string | undefined;
  /** Told what takes long: unpacking, or starting a second time. */
  readonly onNote?: OnNote;
  /** Milliseconds until each browser that is tried must be ready. */
  readonly launchTimeout?: number;
  /** Milliseconds for one document. */
  readonly printTimeout?: number;
}

/** One browser for as many documents as there are. */
export interface Printer {
  /** The browser in use, once it is ready. Rejects with a MachineError where none can be had. */
  readonly ready: () => Promise<{
    readonly browser: FoundBrowser;
    readonly version: string;
    readonly pid: number | undefined;
  }>;
  /** The bytes of a tagged PDF of this HTML. Rejects with a MachineError where the machine can't print it. */
  readonly print: (html: string) => Promise<Uint8Array>;
  /** Ends the browser and removes what it wrote; documents not yet printed are rejected. May be called twice. */
  readonly close: () => Promise<void>;
}

/** What a document is rejected with when the printer is closed before it is done, as on Ctrl-C. */
export class PrinterClosedError extends Error {
  override readonly name = 'PrinterClosedError';
}

/** Puppeteer leaves some calls unanswered when the connection ends, such as the one for a new page. */
const rejectedAtEndOf = (process: BrowserProcess): Promise<never> =>
  process.ended.then((lastWords) => {
    throw new Error(`The browser ended: ${lastWords}`);
  });

/**
 * Starts a browser in the background and returns at once, so that the caller can go on composing. A browser that ends
 * in the middle of a document is started again, once for each printer, and the interrupted documents are printed anew.
 */
export function openPrinter(options: PrinterOptions): Printer {
  const {
    env,
    configured,
    onNote = () => undefined,
    launchTimeout = 30_000,
    printTimeout = 60_000,
  } = options;
  const processes = new Set<BrowserProcess>();
  let isClosed = false;
  let hasRestarted = false;
  let current = start();

  function start(): Promise<StartedBrowser> {
    const machine = thisMachine(env);
    const started = startBrowser({
      find: () => searchBrowsers({ env, configured }).browsers,
      embedded: locateEmbedded(machine),
      machine,
      onNote,
      timeout: launchTimeout,
      spawn: (browser) => {
        refuseIfClosed();
        const process = startProcess(browser, machine);
        processes.add(process);
        return process;
      },
    });
    started.catch(() => undefined); // told to whoever waits for it; nobody may be waiting yet
    return started;
  }

  function refuseIfClosed(): void {
    if (isClosed) throw new PrinterClosedError('The printer was closed before everything was printed.');
  }

  async function print(html: string): Promise<Uint8Array> {
    const mine = current;
    let process: BrowserProcess | undefined;
    try {
      const started = await mine;
      process = started.process;
      return await Promise.race([started.pages.print(html, printTimeout), rejectedAtEndOf(process)]);
    } catch (error) {
      refuseIfClosed(); // whatever went wrong then, it went wrong because of that
      if (process?.hasEnded() !== true) throw error;
    }
    if (current === mine) {
      // The first of the interrupted documents to get here starts the browser for all of them.
      if (hasRestarted) throw diedTwiceError();
      hasRestarted = true;
      onNote('The browser ended unexpectedly. Starting it again…');
      current = start();
    }
    return print(html);
  }

  return {
    async ready() {
      const { browser, pages, process } = await current;
      return { browser, version: pages.version, pid: process.pid };
    },
    async print(html) {
      refuseIfClosed();
      return print(html);
    },
    async close() {
      isClosed = true;
      await Promise.all([...processes].map((process) => process.kill()));
    },
  };
}
