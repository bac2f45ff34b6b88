import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { namePicture } from '../../../src/render/docx/name-picture.ts';
import { fileOf } from '../../docx/file.ts';
import { problemsOf } from '../../docx/problems.ts';
import { anSvg } from '../../read/logos.ts';

interface Line {
  readonly words: string;
  /** Where its last letter ends, and its base line, in the picture's units. */
  readonly right: number;
  readonly base: number;
}

/** A metafile as [MS-EMF] has it: records one behind the other, each with its type and its length. */
function read(bytes: Uint8Array): { width: number; height: number; lines: Line[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = (offset: number): number => view.getInt32(offset, true);
  const types: number[] = [];
  const lines: Line[] = [];
  for (let start = 0; start < bytes.length; start += at(start + 4)) {
    types.push(at(start));
    expect(at(start + 4) % 4).toBe(0);
    if (at(start) !== 84) continue;
    const codes = Array.from({ length: at(start + 44) }, (_, i) =>
      view.getUint16(start + at(start + 48) + 2 * i, true),
    );
    const steps = codes.map((_, i) => at(start + at(start + 72) + 4 * i));
    expect(start + at(start + 72) + 4 * codes.length).toBe(start + at(start + 4));
    lines.push({
      words: String.fromCharCode(...codes),
      right: at(start + 36) + steps.reduce((sum, step) => sum + step, 0),
      base: at(start + 40),
    });
  }
  expect([types[0], types.at(-1)]).toEqual([1, 14]);
  expect([at(48), at(52)]).toEqual([bytes.length, types.length]);
  return { width: at(16), height: at(20), lines };
}

it('is words that stand within their box, whatever they are', () => {
  const words = fc.array(fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }), { minLength: 1 });
  const box = fc.record({
    width: fc.integer({ min: 20, max: 265 }),
    height: fc.integer({ min: 10, max: 83 }),
  });
  fc.assert(
    fc.property(words, box, (list, { width, height }) => {
      const name = list.join(' ').replace(/\s+/g, ' ').trim() || 'x';
      const picture = read(namePicture(name, { width, height }));
      expect(picture.lines.map((line) => line.words).join(' ')).toBe(name);
      expect([picture.width, picture.height]).toEqual([width * 10, height * 10]);
      for (const { right, base } of picture.lines) {
        expect(right).toBeLessThanOrEqual(picture.width + name.length);
        expect(base).toBeLessThanOrEqual(picture.height);
      }
    }),
  );
});

it('breaks a long name into lines, so that it can be read', () => {
  const lines = read(namePicture('Northmoor District Council', { width: 265, height: 70 })).lines;
  expect(lines.map(({ words }) => words)).toEqual(['Northmoor', 'District Council']);
});

it('stands beside an SVG, under the name and the type of what it is', async () => {
  const address = `data:image/svg+xml;base64,${Buffer.from(anSvg('<rect width="9" height="9"/>')).toString('base64')}`;
  const logo = { address, width: 265, height: 70, alternative: 'Northmoor Council' };
  const bytes = await fileOf('# T\n', { logo });
  const files = unzipSync(bytes);
  const pictures = Object.keys(files).filter((name) => name.startsWith('word/media/'));
  expect(pictures.map((name) => name.replace(/.*\./, '')).sort()).toEqual(['emf', 'svg']);
  const metafile = files[pictures.find((name) => name.endsWith('.emf')) ?? ''] ?? new Uint8Array();
  expect(read(metafile).lines.map(({ words }) => words)).toEqual(['Northmoor Council']);
  expect(Buffer.from(files['[Content_Types].xml'] ?? []).toString()).toContain('"image/x-emf"');
  expect(problemsOf(bytes)).toEqual([]);
});
