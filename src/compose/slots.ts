import type { Section } from '../model/files.ts';
import { plainHeading } from '../model/headings.ts';
import { standsAlone, textsOf, type PieceName } from '../model/placeholders.ts';
import type { Composition } from './context.ts';
import { fill } from './fill.ts';
import { statedSections } from './stated.ts';

/** The sections of a document in the three places they can stand. */
export interface Slots {
  readonly head: readonly Section[];
  readonly own: readonly Section[];
  readonly tail: readonly Section[];
}

/**
 * The paper's sections between the profile's. A section of the paper with the heading of one of the profile's stands in
 * its place, and what the paper places by a placeholder of its own, the profile does not print again.
 */
export function slotsOf(composition: Composition): Slots {
  const { paper, profile } = composition;
  const written = paper?.sections
    ? withoutSilent(paper.sections, composition)
    : statedSections(profile.sections, composition);
  const key = ({ heading }: Section): string | undefined =>
    heading === undefined ? undefined : plainHeading(fill(heading, composition.facts));
  const placed = new Set(textsOf(written).map(standsAlone));
  const used = new Set<Section>();
  const fixed = (sections: readonly Section[]): Section[] =>
    sections.flatMap((section) => {
      const same = section.heading === undefined ? [] : written.filter((own) => key(own) === key(section));
      // A profile may have one heading twice: the paper's section stands at the first.
      const instead = same.filter((own) => !used.has(own));
      for (const own of instead) used.add(own);
      return same.length > 0 ? instead : statedSections([withoutPlaced(section, placed)], composition);
    });
  const kept = new Set([...profile.head, ...profile.tail].map(key));
  return {
    head: fixed(profile.head),
    own: written.filter((section) => section.heading === undefined || !kept.has(key(section))),
    tail: fixed(profile.tail),
  };
}

function withoutPlaced(section: Section, placed: ReadonlySet<PieceName | undefined>): Section {
  const paragraphs = (section.paragraphs ?? []).filter((paragraph) => {
    const alone = typeof paragraph === 'string' ? standsAlone(paragraph) : undefined;
    return alone === undefined || !placed.has(alone);
  });
  const sections = (section.sections ?? []).map((under) => withoutPlaced(under, placed));
  return { ...section, paragraphs, sections };
}

function withoutSilent(sections: readonly Section[], composition: Composition): Section[] {
  return sections
    .filter((section) => !isSilent(section, composition))
    .map((section) =>
      section.sections ? { ...section, sections: withoutSilent(section.sections, composition) } : section,
    );
}

/** A section that places nothing but parts, of which the quarter has none: its heading would stand over nothing. */
function isSilent({ paragraphs = [], sections = [] }: Section, composition: Composition): boolean {
  if (paragraphs.length + sections.length === 0) return false;
  return (
    paragraphs.every((paragraph) => {
      const alone = typeof paragraph === 'string' ? standsAlone(paragraph) : undefined;
      return alone !== undefined && !composition.hasPart(alone);
    }) && sections.every((section) => isSilent(section, composition))
  );
}
