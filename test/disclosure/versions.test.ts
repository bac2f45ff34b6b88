import { describe, expect, it } from 'vitest';
import type { PaperFile, PlanFile, UpdateFile } from '../../src/model/files.ts';
import { renderDocuments } from '../../src/workspace/report.ts';
import { builtInProfiles } from '../../src/workspace/profiles.ts';
import { aFolder, aPlan, anUpdate } from '../builders.ts';
import { documentOf, documentsOf, type DocumentParts } from '../documents.ts';

const tender = { paragraphs: [3], reason: 'It would harm the tender.' };
const person = { paragraphs: [1], reason: 'It is about one person.' };
const quarter = { year: '2020/21', quarter: 2 } as const;

const plan: PlanFile = aPlan({
  recommendations: [
    {
      number: '1',
      text: 'Listen.',
      actions: [
        {
          letter: 'a',
          text: 'Sell the depot.',
          owner: 'Head of Assets',
          timescale: 'May 2021',
          exempt: tender,
        },
        { letter: 'b', text: 'Ask residents.' },
      ],
    },
    { number: '2', text: 'Talk.' },
  ],
});

const both = (parts: DocumentParts): { open: string; closed: string } => ({
  open: documentOf(parts).markdown,
  closed: documentOf({ ...parts, version: 'restricted' }).markdown,
});

describe('an exempt action', () => {
  const update = anUpdate({ items: { '1/a': { narrative: 'Two bids are in.', status: 'underway' } } });
  const { open, closed } = both({
    profile: 'quarterly-progress',
    plan,
    updates: [update],
    paper: { ...quarter },
  });

  it('keeps its letter in the public version, and nothing else', () => {
    expect(open).toContain('- a. Not for publication: exempt information (paragraph 3)\n- b. Ask residents.');
    expect(open).not.toMatch(/depot|Head of Assets|May 2021/);
  });

  it('takes with it what updates say of it', () => {
    expect(open).not.toMatch(/bids|Underway/);
  });

  it('is whole in the restricted version, and labelled', () => {
    expect(closed).toContain('- a. Exempt (paragraph 3): Sell the depot.');
    expect(closed).toContain('Two bids are in.');
    expect(closed).toContain('**Timescale:** May 2021');
  });

  it('leaves no cell of the action plan that says what is not so', () => {
    const whole = both({ profile: 'action-plan', plan, paper: {} });
    expect(whole.open).toContain(
      '| **a** | Not for publication: exempt information (paragraph 3) | Exempt information |',
    );
    expect(whole.closed).toContain(
      '| **a** | Exempt (paragraph 3): Sell the depot. | May 2021 | Head of Assets |',
    );
  });
});

describe('what stands under something exempt', () => {
  it('is exempt with it, and keeps its own number and letter', () => {
    const under = aPlan({
      recommendations: [
        {
          number: '4',
          code: 'CR4',
          text: 'Open text.',
          exempt: person,
          objectives: [{ number: '4.1', text: 'An aim.', actions: [{ letter: 'c', text: 'A deed.' }] }],
        },
      ],
    });
    const { open } = both({
      profile: 'quarterly-progress',
      plan: under,
      updates: [anUpdate()],
      paper: quarter,
    });
    expect(open).toContain('### REC 4 (CR4)');
    expect(open).toContain('4.1 Not for publication: exempt information (paragraph 1)');
    expect(open).toContain('- c. Not for publication: exempt information (paragraph 1)');
    expect(open).not.toMatch(/Open text|An aim|A deed/);
  });
});

