/** A picture that is safe to put into a page, inside the page itself. */
export interface Logo {
  /** The whole picture as a data: address. */
  readonly address: string;
  /** In whole CSS pixels, as it is shown. */
  readonly width: number;
  readonly height: number;
}

/** What became of the file that a `house.logo` names. */
export type LogoFile =
  | { readonly kind: 'usable'; readonly logo: Logo; readonly dropped: readonly string[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'outside' }
  | Unusable;

/** Why a file that is there is no logo: half a sentence that follows "it", and what to do. */
export interface Unusable {
  readonly kind: 'unusable';
  readonly reason: string;
  readonly help: string;
}

/** By path, as `house.logo` writes it. */
export type Logos = ReadonlyMap<string, LogoFile>;

/** The most bytes that a logo may have: it is in every page whole. */
export const logoLimit = 1_000_000;

/** 70 by 22 mm: about the width of a third and the height of a twelfth of a page. */
const box = { width: 265, height: 83 };

/** The size at which something of these proportions fills the box that a logo has; `atMost` times its own size. */
export function fitted(
  { width, height }: { readonly width: number; readonly height: number },
  atMost = Infinity,
): { width: number; height: number } {
  const scale = Math.min(box.width / width, box.height / height, atMost);
  const pixels = (length: number): number => Math.max(1, Math.round(length * scale));
  return { width: pixels(width), height: pixels(height) };
}
