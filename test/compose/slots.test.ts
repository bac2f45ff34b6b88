import { describe, expect, it } from 'vitest';
import type { PaperFile, ProfileFile, Section } from '../../src/model/files.ts';
import { bodyOf } from '../documents.ts';

const profile: Partial<ProfileFile> = {
  numbering: '1.1',
  head: [
    { heading: 'What is asked', paragraphs: ['<<report recommendations>>'] },
    { heading: 'Reason', paragraphs: ['<<reason>>'] },
  ],
  sections: [{ heading: 'Own words', paragraphs: ['The profile’s.'] }],
  tail: [
    { heading: 'Options' },
    { heading: 'Background papers', paragraphs: ['<<background papers>>'] },
    { heading: 'Confidentiality', paragraphs: ['<<confidentiality>>'] },
  ],
};
const asked = { items: ['That it be noted.'] };
const text: Section = { heading: 'Text', paragraphs: ['First.'] };
const publicPaper: Partial<PaperFile> = { confidentiality: 'public', backgroundPapers: ['A letter'] };

const print = (paper: Partial<PaperFile>, over: Partial<ProfileFile> = {}): string =>
  bodyOf({ profile: { ...profile, ...over }, paper });

/** The headings of a paper, in order. */
const headings = (paper: Partial<PaperFile>, over?: Partial<ProfileFile>): string[] =>
  print(paper, over).match(/^#+ .*$/gm) ?? [];

describe('the sections of a profile before and after the paper’s own', () => {
  it('have no numbers, and the paper’s own begin at 1', () => {
    expect(print({ sections: [text], recommendations: asked, ...publicPaper })).toMatch(
      /^## What is asked\n\nThat it be noted\.\n\n## 1\. Text\n\n1\.1 {2}First\.\n\n## Background papers\n\nA letter\n\n## Confidentiality\n\nThis report contains no exempt information/,
    );
  });

  it('are left out where there is nothing to print in them', () => {
    expect(headings({ sections: [text] })).toEqual([
      '## 1. Text',
      '## Background papers',
      '## Confidentiality',
    ]);
    expect(headings({ sections: [text], reason: 'It was promised.' })[0]).toBe('## Reason');
  });

  it('are replaced by a section of the paper with the same heading, whatever its capitals or colon', () => {
    const sections: Section[] = [
      text,
      { heading: 'BACKGROUND  PAPERS:', paragraphs: ['The letter is at the offices.'] },
      { heading: 'options', paragraphs: ['None.'] },
    ];
    const printed = print({ sections, backgroundPapers: ['A letter'] });
    expect(printed).toContain(
      '## options\n\nNone.\n\n## BACKGROUND PAPERS:\n\nThe letter is at the offices.',
    );
    expect(printed).not.toContain('A letter');
    expect(printed.match(/background papers/gi)).toHaveLength(1);
  });

  it('lose nothing of a paper that has two sections of such a heading', () => {
    const sections: Section[] = ['Not to report.', 'To report later.'].map((words) => ({
      heading: 'Options',
      paragraphs: [words],
    }));
    expect(print({ sections })).toMatch(/^## Options\n\nNot to report\.\n\n## Options\n\nTo report later\./);
  });

  it('are replaced where their heading names something of the paper', () => {
    const over: Partial<ProfileFile> = {
      head: [{ heading: 'Recommendation to <<report to>>', paragraphs: ['<<report recommendations>>'] }],
      tail: [],
    };
    const sections: Section[] = [{ heading: 'Recommendation to Cabinet', paragraphs: ['To do more.'] }];
    expect(print({ sections, to: 'Cabinet', recommendations: asked }, over)).toBe(
      '## Recommendation to Cabinet\n\nTo do more.',
    );
    expect(print({ sections: [text], to: 'Cabinet', recommendations: asked }, over)).toBe(
      '## Recommendation to Cabinet\n\nThat it be noted.\n\n## 1. Text\n\n1.1  First.',
    );
  });

  it('do not print a part again that the paper places where it likes', () => {
    const sections: Section[] = [{ heading: 'Text', paragraphs: ['We ask:', '<<report recommendations>>'] }];
    const printed = print({ sections, recommendations: asked });
    expect(printed.match(/That it be noted\./g)).toHaveLength(1);
    expect(printed).not.toContain('What is asked');
  });

  it('stand around the profile’s own sections where the paper has none', () => {
    expect(headings({ recommendations: asked })).toEqual([
      '## What is asked',
      '## 1. Own words',
      '## Background papers',
      '## Confidentiality',
    ]);
  });
});

describe('a section of a paper', () => {
  it('that places nothing but parts is left out where there is nothing in them, and takes no number', () => {
    const sections: Section[] = [
      {
        heading: 'Themes',
        paragraphs: ['<<themes>>'],
        sections: [{ heading: 'Team', paragraphs: ['<<team>>'] }],
      },
      text,
    ];
    expect(headings({ sections }, { tail: [] })).toEqual(['## 1. Text']);
  });

  it('is kept with whatever it says besides such a part', () => {
    const sections: Section[] = [
      { heading: 'Themes', paragraphs: ['There were none.', '<<themes>>'] },
      { heading: 'Team', paragraphs: ['<<team>>'], sections: [text] },
    ];
    expect(headings({ sections }, { tail: [] })).toEqual(['## 1. Themes', '## 2. Team', '### 2.1 Text']);
  });
});

describe('a profile’s own section', () => {
  it('loses a sentence for which nobody states the fact, and goes where none is left', () => {
    const sections: Section[] = [
      { heading: 'Asked', paragraphs: ['It goes to <<report to>>.', { items: ['Signed by <<signed by>>'] }] },
      {
        heading: 'Wards',
        paragraphs: ['<<Wards>>.'],
        sections: [{ heading: 'In', paragraphs: ['<<status>>'] }],
      },
    ];
    expect(print({ to: 'Cabinet' }, { sections, tail: [] })).toBe('## 1. Asked\n\n1.1  It goes to Cabinet.');
  });
});

describe('the list of annexes, whose name is a word too', () => {
  const withAnnexes: Partial<ProfileFile> = {
    head: [],
    tail: [{ heading: '<<Annexes>>', paragraphs: ['<<annexes>>'] }],
  };
  const annexes = [{ label: 'Annex one' }];

  it('goes with its heading where the paper has none', () => {
    expect(print({ sections: [text] }, withAnnexes)).toBe('## 1. Text\n\n1.1  First.');
  });

  it('is printed once, however often the paper uses the word', () => {
    const words: Section = { heading: 'Text', paragraphs: ['See the <<annexes>>.'] };
    expect(print({ sections: [words], annexes }, withAnnexes)).toBe(
      '## 1. Text\n\n1.1  See the annexes.\n\n## Annexes\n\nAnnex one',
    );
    const placed: Section = { heading: 'Text', paragraphs: ['<<annexes>>'] };
    expect(print({ sections: [placed], annexes }, withAnnexes)).toBe('## 1. Text\n\nAnnex one');
  });
});
