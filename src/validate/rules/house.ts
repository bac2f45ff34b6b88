import type { Finding } from '../../diagnostics/diagnostic.ts';
import { contrast, enoughContrast, grounds, readableOnLight } from '../../model/colour.ts';
import type { House } from '../../model/files.ts';
import type { Logos } from '../../model/logo.ts';
import { facts, isFactName, isPieceName, placeholdersIn } from '../../model/placeholders.ts';
import type { Located } from '../../model/workspace.ts';
import { nearest } from '../nearest.ts';
import { finding } from './rule.ts';

/** A rule over the house style as one file says it: cpc.yaml, or a plan for itself. */
export type HouseRule = (said: Located<{ readonly house?: House }>, logos: Logos) => Finding[];

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

/** A fact may stand in the header and the footer of a page; nothing else can. */
export const furniturePlaceholders: HouseRule = ({ file, value: { house } }) =>
  (['header', 'footer'] as const).flatMap((key) =>
    placeholdersIn(house?.[key] ?? '').flatMap(({ written, name }): Finding[] => {
      const at = ['house', key];
      if (isFactName(name)) return [];
      if (isPieceName(name)) return [finding('placeholder-place', file, at, { placeholder: written })];
      const known = Object.keys(facts);
      const args = { placeholder: written, suggestion: nearest(name, known), known };
      return [finding('unknown-placeholder', file, at, args)];
    }),
  );

/** A logo that cannot be printed, or not with all that is in it. Nothing is said of one that nobody has read. */
export const logoFaults: HouseRule = ({ file, value: { house } }, logos) => {
  const path = house?.logo;
  const found = path === undefined ? undefined : logos.get(path);
  if (path === undefined || found === undefined) return [];
  const at = ['house', 'logo'];
  switch (found.kind) {
    case 'missing':
      return [finding('logo-missing', file, at, { path })];
    case 'outside':
      return [finding('logo-outside', file, at, { path })];
    case 'unusable':
      return [finding('logo-unusable', file, at, { path, reason: found.reason, help: found.help })];
    case 'usable':
      return found.dropped.length === 0
        ? []
        : [finding('logo-unsafe', file, at, { path, dropped: found.dropped })];
    default:
      return found satisfies never;
  }
};