describe('exempt keys', () => {
  const marked = aPlan({
    recommendations: [
      {
        number: '1',
        text: 'Listen.',
        actions: [
          {
            letter: 'a',
            text: 'Ask residents.',
            resources: '£40,000',
            cost: { '2020/21': '£3' },
            exempt: { ...tender, fields: ['resources', 'cost'] },
          },
        ],
      },
    ],
  });
  const { open, closed } = both({ profile: 'action-plan', plan: marked, paper: {} });

  it('are left out by themselves, with a notice in the place of a text and a word about the others', () => {
    expect(open).toContain(
      'Ask residents.<br>Resources: Not for publication: exempt information (paragraph 3)<br>Exempt information: cost: not for publication (paragraph 3)',
    );
    expect(open).not.toMatch(/40,000|£3/);
  });

  it('are named in the restricted version', () => {
    expect(closed).toContain(
      'Resources: £40,000<br>Cost: 2020/21 £3<br>Exempt information: resources and cost: not for publication (paragraph 3)',
    );
  });
});

describe('an exempt entry of an update', () => {
  const updates = (second: NonNullable<UpdateFile['items']>): UpdateFile[] => [
    anUpdate({
      quarter: 1,
      asAt: '30 June 2020',
      items: { '2': { status: 'underway', narrative: 'Begun.' } },
    }),
    anUpdate({ items: second }),
  ];

  it('has a status of an earlier quarter no longer stand, as it may not be so', () => {
    const { open, closed } = both({
      profile: 'quarterly-progress',
      paper: quarter,
      updates: updates({ '2': { status: 'suspended', narrative: 'Someone left.', exempt: person } }),
    });
    expect(open).toContain('Not for publication: exempt information (paragraph 1)');
    expect(open).not.toMatch(/Status|Someone left/);
    expect(closed).toContain('**Status:** Suspended');
  });

  it('may hold back the status alone', () => {
    const { open } = both({
      profile: 'quarterly-progress',
      paper: quarter,
      updates: updates({
        '2': { status: 'suspended', narrative: 'Work goes on.', exempt: { ...person, fields: ['status'] } },
      }),
    });
    expect(open).toContain('Work goes on.');
    expect(open).toContain('**Exempt information:** status: not for publication (paragraph 1)');
    expect(open).not.toMatch(/Suspended|Underway/);
  });

  it('of a later quarter changes nothing in an earlier report', () => {
    const later = updates({ '2': { narrative: 'Someone left.', exempt: person } });
    const of = (list: UpdateFile[]): string =>
      documentOf({ profile: 'quarterly-progress', paper: { ...quarter, quarter: 1 }, updates: list })
        .markdown;
    expect(of(later)).toBe(of(later.slice(0, 1)));
  });
});

