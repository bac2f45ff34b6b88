import type { HTTPRequest, Page } from 'puppeteer-core/internal/puppeteer-core-browser.js';
import { MachineError } from '../machine-error.ts';
import type { BrowserProcess } from './process.ts';

/** Two pages print as fast as two cores can; more gain nothing, and a new page for each job costs twice as much. */
const MOST_PAGES = 2;

/** A browser that is ready to print. */
export interface Pages {
  /** The browser's own name and version. */
  readonly version: string;
  /** Prints one document; rejects with a MachineError when that takes longer than `timeout` ms. */
  readonly print: (html: string, timeout: number) => Promise<Uint8Array>;
}

/**
 * Talks to a browser's process through puppeteer, imported here and nowhere else. The entry without the launcher is
 * taken, which imports in half the time; the process has been started already.
 */
export async function connectPages(process: BrowserProcess): Promise<Pages> {
  const { connect } = await import('puppeteer-core/internal/puppeteer-core-browser.js');
  // A connection to a browser that is gone would wait for its answers until puppeteer's own time is up.
  if (process.hasEnded()) throw new Error('The browser ended before it could be connected to.');
  const browser = await connect({ transport: process.transport, defaultViewport: null });
  const prepare = (page: Page) => {
    // A page that has crashed never answers. The browser is ended, so that the job is treated as any interrupted one.
    page.once('error', () => void process.kill());
    return lock(page);
  };
  const [version, [first]] = await Promise.all([browser.version(), browser.pages()]);
  const newPage = () => browser.newPage().then(prepare);
  return { version, print: lendPages(await (first === undefined ? newPage() : prepare(first)), newPage) };
}

/** A place for a page. Whoever has it may put another page there. */
interface Slot {
  page: Promise<Page>;
}

function lendPages(first: Page, newPage: () => Promise<Page>): Pages['print'] {
  const idle: Slot[] = [{ page: Promise.resolve(first) }];
  const waiting: ((slot: Slot) => void)[] = [];
  let made = 1;

  const borrow = (): Slot | Promise<Slot> => {
    const slot = idle.pop();
    if (slot !== undefined) return slot;
    if (made < MOST_PAGES) {
      made++;
      return { page: newPage() };
    }
    return new Promise((resolve) => {
      waiting.push(resolve);
    });
  };
  const giveBack = (slot: Slot) => {
    const next = waiting.shift();
    if (next === undefined) idle.push(slot);
    else next(slot);
  };

  return async (html, timeout) => {
    const slot = await borrow();
    const { page } = slot;
    try {
      return await inTime(
        page.then((ready) => printOn(ready, html)),
        timeout,
      );
    } catch (error) {
      // Whatever state this page is in, the next job gets a fresh one. It may hang: nobody waits for its end.
      page.then((old) => old.close()).catch(() => undefined);
      slot.page = newPage();
      slot.page.catch(() => undefined); // told to the job that gets it
      throw error;
    } finally {
      giveBack(slot);
    }
  };
}

/**
 * A page that can reach nothing. Scripts are off twice (here and in the browser's flags), and every request but that
 * for a `data:` address is refused. Refused as "aborted": any other refusal of a navigation shows an error page in
 * place of the document.
 */
async function lock(page: Page): Promise<Page> {
  page.on('request', (request: HTTPRequest) => {
    const answer = request.url().startsWith('data:') ? request.continue() : request.abort('aborted');
    // The page has gone on to another document or was closed: the request went nowhere then, either.
    answer.catch(() => undefined);
  });
  await Promise.all([
    page.setJavaScriptEnabled(false),
    page.setRequestInterception(true),
    // So that the fonts of the printed page are there before it is printed, where the page on a screen has others.
    page.emulateMediaType('print'),
  ]);
  return page;
}

async function printOn(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load', timeout: 0 });
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    waitForFonts: true,
    timeout: 0,
  });
}

async function inTime<T>(work: Promise<T>, timeout: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(
        new MachineError(
          `The browser took longer than ${timeout / 1000} seconds to print one document.`,
          'Try again while the machine is less busy, or print fewer papers at once.',
        ),
      );
    }, timeout);
    timer.unref(); // the browser keeps the command running, and when it has ended there is nothing to wait for
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
