import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LookedAt } from '../adapters/browser/find.ts';
import { openPrinter } from '../adapters/browser/printer.ts';
import { searchBrowsers } from '../adapters/browser/search.ts';
import { MachineError } from '../adapters/machine-error.ts';
import { findRoot } from '../adapters/workspace-files.ts';
import { CallError } from '../workspace/call-error.ts';
import { configuredBrowser } from './pdf.ts';
import type { CommandContext, ExitCode } from './context.ts';

/** `cpc doctor`: looks for a browser as `report` does, prints a page with it, and says what it found. */
export async function doctor(context: CommandContext): Promise<ExitCode> {
  const { env, version, out } = context;
  out(`cpc ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}\n`);
  const root = rootOrNone(context);
  out(`Workspace: ${root ?? 'none here (cpc init begins one)'}\n`);
  try {
    const configured = root === undefined ? undefined : configuredIn(root);
    showPlaces(searchBrowsers({ env, configured }).looked, out);
    await tryPrinting(context, configured);
    return 0;
  } catch (error) {
    if (!(error instanceof MachineError)) throw error;
    out(`PDF: no. ${error.message}\n${error.whatNext}\nMarkdown and HTML need no browser.\n`);
    return 2;
  }
}

function rootOrNone({ root, cwd }: CommandContext): string | undefined {
  try {
    return findRoot(root, cwd);
  } catch (error) {
    // A folder that was named must be there; that this one is no workspace is for doctor to report.
    if (error instanceof CallError && root === undefined) return undefined;
    throw error;
  }
}

function configuredIn(root: string): string | undefined {
  const path = join(root, 'cpc.yaml');
  return existsSync(path) ? configuredBrowser(readFileSync(path), resolve(root)) : undefined;
}

function showPlaces(looked: readonly LookedAt[], out: (text: string) => void): void {
  const found = looked.filter((place) => place.found);
  out(`Browsers found: ${found.length === 0 ? 'none' : ''}\n`);
  for (const { path, how } of found) out(`  ${path} (${how})\n`);
  const missing = looked.filter((place) => !place.found);
  if (found.length === 0) {
    out('Looked for:\n');
    for (const { path, how } of missing) out(`  ${path} (${how})\n`);
  }
}

async function tryPrinting(context: CommandContext, configured: string | undefined): Promise<void> {
  const printer = openPrinter({
    env: context.env,
    configured,
    onNote: (note) => {
      context.err(`${note}\n`);
    },
  });
  context.onInterrupt(() => printer.close());
  try {
    const { browser, version } = await printer.ready();
    const bytes = await printer.print(
      '<!doctype html><html lang="en-GB"><title>Test</title><p>A page.</p></html>',
    );
    context.out(
      `PDF: yes. ${version} from ${browser.executable} (${browser.how}) printed a page of ${bytes.length} bytes.\n`,
    );
    context.out('Fonts: Arimo is embedded in every report; no font of this machine is needed.\n');
  } finally {
    await printer.close();
  }
}
