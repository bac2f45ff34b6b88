import type { Paragraph, Section } from '../model/files.ts';
import { isFactName, isPartName, isTextName, placeholdersIn } from '../model/placeholders.ts';
import type { Composition } from './context.ts';

/**
 * A profile's own sections without the paragraphs whose facts the plan does not state: a plan without a count of
 * meetings gets no sentence about meetings, rather than a sentence with a hole.
 */
export function statedSections(sections: readonly Section[], composition: Composition): Section[] {
  return sections.map((section) => ({
    ...section,
    paragraphs: (section.paragraphs ?? []).filter((paragraph) => isStated(paragraph, composition)),
    sections: statedSections(section.sections ?? [], composition),
  }));
}

function isStated(paragraph: Paragraph, { facts, hasPart }: Composition): boolean {
  return textsOf(paragraph)
    .flatMap(placeholdersIn)
    .every(({ name }) => {
      if (isFactName(name)) return facts[name] !== undefined;
      return (isPartName(name) || isTextName(name)) && hasPart(name);
    });
}

/** Everything that a paragraph would print: its text, its heading, its list and its own paragraphs. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
