import type { Page, Pdf } from '../read.ts';
import { each, holds, type Rule } from './rule.ts';

const numbered = ({ pages }: Pdf) => pages.map((page, index) => ({ page, number: index + 1, index }));

/** Where only page furniture stands: the pages' own margins are wider. In points, 20 mm. */
const MARGIN = (20 * 72) / 25.4;
const isInMargin = (y: number, { height }: Page) => y < MARGIN || y > height - MARGIN;
const furniture = (pdf: Pdf) =>
  numbered(pdf).flatMap(({ page, number }) =>
    page.runs.filter(({ y }) => isInMargin(y, page)).map((run) => ({ page, number, ...run })),
  );

/** What is painted is content of the structure or an artifact, and either is told apart from the other. */
export const contentRules: readonly Rule[] = [
  each(
    '01-003',
    numbered,
    ({ page, number }) => page.artifactsInTagged > 0 && `An artifact inside tagged content on page ${number}`,
  ),
  each(
    '01-004',
    numbered,
    ({ page, number }) => page.taggedInArtifacts > 0 && `Tagged content inside an artifact on page ${number}`,
  ),
  {
    code: '01-005',
    find: (pdf) => {
      const tagged = new Set(
        pdf.nodes.flatMap(({ contents }) => contents.map(({ page, mcid }) => `${page}:${mcid}`)),
      );
      return numbered(pdf).flatMap(({ page, number, index }) => [
        ...page.unmarked.map((operator) => `${operator} on page ${number} is neither tagged nor an artifact`),
        ...[...page.mcids]
          .filter((mcid) => !tagged.has(`${index}:${mcid}`))
          .map((mcid) => `Content ${mcid} of page ${number} is in no element`),
      ]);
    },
  },
  each(
    'content-painted',
    ({ nodes }) => nodes,
    ({ type, contents }) =>
      contents.some(({ text }) => text === undefined) && `A ${type} holds content that nothing paints`,
  ),
  {
    code: 'content-once',
    find: ({ nodes }) => {
      const seen = new Set<string>();
      return nodes.flatMap(({ type, contents }) =>
        contents.flatMap(({ page, mcid, stream }) => {
          const key = `${page}:${mcid}:${String(stream)}`;
          const isAgain = seen.has(key);
          seen.add(key);
          return isAgain ? [`A ${type} holds content that another element has too`] : [];
        }),
      );
    },
  },
  each(
    'parent-tree',
    ({ nodes }) => nodes,
    ({ type, contents }) =>
      contents.some(({ isFoundBack, text }) => text !== undefined && !isFoundBack) &&
      `The parent tree doesn't lead back to a ${type}`,
  ),
  each('18-001', furniture, ({ page, artifact, number, text }) => {
    if (artifact === undefined) return `“${text}” in the margin of page ${number} is read as text`;
    const { type } = page.artifacts[artifact] ?? {};
    return type !== 'Pagination' && `“${text}” in the margin of page ${number} is no artifact of pagination`;
  }),
  each('18-002', furniture, ({ page, artifact, number, text, y }) => {
    const { type, subtype } = page.artifacts[artifact ?? -1] ?? {};
    const expected = y > page.height / 2 ? 'Header' : 'Footer';
    return type === 'Pagination' && subtype !== expected && `“${text}” on page ${number} is no ${expected}`;
  }),
  each(
    'page-number',
    numbered,
    ({ page, number }) =>
      !page.artifactText.replace(/\s+/g, ' ').includes(`Page ${number} of `) &&
      `Page ${number} doesn't say its number`,
  ),
  holds('30-001', 'A part of another file is shown', ({ references }) => references === 0),
  holds('30-002', 'Content of the structure is painted twice', ({ taggedForms }) =>
    taggedForms.every((times) => times === 1),
  ),
];
