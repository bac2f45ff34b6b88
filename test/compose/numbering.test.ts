import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Numbering, ProfileFile, Section } from '../../src/model/files.ts';
import { bodyOf } from '../documents.ts';

/** The headings and paragraphs of a paper with these sections, a line each. */
function lines(
  sections: Section[],
  numbering: Numbering = '1.1',
  profile: Partial<ProfileFile> = {},
): string[] {
  const body = bodyOf({ profile: { numbering, ...profile }, paper: { sections } });
  return body.split('\n').filter((line) => line !== '');
}

const one: Section = { heading: 'One', paragraphs: ['First.', 'Second.'] };
const two: Section = { heading: 'Two', paragraphs: ['Third.'] };

describe('the number before a heading', () => {
  it.each([
    ['1.', '## 1. One'],
    ['1', '## 1 One'],
    ['none', '## One'],
  ] as const)('is printed as the profile says: %s', (headingNumbers, heading) => {
    expect(lines([one], '1.1', { headingNumbers })).toEqual([heading, '1.1  First.', '1.2  Second.']);
  });

  it('has no stop after it on a deeper level, as its parts are divided by stops', () => {
    const sections = [{ heading: 'One', sections: [{ heading: 'Under', paragraphs: ['First.'] }] }];
    expect(lines(sections)).toEqual(['## 1. One', '### 1.1 Under', '1.1.1  First.']);
  });

  it('is not printed where paragraphs are counted through the document', () => {
    expect(lines([one], 'continuous', { headingNumbers: '1' })).toEqual([
      '## One',
      '1  First.',
      '2  Second.',
    ]);
  });
});

describe('paragraphs counted within their section', () => {
  it('reach a third level in a group with or without a heading, and go on after it', () => {
    const groups: Section = {
      heading: 'One',
      paragraphs: [
        { heading: 'Background', paragraphs: ['First.'] },
        { text: 'Second.', paragraphs: ['Third.', 'Fourth.'] },
        'Fifth.',
      ],
    };
    expect(lines([groups])).toEqual([
      '## 1. One',
      '### 1.1 Background',
      '1.1.1  First.',
      '1.2  Second.',
      '1.2.1  Third.',
      '1.2.2  Fourth.',
      '1.3  Fifth.',
    ]);
  });

  it('begin again in every section, and have no number in one without a heading', () => {
    expect(lines([one, { paragraphs: ['Loose.'] }, two])).toEqual([
      '## 1. One',
      '1.1  First.',
      '1.2  Second.',
      'Loose.',
      '## 2. Two',
      '2.1  Third.',
    ]);
  });

  it('share no number with the sections inside theirs', () => {
    const nested: Section = { ...one, sections: [two, { heading: 'Three', paragraphs: ['Fourth.'] }] };
    const printed = lines([nested]);
    expect(printed).toEqual([
      '## 1. One',
      '1.1  First.',
      '1.2  Second.',
      '### 1.3 Two',
      '1.3.1  Third.',
      '### 1.4 Three',
      '1.4.1  Fourth.',
    ]);
  });
});

const words = fc.constantFrom('Some words.', { heading: 'Group', paragraphs: ['Within.', 'Within.'] });
const { tree } = fc.letrec<{ tree: Section[] }>((tie) => ({
  tree: fc.array(
    fc.record({
      heading: fc.option(fc.constant('Heading'), { nil: undefined, freq: 4 }),
      paragraphs: fc.array(words, { maxLength: 3 }),
      numbering: fc.option(fc.constant('none' as const), { nil: undefined, freq: 5 }),
      sections: fc.oneof({ maxDepth: 3 }, fc.constant([]), tie('tree')),
    }) as fc.Arbitrary<Section>,
    { maxLength: 3 },
  ),
}));

describe('any two numbers of a document', () => {
  it('are different, and the later is the higher', () => {
    fc.assert(
      fc.property(tree, (sections) => {
        const numbers = lines([...sections, one]).flatMap(
          (line) => /^(?:#+ )?(\d+(?:\.\d+)*)/.exec(line)?.[1] ?? [],
        );
        expect(numbers.length).toBeGreaterThanOrEqual(3);
        expect(new Set(numbers).size).toBe(numbers.length);
        const byNumber = new Intl.Collator('en', { numeric: true });
        expect(numbers).toEqual(numbers.toSorted((a, b) => byNumber.compare(a, b)));
      }),
    );
  });
});

describe('paragraphs counted through the document', () => {
  it('go on through sections of any depth, groups and headings without numbers', () => {
    const sections: Section[] = [
      one,
      { heading: 'Two', paragraphs: [{ heading: 'Group', paragraphs: ['Third.'] }], sections: [two] },
      { paragraphs: ['Fifth.'] },
    ];
    expect(lines(sections, 'continuous')).toEqual([
      '## One',
      '1  First.',
      '2  Second.',
      '## Two',
      '### Group',
      '3  Third.',
      '### Two',
      '4  Third.',
      '5  Fifth.',
    ]);
  });

  it('spend no number on the heading of a group', () => {
    const sections: Section[] = [
      { heading: 'One', paragraphs: [{ heading: 'Group', paragraphs: ['First.'] }, 'Second.'] },
    ];
    expect(lines(sections, 'continuous')).toEqual(['## One', '### Group', '1  First.', '2  Second.']);
  });

  it('go on after a section that has no numbers', () => {
    expect(lines([one, { ...two, numbering: 'none' }, two], 'continuous')).toEqual([
      '## One',
      '1  First.',
      '2  Second.',
      '## Two',
      'Third.',
      '## Two',
      '3  Third.',
    ]);
  });
});

describe('a section with numbers of its own', () => {
  it('is not counted where it has none, wherever it stands', () => {
    expect(lines([{ ...one, numbering: 'none' }, two, { ...one, numbering: 'none' }, two])).toEqual([
      '## One',
      'First.',
      'Second.',
      '## 1. Two',
      '1.1  Third.',
      '## One',
      'First.',
      'Second.',
      '## 2. Two',
      '2.1  Third.',
    ]);
  });

  it('is not counted where its paragraphs are counted through the document, as its heading has no number', () => {
    expect(lines([one, { ...two, numbering: 'continuous' }, two])).toEqual([
      '## 1. One',
      '1.1  First.',
      '1.2  Second.',
      '## Two',
      '1  Third.',
      '## 2. Two',
      '2.1  Third.',
    ]);
  });

  it('shares them with the sections inside it, and with none after it', () => {
    const outer: Section = {
      heading: 'Outer',
      numbering: 'none',
      sections: [one, { heading: 'In', sections: [two] }],
    };
    expect(lines([outer, two])).toEqual([
      '## Outer',
      '### One',
      'First.',
      'Second.',
      '### In',
      '#### Two',
      'Third.',
      '## 1. Two',
      '1.1  Third.',
    ]);
  });
});
