import { hasMarks } from '../disclosure/disclose.ts';
import type { PublishedFormat } from '../read-back/read-back.ts';
import type { ReportJob } from '../workspace/jobs.ts';
import { renderWithPictures } from '../workspace/pictures.ts';
import type { Rendered, Rendering } from '../workspace/report.ts';
import { CpcError, type CompiledDocument } from './types.ts';

/** What stands behind a compiled document. */
interface Made {
  readonly rendered: Rendered;
  /** Throws a CpcError where a public file of it would hold what is exempt. */
  readonly search: (format: PublishedFormat, bytes: Uint8Array) => Promise<void>;
}

const made = new WeakMap<CompiledDocument, Made>();

/** The documents of a job, of which the public ones have been searched. */
export async function compiledDocuments(job: ReportJob, rendering: Rendering): Promise<CompiledDocument[]> {
  const search = await searchOf(job, rendering);
  const documents: CompiledDocument[] = [];
  for (const rendered of await renderWithPictures(job, rendering)) {
    const { target, markdown, html, publication } = rendered;
    const { title, author, date } = publication;
    const searchFile: Made['search'] = (format, bytes) => search(target, format, bytes);
    await searchFile('md', new TextEncoder().encode(markdown));
    await searchFile('html', new TextEncoder().encode(html));
    const document = { target, title, author, date, markdown, html };
    made.set(document, { rendered, search: searchFile });
    documents.push(document);
  }
  return documents;
}

/** Of what was made elsewhere nobody knows whether it may be published. */
export function madeOf(document: CompiledDocument): Made {
  const found = made.get(document);
  if (found === undefined)
    throw new CpcError(
      `${document.target} is no document that compile() made.`,
      'Pass on the documents themselves, not copies of them.',
    );
  return found;
}

type Search = (target: string, format: PublishedFormat, bytes: Uint8Array) => Promise<void>;

async function searchOf(job: ReportJob, rendering: Rendering): Promise<Search> {
  if (rendering.version === 'restricted' || !hasMarks(job.folder)) return () => Promise.resolve();
  const { leakCheck } = await import('../workspace/leaks.ts');
  const check = leakCheck(job, rendering);
  return async (target, format, bytes) => {
    const found = (await check?.check(`${target}.${format}`, target, format, bytes)) ?? [];
    const leak = found.find(({ code }) => code === 'exempt-leak');
    if (leak === undefined) return;
    const where = `${leak.file}, ${leak.path.join('.')}`;
    throw new CpcError(
      `The public ${target}.${format} would hold what is exempt (${where}, in ${leak.args.where}).`,
      'Mark it there too, or take it out.',
    );
  };
}
