import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPrinter } from '../../../src/adapters/browser/printer.ts';
import { finishPdf } from '../../../src/render/pdf/finish.ts';
import { problemsIn, rules } from '../../pdf/problems.ts';
import { readPdf } from '../../pdf/read.ts';
import { faults } from './faults/index.ts';
import type { Fault } from './faults/plant.ts';
import { shortDocument } from './fixture.ts';

const printer = openPrinter({ env: process.env });
afterAll(() => printer.close());
let sound: Uint8Array;
beforeAll(async () => {
  const about = { title: 'Report', language: 'en-GB', date: new Date(0) };
  sound = await finishPdf(await printer.print(shortDocument), about);
}, 30_000);

async function codesAfter(plant: Fault['plant']): Promise<string[]> {
  const document = await PDFDocument.load(sound, { updateMetadata: false });
  plant(document);
  const problems = problemsIn(await readPdf(await document.save()));
  return [...new Set(problems.map((problem) => problem.split(' ')[0] ?? ''))].sort();
}

describe('the check that finished PDFs pass', () => {
  test('finds nothing in one that was only saved again', async () => {
    expect(await codesAfter(() => undefined)).toEqual([]);
  });

  test('has a planted fault for every rule, and each rule once', () => {
    const codes = rules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(Object.keys(faults).sort()).toEqual([...codes].sort());
  });

  const page = readFileSync(join(import.meta.dirname, '../../../docs/accessibility.md'), 'utf8');
  test.each(Object.entries(faults))('%s is explained in the documentation, with its faults', (code, some) => {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${code}\` `));
    for (const { name } of some) expect(row).toContain(name);
  });

  const planted = Object.entries(faults).flatMap(([code, some]) =>
    some.map((fault) => [code, fault.name, fault] as const),
  );
  test.each(planted)('%s finds %s, and nothing else does', async (code, _name, { plant, also = [] }) => {
    expect(await codesAfter(plant)).toEqual([code, ...also].sort());
  });
});
