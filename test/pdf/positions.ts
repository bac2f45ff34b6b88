import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A line of a page as it is painted, from the top down. */
export interface PrintedLine {
  readonly text: string;
  /** How far its foot stands above the foot of the page, in points. */
  readonly y: number;
}

/** The lines of each page between its head and its foot, as src/../print.css has their margins. */
export async function bodyLines(bytes: Uint8Array): Promise<PrintedLine[][]> {
  const margin = { top: 68, bottom: 62 }; // 24 mm and 22 mm
  const task = getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false });
  try {
    const document = await task.promise;
    const pages: PrintedLine[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const height = page.view[3] ?? 0;
      const lines = new Map<number, string>();
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const y = Math.round(Number(item.transform[5]));
        if (y > margin.bottom && y < height - margin.top) lines.set(y, (lines.get(y) ?? '') + item.str);
      }
      pages.push([...lines].map(([y, text]) => ({ y, text })).sort((a, b) => b.y - a.y));
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
