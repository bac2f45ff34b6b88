import { upperCase } from '../markdown/case.ts';
import { asInline } from '../markdown/text.ts';
import { councilName } from '../model/council.ts';
import type { Document, Markdown } from '../model/document.ts';
import type { Section } from '../model/files.ts';
import type { ItemStanding } from '../model/standing.ts';
import type { Composition } from './context.ts';
import { fill } from './fill.ts';
import { linesOf, mastheadOf, rowsOf } from './lines.ts';
import { composeSections } from './sections.ts';
import { slotsOf } from './slots.ts';

/** A standing, a paper and a profile as the values a template prints. */
export function compose(composition: Composition): Document {
  const { paper, profile, facts, titleLevel, partition } = composition;
  const title = asInline(fill(paper?.title ?? profile.documentTitle, facts));
  const { head, own, tail } = slotsOf(composition);
  const unnumbered = (sections: readonly Section[]): Document['head'] =>
    composeSections(sections, 'none', composition);
  return {
    title: profile.capitals.includes('title') ? upperCase(title) : title,
    hashes: '#'.repeat(titleLevel),
    plainTitle: plainText(title),
    masthead: mastheadOf(composition),
    subtitle: linesOf(profile.subtitle, composition),
    signOff: linesOf(profile.signOff, composition),
    rows: {
      head: rowsOf(profile.rows.head, paper?.rows?.head, composition),
      tail: rowsOf(profile.rows.tail, paper?.rows?.tail, composition),
    },
    head: unnumbered(head),
    sections: composeSections(own, paper?.numbering ?? profile.numbering, composition),
    tail: unnumbered(tail),
    furniture: furnitureOf(composition, plainText(title)),
    reported: {
      closed: idsOf(partition.closed),
      current: idsOf(partition.current),
      all: idsOf([...partition.closed, ...partition.current]),
    },
  };
}

const idsOf = (standings: readonly ItemStanding[]): string[] => standings.map(({ item }) => item.id);

function furnitureOf({ config }: Composition, title: string): Document['furniture'] {
  return {
    header: config.house?.header ?? councilName(config.council) ?? '',
    footer: config.house?.footer ?? title,
  };
}

/** Markdown of one line without its marks: for metadata and running heads. */
function plainText(markdown: Markdown): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)[*_`]+/g, '')
    .replace(/\\([\\`*_[\]<~|&:.@#>+=-])/g, '$1');
}
