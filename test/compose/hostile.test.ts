import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperFile, PlanFile, ProfileFile } from '../../src/model/files.ts';
import { aPlan } from '../builders.ts';
import { documentOf } from '../documents.ts';

/** What Markdown, the dialect, HTML and placeholders are made of. */
const marks = [
  ...[
    '#',
    '## ',
    '- ',
    '+ ',
    '* ',
    '> ',
    '1. ',
    '2) ',
    '1.1  ',
    '---',
    '===',
    '* * *',
    '```',
    '~~~',
    'Table: x',
  ],
  ...['**', '**x:** y', ' | **x:** y', '|', '| a | b |', '_', '`', '~~', '[x](y)', '[x]: y', '![x](y)', '\\'],
  ...['<b>', '</p>', '<br>', '<!-- ', '<script>', '&lt;', '&', '"', "'", ':', '(i) ', 'a. ', '• '],
  ...['\n', '\n\n', '  \n', '    ', '\t', 'www.x.org', 'https://x.org', 'a@b.org'],
];
const said = fc.constantFrom('word', '2019', 'A Name', 'é', '–');
const mixed = (more: readonly string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...marks, ...more), said), { minLength: 1, maxLength: 5 })
    .map((pieces) => pieces.join(''))
    .filter((text) => text.trim() !== '');
/** What is only words: not even a placeholder is filled in it. */
const fact = mixed(['<<people>>', '<<themes>>', '\\<<people>>']);
/** An officer's own Markdown. */
const words = mixed(['\\<<people>>']);

/** The blocks of a page, one inside the other, without their words and what is marked among these. */
const blocksOf = (html: string): string =>
  (html.slice(html.indexOf('<main')).match(/<\/?[a-z][^>]*>/g) ?? [])
    .map((tag) => tag.replace(/ (id|href)="[^"]*"/g, ''))
    .filter((tag) => !/^<\/?(strong|em|del|code|a)\b/.test(tag))
    .join('');

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
const visible = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]+>/g, '')
    .replace(/&(lt|gt|amp|quot|#39);/g, (whole, name: string) => entities[name] ?? whole);

const profile: Partial<ProfileFile> = {
  masthead: ['<<report of>>', 'to', '<<report to>>'],
  subtitle: ['<<status>>', '<<council>>'],
  rows: {
    head: [{ '<<key decision>>': '<<wards>>', Key: '<<key decision>>' }, '<<portfolio holder>>', { B: '2' }],
    tail: ['<<file reference>>', { Officer: '<<contact name>>' }, { Post: '<<contact post>>' }],
  },
  head: [{ heading: '<<council>> and <<report to>>', paragraphs: ['<<Council>>', 'Of <<report of>>.'] }],
  tail: [
    { heading: 'Annexes', paragraphs: ['<<annexes>>'] },
    { heading: 'Papers', paragraphs: ['<<background papers>>'] },
  ],
  signOff: ['<<signed by>>', '<<signed as>>'],
};

const paperOf = (text: string): Partial<PaperFile> => ({
  reportOf: text,
  to: text,
  status: text,
  keyDecision: text,
  wards: text,
  portfolioHolder: text,
  fileReference: text,
  contacts: [
    { name: text, title: text },
    { name: 'B', title: text },
  ],
  signOff: { name: text, title: text },
  annexes: [{ label: '<<council>>' }, { label: 'B', title: '<<council>>' }],
  backgroundPapers: ['<<council>>', { title: '<<council>>', url: 'https://example.org' }],
});

describe('a fact of a plan or a paper', () => {
  it.each([['as it is', []] as const, ['in capitals', ['masthead', 'title', 'headings']] as const])(
    'stays words wherever it is printed, and opens and closes nothing: %s',
    (_how, capitals) => {
      const print = (text: string): string =>
        documentOf({
          profile: { ...profile, capitals: [...capitals] },
          paper: paperOf(text),
          config: { council: { name: text } },
        }).html;
      const usual = blocksOf(print('Words'));
      fc.assert(
        fc.property(fact, (text) => {
          const html = print(text);
          expect(blocksOf(html)).toBe(usual);
          expect(visible(html)).toContain(text.replace(/^the /i, '').trim().replace(/\s+/g, ' '));
        }),
      );
    },
  );
});

describe('an officer’s words in a row of the paper', () => {
  it('may mark words, and open and close nothing', () => {
    const print = (text: string): string =>
      documentOf({
        profile: {},
        paper: { rows: { head: [{ [text]: text, B: text }, { C: '1' }, text, { D: text }], tail: [text] } },
      }).html;
    const usual = blocksOf(print('Words'));
    fc.assert(
      fc.property(words, (text) => {
        expect(blocksOf(print(text))).toBe(usual);
      }),
    );
  });
});

describe('the peers’ words about themes, a team and findings', () => {
  it('may mark words, and open and close nothing', () => {
    const plan = (text: string): PlanFile =>
      aPlan({
        challenge: {
          themes: [{ label: text }, { label: text, question: 'What?' }],
          team: [{ name: text, roles: [text], organisations: [text] }, { organisations: [text] }],
          findings: [{ theme: text, text: 'One.' }],
        },
      });
    const paper = { sections: [{ paragraphs: ['<<themes>>', 'Then.', '<<team>>', '<<findings>>'] }] };
    const print = (text: string): string => documentOf({ profile: {}, paper, plan: plan(text) }).html;
    const usual = blocksOf(print('Words'));
    fc.assert(
      fc.property(words, (text) => {
        expect(blocksOf(print(text))).toBe(usual);
      }),
    );
  });
});
