import { blocksOf } from '../markdown/text.ts';
import type { Block, DocumentSection } from '../model/document.ts';
import {
  allDescriptions,
  describedBy,
  isMark,
  isWhole,
  paragraphsOf,
  schedule12A,
  together,
} from '../model/exempt.ts';
import type { ConfigFile, Exempt, Section } from '../model/files.ts';
import { standsAlone, textsOf } from '../model/placeholders.ts';
import type { Composition } from './context.ts';
import { capitalised, fill } from './fill.ts';

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
  const { exempt, version, paper, config, isAnnex, facts } = composition;
  // What a report says of itself is not said of an annex that holds less.
  const stated = isMark(paper?.confidentiality) && !isAnnex ? [paper.confidentiality] : [];
  const marks = [...stated, ...exempt];
  const all = together(marks);
  const isAll = version === 'public' && paper?.exempt !== undefined && isWhole(paper.exempt);
  const what = version === 'restricted' ? 'This copy' : isAll ? 'This report' : 'Part of this report';
  const descriptions = (all.paragraphs ?? []).map(describedBy).filter((words) => words !== undefined);
  const reasons = new Set(
    marks.flatMap((mark) =>
      mark.reason === undefined ? [] : `${capitalised(paragraphsOf(mark))}: ${fill(mark.reason, facts)}`,
    ),
  );
  return [
    `${what} is not for publication. It contains exempt information within ${cited(all, config)}: ${descriptions.join('; ')}.`,
    ...(reasons.size === 0 ? [] : [[`${test}:`, ...[...reasons].map(asEntry)].join('\n\n')]),
  ];
}

/** The test of Schedule 12A, paragraph 10 (in Wales paragraph 21), in its words. */
const test =
  'In all the circumstances of the case, the public interest in maintaining the exemption outweighs the public interest in disclosing the information';

const asEntry = (reason: string): string => `- ${reason.replace(/\n/g, '\n  ')}`;

/** What is said of every document of which something is exempt, by whatever ground. */
export const statementWords = (config: ConfigFile): readonly string[] => [
  `Part of this report is not for publication. It contains ${meant(config)}`,
  schedule12A(config),
  test,
  ...allDescriptions,
];

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

/** What a paper says under that heading in words of its own may not be what the law asks for. */
const isConfidentiality = ({ paragraphs, sections }: Section): boolean =>
  textsOf([paragraphs, sections]).some((words) => standsAlone(words) === 'confidentiality');

const printed = (words: string, level: number): Block[] => blocksOf(words, level).map(text);
const text = (words: Extract<Block, { kind: 'text' }>['text']): Block => ({ kind: 'text', text: words });
