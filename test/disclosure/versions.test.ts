import { describe, expect, it } from 'vitest';
import type { PlanFile, UpdateFile } from '../../src/model/files.ts';
import { renderDocuments } from '../../src/workspace/report.ts';
import { builtInProfiles } from '../../src/workspace/profiles.ts';
import { aFolder, aPlan, anUpdate } from '../builders.ts';
import { documentOf, type DocumentParts } from '../documents.ts';

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

describe('an exempt list of actions', () => {
  it.each([
    ['whose own update has another mark', { fields: ['ratingReason'] }],
    ['whose own update has none', undefined],
  ])('takes with it what updates say of each, %s', (_what, more) => {
    const listed = aPlan({
      recommendations: [
        {
          number: '1',
          text: 'Listen.',
          exempt: { ...tender, fields: ['actions'] },
          actions: [{ letter: 'a', text: 'Sell the depot.' }],
        },
      ],
    });
    const entry = { narrative: 'Harlow has bid.', ...(more && { exempt: { ...person, ...more } }) };
    const { open } = both({
      profile: 'quarterly-progress',
      plan: listed,
      updates: [anUpdate({ items: { '1/a': entry } })],
      paper: quarter,
    });
    expect(open).toContain('- a. Not for publication: exempt information (paragraph 3)');
    expect(open).not.toMatch(/Harlow|depot/);
  });

  it('may be every recommendation there is', () => {
    const all = { ...plan, exempt: { ...tender, fields: ['recommendations'] } };
    const { open } = both({ profile: 'action-plan', plan: all, paper: {} });
    expect(open).toContain('**Recommendation\u00a02** | Not for publication');
    expect(open).not.toMatch(/Listen|Talk/);
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
