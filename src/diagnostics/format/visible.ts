/** Lone surrogates: half a character, which no encoding can carry and `encodeURIComponent` refuses. */
export const loneSurrogates = /\p{Surrogate}/gu;

/**
 * What a terminal obeys or hides instead of showing: C0 and C1 controls, line and paragraph separators, the
 * signs that turn the reading direction round (CVE-2021-42574, "Trojan Source"), and blanks of no width.
 * The two joiners stay: Indic scripts and emoji are spelt with them.
 */
const hidden = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Surrogate}\u{ad}\u{200b}\u{2060}-\u{2064}\u{feff}]/gu;

/**
 * Text that a terminal or a log can only show, never obey: each control character becomes a sign for it
 * (ESC is ␛, a line feed is ␊), the rest its code point (`<U+202E>`). The result is one line.
 */
export function visible(text: string): string {
  return text.replace(hidden, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return '␡';
    if (code >= 0xd800 && code <= 0xdfff) return '\u{fffd}';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** One column or more of a terminal, and whether the diagnostic points at it. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

const TAB_STOP = 4;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A line as cells, one for each character that a reader would count: a letter with its accents is one cell.
 * `from` and `to` say in UTF-16 code units what is marked; a cell of which any part is meant is marked whole.
 */
export function cellsOf(line: string, from: number, to: number): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of graphemes.segment(line)) {
    const drawn = segment === '\t' ? tab(TAB_STOP - (column % TAB_STOP)) : drawing(segment);
    cells.push({ ...drawn, marked: index < to && index + segment.length > from });
    column += drawn.width;
  }
  return cells;
}

/** What a terminal draws two columns wide: Unicode's East Asian Width W and F, by block, and emoji. */
const wide =
  /[\u{1100}-\u{115f}\u{2e80}-\u{303e}\u{3041}-\u{a4cf}\u{a960}-\u{a97f}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe30}-\u{fe6f}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]|\u{fe0f}/u;
/** An accent or a joiner with no letter before it, at the start of a line or after a control character. */
const stray = /^[\p{M}\u{200c}\u{200d}]/u;

type Drawing = Omit<Cell, 'marked'>;

function tab(width: number): Drawing {
  return { text: '→'.padEnd(width), width };
}

/** Every character takes a column at least, so that a caret can stand under it: a stray accent sits on a ◌. */
function drawing(grapheme: string): Drawing {
  const text = visible(grapheme);
  if (text !== grapheme) return { text, width: text.length };
  if (stray.test(text)) return { text: `◌${text}`, width: 1 };
  return { text, width: wide.test(text) ? 2 : 1 };
}
