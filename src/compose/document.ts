import { upperCase } from '../markdown/case.ts';
import { asInline } from '../markdown/text.ts';
import { councilName } from '../model/council.ts';
import type { Document, DocumentSection, Markdown } from '../model/document.ts';
import { isFactName, replacePlaceholders } from '../model/placeholders.ts';
import type { ItemStanding } from '../model/standing.ts';
import { chartsFor } from './charts.ts';
import { exemptNotice } from './confidentiality.ts';
import type { Composition } from './context.ts';
import { capitalised, fill } from './fill.ts';
import { linesOf, mastheadOf, rowsOf } from './lines.ts';
import { Sections } from './sections.ts';
import { slotsOf } from './slots.ts';
import { isStated } from './stated.ts';

/** A standing, a paper and a profile as the values a template prints. */
export function compose(composition: Composition): Document {
  const { paper, profile, facts, titleLevel, partition } = composition;
  const written =
    paper?.title ?? (isStated(profile.documentTitle, composition) ? profile.documentTitle : profile.title);
  const title = asInline(fill(written, facts));
  const { head, own, tail } = slotsOf(composition);
  const sections = new Sections(composition);
  const parts = {
    head: [...exemptNotice([...head, ...own, ...tail], composition), ...sections.compose(head, 'none')],
    sections: sections.compose(own, paper?.numbering ?? profile.numbering),
    tail: sections.compose(tail, 'none'),
  };
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
    ...parts,
    furniture: furnitureOf(composition, plainText(title)),
    reported: {
      closed: idsOf(partition.closed),
      current: idsOf(partition.current),
      all: idsOf([...partition.closed, ...partition.current]),
    },
    charts: chartsFor(captionsIn([...parts.head, ...parts.sections, ...parts.tail]), composition),
  };
}

/** The captions of the tables that stand in sections or below them. */
const captionsIn = (sections: readonly DocumentSection[]): ReadonlySet<string> =>
  new Set(
    sections.flatMap(({ blocks, sections: inner }): string[] => [
      ...blocks.flatMap((block) => (block.kind === 'table' ? [block.table.caption] : [])),
      ...captionsIn(inner),
    ]),
  );

const idsOf = (standings: readonly ItemStanding[]): string[] => standings.map(({ item }) => item.id);

/** What stands at the head and foot of each page; in the council's own words for it, facts may be placed. */
function furnitureOf({ config, facts }: Composition, title: string): Document['furniture'] {
  const words = (text: string | undefined): string | undefined =>
    text === undefined
      ? undefined
      : replacePlaceholders(text, ({ name, capital, written }) => {
          if (!isFactName(name)) return written;
          const value = facts[name] ?? '';
          return capital ? capitalised(value) : value;
        });
  return {
    header: words(config.house?.header) ?? councilName(config.council) ?? '',
    footer: words(config.house?.footer) ?? title,
  };
}

/** Markdown of one line without its marks: for metadata and running heads. */
function plainText(markdown: Markdown): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)[*_`]+/g, '')
    .replace(/\\([\\`*_[\]<~|&:.@#>+=-])/g, '$1');
}
