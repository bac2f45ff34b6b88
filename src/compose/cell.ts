import { asCell } from '../markdown/text.ts';
import type { Markdown } from '../model/document.ts';

/** The header of a row is bold throughout, so bold inside it goes. */
export const header = (words: string): Markdown => `**${words.replace(/\*\*/g, '')}**` as Markdown;

/** A cell of lines, never empty: a screen reader that meets an empty cell leaves its listener guessing. */
export function cell(lines: readonly (string | undefined)[], instead = 'Not stated'): Markdown {
  const said = lines.filter((line) => line !== undefined).map((line) => lineOf(line));
  return (said.length === 0 ? instead : said.join('<br>')) as Markdown;
}

/** A line keeps its marker: read as Markdown, "a. text" alone would lose it. */
function lineOf(line: string): Markdown {
  const [, mark = '', words = ''] = /^((?:•|[A-Za-z]{1,2}\.) )?(.*)$/s.exec(line) ?? [];
  return `${mark}${asCell(words)}` as Markdown;
}
