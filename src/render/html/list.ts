import type { MarkedItem, MarkerStyle } from '../../markdown/dialect.ts';
import { longClass } from './lines.ts';

const listClass: Readonly<Record<MarkerStyle, string>> = {
  '(i)': 'paren-roman',
  '(a)': 'paren-letter',
  '(1)': 'paren-number',
  'a)': 'half-letter',
  'a.': 'letter',
  'i.': 'roman',
};

/** A marked list; an entry that does not follow the one before it says its place. */
export function markedListHtml(
  style: MarkerStyle,
  items: readonly MarkedItem[],
  content: (item: MarkedItem) => string,
  between: '' | '\n',
): string {
  const entries = items.map((item, index) => {
    const follows = item.value === (items[index - 1]?.value ?? 0) + 1;
    return itemHtml(content(item), follows ? '' : ` value="${item.value}"`);
  });
  return [`<ol class="${listClass[style]}">`, ...entries, '</ol>'].join(between);
}

/** An entry of any list. */
export const itemHtml = (content: string, place = ''): string =>
  `<li${place}${longClass(content)}>${content}</li>`;