describe('a paper', () => {
  const paper: Partial<PaperFile> = {
    recommendations: { items: ['That it be noted.'] },
    rows: { tail: [{ 'Highest bid': '£4 million', exempt: tender } as never] },
    sections: [
      {
        heading: 'Bids',
        paragraphs: ['Three came.', { text: 'Harlow Works is the lowest.', exempt: tender }, 'One is late.'],
      },
      { heading: 'Sale of the depot', paragraphs: ['It goes to Harlow Works.'], exempt: tender },
      {
        heading: 'Legal implications',
        paragraphs: ['Counsel doubts it.'],
        exempt: { ...tender, paragraphs: [5] },
      },
    ],
    annexes: [
      {
        label: 'Annex A',
        title: 'The bids',
        exempt: tender,
        sections: [{ paragraphs: ['Harlow Works: £3.9m'] }],
      },
      { label: 'Annex B', title: 'The law', sections: [{ paragraphs: ['The Act.'] }] },
    ],
  };
  const { open, closed } = both({ profile: 'cabinet', paper });

  it('is numbered alike in both versions', () => {
    const numbers = (text: string): string[] =>
      [...text.matchAll(/^\d+\.\d+(?=  )/gm)].map(([number]) => number);
    expect(numbers(open)).toEqual(['1.1', '1.2', '1.3', '2.1', '3.1']);
    expect(numbers(closed)).toEqual(numbers(open));
  });

  it('loses a heading that could tell something, and keeps one that every such report has', () => {
    expect(open).toContain('## 2 Exempt information\n');
    expect(open).toContain('## 3 Legal implications\n');
    expect(closed).toContain('## 2 Sale of the depot\n');
  });

  it('says in terms of Schedule 12A that part of it is not for publication, and why', () => {
    expect(open).toContain(
      'Part of this report is not for publication. It contains exempt information within paragraphs 3 and 5 of Part 1 of Schedule 12A to the Local Government Act 1972 (as amended): information relating to the financial or business affairs of any particular person (including the authority holding that information); information in respect of which a claim to legal professional privilege could be maintained in legal proceedings.',
    );
    expect(open).toContain(
      'Why the public interest lies in keeping it exempt (paragraph 3): It would harm the tender.',
    );
  });

  it('names an exempt annex and does not print it', () => {
    const made = (version: 'public' | 'restricted'): string[] =>
      documentsOf({ profile: 'advisory', paper, version }).map(({ target }) => target);
    expect(made('public')).toEqual(['northmoor/report', 'northmoor/report-annex-b']);
    expect(made('restricted')).toEqual([
      'northmoor/restricted/report',
      'northmoor/restricted/report-annex-a',
    ]);
    const advisory = documentOf({ profile: 'advisory', paper }).markdown;
    expect(advisory).toContain('Annex A: Not for publication: exempt information (paragraph 3)');
    expect(open).not.toContain('Harlow');
  });

  it('says on every page of its restricted version what it may not be used for', () => {
    const marking =
      'Not for publication: exempt information, paragraphs 3 and 5 of Part 1 of Schedule 12A to the Local Government Act 1972';
    const { publication } = documentOf({ profile: 'cabinet', paper, version: 'restricted' });
    expect(publication.marking).toBe(marking);
    expect(closed.startsWith(`**${marking}**\n\n`)).toBe(true);
    expect(documentOf({ profile: 'cabinet', paper }).publication.marking).toBeUndefined();
  });

  it('gives each annex only the grounds that are its own', () => {
    const [, annex] = documentsOf({ profile: 'cabinet', paper, version: 'restricted' });
    expect(annex?.publication.marking).toContain('paragraph 3 of');
  });

  it('does not print in another place what it placed in an exempt section', () => {
    const sections = [{ heading: 'Papers used', exempt: tender, paragraphs: ['<<background papers>>'] }];
    const held = documentOf({
      profile: 'cabinet',
      paper: { backgroundPapers: ['Offer from Harlow Works'], sections },
    });
    expect(held.markdown).not.toContain('Harlow');
  });
});

describe('a paper that is exempt as a whole', () => {
  const body: Partial<PaperFile> = {
    title: 'A commercial matter',
    reportOf: 'Head of Assets',
    to: 'Cabinet',
    date: '3 May 2021',
    summary: ['Harlow Works has offered.'],
    recommendations: { items: ['That the depot be sold.'] },
    reason: 'The price is good.',
    sections: [{ heading: 'Offer', paragraphs: ['Four million pounds.'] }],
    annexes: [{ label: 'Annex A', title: 'The offer', sections: [{ paragraphs: ['The letter.'] }] }],
    backgroundPapers: ['Letter of Harlow Works'],
    fileReference: 'DEPOT/9',
  };

  it.each([
    ['a mark of its own', { exempt: tender }],
    ['grounds of confidentiality that say nothing of a part', { confidentiality: tender }],
  ])('by %s says publicly what an agenda says', (_how, mark) => {
    const documents = documentsOf({ profile: 'cabinet', paper: { ...body, ...mark } });
    expect(documents.map(({ target }) => target)).toEqual(['northmoor/report']);
    const [{ markdown }] = documents;
    expect(markdown).toContain('A commercial matter');
    expect(markdown).toContain('Not for publication: exempt information (paragraph 3)');
    expect(markdown).not.toMatch(/Harlow|depot|price|million|offer|DEPOT/i);
  });
});

describe('a plan without anything exempt', () => {
  it('has no restricted version', () => {
    const folder = aFolder({ updates: [anUpdate()] });
    const job = {
      folder,
      quarter: folder.updates[0]?.quarter,
      paper: undefined,
      profile: 'quarterly-progress',
      target: 't',
    };
    expect(renderDocuments(job, { profiles: builtInProfiles, version: 'restricted' })).toEqual([]);
  });
});
