import { describe, expect, it } from 'vitest';
import type { Challenge, ListStyle, Peer, PlanFile, ProfileFile } from '../../src/model/files.ts';
import { aPlan } from '../builders.ts';
import { bodyOf } from '../documents.ts';

const planOf = (challenge: Challenge): PlanFile => aPlan({ challenge });

function print(name: string, challenge: Challenge, profile: Partial<ProfileFile> = {}): string {
  const paper = { sections: [{ heading: 'Part', paragraphs: [`<<${name}>>`] }] };
  return bodyOf({ profile, paper, plan: planOf(challenge) }).replace('## Part\n\n', '');
}

describe('the themes', () => {
  const themes = [
    { label: 'Priorities', question: 'Does it know what it wants?' },
    { label: 'Money', question: 'Is it:\n\n- enough?\n- safe?' },
    { label: '**Leadership**' },
  ];

  it('are listed with their questions', () => {
    expect(print('themes', { themes })).toBe(
      '- __Priorities:__ Does it know what it wants?\n- __Money:__ Is it:\n\n  - enough?\n  - safe?\n- **Leadership**',
    );
  });

  it.each([
    ['1.', ['1. ', '2. ']],
    ['(i)', ['- (i) ', '- (ii) ']],
  ] as const)('are marked as the profile says: %s', (style: ListStyle, [first, second]) => {
    const plain = [{ label: 'One' }, { label: 'Two', question: 'What?' }];
    expect(print('themes', { themes: plain }, { lists: { themes: style } })).toBe(
      `${first}One\n${second}__Two:__ What?`,
    );
  });

  it('fill no placeholder, as they are not the officer’s words', () => {
    expect(print('themes', { themes: [{ label: 'Of <<council>>', question: '<<year>>?' }] })).toBe(
      '- __Of \\<\\<council>>:__ \\<\\<year>>?',
    );
  });
});

describe('a peer', () => {
  const printed = (...team: Peer[]): string[] => print('team', { team }).split('\n');

  it.each<[string, Peer, string]>([
    ['a name alone', { name: 'A Name' }, 'A Name'],
    ['honours', { name: 'A Name', honours: 'OBE' }, 'A Name OBE'],
    ['a role', { name: 'A Name', roles: ['Leader'] }, 'A Name, Leader'],
    ['a council', { name: 'A Name', organisations: ['One Council'] }, 'A Name, One Council'],
    [
      'both',
      { name: 'A Name', roles: ['Leader'], organisations: ['One Council'] },
      'A Name, Leader, One Council',
    ],
    [
      'as many councils as roles',
      { name: 'A Name', roles: ['Chief Executive', 'Director'], organisations: ['One', 'Two'] },
      'A Name, Chief Executive, One and Director, Two',
    ],
    [
      'more councils than roles',
      { name: 'A Name', roles: ['Chief Executive'], organisations: ['One', 'Two', 'Three'] },
      'A Name, Chief Executive, One, Two and Three',
    ],
    [
      'councils alone',
      { name: 'A Name', organisations: ['One', 'Two', 'Three'] },
      'A Name, One, Two and Three',
    ],
    [
      'roles alone',
      { name: 'A Name', roles: ['Leader', 'Chair', 'Mayor'] },
      'A Name, Leader, Chair and Mayor',
    ],
    [
      'roles apart from each other where they have councils, as those stand after commas',
      { name: 'A Name', roles: ['Leader', 'Chair', 'Mayor'], organisations: ['One', 'Two', 'Three'] },
      'A Name, Leader, One and Chair, Two and Mayor, Three',
    ],
    [
      'more roles than councils',
      { name: 'A Name', roles: ['Leader', 'Chair'], organisations: ['One'] },
      'A Name, Leader, One and Chair',
    ],
    ['no name', { roles: ['Officer'], organisations: ['LGA'] }, 'Officer, LGA'],
    ['the lead', { name: 'A Name', position: 'lead' }, 'A Name (lead peer)'],
    ['one of the peers', { name: 'A Name', position: 'peer' }, 'A Name'],
    ['the manager', { name: 'A Name', position: 'challenge manager' }, 'A Name (peer challenge manager)'],
  ])('is printed with %s', (_with, peer, words) => {
    expect(printed(peer)).toEqual([`- ${words}`]);
  });

  it('is words: a star in a name marks nothing', () => {
    expect(printed({ name: '*A* Name' })).toEqual(['- \\*A\\* Name']);
  });

  it('is one of the others where it was not in the original team', () => {
    const team = [{ name: 'A', original: true }, { name: 'B', original: false }, { name: 'C' }];
    expect(print('other peers', { team })).toBe('- B\n- C');
    expect(printed(...team)).toEqual(['- A', '- B', '- C']);
    expect(print('other peers', { team: [{ name: 'A', original: true }] })).toBe('');
  });
});

describe('the findings', () => {
  it('stand by theme, in the order of the first of each', () => {
    const findings = [
      { theme: 'Money', text: 'There is enough.' },
      { theme: 'People', text: 'They are *good*.' },
      { theme: 'Money', text: 'It is safe.' },
    ];
    expect(print('findings', { findings })).toBe(
      '### Money\n\n- There is enough.\n- It is safe.\n\n### People\n\n- They are *good*.',
    );
  });

  it('of no theme come first, so that they are not taken for another’s', () => {
    const findings = [{ theme: 'Money', text: 'There is enough.' }, { text: 'All is well.' }];
    expect(print('findings', { findings })).toBe('- All is well.\n\n### Money\n\n- There is enough.');
  });

  it('have no heading inside an entry, where it would join the headings of the report', () => {
    const findings = [
      { text: '# Money\n\nThere is **enough**.' },
      { text: 'It is:\n\n- # safe\n- well **kept**\n\n## And so:' },
      { text: '# A **strong** *case*' },
    ];
    expect(print('findings', { findings })).toBe(
      [
        '- **Money**\n\n  There is **enough**.',
        '- It is:\n\n  - **safe**\n  - well **kept**\n\n  __And so:__',
        '- **A strong *case***',
      ].join('\n'),
    );
  });
});
