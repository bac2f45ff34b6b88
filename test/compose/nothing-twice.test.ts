import { describe, expect, it } from 'vitest';
import type { PaperFile, ProfileFile, Section } from '../../src/model/files.ts';
import { aPlan, aRecommendation } from '../builders.ts';
import { bodyOf, documentOf, type DocumentParts } from '../documents.ts';

const print = (
  sections: Section[],
  profile: Partial<ProfileFile> = {},
  paper: Partial<PaperFile> = {},
): string => bodyOf({ profile: { numbering: '1.1', ...profile }, paper: { sections, ...paper } });

describe('sections beside the implications', () => {
  it('are printed after them', () => {
    const beside: Section = {
      paragraphs: ['<<implications>>'],
      sections: [{ heading: 'More', paragraphs: ['Kept.'] }],
    };
    const implications = [{ heading: 'Legal' }];
    expect(print([{ heading: 'All', ...beside }], {}, { implications })).toBe(
      '## 1. All\n\n### 1.1 Legal\n\n1.1.1  None.\n\n### 1.2 More\n\n1.2.1  Kept.',
    );
    expect(print([beside], {}, { implications })).toContain('## 2. More\n\n2.1  Kept.');
  });
});

describe('what a paper places', () => {
  const reason = 'It was asked for.';

  it('is not printed again by a section inside one of the profile’s', () => {
    const head: Section[] = [
      { heading: 'First', sections: [{ heading: 'Why', paragraphs: ['<<reason>>'] }] },
    ];
    expect(print([{ heading: 'Own', paragraphs: ['<<reason>>'] }], { head }, { reason })).toBe(
      '## 1. Own\n\n1.1  It was asked for.',
    );
  });

  it('stands once where the profile has its heading twice', () => {
    const twice: Section[] = [{ heading: 'Notes', paragraphs: ['None.'] }];
    expect(print([{ heading: 'Notes', paragraphs: ['Once.'] }], { head: twice, tail: twice })).toBe(
      '## 1. Notes\n\n1.1  Once.'.replace('## 1. Notes\n\n1.1  ', '## Notes\n\n'),
    );
  });

  it('goes with its heading where it stands inside another section and the quarter has none of it', () => {
    const inside: Section = { heading: 'Done', paragraphs: ['<<completed>>'] };
    expect(print([{ heading: 'Own', paragraphs: ['Kept.'], sections: [inside] }])).toBe(
      '## 1. Own\n\n1.1  Kept.',
    );
  });
});

describe('numbers', () => {
  it('go on from the profile’s sections to the paper’s and back', () => {
    const continuous = { numbering: 'continuous' } as const;
    const head: Section[] = [{ heading: 'A', ...continuous, paragraphs: ['One.'] }];
    const tail: Section[] = [{ heading: 'C', ...continuous, paragraphs: ['Three.'] }];
    expect(print([{ heading: 'B', paragraphs: ['Two.'] }], { ...continuous, head, tail })).toBe(
      '## A\n\n1  One.\n\n## B\n\n2  Two.\n\n## C\n\n3  Three.',
    );
  });

  it('of sections inside one that is not counted are counted where that stands', () => {
    const inner = (heading: string): Section => ({ heading, numbering: '1.1', paragraphs: ['Text.'] });
    const outer: Section = { heading: 'None', numbering: 'none', sections: [inner('In'), inner('Too')] };
    expect(print([inner('One'), outer, inner('Four')])).toBe(
      '## 1. One\n\n1.1  Text.\n\n## None\n\n### 2. In\n\n2.1  Text.\n\n### 3. Too\n\n3.1  Text.\n\n## 4. Four\n\n4.1  Text.',
    );
  });

  it('before a heading are not printed twice where the officer typed them too', () => {
    expect(print([{ heading: '1. Typed', paragraphs: ['Text.'] }])).toContain('## 1. Typed\n');
    expect(print([{ heading: '7 Typed', paragraphs: ['Text.'] }])).toContain('## 1. 7 Typed\n');
  });
});

describe('a heading', () => {
  it('has six levels at most, however deep its section', () => {
    const deep = (levels: number): Section =>
      levels === 0
        ? { heading: 'Deepest', paragraphs: ['<<progress>>'] }
        : { heading: `Level ${levels}`, sections: [deep(levels - 1)] };
    const plan = aPlan({
      recommendations: [aRecommendation({ number: '1', objectives: [{ number: '1.1', text: 'Agree.' }] })],
    });
    const parts: DocumentParts = { plan, paper: { sections: [deep(5)] } };
    expect(documentOf(parts).markdown).not.toMatch(/^#{7}/m);
    expect(documentOf(parts).html).toContain('>1.1 Agree.</h6>');
  });
});

describe('a profile’s words for which nobody states a fact', () => {
  it('give way to its title, and leave out the lead-in', () => {
    const profile = { documentTitle: 'Report to <<report to>>', leadIn: '<<report to>> is asked:' };
    const { markdown } = documentOf({
      profile,
      paper: {
        recommendations: { items: ['Note it.'] },
        sections: [{ paragraphs: ['<<report recommendations>>'] }],
      },
    });
    expect(markdown).toBe('# A document\n\nNote it.\n');
  });

  it('take their section with them where they stand in its heading', () => {
    const sections: Section[] = [{ heading: 'For <<report to>>', paragraphs: ['Text.'] }];
    expect(bodyOf({ profile: { sections } })).toBe('');
  });
});

describe('the words of a recommendation under the plan’s own heading', () => {
  const plan = aPlan({
    recommendations: [
      aRecommendation({
        number: '1',
        text: 'The peers’ words.',
        title: 'Short',
        planHeading: 'The plan’s words',
      }),
    ],
  });
  const sections: Section[] = [{ paragraphs: ['<<action plan>>'] }];

  it('are quoted where no table of recommendations gives them', () => {
    const { markdown } = documentOf({ plan, paper: { sections } });
    expect(markdown).toContain(
      'Recommendation 1: The plan’s words\n\n> The peers’ words.\n\n**Short name:** Short',
    );
  });

  it('are in the table where there is one', () => {
    const table: Section = { paragraphs: ['<<recommendation table>>'] };
    const { markdown } = documentOf({ plan, paper: { sections: [table, ...sections] } });
    expect(markdown.match(/The peers’ words/g)).toHaveLength(1);
  });
});
