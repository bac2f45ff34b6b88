import type { Section } from '../model/files.ts';
import { isFactName, isPieceName, placeholdersIn, textsOf } from '../model/placeholders.ts';
import type { Composition } from './context.ts';

/**
 * A profile's own sections without the paragraphs whose facts nobody states: a plan without a count of meetings gets no
 * sentence about meetings, rather than a sentence with a hole. A section that is left with nothing goes too.
 */
export function statedSections(sections: readonly Section[], composition: Composition): Section[] {
  return sections.flatMap((section) => {
    const paragraphs = (section.paragraphs ?? []).filter((paragraph) => isStated(paragraph, composition));
    const under = statedSections(section.sections ?? [], composition);
    return paragraphs.length + under.length === 0 ? [] : [{ ...section, paragraphs, sections: under }];
  });
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
