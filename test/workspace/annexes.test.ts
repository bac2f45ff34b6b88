import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperFile, Section } from '../../src/model/files.ts';
import { annexesOf } from '../../src/workspace/annexes.ts';
import { aPaper, anUpdate } from '../builders.ts';
import { documentsOf } from '../documents.ts';

type Annexes = NonNullable<PaperFile['annexes']>;

const names = (annexes: Annexes): string[] => annexesOf(aPaper({ annexes })).map(({ name }) => name);
const text: Section = { heading: 'Text', paragraphs: ['Words.'] };
const labelled = (...labels: string[]): Annexes => labels.map((label) => ({ label, sections: [text] }));

describe('the name of an annex’s file', () => {
  it.each([
    ['Annex one', 'annex-one'],
    ['Appendix 1: The plan', 'appendix-1-the-plan'],
    ['  ANNEX/B ', 'annex-b'],
    ['../../etc/passwd', 'etc-passwd'],
    ['附录', 'annex'],
  ])('is its label in lower case, with hyphens for all but letters and digits: %s', (label, name) => {
    expect(names(labelled(label))).toEqual([name]);
  });

  it('ends with a number where another has the name already, by whatever label', () => {
    expect(names(labelled('Annex', 'ANNEX', 'annex'))).toEqual(['annex', 'annex-2', 'annex-3']);
    expect(names(labelled('Annex', 'Annex', 'Annex 2'))).toEqual(['annex', 'annex-2', 'annex-2-2']);
    expect(names(labelled('Annex 2', 'Annex', 'Annex'))).toEqual(['annex-2', 'annex', 'annex-3']);
  });

  it('is that of no other', () => {
    const label = fc.constantFrom('Annex', 'annex', 'Annex 2', 'Annex 2-2', 'Annex 3', '–', 'B');
    fc.assert(
      fc.property(fc.array(label, { maxLength: 8 }), (labels) => {
        const all = names(labelled(...labels));
        expect(all).toHaveLength(labels.length);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});

describe('an annex', () => {
  it('is printed by the profile that it holds, or in its own sections; one with neither is attached by other means', () => {
    const annexes: Annexes = [
      { label: 'A', title: 'The plan', holds: 'action-plan' },
      { label: 'B', sections: [text] },
      { label: 'C', title: 'A map' },
      { label: 'D', holds: 'action-plan', sections: [text] },
    ];
    expect(annexesOf(aPaper({ annexes }))).toEqual([
      {
        name: 'a',
        isWithheld: false,
        profile: 'action-plan',
        paper: { annexes, profile: 'action-plan', title: 'A: The plan' },
      },
      {
        name: 'b',
        isWithheld: false,
        profile: 'annex',
        paper: { annexes, profile: 'annex', title: 'B', sections: [text] },
      },
      {
        name: 'd',
        isWithheld: false,
        profile: 'action-plan',
        paper: { annexes, profile: 'action-plan', title: 'D', sections: [text] },
      },
    ]);
  });

  it('is none of a paper that has none, or of no paper', () => {
    expect(annexesOf(undefined)).toEqual([]);
    expect(annexesOf(aPaper())).toEqual([]);
    expect(annexesOf(aPaper({ annexes: [] }))).toEqual([]);
  });

  it('without a profile and sections is listed, and is no document', () => {
    const documents = documentsOf({
      paper: {
        sections: [{ heading: 'List', paragraphs: ['<<annexes>>'] }],
        annexes: [{ label: 'Annex one', title: 'A map' }],
      },
    });
    expect(documents.map(({ markdown }) => markdown)).toEqual(['# Title\n\n## List\n\nAnnex one: A map\n']);
  });
});

const nested: Section = {
  heading: 'Outer',
  paragraphs: [
    { heading: 'Group', paragraphs: ['Words.\n\n# Of the officer\n\n> Quoted'] },
    '```\n# code\n```',
  ],
  sections: [{ heading: 'Inner', paragraphs: ['<<progress>>', '<<themes>>'] }],
};
const annexes: Annexes = [
  { label: 'Annex one', title: 'Own words', sections: [text, nested] },
  { label: 'Annex two', title: 'The plan', holds: 'action-plan' },
  { label: 'Annex three', title: 'Progress', holds: 'quarterly-progress' },
  { label: 'Annex four', sections: [{ paragraphs: ['<<approved actions>>'] }] },
];
const documents = documentsOf({
  paper: { year: '2020/21', quarter: 2, to: 'Cabinet', sections: [text, nested], annexes },
  updates: [anUpdate({ summary: 'All is well.', items: { 1: { narrative: 'Done.' } } })],
});
const [report, ...alone] = documents;

/** Headings a level lower, but for what is fenced. */
function lowered(markdown: string): string {
  let isCode = false;
  return markdown
    .split('\n')
    .map((line) => {
      if (line.startsWith('```')) isCode = !isCode;
      return !isCode && /^#{1,5} /.test(line) ? `#${line}` : line;
    })
    .join('\n');
}

describe('a report with annexes', () => {
  it('is followed by a document for each, named after it', () => {
    expect(documents.map(({ target, publication }) => [target, publication.title])).toEqual([
      ['northmoor/report', 'Title'],
      ['northmoor/report-annex-one', 'Annex one: Own words'],
      ['northmoor/report-annex-two', 'Annex two: The plan'],
      ['northmoor/report-annex-three', 'Annex three: Progress'],
      ['northmoor/report-annex-four', 'Annex four'],
    ]);
  });

  it('has each behind it with the same text, its headings a level lower', () => {
    const parts = report.markdown.split('\n---\n\n').slice(1);
    expect(parts.map((part) => part.trim())).toEqual(alone.map(({ markdown }) => lowered(markdown).trim()));
  });

  it('has one first heading a page, and no two places with one address', () => {
    for (const { html, target } of documents) {
      expect(html.match(/<h1[ >]/g), target).toHaveLength(1);
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(ids.length, target).toBeGreaterThan(0);
      expect(new Set(ids).size, target).toBe(ids.length);
    }
  });

  it('skips no level of headings', () => {
    for (const { html, target } of documents) {
      const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
      expect(
        levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1),
        target,
      ).toEqual([]);
    }
  });

  it('begins each of them on a page of its own', () => {
    expect(report.html.match(/<(\w+) class="annex[^"]*">\s*<h2 /g)).toHaveLength(alone.length);
  });

  it('fills in an annex what it fills in the report', () => {
    const sections = [
      { heading: 'To <<report to>>', paragraphs: ['On <<meeting date>> in <<quarter name>>.'] },
    ];
    const [, annex] = documentsOf({
      paper: {
        year: '2020/21',
        quarter: 2,
        to: 'Cabinet',
        date: '1 May 2020',
        sections: [],
        annexes: [{ label: 'A', sections }],
      },
      updates: [anUpdate()],
    });
    expect(annex?.markdown).toBe('# A\n\n## To Cabinet\n\nOn 1 May 2020 in 2nd quarter 2020/21.\n');
  });
});

describe('an annex that places what its report says', () => {
  it('prints what the report says, and not that it says nothing', () => {
    const paragraphs = ['<<reason>>', '<<background papers>>', '<<confidentiality>>'];
    const [, annex] = documentsOf({
      paper: {
        sections: [],
        reason: 'It was promised.',
        backgroundPapers: ['A letter'],
        confidentiality: 'public',
        annexes: [{ label: 'A', sections: [{ paragraphs }] }],
      },
    });
    expect(annex?.markdown).toMatch(
      /^# A\n\nIt was promised\.\n\nA letter\n\nThis report contains no exempt/,
    );
  });

  it('lists the annexes, itself among them', () => {
    const [, annex] = documentsOf({
      paper: {
        sections: [],
        annexes: [
          { label: 'A', sections: [{ paragraphs: ['<<annexes>>'] }] },
          { label: 'B', title: 'A map' },
        ],
      },
    });
    expect(annex?.markdown).toBe('# A\n\n- A\n- B: A map\n');
  });
});

describe('the address of a heading', () => {
  it('is that of no other, whatever their words', () => {
    const heading = fc.constantFrom('A', 'A 2', 'A-2', 'A 2 2', 'A 3', '2', 'Section 2', '–');
    fc.assert(
      fc.property(fc.array(heading, { minLength: 1, maxLength: 8 }), (headings) => {
        const [{ html }] = documentsOf({
          paper: { sections: headings.map((words) => ({ heading: words })) },
        });
        const ids = [...html.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id);
        expect(ids).toHaveLength(headings.length);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('an annex of sections', () => {
  it('calls a recommendation what its report calls it, and is marked as its lists are', () => {
    const annexes: Annexes = [{ label: 'Annex', sections: [{ paragraphs: ['<<progress>>'] }] }];
    const [, annex] = documentsOf({
      profile: { labels: { recommendation: '{word} no. {number}', word: 'Rec' } },
      paper: { annexes, sections: [text], year: '2020/21', quarter: 2 },
      updates: [anUpdate()],
    });
    expect(annex?.markdown).toContain('## Rec no. 1');
  });
});
