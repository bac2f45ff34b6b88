import { describe, expect, it } from 'vitest';
import { builtInProfiles as profiles } from '../../src/workspace/profiles.ts';
import type { ConfigFile, PaperFile, Section } from '../../src/model/files.ts';
import { renderReport } from '../../src/workspace/report.ts';
import { aFolder, aPaper, aPlan, aRecommendation, anUpdate } from '../builders.ts';

const progress: Section = { heading: 'Progress', paragraphs: ['<<completed>>', '<<progress>>'] };

/** The Markdown of a paper with these sections before its progress, on the plan of the builders. */
function print(sections: Section[], over: Partial<PaperFile> = {}, config: ConfigFile = {}): string {
  const paper = aPaper({ title: 'Title', sections: [...sections, progress], ...over });
  const folder = aFolder({ updates: [anUpdate({ summary: 'All is well.' })], papers: { p: paper }, config });
  const [located] = folder.papers;
  const job = {
    folder,
    quarter: { year: 2020, number: 2 as const },
    paper: located,
    profile: 'quarterly-progress',
    target: 't',
  };
  return renderReport(job, { profiles }).markdown;
}

const upToProgress = (markdown: string): string =>
  markdown.slice(markdown.indexOf('\n\n') + 2, markdown.search(/\n*## \d*\.? ?PROGRESS/));

describe('the numbers of paragraphs', () => {
  const two: Section[] = [
    { heading: 'One', paragraphs: ['First.', 'Second.'] },
    { heading: 'Two', paragraphs: ['Third.'] },
  ];

  it('count within their section', () => {
    expect(upToProgress(print(two))).toBe(
      '## 1. ONE\n\n1.1  First.\n\n1.2  Second.\n\n## 2. TWO\n\n2.1  Third.',
    );
  });

  it('count through the whole document where the paper says so', () => {
    expect(upToProgress(print(two, { numbering: 'continuous' }))).toBe(
      '## ONE\n\n1  First.\n\n2  Second.\n\n## TWO\n\n3  Third.',
    );
  });

  it('are left out where the paper or one section says so', () => {
    expect(upToProgress(print(two, { numbering: 'none' }))).toBe(
      '## ONE\n\nFirst.\n\nSecond.\n\n## TWO\n\nThird.',
    );
    const [one, other] = two;
    if (one === undefined || other === undefined) throw new Error('two sections are needed');
    expect(upToProgress(print([{ ...one, numbering: 'none' }, other]))).toContain(
      '\n\nFirst.\n\nSecond.\n\n## 1. TWO\n\n1.1  Third.',
    );
  });

  it('go a level deeper under a heading inside a section', () => {
    const sections: Section[] = [
      {
        heading: 'Key issues',
        paragraphs: [{ heading: 'Background', paragraphs: ['First.', 'Second.'] }, 'Third.'],
      },
    ];
    expect(upToProgress(print(sections))).toBe(
      '## 1. KEY ISSUES\n\n### 1.1 Background\n\n1.1.1  First.\n\n1.1.2  Second.\n\n1.2  Third.',
    );
  });

  it('belong to the first paragraph of an entry that has several', () => {
    expect(
      upToProgress(print([{ heading: 'One', paragraphs: ['First.\n\nStill the first.', 'Second.'] }])),
    ).toBe('## 1. ONE\n\n1.1  First.\n\nStill the first.\n\n1.2  Second.');
  });

  it('are not spent on a list that stands alone', () => {
    expect(upToProgress(print([{ heading: 'One', paragraphs: ['- a\n- b', 'Second.'] }]))).toBe(
      '## 1. ONE\n\n- a\n- b\n\n1.1  Second.',
    );
  });
});

describe('a heading in capitals', () => {
  it('leaves the address of a link as it is', () => {
    expect(
      print([
        { heading: 'See [it](https://example.org/aBc) or <https://example.org/dEf>', paragraphs: ['First.'] },
      ]),
    ).toContain('## 1. SEE [IT](https://example.org/aBc) OR <https://example.org/dEf>');
  });
});

describe('a list in a paragraph', () => {
  it('is marked as its paragraph says, with lists under its entries', () => {
    const sections: Section[] = [
      {
        heading: 'One',
        paragraphs: [
          {
            text: 'Members are asked to:',
            list: '(i)',
            items: ['note', { text: 'agree', list: 'a.', items: ['this', 'that'] }],
          },
        ],
      },
    ];
    expect(upToProgress(print(sections))).toBe(
      '## 1. ONE\n\n1.1  Members are asked to:\n\n- (i) note\n- (ii) agree\n  - a. this\n  - b. that',
    );
  });
});

describe('a placeholder', () => {
  it('is filled with what the plan says, with a capital where it is written with one', () => {
    expect(
      print([{ heading: 'One', paragraphs: ['<<Recommendations>> were made <<challenge period>>.'] }]),
    ).toContain('1.1  Two recommendations were made from 26 to 29 March 2019.');
  });

  it('is only words: nothing in a fact is read as Markdown or as a placeholder', () => {
    expect(
      print(
        [{ heading: 'One', paragraphs: ['Of <<council>>.'] }],
        {},
        { council: { name: '*Star* <b> [x](y) <<people>>' } },
      ),
    ).toContain('1.1  Of \\*Star\\* \\<b> \\[x\\](y) \\<\\<people>>.');
  });

  it('stands as it is written behind a backslash', () => {
    expect(print([{ heading: 'One', paragraphs: ['Write \\<<council>>.'] }])).toContain(
      '1.1  Write \\<\\<council>>.',
    );
  });

  it('of the summary prints the officer’s own paragraphs, numbered', () => {
    expect(print([{ heading: 'One', paragraphs: ['<<summary>>'] }])).toContain('1.1  All is well.');
  });
});

describe('a report without a paper', () => {
  it('leaves out a sentence for which the plan states no fact', () => {
    const plan = aPlan({
      challenge: { start: 'October 2018' },
      recommendations: [aRecommendation({ number: '1' })],
    });
    const folder = aFolder({
      plan,
      updates: [anUpdate()],
      config: { council: { name: 'Northmoor District Council' } },
    });
    const job = {
      folder,
      quarter: { year: 2020, number: 2 as const },
      paper: undefined,
      profile: 'quarterly-progress',
      target: 't',
    };
    const { markdown } = renderReport(job, { profiles });
    expect(markdown).toContain('took place in October 2018.');
    expect(markdown).not.toMatch(/<<|met .* people|approved by|\bundefined\b/);
    expect(markdown).toContain('The peers made one recommendation.');
  });
});
