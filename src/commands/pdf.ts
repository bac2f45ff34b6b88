import { resolve } from 'node:path';
import { openPrinter } from '../adapters/browser/printer.ts';
import type { ConfigFile } from '../model/files.ts';
import { readYaml } from '../read/yaml.ts';
import { makePdf } from '../render/pdf/make.ts';
import type { Rendered } from '../workspace/report.ts';
import type { SourceFile } from '../workspace/source.ts';
import type { CommandContext } from './context.ts';

/** A browser that prints and the pass that finishes what it printed. */
export interface PdfMaker {
  make(rendered: Rendered): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Starts the browser at once and returns; whether one can be had shows at the first page. */
export function startPdf(sources: readonly SourceFile[], root: string, context: CommandContext): PdfMaker {
  const config = configBytes(sources);
  const printer = openPrinter({
    env: context.env,
    configured: config && configuredBrowser(config, root),
    onNote: (note) => {
      if (!context.quiet) context.err(`${note}\n`);
    },
  });
  context.onInterrupt(() => printer.close());
  return {
    make: ({ html, publication }) => makePdf(html, publication, (page) => printer.print(page)),
    close: () => printer.close(),
  };
}

/** `browser:` of cpc.yaml, read ahead of everything else so that starting it need not wait. A path counts from the root. */
export function configuredBrowser(config: Uint8Array, root: string): string | undefined {
  const { browser } = (readYaml(config, 'configuration').value ?? {}) as ConfigFile;
  return typeof browser === 'string' && /[\\/]/.test(browser) ? resolve(root, browser) : browser;
}

function configBytes(sources: readonly SourceFile[]): Uint8Array | undefined {
  const source = sources.find(({ role }) => typeof role === 'object' && role.kind === 'config');
  return source !== undefined && 'bytes' in source ? source.bytes : undefined;
}
