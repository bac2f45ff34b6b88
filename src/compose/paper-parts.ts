import { asLine, blocksOf } from '../markdown/text.ts';
import { plain } from '../markdown/escape.ts';
import { printList } from '../markdown/list.ts';
import type { Block, Markdown } from '../model/document.ts';
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

const text = (markdown: Markdown): Block => ({ kind: 'text', text: markdown });
