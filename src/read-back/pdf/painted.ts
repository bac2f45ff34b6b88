/** A place on a page, in points. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A stretch of text that is painted in one go. */
export interface Painted {
  /** The characters of its glyphs. */
  readonly glyphs: string;
  /** What is copied or read aloud in their place: the same, unless the file says otherwise (/ActualText). */
  readonly said: string;
  /** Where it begins and ends, and how large it is; undefined for what only says something. */
  readonly room: { readonly start: Place; readonly end: Place; readonly size: number } | undefined;
  /** The number of the marked content it belongs to, by which the structure names it. */
  readonly mark: number | undefined;
  /** A running header, a footer, a repeated row: no part of the document's own text. */
  readonly isArtifact: boolean;
}

/** Which of the forms of a text is wanted. */
export interface Form {
  readonly as: 'glyphs' | 'said';
  /** Whether stretches are kept apart that are seen apart: lines, and cells beside each other. */
  readonly isApart: boolean;
}

/** Stretches as one text, in the order given. */
export function joined(stretches: readonly Painted[], { as, isApart }: Form): string {
  let text = '';
  let before: Painted['room'];
  for (const stretch of stretches) {
    // A hyphen that a line does not break at is not seen, and takes no room.
    const room = stretch[as] === '\u00ad' ? undefined : stretch.room;
    if (isApart) text += between(before, room);
    text += stretch[as];
    before = room ?? before;
  }
  return text;
}

/** Letters of a word may be painted one by one, with a little space or less than none between them. */
function between(one: Painted['room'], other: Painted['room']): '' | ' ' | '\n' {
  if (one === undefined || other === undefined) return '';
  const gap = Math.hypot(other.start.x - one.end.x, other.start.y - one.end.y);
  if (gap < 0.2 * Math.max(one.size, other.size)) return '';
  return Math.abs(other.start.y - one.end.y) < 0.2 * one.size ? ' ' : '\n';
}
