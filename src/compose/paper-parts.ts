import { asLine, blocksOf } from '../markdown/text.ts';
import { plain } from '../markdown/escape.ts';
import { printList } from '../markdown/list.ts';
import type { Block, Markdown } from '../model/document.ts';
import type { ConfigFile } from '../model/files.ts';
import type { Composition } from './context.ts';
import { fill } from './fill.ts';
import { listOf } from './lists.ts';
import { isStated } from './stated.ts';

/** What the body is asked to decide: one recommendation as a sentence, several as a list, unless the paper says. */
export function recommendationBlocks(level: number, composition: Composition): Block[] {
  const { paper, profile, facts } = composition;
  const usual = isStated(profile.leadIn, composition) ? profile.leadIn : undefined;
  const { leadIn = usual, list, items = [] } = paper?.recommendations ?? {};
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
export function confidentialityBlocks(level: number, composition: Composition): Block[] {
  const stated = composition.paper?.confidentiality;
  if (stated === undefined) return [text(plain(markedWords(composition)))];
  if (stated === 'public') return [text(plain(isPublic))];
  const where = paragraphsOf(stated.paragraphs ?? [], composition.config);
  const ground = `This report contains exempt information within ${where}. ${stated.reason ?? ''}`;
  return blocksOf(fill(ground, composition.facts), level).map(text);
}

const act = 'Schedule 12A to the Local Government Act 1972 (as amended)';
const isPublic = `This report contains no exempt information within the meaning of ${act}. It may be published.`;
const nothingMarked = `Nothing in this report is marked as exempt information within the meaning of ${act}.`;

/** What the marks say together, in the order of the paragraphs, with each reason once. */
function markedWords({ exempt, paper, config }: Composition): string {
  if (exempt.length === 0) return nothingMarked;
  const where = paragraphsOf([...new Set(exempt.flatMap(({ paragraphs = [] }) => paragraphs))], config);
  const reasons = [...new Set(exempt.flatMap(({ reason }) => reason ?? []))];
  const what = paper?.exempt
    ? `This report contains exempt information within ${where}.`
    : `Something in this report, or in the plan it reports on, is marked as exempt information within ${where}.`;
  return [what, ...reasons].join(' ');
}

/** Schedule 12A lists what is exempt in Part 1 for England and in Part 4 for Wales. */
function paragraphsOf(paragraphs: readonly number[], { council }: ConfigFile): string {
  const which = paragraphs.length === 1 ? 'paragraph' : 'paragraphs';
  const sorted = [...paragraphs].sort((a, b) => a - b);
  const numbers = sorted.join(', ').replace(/, (\d+)$/, ' and $1');
  return `${which} ${numbers} of Part ${council?.country === 'Wales' ? 4 : 1} of ${act}`;
}

const text = (markdown: Markdown): Block => ({ kind: 'text', text: markdown });
