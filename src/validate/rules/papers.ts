import type { Finding, Path } from '../../diagnostics/diagnostic.ts';
import type { PaperFile, Section } from '../../model/files.ts';
import {
  facts,
  isFactName,
  isPartName,
  isTextName,
  parts,
  placeholderNames,
  placeholdersIn,
  standsAlone,
  texts,
} from '../../model/placeholders.ts';
import { nearest } from '../nearest.ts';
import { finding, type PaperRule, type PlanRule } from './rule.ts';

/** Every placeholder of a paper is one of the closed list, stands where it can, and has something to stand for. */
export const placeholders: PaperRule = ({ file, value }, { facts: stated }) =>
  textsIn(value, []).flatMap(({ path, text }) =>
    placeholdersIn(text).flatMap(({ written, name }): Finding[] => {
      if (isFactName(name))
        return stated[name] === undefined
          ? [finding('placeholder-without-fact', file, path, { placeholder: written, about: facts[name] })]
          : [];
      if (!isPartName(name) && !isTextName(name)) {
        return [
          finding('unknown-placeholder', file, path, {
            placeholder: written,
            suggestion: nearest(name, placeholderNames),
            known: placeholderNames,
          }),
        ];
      }
      return isParagraphPath(path) && standsAlone(text) !== undefined
        ? []
        : [finding('placeholder-place', file, path, { placeholder: written })];
    }),
  );

/** An update is the officer's own words, printed as they stand: in it a placeholder would be published unfilled. */
export const placeholdersInUpdates: PlanRule = ({ updates }) =>
  updates.flatMap(({ file, value }) =>
    textsIn(value, []).flatMap(({ path, text }) =>
      placeholdersIn(text).map(({ written }) =>
        finding('placeholder-in-update', file, path, { placeholder: written }),
      ),
    ),
  );

/** A part of the tool prints paragraphs, so it stands where a paragraph stands: …/paragraphs/2. */
const isParagraphPath = (path: Path): boolean => path.at(-2) === 'paragraphs';

/** What the quarter has and the paper places nowhere would be lost without a word. */
export const missingParts: PaperRule = ({ file, value }, { profile, hasPart }) => {
  if (value.sections === undefined) return [];
  const placed = new Set(
    textsIn(value, []).flatMap(({ text }) => placeholdersIn(text).map(({ name }) => name)),
  );
  const about = { ...parts, ...texts } as Readonly<Record<string, string>>;
  return profile.requiredParts
    .filter((part) => !placed.has(part) && hasPart(part))
    .map((part) => finding('part-missing', file, ['sections'], { part, about: about[part] ?? part }, 'key'));
};

/** Headings are compared without capitals, a number before them or a colon after. "None" is written, not left out. */
export const requiredHeadings: PaperRule = ({ file, value }, { profile }) => {
  const headings = headingsWithText(value.sections ?? []);
  return profile.requiredHeadings
    .filter((heading) => value.sections !== undefined && !headings.has(plainHeading(heading)))
    .map((heading) =>
      finding('heading-missing', file, ['sections'], { heading, profile: value.profile }, 'key'),
    );
};

const plainHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/^[\d.]+\s+|\s*:\s*$/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function headingsWithText(sections: readonly Section[]): Set<string> {
  return new Set(
    sections.flatMap((section) => {
      const { heading, paragraphs = [], sections: under = [] } = section;
      const isFull =
        textsIn([...paragraphs, ...under.map(({ paragraphs: p, sections: s }) => ({ p, s }))], []).length > 0;
      return [
        ...(isFull && heading !== undefined ? [plainHeading(heading)] : []),
        ...headingsWithText(under),
      ];
    }),
  );
}

/** Every text of a paper with its path; keys that name a profile or a web address hold no text to print. */
export function textsIn(value: unknown, path: Path): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((v, i) => textsIn(v, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as PaperFile).flatMap(([key, v]: [string, unknown]) =>
    ['allow', 'profile', 'url', 'year'].includes(key) ? [] : textsIn(v, [...path, key]),
  );
}

/** Who signs is not whose report it is. Names and posts cannot be compared, so only two posts are. */
export const signOffDiffers: PaperRule = ({ file, value: { reportOf, signOff } }) => {
  if (reportOf === undefined || signOff?.title === undefined) return [];
  const [author, signed] = [reportOf.toLowerCase(), signOff.title.toLowerCase()];
  if (author.includes(signed) || signed.includes(author)) return [];
  return [
    finding('sign-off-differs', file, ['signOff', 'title'], { author: reportOf, signed: signOff.title }),
  ];
};
