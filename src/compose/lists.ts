import { printList, stack } from '../markdown/list.ts';
import { blocksOf } from '../markdown/text.ts';
import type { Markdown } from '../model/document.ts';
import type { ListItem, ListStyle } from '../model/files.ts';

/** Entries with lists under them, as Markdown. Entries with no marks are paragraphs. */
export function listOf(
  items: readonly ListItem[],
  style: ListStyle,
  filled: (text: string) => string,
): Markdown {
  const entries = items.map((item) => {
    if (typeof item === 'string') return { text: stack(blocksOf(filled(item), 'entry')) };
    const under = item.items ? [listOf(item.items, item.list ?? 'bullet', filled)] : [];
    const gap = item.list === 'none' ? '\n\n' : '\n';
    return { text: [stack(blocksOf(filled(item.text), 'entry')), ...under].join(gap) as Markdown };
  });
  return style === 'none' ? stack(entries.map(({ text }) => text)) : printList(style, entries);
}
