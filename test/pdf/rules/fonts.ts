import type { Pdf } from '../read.ts';
import { each, type Rule } from './rule.ts';

const fonts = ({ fonts }: Pdf) => fonts;
const composite = (pdf: Pdf) => fonts(pdf).filter(({ kind }) => kind === 'Type0');
/** The codes a font shows, with what each stands for. */
const shown = (pdf: Pdf) =>
  fonts(pdf).flatMap((font) =>
    [...font.codes].map((code) => ({ font, code, unicode: font.unicode?.get(code) })),
  );
const glyphs = (pdf: Pdf) =>
  shown(pdf).flatMap(({ font, code, unicode }) =>
    font.program === undefined
      ? []
      : [{ font, code, unicode, glyph: font.glyphOf(code), program: font.program }],
  );
const isInvisible = (text = '') => /^[\s\p{Cf}]*$/u.test(text);
const has = (character: string) => (pdf: Pdf) =>
  fonts(pdf).filter(({ unicode }) => [...(unicode?.values() ?? [])].some((text) => text.includes(character)));

/**
 * Fonts that show the same everywhere and can be read aloud. Those that a browser embeds are composite fonts around a
 * TrueType program, and Type 3 fonts, which are drawn; the rules for other kinds aren't here, and so there are no others.
 */
export const fontRules: readonly Rule[] = [
  each(
    '10-001',
    shown,
    ({ font, code, unicode }) =>
      font.unicode !== undefined &&
      (unicode ?? '') === '' &&
      `Code ${code} of ${font.name} stands for no character`,
  ),
  each(
    'font-kind',
    fonts,
    ({ name, kind, inner, lists }) =>
      (!['Type0 CIDFontType2', 'Type0 CIDFontType0', 'Type3'].includes([kind, inner].join(' ').trim()) ||
        lists.length > 0) &&
      `${name} is a font of a kind that is not looked into: ${[kind, inner, ...lists].join(' ').trim()}`,
  ),
  each(
    '31-001',
    composite,
    ({ name, collections }) =>
      collections !== undefined &&
      collections[0] !== collections[1] &&
      `${name} and its encoding are of two collections`,
  ),
  each(
    '31-004',
    composite,
    ({ name, inner, glyphMap }) =>
      inner === 'CIDFontType2' &&
      glyphMap !== undefined &&
      !['Identity', 'a stream'].includes(glyphMap) &&
      `${name} has no map from its codes to its glyphs but “${glyphMap}”`,
  ),
  each(
    '31-005',
    composite,
    ({ name, inner, glyphMap }) =>
      inner === 'CIDFontType2' &&
      glyphMap === undefined &&
      `${name} doesn't say which glyphs its codes stand for`,
  ),
  each(
    '31-006',
    composite,
    ({ name, encoding = '' }) =>
      !['Identity-H', 'Identity-V', 'a CMap'].includes(encoding) &&
      `The encoding “${encoding}” of ${name} is not in the file`,
  ),
  each(
    '31-009',
    fonts,
    ({ name, kind, isEmbedded }) => kind !== 'Type3' && !isEmbedded && `The font ${name} is not embedded`,
  ),
  each(
    '31-011',
    glyphs,
    ({ font, code, unicode, glyph, program }) =>
      glyph !== 0 &&
      (glyph >= program.glyphs || (!isInvisible(unicode) && !program.isDrawn(glyph))) &&
      `${font.name} has no glyph for code ${code}`,
  ),
  each(
    '31-016',
    glyphs,
    ({ font, code, glyph, program }) =>
      glyph !== 0 &&
      glyph < program.glyphs &&
      Math.abs(font.widthOf(code) - program.widthOf(glyph)) > 1 &&
      `${font.name} gives code ${code} another width than its program does`,
  ),
  each(
    '31-027',
    fonts,
    ({ name, unicode }) =>
      unicode === undefined && `The font ${name} doesn't say which characters its glyphs stand for`,
  ),
  each('31-028', has('\u0000'), ({ name }) => `${name} has a glyph that stands for the character 0`),
  each(
    '31-029',
    (pdf) => [...has('\ufeff')(pdf), ...has('\ufffe')(pdf)],
    ({ name }) => `${name} has a glyph that stands for no character`,
  ),
  each(
    '31-030',
    glyphs,
    ({ font, code, glyph }) => glyph === 0 && `${font.name} shows a box for code ${code}`,
  ),
];
