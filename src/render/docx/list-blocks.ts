import { Paragraph, type FileChild, type IParagraphOptions } from 'docx';
import type { Token, Tokens } from 'marked';
import { markedItems } from '../../markdown/dialect.ts';
import { inside } from '../../markdown/tokens.ts';
import { inlineRuns } from './inline.ts';
import { hangingOf, type Marker } from './lists.ts';
import { depthOfStyle, quoted } from './paragraphs.ts';
import type { Place, Setting } from './setting.ts';

type Write = (tokens: readonly Token[], setting: Setting, place: Place) => FileChild[];

interface Entry {
  readonly value: number;
  readonly tokens: readonly Token[];
}

/** A list, with what stands in its entries; `write` writes their other blocks. */
export function listBlocks(
  list: Tokens.List,
  setting: Setting,
  place: Place,
  { spacing: above }: { readonly spacing?: { readonly before: number } },
  write: Write,
): FileChild[] {
  const { marker, entries } = entriesOf(list);
  const level = Math.min(place.depth, 8); // Word has nine levels
  const number = setting.lists.list(marker, { level, indent: place.indent });
  const within: Place = { ...place, indent: place.indent + hangingOf(marker), depth: place.depth + 1 };
  return entries.flatMap(({ value, tokens }, at) => {
    const [line, ...rest] = lineOf(tokens);
    const isLast = at === entries.length - 1 && place.depth === 0;
    const entry = new Paragraph({
      style: `${marker === '•' ? 'ListBullet' : 'ListNumber'}${depthOfStyle(within.depth)}`,
      numbering: number(value),
      ...quoted(place, setting.accent),
      ...spacingOf(at === 0, isLast && rest.length === 0, above),
      ...(rest.length > 0 ? { keepNext: true } : {}),
      children: inlineRuns(line, setting.bookmarks),
    });
    return [entry, ...write(rest, setting, within)];
  });
}

/** The last entry stands as far from what follows as a paragraph does. */
function spacingOf(
  isFirst: boolean,
  isLast: boolean,
  above: { readonly before: number } | undefined,
): Pick<IParagraphOptions, 'spacing'> {
  const before = isFirst ? above : undefined;
  if (!isLast && before === undefined) return {};
  return { spacing: { ...before, ...(isLast ? { after: 160 } : {}) } };
}

function entriesOf(list: Tokens.List): { marker: Marker; entries: readonly Entry[] } {
  const marks = markedItems(list);
  if (marks !== undefined) return { marker: marks.style, entries: marks.items };
  const start = typeof list.start === 'number' ? list.start : 1;
  return {
    marker: list.ordered ? '1.' : '•',
    entries: list.items.map(({ tokens }, at) => ({ value: start + at, tokens })),
  };
}

/** The words that stand beside the marker, and the blocks behind them. */
function lineOf(tokens: readonly Token[]): [Token[], ...Token[]] {
  const [first, ...rest] = tokens.filter(({ type }) => type !== 'space');
  if (first === undefined) return [[]];
  if (first.type !== 'text' && first.type !== 'paragraph') return [[], first, ...rest];
  return [inside(first) ?? [first], ...rest];
}
