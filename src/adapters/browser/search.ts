import { realDisk } from './disk.ts';
import { embeddedBrowser, locateEmbedded } from './embedded.ts';
import { type BrowserSearchResult, findBrowsers } from './find.ts';
import { type Environment, thisMachine } from './machine.ts';

export interface SearchOptions {
  readonly env: Environment;
  /** The configuration's own browser, if it names one: an absolute path or a command's name. */
  readonly configured?: string | undefined;
}

/**
 * The browsers of this machine, best first, and everything that was looked at. Starts and unpacks nothing, so `cpc
 * doctor` may ask as well. Throws a MachineError where the browser that was named isn't there.
 */
export function searchBrowsers({ env, configured }: SearchOptions): BrowserSearchResult {
  const machine = thisMachine(env);
  const embedded = locateEmbedded(machine);
  return findBrowsers({
    machine,
    configured,
    disk: realDisk,
    embedded: embedded && embeddedBrowser(embedded, machine),
  });
}
