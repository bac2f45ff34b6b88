import { upperCase } from '../markdown/case.ts';
import { asInline } from '../markdown/text.ts';
import type { Document, Markdown } from '../model/document.ts';
import type { ItemStanding } from '../model/standing.ts';
import type { Composition } from './context.ts';
import { fill } from './fill.ts';
import { composeSections } from './sections.ts';
import { statedSections } from './stated.ts';

/** A standing, a paper and a profile as the values a template prints. */
export function compose(composition: Composition): Document {
  const { paper, profile, facts } = composition;
  const written = paper?.title ?? profile.documentTitle;
  const title = asInline(fill(written, facts));
  const sections = paper?.sections ?? statedSections(profile.sections, composition);
  return {
    title: profile.capitals.includes('title') ? upperCase(title) : title,
    plainTitle: plainText(title),
    sections: composeSections(sections, composition),
    furniture: furnitureOf(composition, plainText(title)),
    reported: { closed: idsOf(composition.partition.closed), current: idsOf(composition.partition.current) },
  };
}

const idsOf = (standings: readonly ItemStanding[]): string[] => standings.map(({ item }) => item.id);

function furnitureOf({ config, facts }: Composition, title: string): Document['furniture'] {
  return { header: config.house?.header ?? facts.council ?? '', footer: config.house?.footer ?? title };
}

/** Markdown of one line without its marks: for metadata and running heads. */
function plainText(markdown: Markdown): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)[*_`]+/g, '')
    .replace(/\\([\\`*_[\]<~|&:.@#>+=-])/g, '$1');
}
