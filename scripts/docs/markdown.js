import { fenced } from './workspace.js';

const lastBlock = (section) => [...section.matchAll(/^```markdown\n([\s\S]*?)^```$/gm)].at(-1)?.[1] ?? '';

/** What the Markdown above becomes in HTML. */
export function htmlOf({ tool, section }) {
  return fenced('html', tool.blocksHtml(tool.lex(lastBlock(section))));
}

/** An officer's text as it stands in a report's Markdown. */
export function officersText({ tool, section }) {
  return fenced('markdown', tool.blocksOf(lastBlock(section), 3).join('\n\n'));
}
