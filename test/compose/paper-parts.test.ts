import { describe, expect, it } from 'vitest';
import type { ConfigFile, ListItem, PaperFile, ProfileFile, Section } from '../../src/model/files.ts';
import { bodyOf, documentOf } from '../documents.ts';

const part = (name: string): Section => ({ heading: 'Part', paragraphs: [`<<${name}>>`] });

/** What a part prints under its heading. */
function print(
  name: string,
  paper: Partial<PaperFile>,
  profile: Partial<ProfileFile> = {},
  config: ConfigFile = {},
): string {
  return bodyOf({ profile, paper: { sections: [part(name)], ...paper }, config }).replace('## Part\n\n', '');
}

describe('what a body is asked to decide', () => {
  const asked = (
    items: ListItem[],
    more: Partial<NonNullable<PaperFile['recommendations']>> = {},
    profile: Partial<ProfileFile> = {},
  ): string =>
    print('report recommendations', { to: 'Cabinet', recommendations: { items, ...more } }, profile);

  it('is a sentence where it is one thing', () => {
    expect(asked(['That <<report to>> note the report.'])).toBe('That Cabinet note the report.');
  });

  it.each([
    [undefined, '- (i) note\n- (ii) agree'],
    ['(1)', '- (1) note\n- (2) agree'],
    ['a)', '- a) note\n- b) agree'],
    ['none', 'note\n\nagree'],
  ] as const)('is a list marked as the paper says where it is several: %s', (list, printed) => {
    expect(asked(['note', 'agree'], list && { list })).toBe(printed);
  });

  it('is marked as the profile says where the paper does not', () => {
    expect(asked(['note', 'agree'], {}, { lists: { recommendations: '(a)' } })).toBe(
      '- (a) note\n- (b) agree',
    );
    expect(asked(['note', 'agree'], { list: '1.' }, { lists: { recommendations: '(a)' } })).toBe(
      '1. note\n2. agree',
    );
  });

  it('keeps its mark where the paper gives one to a single thing', () => {
    expect(asked(['note'], { list: '(1)' })).toBe('- (1) note');
  });

  it('may hold lists within', () => {
    const items = [
      'note',
      { text: 'agree', list: 'a)' as const, items: ['this', { text: 'that', items: ['x'] }] },
    ];
    expect(asked(items)).toBe('- (i) note\n- (ii) agree\n  - a) this\n  - b) that\n    - x');
  });

  it('follows the words of the paper, or else of the profile', () => {
    const profile = { leadIn: '<<Members>> of <<report to>> are asked to:' };
    expect(asked(['note', 'agree'], {}, profile)).toBe(
      'Members of Cabinet are asked to:\n\n- (i) note\n- (ii) agree',
    );
    expect(asked(['note'], { leadIn: 'To:' }, profile)).toBe('To:\n\nnote');
  });
});

describe('the implications', () => {
  const implications = [{ heading: 'Financial', text: 'No cost to <<report to>>.' }, { heading: 'Legal' }];
  const paper: Partial<PaperFile> = { to: 'Cabinet', implications };

  it('are sections of their own, numbered as others are, where they stand alone', () => {
    const sections = [{ paragraphs: ['<<implications>>'] }, { heading: 'Next', paragraphs: ['Then.'] }];
    expect(print('', { ...paper, sections }, { numbering: '1.1' })).toBe(
      '## 1. Financial\n\n1.1  No cost to Cabinet.\n\n## 2. Legal\n\n2.1  None.\n\n## 3. Next\n\n3.1  Then.',
    );
  });

  it('stand under the heading of their section a level deeper, wherever that section stands', () => {
    const sections = [{ heading: 'All', sections: [part('implications')] }];
    expect(print('', { ...paper, sections }, { numbering: '1.1' })).toBe(
      '## 1. All\n\n### 1.1 Part\n\n#### 1.1.1 Financial\n\n1.1.1.1  No cost to Cabinet.\n\n#### 1.1.2 Legal\n\n1.1.2.1  None.',
    );
  });

  it.each(['subheadings', 'sections'] as const)(
    'stand under headings without numbers beside words of their section: %s',
    (how) => {
      const sections = [{ heading: 'All', paragraphs: ['Each in turn.', '<<implications>>'] }];
      expect(print('', { ...paper, sections }, { numbering: '1.1', implications: how })).toBe(
        '## 1. All\n\n1.1  Each in turn.\n\n### Financial\n\nNo cost to Cabinet.\n\n### Legal\n\nNone.',
      );
    },
  );

  it('are one list where the profile says so, marked as it says', () => {
    const profile: Partial<ProfileFile> = { implications: 'list', lists: { implications: '(a)' } };
    expect(print('implications', paper, profile)).toBe(
      '- (a) **Financial** – No cost to Cabinet.\n- (b) **Legal** – None.',
    );
  });

  it('leave no heading where the paper has none', () => {
    const sections = [part('implications'), { heading: 'Next', paragraphs: ['Then.'] }];
    expect(print('', { sections }, { numbering: '1.1' })).toBe('## 1. Next\n\n1.1  Then.');
  });
});

