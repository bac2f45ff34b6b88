import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { movementKinds, signOf } from '../../src/model/movement.ts';

const signs = movementKinds.flatMap((kind) => [-1, 0, 1].map((by) => signOf({ kind, by })));

describe('the sign of a movement', () => {
  it('has a word beside every arrow', () => {
    for (const { arrow, word } of signs) expect([arrow.length, word.length > 4]).toEqual([1, true]);
  });

  it('says in words whether a rating is better or worse', () => {
    expect(signOf({ kind: 're-rated', by: 2 })).toEqual({ arrow: '↓', word: 'rated worse' });
    expect(signOf({ kind: 're-rated', by: -1 })).toEqual({ arrow: '↑', word: 'rated better' });
    expect(signOf({ kind: 're-rated', by: undefined })).toEqual({ arrow: '=', word: 're-rated' });
  });

  it('is drawn by the embedded font, in both its weights', () => {
    for (const weight of [400, 700]) {
      const drawn = charactersOf(`arimo-latin-${weight}-normal.woff2`);
      for (const { arrow } of signs) expect([...drawn]).toContain(arrow.codePointAt(0));
      expect([...drawn], 'An arrow to the right, which it lacks').not.toContain(0x2192);
    }
  });
});

/** The characters of a WOFF2 file of Fontsource: its table `cmap` in the form 4 (W3C WOFF 2.0; OpenType, cmap). */
function charactersOf(file: string): Set<number> {
  const bytes = readFileSync(join(import.meta.dirname, '../../node_modules/@fontsource/arimo/files', file));
  const cmap = cmapOf(bytes);
  const found = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + 8 * index));
    if (table.readUInt16BE(0) !== 4) continue;
    const segments = table.readUInt16BE(6) / 2;
    for (let at = 0; at < segments; at += 1) {
      const [end, start] = [table.readUInt16BE(14 + 2 * at), table.readUInt16BE(16 + 2 * (segments + at))];
      for (let code = start; code <= end && code < 0xffff; code += 1) found.add(code);
    }
  }
  return found;
}

/** WOFF 2.0, section 4: a directory of tables, then all of them compressed as one. `cmap` is the first known tag. */
function cmapOf(bytes: Buffer): Buffer {
  let at = 48;
  const base128 = (): number => {
    let value = 0;
    for (;;) {
      const byte = bytes.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  let offset = 0;
  let place: readonly [number, number] | undefined;
  for (let table = bytes.readUInt16BE(12); table > 0; table -= 1) {
    const flags = bytes.readUInt8(at++);
    const tag = flags & 63;
    if (tag === 63) at += 4;
    const original = base128();
    // 10 and 11 are glyf and loca, which are transformed unless the version is 3; others are where it is not 0.
    const isTransformed = tag === 10 || tag === 11 ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const length = isTransformed ? base128() : original;
    if (tag === 0) place = [offset, offset + length];
    offset += length;
  }
  if (place === undefined) throw new Error('A font has no table cmap');
  return brotliDecompressSync(bytes.subarray(at, at + bytes.readUInt32BE(20))).subarray(...place);
}
