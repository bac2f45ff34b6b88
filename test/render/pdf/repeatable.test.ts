import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPrinter } from '../../../src/adapters/browser/printer.ts';
import { type AboutDocument, finishPdf } from '../../../src/render/pdf/finish.ts';
import { readPdf } from '../../pdf/read.ts';
import { aPage, richDocument } from './fixture.ts';

const about: AboutDocument = { title: 'Report', language: 'en-GB', date: new Date('2024-10-01T00:00:00Z') };
const printer = openPrinter({ env: process.env });
afterAll(() => printer.close());

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

describe('the same document gives the same bytes', () => {
  let first: Uint8Array;
  let finished: Uint8Array;
  beforeAll(async () => {
    first = await printer.print(richDocument);
    finished = await finishPdf(first, about);
  }, 30_000);

  test('when the same print is finished twice, and the print itself is left as it was', async () => {
    const before = first.slice();
    expect(same(await finishPdf(first, about), finished)).toBe(true);
    expect(same(first, before)).toBe(true);
  });

  test(
    'when it is printed again on pages that have printed other documents',
    { timeout: 20_000 },
    async () => {
      await Promise.all([
        printer.print(aPage('<p>Another')),
        printer.print(aPage('<table><tr><th>x<td>y</table>')),
      ]);
      const prints = await Promise.all([printer.print(richDocument), printer.print(richDocument)]);
      expect(prints.some((print) => same(print, first))).toBe(false); // Chromium's dates and ids differ
      for (const print of prints) expect(same(await finishPdf(print, about), finished)).toBe(true);
    },
  );

  test('when it is printed by another browser process', { timeout: 20_000 }, async () => {
    const other = openPrinter({ env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'cy_GB.UTF-8' } });
    try {
      expect(same(await finishPdf(await other.print(richDocument), about), finished)).toBe(true);
    } finally {
      await other.close();
    }
  });

  test('and other bytes and another identifier for another date, title or text', async () => {
    const others = [
      await finishPdf(first, { ...about, date: new Date('2024-10-02T00:00:00Z') }),
      await finishPdf(first, { ...about, title: 'Another report' }),
      await finishPdf(await printer.print(richDocument.replace('impressed', 'pleased')), about),
    ];
    const ids = await Promise.all([finished, ...others].map(async (bytes) => (await readPdf(bytes)).fileId));
    for (const [permanent, changing] of ids) {
      expect(permanent).toMatch(/^[\da-f]{32}$/);
      expect(changing).toBe(permanent);
    }
    expect(new Set(ids.map(([id]) => id)).size).toBe(4);
  });
});
