import { readAsset } from '../adapters/asset.ts';
import { openPrinter } from '../adapters/browser/printer.ts';
import { findRoot, readWorkspace } from '../adapters/workspace-files.ts';
import { sentence } from '../diagnostics/catalogue.ts';
import { chooseReports, stoppedBy } from '../workspace/choose.ts';
import { makePdf } from '../render/pdf/make.ts';
import { loadWorkspace, type Loaded } from '../workspace/load.ts';
import { compiledDocuments, madeOf } from './documents.ts';
import { asCpcErrors } from './errors.ts';
import { dayOf, selectionOf } from './request.ts';
import { CpcError } from './types.ts';
import type { CompiledDocument, Diagnostic, DocumentRequest, PdfOptions, Workspace } from './types.ts';

export { CpcError } from './types.ts';
export type { CompiledDocument, Diagnostic, DocumentRequest, PdfOptions, Place, Workspace } from './types.ts';

const loaded = new WeakMap<Workspace, Loaded>();

/**
 * Reads a workspace: the folder with cpc.yaml in it. What is wrong with its files is for `validate` to say.
 *
 * @throws CpcError where the folder is no workspace
 */
export async function load(root: string): Promise<Workspace> {
  return asCpcErrors(async () => {
    const found = findRoot(root, process.cwd());
    const whole = await loadWorkspace(readWorkspace(found), (path, limit) => readAsset(found, path, limit));
    const workspace: Workspace = { root: found, plans: whole.opened.workspace.plans.map(({ id }) => id) };
    loaded.set(workspace, whole);
    return workspace;
  });
}

/** Everything that is wrong with a workspace, in the order of its files and lines. */
export function validate(workspace: Workspace): readonly Diagnostic[] {
  return loadedOf(workspace).checked.diagnostics.map((diagnostic) => {
    const { code, severity, file, range, path } = diagnostic;
    const { message, help } = sentence(diagnostic);
    return { code, severity, message, help, file, start: range?.start, end: range?.end, path: [...path] };
  });
}

/**
 * Makes documents as Markdown and HTML: each report with its annexes behind it, then each annex by itself. Plans with
 * errors are passed over, as `cpc report` does. Public ones have been searched for what is exempt.
 *
 * @throws CpcError where cpc.yaml or a profile that is asked for has errors, where nothing is there to be made, what is
 * asked for does not exist, or a public document would hold what is exempt
 */
export async function compile(
  workspace: Workspace,
  request: DocumentRequest = {},
): Promise<readonly CompiledDocument[]> {
  const whole = loadedOf(workspace);
  return asCpcErrors(async () => {
    const stopped = stoppedBy(whole, request.profiles ?? []);
    if (stopped !== undefined) throw new CpcError(stopped, 'Call validate(), which says what to mend.');
    const { jobs } = chooseReports(whole, selectionOf(workspace.root, request));
    const version = request.restricted === true ? 'restricted' : 'public';
    const asAt = request.asAt === undefined ? undefined : dayOf(request.asAt);
    const rendering = { profiles: whole.profiles, logos: whole.logos, asAt, version } as const;
    const documents: CompiledDocument[] = [];
    for (const job of jobs) documents.push(...(await compiledDocuments(job, rendering)));
    return documents;
  });
}

/**
 * Prints documents as tagged PDFs, in their order, with one browser that is closed again.
 *
 * @throws CpcError where no browser can be had, for a document that compile() did not make, and for a public one whose PDF
 * would hold what is exempt
 */
export async function printPdf(
  documents: readonly CompiledDocument[],
  options: PdfOptions = {},
): Promise<readonly Uint8Array[]> {
  return asCpcErrors(async () => {
    const made = documents.map(madeOf);
    const printer = openPrinter({ env: process.env, configured: options.browser });
    try {
      const files: Uint8Array[] = [];
      for (const { rendered, search } of made) {
        const { html, publication } = rendered;
        const bytes = await makePdf(html, publication, (page) => printer.print(page));
        await search('pdf', bytes);
        files.push(bytes);
      }
      return files;
    } finally {
      await printer.close();
    }
  });
}

/**
 * Word files of documents, in their order.
 *
 * @throws CpcError for a document that compile() did not make, and for a public one whose file would hold what is exempt
 */
export async function wordFiles(documents: readonly CompiledDocument[]): Promise<readonly Uint8Array[]> {
  return asCpcErrors(async () => {
    const { wordDocument } = await import('../render/docx/word-document.ts');
    const files: Uint8Array[] = [];
    for (const { rendered, search } of documents.map(madeOf)) {
      const bytes = await wordDocument(rendered.publication);
      await search('docx', bytes);
      files.push(bytes);
    }
    return files;
  });
}

function loadedOf(workspace: Workspace): Loaded {
  const found = loaded.get(workspace);
  if (found === undefined)
    throw new CpcError('This is no workspace that was loaded.', 'Make one with load().');
  return found;
}