describe('the background papers', () => {
  const listed = (backgroundPapers: PaperFile['backgroundPapers']): string =>
    print('background papers', backgroundPapers ? { backgroundPapers } : {});

  it('are listed, with their addresses', () => {
    expect(listed(['A letter', { title: 'A *report*', url: 'https://example.org/a_(1).pdf' }])).toBe(
      '- A letter\n- [A *report*](https://example.org/a_%281%29.pdf)',
    );
    expect(listed([{ title: 'A report [draft]', url: 'https://example.org' }])).toBe(
      '[A report \\[draft\\]](https://example.org)',
    );
  });

  it('are None where the paper says so, and are not said to be none where it says nothing', () => {
    expect(listed([])).toBe('None.');
    expect(listed(undefined)).toBe('None listed.');
  });
});

describe('the list of annexes', () => {
  it('gives the label and the title of each, and None where the paper says so', () => {
    const annexes = [{ label: 'Annex one', title: 'The plan of <<report to>>' }, { label: 'Annex two' }];
    expect(print('annexes', { annexes, to: 'Cabinet' })).toBe(
      '- Annex one: The plan of Cabinet\n- Annex two',
    );
    expect(print('annexes', { annexes: [{ label: 'Annex one' }] })).toBe('Annex one');
    expect(print('annexes', { annexes: [] })).toBe('None.');
  });

  it('takes its heading along where the paper has no such list', () => {
    expect(print('annexes', {})).toBe('');
  });
});

describe('the confidentiality of a report', () => {
  const act = 'Schedule 12A to the Local Government Act 1972 (as amended)';
  const said = (paper: Partial<PaperFile>, country?: 'England' | 'Wales'): string =>
    print('confidentiality', paper, {}, country ? { council: { country } } : {});
  const reason = 'It names *people* of <<report to>>.';

  it('is that it may be published, where the paper says so', () => {
    expect(said({ confidentiality: 'public' })).toBe(
      `This report contains no exempt information within the meaning of ${act}. It may be published.`,
    );
  });

  it('is no more than what is so, where the paper says nothing', () => {
    expect(said({})).toBe(
      `Nothing in this report is marked as exempt information within the meaning of ${act}.`,
    );
  });

  const test =
    'In all the circumstances of the case, the public interest in maintaining the exemption outweighs the public interest in disclosing the information:';

  it.each([
    [[3], undefined, 'paragraph 3 of Part 1', 'Paragraph 3'],
    [[1, 3], 'England', 'paragraphs 1 and 3 of Part 1', 'Paragraphs 1 and 3'],
    [[14], 'Wales', 'paragraph 14 of Part 4', 'Paragraph 14'],
    [[12, 14], 'Wales', 'paragraphs 12 and 14 of Part 4', 'Paragraphs 12 and 14'],
  ] as const)(
    'names the paragraphs %j, which Schedule 12A lists in another part for Wales: %s',
    (numbers, country, where, which) => {
      const paper = { to: 'Cabinet', confidentiality: { paragraphs: [...numbers], reason } };
      const words = said(paper, country);
      expect(words).toContain(
        `This report is not for publication. It contains exempt information within ${where} of ${act}: `,
      );
      expect(words).toContain('information relating to the financial or business affairs');
      expect(words).toContain(`${test}\n\n- ${which}: It names *people* of Cabinet.`);
    },
  );

  it('names what is marked anywhere in it, each ground once', () => {
    const mark = (paragraph: number): { exempt: { paragraphs: number[]; reason: string } } => ({
      exempt: { paragraphs: [paragraph], reason: 'It names people.' },
    });
    const sections = [
      { paragraphs: ['<<confidentiality>>'] },
      { ...mark(1), paragraphs: ['One.'] },
      { ...mark(3), paragraphs: ['Two.'] },
      { ...mark(3), paragraphs: ['Three.'] },
    ];
    const words = said({ sections });
    expect(words).toContain('Part of this report is not for publication.');
    expect(words).toContain(`within paragraphs 1 and 3 of Part 1 of ${act}`);
    expect(words.match(/Paragraph \d: It names people\./g)).toEqual([
      'Paragraph 1: It names people.',
      'Paragraph 3: It names people.',
    ]);
  });

  it('is said besides what a paper says in its own words under that heading', () => {
    const exempt = { paragraphs: [3], reason: 'A tender is open.' };
    const sections = [
      { heading: 'Confidentiality', paragraphs: ['This may be published.'] },
      { paragraphs: ['Secret.'], exempt },
    ];
    const { markdown } = documentOf({ profile: 'cabinet', paper: { sections } });
    expect(markdown).toContain('This may be published.');
    expect(markdown).toContain('Part of this report is not for publication.');
  });
});

describe('the reason and the summary of a paper', () => {
  it('are its paragraphs, filled, with lists', () => {
    expect(print('reason', { to: 'Cabinet', reason: '<<Report to>> asked.\n\nSo did others.' })).toBe(
      'Cabinet asked.\n\nSo did others.',
    );
    const summary = ['To <<report to>>:', { items: ['one', 'two'] }];
    expect(print('report summary', { to: 'Cabinet', summary }, { numbering: '1.1' })).toBe(
      '## 1. Part\n\n1.1  To Cabinet:\n\n- one\n- two',
    );
  });
});
