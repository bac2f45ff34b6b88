import { Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Publication } from '../publication.ts';
import { textWidth, type Lie } from './measures.ts';
import { wordText } from './text.ts';

/** The marking of a version that is not for publication, and the header's words, at the head of every page. */
export function pageHeader({ furniture, marking }: Publication): Header {
  const marked =
    marking === undefined
      ? []
      : [new Paragraph({ style: 'Header', children: lines(marking, { bold: true, color: 'auto' }) })];
  return new Header({
    children: [
      ...marked,
      // However many lines it has, the text does not stand straight under it.
      new Paragraph({ style: 'Header', spacing: { after: 200 }, children: lines(furniture.header) }),
    ],
  });
}

/** The footer's words, and the page's number on the right. */
export function pageFooter({ furniture }: Publication, lie: Lie): Footer {
  const number = new TextRun({
    children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
  });
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth(lie) }],
        children: [...lines(furniture.footer), number],
      }),
    ],
  });
}

const lines = (text: string, look: { bold?: boolean; color?: string } = {}): TextRun[] =>
  text
    .trim()
    .split(/\s*\n\s*/)
    .filter((line) => line !== '')
    .map((line, at) => new TextRun({ ...look, ...(at > 0 ? { break: 1 } : {}), text: wordText(line) }));
