import type { Finding } from '../../diagnostics/diagnostic.ts';
import { contrast, enoughContrast, grounds, readableOnLight } from '../../model/colour.ts';
import type { House } from '../../model/files.ts';
import type { Located } from '../../model/workspace.ts';
import { finding } from './rule.ts';

/** A rule over the house style as one file says it: cpc.yaml, or a plan for itself. */
export type HouseRule = (said: Located<{ readonly house?: House }>) => Finding[];

/** Headings and links are printed in the accent, on white. */
export const lowContrast: HouseRule = ({ file, value: { house } }) => {
  if (house?.accent === undefined) return [];
  const ratio = contrast(house.accent, grounds.light);
  if (ratio >= enoughContrast) return [];
  const args = {
    colour: house.accent,
    // Rounded down: 4.499 must not be said to be 4.50, which would pass.
    ratio: Math.floor(ratio * 100) / 100,
    needed: enoughContrast,
    darker: readableOnLight(house.accent),
  };
  return [finding('low-contrast', file, ['house', 'accent'], args)];
};
