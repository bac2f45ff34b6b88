import type { Finding, Path } from '../../diagnostics/diagnostic.ts';
import type { Section } from '../../model/files.ts';
import { plainHeading } from '../../model/headings.ts';
import {
  facts,
  isFactName,
  isPieceName,
  parts,
  placeholderNames,
  placeholdersIn,
  standsAlone,
  texts,
  type PieceName,
} from '../../model/placeholders.ts';
import { nearest } from '../nearest.ts';
import { finding, type PaperRule, type PlanRule } from './rule.ts';
import { labelsOf, textsIn } from './texts.ts';

/** Every placeholder of a paper is one of the closed list, stands where it can, and has something to stand for. */
export const placeholders: PaperRule = ({ file, value }, { facts: stated, hasPart }) =>
  [
    ...textsIn(value, []).map((place) => ({ ...place, part: 'value' as const })),
    ...labelsOf(value).map((place) => ({ ...place, part: 'key' as const })),
  ].flatMap(({ path, text, part }) =>
    placeholdersIn(text).flatMap(({ written, name }): Finding[] => {
      if (isFactName(name)) {
        const args = { placeholder: written, about: facts[name] };
        return stated[name] === undefined
          ? [finding('placeholder-without-fact', file, path, args, part)]
          : [];
      }
      if (!isPieceName(name)) {
        const suggestion = nearest(name, placeholderNames);
        const args = { placeholder: written, suggestion, known: placeholderNames };
        return [finding('unknown-placeholder', file, path, args, part)];
      }
      if (!isParagraphPath(path) || standsAlone(text) === undefined)
        return [finding('placeholder-place', file, path, { placeholder: written }, part)];
      return ofTheQuarter.includes(name) || hasPart(name)
        ? []
        : [finding('placeholder-without-fact', file, path, { placeholder: written, about: pieces[name] })];
    }),
  );

const pieces: Readonly<Record<PieceName, string>> = { ...parts, ...texts };

/** What one quarter has and another has not: a paper may place these for whenever there is something to say. */
const ofTheQuarter: readonly PieceName[] = ['completed', 'progress', 'summary'];

/**
 * A plan and its updates are printed as they stand: in them a placeholder would be published unfilled. A plan's house
 * style is no text of it; what may stand there, another rule says.
 */
export const placeholdersElsewhere: PlanRule = ({ plan, updates }) =>
  [plan, ...updates].flatMap(({ file, value }) =>
    textsIn(value, []).flatMap(({ path, text }) =>
      path[0] === 'house'
        ? []
        : placeholdersIn(text).map(({ written }) =>
            finding('placeholder-in-update', file, path, { placeholder: written }),
          ),
    ),
  );

/** A text or part prints paragraphs, so it stands where a paragraph of a section stands: sections/0/paragraphs/2. */
const isParagraphPath = (path: Path): boolean => path.at(-2) === 'paragraphs' && path.includes('sections');

/** Headings are compared without capitals, a number before them or a colon after. "None" is written, not left out. */
export const requiredHeadings: PaperRule = ({ file, value }, { profile }) => {
  if (value.sections === undefined && profile.paper === 'optional') return [];
  const headings = new Set([
    ...headingsWithText(value.sections ?? []),
    ...(value.implications ?? []).map(({ heading }) => plainHeading(heading)),
  ]);
  const at = value.sections === undefined ? [] : ['sections'];
  return profile.requiredHeadings
    .filter((heading) => !headings.has(plainHeading(heading)))
    .map((heading) => finding('heading-missing', file, at, { heading, profile: value.profile }, 'key'));
};

/** A heading over nothing. */
export const emptySections: PaperRule = ({ file, value }) =>
  emptyIn(value.sections ?? [], ['sections']).map(({ path, heading }) =>
    finding('empty-section', file, path, { heading }),
  );

function emptyIn(sections: readonly Section[], path: Path): { path: Path; heading: string }[] {
  return sections.flatMap(({ heading, paragraphs = [], sections: under = [] }, index) => {
    const isEmpty = heading !== undefined && textsIn([paragraphs, under], []).length === 0;
    return isEmpty
      ? [{ path: [...path, index, 'heading'], heading }]
      : emptyIn(under, [...path, index, 'sections']);
  });
}

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
