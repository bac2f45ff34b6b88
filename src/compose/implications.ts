import { asInline, blocksOf } from '../markdown/text.ts';
import type { Block } from '../model/document.ts';
import type { PaperFile, Section } from '../model/files.ts';
import { standsAlone } from '../model/placeholders.ts';
import type { Composition } from './context.ts';
import { fill } from './fill.ts';
import { hashesOf } from './hashes.ts';
import { listOf } from './lists.ts';

interface Implication {
  readonly heading: string;
  /** "None" where nothing is said: an implication is declared, not left out. */
  readonly text: string;
}

const implicationsOf = (paper: PaperFile | undefined): Implication[] =>
  (paper?.implications ?? []).map(({ heading, text }) => ({ heading, text: text ?? 'None.' }));

/**
 * The sections with the implications in their places, where each is a section of its own: a section that holds nothing
 * but `<<implications>>` is one such place. Under a heading they stand one level deeper.
 */
export function withImplications(sections: readonly Section[], composition: Composition): Section[] {
  if (composition.profile.implications !== 'sections') return [...sections];
  const expanded = implicationsOf(composition.paper).map(({ heading, text }): Section => ({
    heading,
    paragraphs: [text],
  }));
  return sections.flatMap((section) => {
    const [only, ...others] = section.paragraphs ?? [];
    const isPlace = typeof only === 'string' && standsAlone(only) === 'implications' && others.length === 0;
    const under = withImplications(section.sections ?? [], composition);
    if (!isPlace) return [{ ...section, sections: under }];
    return section.heading === undefined
      ? [...expanded, ...under]
      : [{ ...section, paragraphs: [], sections: [...expanded, ...under] }];
  });
}

/** The implications inside a section: as a list, or each under a heading. */
export function implicationBlocks(level: number, composition: Composition): Block[] {
  const { profile, paper, facts } = composition;
  const implications = implicationsOf(paper);
  if (profile.implications === 'list') {
    const items = implications.map(({ heading, text }) => `**${heading}** – ${text}`);
    return [{ kind: 'text', text: listOf(items, profile.lists.implications, (text) => fill(text, facts)) }];
  }
  return implications.flatMap(({ heading, text }): Block[] => [
    {
      kind: 'heading',
      hashes: hashesOf(level + 1),
      number: undefined,
      text: asInline(fill(heading, facts)),
    },
    ...blocksOf(fill(text, facts), level + 1).map((block): Block => ({ kind: 'text', text: block })),
  ]);
}
