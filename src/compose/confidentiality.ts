import { blocksOf } from '../markdown/text.ts';
import type { Block, DocumentSection } from '../model/document.ts';
import { describedBy, isMark, isWhole, paragraphsOf, schedule12A, together } from '../model/exempt.ts';
import type { ConfigFile, Exempt, Section } from '../model/files.ts';
import { plainHeading } from '../model/headings.ts';
import { standsAlone, textsOf } from '../model/placeholders.ts';
import type { Composition } from './context.ts';
import { fill } from './fill.ts';

/**
 * Whether the report may be published, in terms of Schedule 12A to the Local Government Act 1972. A paper that does not
 * say gets no more than what is so: that nothing in it is marked as exempt.
 */
export function confidentialityBlocks(level: number, composition: Composition): Block[] {
  const { exempt, paper, config, facts } = composition;
  const stated = paper?.confidentiality;
  if (exempt.length > 0) return exemptWords(composition).flatMap((words) => printed(words, level));
  if (stated === undefined) return printed(`Nothing in this report is marked as ${meant(config)}.`, level);
  if (stated === 'public')
    return printed(`This report contains no ${meant(config)}. It may be published.`, level);
  const ground = `This report contains exempt information within ${cited(stated, config)}. ${stated.reason ?? ''}`;
  return blocksOf(fill(ground, facts), level).map(text);
}

const meant = (config: ConfigFile): string =>
  `exempt information within the meaning of ${schedule12A(config).replace(/^Part \d of /, '')} (as amended)`;

const cited = (mark: Exempt, config: ConfigFile): string =>
  `${paragraphsOf(mark)} of ${schedule12A(config)} (as amended)`;

/**
 * What is said of a document of which something is exempt: that it is not for publication, the description in the Act's
 * terms (section 100B(5)), and why the public interest lies in that (Schedule 12A, paragraph 10).
 */
function exemptWords(composition: Composition): string[] {
  const { exempt, version, paper, config } = composition;
  const stated = isMark(paper?.confidentiality) ? [paper.confidentiality] : [];
  const marks = [...stated, ...exempt];
  const all = together(marks);
  const isAll = version === 'public' && paper?.exempt !== undefined && isWhole(paper.exempt);
  const what = version === 'restricted' ? 'This copy' : isAll ? 'This report' : 'Part of this report';
  const descriptions = (all.paragraphs ?? []).map(describedBy).filter((words) => words !== undefined);
  const reasons = marks.flatMap((mark) =>
    mark.reason === undefined
      ? []
      : `Why the public interest lies in keeping it exempt (${paragraphsOf(mark)}): ${mark.reason}`,
  );
  return [
    `${what} is not for publication. It contains exempt information within ${cited(all, config)}: ${descriptions.join('; ')}.`,
    ...new Set(reasons),
  ];
}

/** A document that has no place for it says at its head that something is exempt; an annex says so by itself only. */
export function exemptNotice(
  sections: readonly Section[],
  composition: Composition,
): readonly DocumentSection[] {
  const { exempt, titleLevel } = composition;
  if (exempt.length === 0 || titleLevel > 1 || sections.some(isConfidentiality)) return [];
  const blocks = exemptWords(composition).flatMap((words) => printed(words, titleLevel + 1));
  return [{ number: undefined, heading: undefined, hashes: '##', blocks, sections: [] }];
}

const isConfidentiality = ({ heading, paragraphs, sections }: Section): boolean =>
  plainHeading(heading ?? '') === 'confidentiality' ||
  textsOf([paragraphs, sections]).some((words) => standsAlone(words) === 'confidentiality');

const printed = (words: string, level: number): Block[] => blocksOf(words, level).map(text);
const text = (words: Extract<Block, { kind: 'text' }>['text']): Block => ({ kind: 'text', text: words });
