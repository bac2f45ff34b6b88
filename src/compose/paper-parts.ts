import { asLine, blocksOf } from '../markdown/text.ts';
import { plain } from '../markdown/escape.ts';
import { printList } from '../markdown/list.ts';
import type { Block, Markdown } from '../model/document.ts';
import type { PaperFile } from '../model/files.ts';
import type { Composition } from './context.ts';
import { fill } from './fill.ts';
import { listOf } from './lists.ts';

/** What the body is asked to decide: one recommendation as a sentence, several as a list, unless the paper says. */
export function recommendationBlocks(level: number, composition: Composition): Block[] {
  const { paper, profile, facts } = composition;
  const { leadIn = profile.leadIn, list, items = [] } = paper?.recommendations ?? {};
  const style = list ?? (items.length === 1 ? 'none' : profile.lists.recommendations);
  return [
    ...(leadIn === undefined ? [] : blocksOf(fill(leadIn, facts), level)),
    listOf(items, style, (text) => fill(text, facts)),
  ].map(text);
}

/** What is attached, by label and title. */
export function annexBlocks({ paper, facts }: Composition): Block[] {
  const annexes = (paper?.annexes ?? []).map(({ label, title }) =>
    asLine(fill(title === undefined ? label : `${label}: ${title}`, facts)),
  );
  return [listOrNone(annexes)];
}

/**
 * The background papers, which the law wants listed (Local Government Act 1972, section 100D). Where the paper does not
 * say that there are none, no more is said than that none is listed.
 */
export function backgroundPaperBlocks({ paper, facts }: Composition): Block[] {
  if (paper?.backgroundPapers === undefined) return [text(plain('None listed.'))];
  const entries = paper.backgroundPapers.map((entry) => {
    if (typeof entry === 'string') return asLine(fill(entry, facts));
    const title = fill(entry.title, facts);
    return asLine(entry.url === undefined ? title : `[${title}](${entry.url})`);
  });
  return [listOrNone(entries)];
}

const listOrNone = (entries: readonly Markdown[]): Block => {
  const [only, ...others] = entries;
  if (only === undefined) return text(plain('None.'));
  return text(
    others.length === 0
      ? only
      : printList(
          'bullet',
          entries.map((entry) => ({ text: entry })),
        ),
  );
};

/**
 * Whether the report may be published, in terms of Schedule 12A to the Local Government Act 1972. A paper that does not
 * say gets no more than what is so: that nothing in it is marked as exempt.
 */
export function confidentialityBlocks(level: number, { paper, config, facts }: Composition): Block[] {
  const stated = paper?.confidentiality;
  if (stated === undefined)
    return [text(plain(exemptWords(paper, config.council?.country) ?? nothingMarked))];
  if (stated === 'public') return [text(plain(isPublic))];
  const ground = `${containsExempt(stated.paragraphs ?? [], config.council?.country)} ${stated.reason ?? ''}`;
  return blocksOf(fill(ground, facts), level).map(text);
}

const act = 'Schedule 12A to the Local Government Act 1972 (as amended)';
const isPublic = `This report contains no exempt information within the meaning of ${act}. It may be published.`;
const nothingMarked = `Nothing in this report is marked as exempt information within the meaning of ${act}.`;

function exemptWords(paper: PaperFile | undefined, country: string | undefined): string | undefined {
  const { paragraphs, reason } = paper?.exempt ?? {};
  return paper?.exempt && `${containsExempt(paragraphs ?? [], country)} ${reason ?? ''}`;
}

/** Schedule 12A lists what is exempt in Part 1 for England and in Part 4 for Wales. */
function containsExempt(paragraphs: readonly number[], country: string | undefined): string {
  const which = paragraphs.length === 1 ? 'paragraph' : 'paragraphs';
  const numbers = paragraphs.join(', ').replace(/, (\d+)$/, ' and $1');
  return `This report contains exempt information within ${which} ${numbers} of Part ${country === 'Wales' ? 4 : 1} of ${act}.`;
}

const text = (markdown: Markdown): Block => ({ kind: 'text', text: markdown });
