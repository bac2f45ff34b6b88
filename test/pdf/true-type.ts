/** What a TrueType font program says of its glyphs. */
export interface TrueType {
  readonly glyphs: number;
  /** In thousandths of the font's size, as PDF counts. */
  readonly widthOf: (glyph: number) => number;
  /** Whether the glyph has an outline. */
  readonly isDrawn: (glyph: number) => boolean;
}

/** Reads the tables that say how many glyphs there are, how wide they are and which are empty. */
export function readTrueType(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + 16 * index;
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const table = (tag: string) => {
    const at = tables.get(tag);
    if (at === undefined) throw new Error(`A font program has no table ${tag}`);
    return at;
  };
  const unitsPerEm = view.getUint16(table('head') + 18);
  const hasLongOffsets = view.getInt16(table('head') + 50) === 1;
  const metrics = view.getUint16(table('hhea') + 34);
  const offsetOf = (glyph: number) =>
    hasLongOffsets
      ? view.getUint32(table('loca') + 4 * glyph)
      : 2 * view.getUint16(table('loca') + 2 * glyph);
  return {
    glyphs: view.getUint16(table('maxp') + 4),
    widthOf: (glyph) =>
      (view.getUint16(table('hmtx') + 4 * Math.min(glyph, metrics - 1)) * 1000) / unitsPerEm,
    isDrawn: (glyph) => offsetOf(glyph + 1) > offsetOf(glyph),
  };
}
