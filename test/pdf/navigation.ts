import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Where a bookmark or a link leads. Pages count from 1, as readers do. */
export interface Lead {
  readonly words: string;
  readonly page: number | undefined;
}

/** How pdf.js, which viewers are made of, finds its way in a PDF. */
export interface Navigation {
  readonly pages: number;
  readonly bookmarks: readonly Lead[];
  readonly links: readonly Lead[];
}

export async function navigationOf(bytes: Uint8Array): Promise<Navigation> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false });
  try {
    const document = await task.promise;
    return {
      pages: document.numPages,
      bookmarks: await bookmarksOf(document, await document.getOutline()),
      links: await linksOf(document),
    };
  } finally {
    await task.destroy();
  }
}

type Destination = string | readonly unknown[] | null;

interface Item {
  readonly title: string;
  readonly dest: Destination;
  readonly items: readonly Item[];
}

async function bookmarksOf(document: PDFDocumentProxy, items: readonly Item[] | null): Promise<Lead[]> {
  const leads: Lead[] = [];
  for (const { title, dest, items: under } of items ?? [])
    leads.push(
      { words: title.trim(), page: await pageOf(document, dest) },
      ...(await bookmarksOf(document, under)),
    );
  return leads;
}

async function linksOf(document: PDFDocumentProxy): Promise<Lead[]> {
  const leads: Lead[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const annotations = (await (await document.getPage(number)).getAnnotations()) as {
      readonly subtype: string;
      readonly dest?: Destination;
      readonly contentsObj: { readonly str: string };
    }[];
    for (const { subtype, dest, contentsObj } of annotations)
      if (subtype === 'Link' && dest != null)
        leads.push({ words: contentsObj.str, page: await pageOf(document, dest) });
  }
  return leads;
}

async function pageOf(document: PDFDocumentProxy, destination: Destination): Promise<number | undefined> {
  const place = typeof destination === 'string' ? await document.getDestination(destination) : destination;
  const page = place?.[0] as Parameters<PDFDocumentProxy['getPageIndex']>[0] | undefined;
  return page === undefined ? undefined : (await document.getPageIndex(page)) + 1;
}
