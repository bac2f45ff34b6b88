import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { wordDocument } from '../../../src/render/docx/word-document.ts';
import { readWordFile } from '../../docx/read.ts';
import { everyDocument } from '../../worked-examples.ts';

/** Why it is not tried, where it is not. */
const missing = ((): string | undefined => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return undefined;
  } catch {
    return 'LibreOffice (soffice) is not installed here';
  }
})();

it(`opens in LibreOffice, which finds every heading${missing === undefined ? '' : `: ${missing}`}`, async (context) => {
  if (missing !== undefined) context.skip(missing);
  const folder = mkdtempSync(join(tmpdir(), 'cpc-libre-office-'));
  try {
    const documents = everyDocument();
    const longest = documents.reduce((one, other) =>
      other.markdown.length > one.markdown.length ? other : one,
    );
    const bytes = await wordDocument(longest.publication);
    writeFileSync(join(folder, 'report.docx'), bytes);
    await promisify(execFile)(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'report.docx'),
      ],
      { timeout: 90_000 },
    );
    const pages = await textOfPages(readFileSync(join(folder, 'report.pdf')));
    const plain = (text: string): string => text.replace(/\s+/g, '');
    const all = plain(pages.join(' '));
    const headings = readWordFile(bytes).said.flatMap((block) => ('heading' in block ? [block.text] : []));
    expect(headings.length).toBeGreaterThan(5);
    expect(headings.filter((heading) => !all.includes(plain(heading)))).toEqual([]);
    expect(plain(pages[1] ?? '')).toContain(plain(`Page 2 of ${pages.length}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);

async function textOfPages(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await pdf.destroy();
  return pages;
}
