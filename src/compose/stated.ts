import type { Paragraph, Section } from '../model/files.ts';
import { isFactName, isPartName, placeholdersIn } from '../model/placeholders.ts';
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

function isStated(paragraph: Paragraph, { facts, standing, partition }: Composition): boolean {
  const text = typeof paragraph === 'string' ? paragraph : (paragraph.text ?? '');
  return placeholdersIn(text).every(({ name }) => {
    if (isFactName(name)) return facts[name] !== undefined;
    if (name === 'summary') return standing.update?.summary !== undefined;
    if (name === 'completed') return partition.closed.length > 0;
    return isPartName(name);
  });
}
