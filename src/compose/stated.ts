import type { Paragraph, Section } from '../model/files.ts';
import { isFactName, isPieceName, placeholdersIn, standsAlone, textsOf } from '../model/placeholders.ts';
import type { Composition } from './context.ts';

/**
 * A profile's own sections without the paragraphs whose facts nobody states: a plan without a count of meetings gets no
 * sentence about meetings, rather than a sentence with a hole. A section that is left with nothing goes too.
 */
export function statedSections(sections: readonly Section[], composition: Composition): Section[] {
  return sections.flatMap((section) => {
    if (!isStated(section.heading, composition)) return [];
    const paragraphs = (section.paragraphs ?? []).filter((paragraph) => isSaid(paragraph, composition));
    const under = statedSections(section.sections ?? [], composition);
    return paragraphs.length + under.length === 0 ? [] : [{ ...section, paragraphs, sections: under }];
  });
}

/** A paragraph that is a part is asked for as one, though "annexes" is a word too. */
function isSaid(paragraph: Paragraph, composition: Composition): boolean {
  const alone = typeof paragraph === 'string' ? standsAlone(paragraph) : undefined;
  return alone === undefined ? isStated(paragraph, composition) : composition.hasPart(alone);
}

/** Whether there is something for every placeholder in a value: in its text, its heading, its list. */
export function isStated(value: unknown, { facts, hasPart }: Composition): boolean {
  return textsOf(value)
    .flatMap(placeholdersIn)
    .every(({ name }) => {
      if (isFactName(name)) return facts[name] !== undefined;
      return isPieceName(name) && hasPart(name);
    });
}
