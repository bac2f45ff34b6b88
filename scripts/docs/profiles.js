import { check, fenced, filesIn } from './workspace.js';

/** The profiles that come with the tool. */
export function profileTable({ tool }) {
  const rows = Object.entries(tool.builtInProfiles).map(
    ([name, { settings: s }]) =>
      `| \`${name}\` | ${s.description} | ${s.quarter} | ${s.paper} | ${s.requiredHeadings.join('; ')} |`,
  );
  const head = '| Profile | What it is for | Quarter | Paper | Headings it asks for |';
  return [head, '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

/** What a template can use: a table for each set of values. */
export function valueTables({ tool }) {
  return Object.entries(tool.shapes)
    .map(([name, { called, about, fields }]) => {
      const title = name === 'Document' ? 'The document' : called.charAt(0).toUpperCase() + called.slice(1);
      const rows = Object.entries(fields).map(
        ([field, { about: words, value }]) => `| \`${field}\` | ${kindOf(tool, value)} | ${cell(words)} |`,
      );
      const head = ['| Value | Kind | What it is |', '| --- | --- | --- |'];
      return [`**${title}.** ${cell(about)}`.trim(), [...head, ...rows].join('\n')].join('\n\n');
    })
    .join('\n\n');
}

function kindOf(tool, value) {
  if (value.is === 'list') return `list: ${kindOf(tool, value.of)}`;
  if (value.is === 'object')
    return value.names.length > 1 ? 'one of the blocks' : tool.shapes[value.names[0]].called;
  if (value.word !== undefined) return `\`${value.word}\``;
  return value.isMarkdown ? 'Markdown' : 'text';
}

const cell = (words) => words.replaceAll('|', '\\|').replaceAll('<', '\\<');

/** What each partial prints; one that is not described here fails the build of the page. */
const partials = {
  masthead: 'the lines above the title',
  front: 'the title, the lines below it, the rows at the head, and the sections of `head`',
  section: 'a section with its heading, its blocks, and the sections in it',
  back: 'the sections of `tail`, the rows at the end, and who signs',
  heading: 'a heading block',
  paragraph: 'a paragraph block, with its number',
  text: 'a text block: a list, a table or a quotation that an officer wrote',
  table: 'a table with its caption',
  progress: 'a progress block: the open recommendations with their words and their progress',
  'item-progress': 'what a quarter says of one item',
  'closed-items': 'a closed-items block: what was closed before the quarter',
  'action-plan': 'an action-plan block: a table for each recommendation',
  'approved-actions': 'an approved-actions block: the actions as approved',
  'recommendation-as-approved': 'the head of a recommendation in the two blocks before this',
};

export function partialTable({ tool }) {
  const names = Object.keys(tool.partialSources).map((file) => file.replace(/\.hbs$/, ''));
  const told = Object.keys(partials);
  const odd = [
    ...names.filter((name) => !told.includes(name)),
    ...told.filter((name) => !names.includes(name)),
  ];
  if (odd.length > 0)
    throw new Error(`scripts/docs/profiles.js does not describe ${odd.join(', ')} rightly.`);
  const rows = told.map((name) => `| \`${name}\` | ${partials[name]} |`);
  return ['| Partial | What it prints |', '| --- | --- |', ...rows].join('\n');
}

/** The Markdown of the one paper that the files of the page make. */
export function exampleReport({ tool, page }) {
  const { opened, profiles } = check(tool, filesIn(page));
  const papers = opened.workspace.plans.flatMap((plan) => plan.papers.map(({ file }) => file));
  const request = { papers, plans: [], profiles: [], quarter: undefined, year: undefined };
  const [job] = tool.selectReports(opened.workspace, new Set(), request, profiles).jobs;
  return fenced('markdown', tool.renderReport(job, { profiles }).markdown);
}
