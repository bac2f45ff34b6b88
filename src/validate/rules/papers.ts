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
import { finding, type PaperRule } from './rule.ts';

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
          }),
        ];
      }
      return isParagraphPath(path) && standsAlone(text) !== undefined
        ? []
        : [finding('placeholder-place', file, path, { placeholder: written })];
    }),
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

export const requiredHeadings: PaperRule = ({ file, value }, { profile }) => {
  const headings = headingsWithText(value.sections ?? []);
  return profile.requiredHeadings
    .filter((heading) => value.sections !== undefined && !headings.has(heading.toLowerCase()))
    .map((heading) =>
      finding('heading-missing', file, ['sections'], { heading, profile: value.profile }, 'key'),
    );
};

function headingsWithText(sections: readonly Section[]): Set<string> {
  return new Set(
    sections.flatMap((section) => {
      const under = section.sections ?? [];
      const full = (section.paragraphs ?? []).length > 0 || under.length > 0;
      return [
        ...(full && section.heading !== undefined ? [section.heading.toLowerCase()] : []),
        ...headingsWithText(under),
      ];
    }),
  );
}

/** "Annex 2" in the text, where the paper lists no such annex; the council's word is Annex or Appendix. */
export const annexReferences: PaperRule = ({ file, value }) => {
  if (value.annexes === undefined) return [];
  const known = value.annexes.map(({ label }) => label);
  const has = new Set(known.map((label) => plain(label)));
  return textsIn({ ...value, annexes: [] }, []).flatMap(({ path, text }) =>
    [
      ...text.matchAll(
        /\b(?:annex|appendix) (?:\d+|[A-Z]\b|one|two|three|four|five|six|seven|eight|nine|ten)/gi,
      ),
    ]
      .map(([reference]) => reference)
      .filter((reference) => !has.has(plain(reference)))
      .map((reference) => finding('annex-missing', file, path, { reference, known })),
  );
};

const numbers: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
};
const plain = (label: string): string =>
  label.toLowerCase().replace(/\b[a-z]+$/, (word) => numbers[word] ?? word);

/** Every text of a paper with its path; keys that name a profile or a web address hold no text to print. */
function textsIn(value: unknown, path: Path): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((v, i) => textsIn(v, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as PaperFile).flatMap(([key, v]: [string, unknown]) =>
    ['allow', 'profile', 'url', 'year'].includes(key) ? [] : textsIn(v, [...path, key]),
  );
}
