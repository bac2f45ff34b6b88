import { describe, expect, it } from 'vitest';
import type { Action, Objective, PlanFile, Recommendation } from '../../src/model/files.ts';
import { aPlan, aRecommendation } from '../builders.ts';
import { documentOf } from '../documents.ts';

const planOf = (over: Partial<Recommendation>): PlanFile =>
  aPlan({ recommendations: [aRecommendation({ number: '1', ...over })] });

/** The rows of the last table of the action plan: its header, and what stands under it. */
function tableOf(over: Partial<Recommendation>): string[][] {
  const { markdown } = documentOf({ profile: 'action-plan', plan: planOf(over) });
  const table = markdown.slice(markdown.lastIndexOf('Table: ')).split('\n\n')[1] ?? '';
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1));
  return rows.filter((_, at) => at !== 1).map((cells) => cells.map((cell) => cell.trim()));
}

const anObjective = (over: Partial<Objective> = {}): Objective => ({ number: '1.1', text: 'Grow', ...over });
/** The cells of an objective's only row by the heads of their columns. */
function cellsOf(over: Partial<Objective>): Record<string, string> {
  const [head = [], row = []] = tableOf({ objectives: [anObjective(over)] });
  return Object.fromEntries(head.map((label, at) => [label, row[at] ?? '']));
}
const timescaleOf = (over: Partial<Objective>): string | undefined => cellsOf(over)['Timescale'];

describe('a table of the action plan', () => {
  it('has a row for each objective, with its actions by letter', () => {
    expect(
      tableOf({
        objectives: [
          anObjective({
            timescale: 'May 2020',
            leadIn: 'By:',
            actions: [
              { letter: 'a', text: 'x' },
              { letter: 'd', text: 'y' },
            ],
          }),
          anObjective({ number: '1.2', text: 'Thrive' }),
        ],
      }),
    ).toEqual([
      ['What do we want to achieve?', 'How are we going to do it?', 'Timescale'],
      ['**1.1 Grow**', 'By:<br>a. x<br>d. y', 'May 2020'],
      ['**1.2 Thrive**', 'Not stated', 'Not stated'],
    ]);
  });

  it('has a row for each action that stands straight under the recommendation', () => {
    expect(tableOf({ actions: [{ letter: 'b', text: 'x', timescale: 'May 2020' }] })).toEqual([
      ['Action', 'How are we going to do it?', 'Timescale'],
      ['**b**', 'x', 'May 2020'],
    ]);
  });

  it('has no bold inside the bold of a row’s header', () => {
    expect(cellsOf({ text: 'Grow **now** \\*' })['What do we want to achieve?']).toBe('**1.1 Grow now \\***');
  });

  it('says in the action’s own line what else is known of it', () => {
    const action: Action = {
      letter: 'a',
      text: 'x',
      status: 'underway',
      resources: 'two people',
      cost: { '2020/21': '£5k', '2021/22': '£6k' },
      dependencies: ['the grant', 'the lease'],
      evidence: ['[minutes](https://example.org)'],
      risk: 'delay | doubt',
    };
    expect(cellsOf({ actions: [action] })['How are we going to do it?']).toBe(
      'a. x Status when approved: Underway Resources: two people Cost: 2020/21 £5k; 2021/22 £6k Depends on: the grant; the lease Evidence: [minutes](https://example.org) Risk: delay \\| doubt',
    );
  });

  it('has a column of owners where anybody is named, in which the lead officer stands for whoever is not', () => {
    const rows = tableOf({
      leadOfficer: 'Director',
      objectives: [
        anObjective({
          owner: 'Head',
          actions: [
            { letter: 'b', text: 'x', owner: 'A', team: 'Homes' },
            { letter: 'c', text: 'y' },
          ],
        }),
        anObjective({ number: '1.2' }),
      ],
    });
    expect(rows.map((row) => row[3])).toEqual(['Who is responsible?', 'Head<br>b. A, Homes', 'Director']);
    expect(Object.keys(cellsOf({}))).not.toContain('Who is responsible?');
  });

  it('has a column of measures where there are any', () => {
    const objective = {
      successMeasures: ['more homes', 'less waste'],
      actions: [{ letter: 'a', text: 'x', successMeasures: ['p', 'q'] }],
    };
    expect(cellsOf(objective)['How will we know that it worked?']).toBe(
      '• more homes<br>• less waste<br>a. p; q',
    );
  });

  it('keeps a dash or a number that is the whole of a cell, or stands at its head', () => {
    expect(timescaleOf({ timescale: '-' })).toBe('-');
    expect(timescaleOf({ timescale: '1. June 2020\n2. July 2020' })).toBe('1. June 2020; 2. July 2020');
    expect(timescaleOf({ actions: [{ letter: 'a', text: 'x', timescale: '30. 6. 2020' }] })).toBe(
      'a. 30. 6. 2020',
    );
  });
});

describe('the timescale of an objective', () => {
  const two = [{ timescale: 'May 2020' }, { timescale: 'June 2020' }];

  it('is its milestones line by line where it is no more than they are side by side', () => {
    const lines = 'May 2020<br>June 2020';
    expect(timescaleOf({ milestones: two })).toBe(lines);
    expect(timescaleOf({ timescale: 'May 2020 / June 2020', milestones: two })).toBe(lines);
    expect(timescaleOf({ timescale: 'May 2020\nJune 2020', milestones: two })).toBe(lines);
  });

  it('says whose a milestone is, what it is, and on what it depends', () => {
    const milestones = [
      { letters: ['a', 'b', 'c'], timescale: 'May 2020' },
      { label: 'Draft', timescale: 'June 2020', condition: 'if funded' },
      { label: 'Final', letters: ['c'], timescale: 'July 2020' },
    ];
    expect(timescaleOf({ milestones })).toBe(
      '• a, b and c – May 2020<br>• Draft – June 2020 (if funded)<br>• Final (c) – July 2020',
    );
  });

  it('is followed by the milestones that say more than its words do', () => {
    expect(timescaleOf({ timescale: 'Between May 2020 and June 2020', milestones: two })).toBe(
      'Between May 2020 and June 2020',
    );
    const milestones = [
      { letters: ['a'], timescale: 'May 2020' },
      { label: 'Draft', timescale: 'July 2020' },
    ];
    expect(timescaleOf({ timescale: 'From May 2020', milestones })).toBe(
      'From May 2020<br>• a – May 2020<br>• Draft – July 2020',
    );
  });

  it('is followed by those of its actions, and by its status unless the words say it', () => {
    const actions = [
      { letter: 'a', text: 'x', timescale: 'May 2020' },
      { letter: 'b', text: 'y' },
      { letter: 'c', text: 'z', milestones: two },
    ];
    expect(timescaleOf({ timescale: '2020', status: 'ongoing', actions })).toBe(
      '2020<br>a. May 2020<br>c. May 2020; June 2020<br>Status when approved: Ongoing',
    );
    expect(timescaleOf({ timescale: 'Completed', status: 'complete' })).toBe('Completed');
  });
});

describe('a recommendation in the action plan', () => {
  const under = (over: Partial<Recommendation>): string =>
    documentOf({ profile: 'action-plan', plan: planOf(over) }).markdown.split('## The action plan\n\n')[1] ??
    '';

  it('is headed by its own words where they are short, and quotes them where they are long', () => {
    expect(under({ text: 'Agree a vision.', code: 'CRD1' })).toBe(
      '### Recommendation 1 (CRD1): Agree a vision.\n',
    );
    const long = `Agree ${'a vision '.repeat(30).trim()}.`;
    expect(under({ text: long })).toBe(`### Recommendation 1\n\n> ${long}\n`);
  });

  it('is headed by the plan’s own heading, or its title, and quotes its words, lead-in and points', () => {
    const words = { text: 'Agree', leadIn: 'on:', points: ['one', 'two'] };
    expect(under({ ...words, title: 'Vision' })).toBe(
      '### Recommendation 1: Vision\n\n> Agree\n>\n> on:\n>\n> - one\n> - two\n',
    );
    expect(under({ ...words, planHeading: 'Vision' })).toBe(
      '### Recommendation 1: Vision\n\n> on:\n>\n> - one\n> - two\n',
    );
  });

  it('says who leads, by when, and what the Council answered', () => {
    const facts = under({
      title: 'Vision',
      text: 'Agree.',
      response: { decision: 'partly accepted', reason: 'It costs.' },
      theme: 'Place',
      leadOfficer: 'Director',
      leadMember: 'Leader',
      timescale: '2020',
      status: 'underway',
    });
    expect(facts).toContain(
      "**The Council's response:** Partly accepted: It costs.\\\n**Theme:** Place\\\n**Lead officer:** Director\\\n**Lead member:** Leader\\\n**Timescale:** 2020\\\n**Status when approved:** Underway",
    );
  });
});

describe('the approved actions', () => {
  const approved = (over: Partial<Recommendation>): string => {
    const paper = { sections: [{ paragraphs: ['<<approved actions>>'] }] };
    const { markdown } = documentOf({ paper, plan: planOf({ text: 'Agree.', ...over }) });
    return markdown.split('Agree.\n\n')[1] ?? '';
  };

  it('are those underway, then those proposed, then those of which the plan does not say', () => {
    const actions: Action[] = [
      { letter: 'a', text: 'new', proposal: 'additional' },
      { letter: 'b', text: 'begun', proposal: 'underway' },
      { letter: 'c', text: 'open' },
    ];
    expect(approved({ actions })).toBe(
      '### Actions already underway\n\n- b. begun\n\n### Additional actions proposed\n\n- a. new\n\n### How are we going to do it?\n\n- c. open\n',
    );
  });

  it('stand under their objectives, which stand there without any too', () => {
    const objectives = [
      anObjective({
        leadIn: 'By:',
        timescale: '2020',
        actions: [{ letter: 'a', text: 'x', proposal: 'underway' }],
      }),
      anObjective({ number: '1.2', text: 'Thrive' }),
    ];
    expect(approved({ objectives })).toBe(
      '### Actions already underway\n\n- 1.1 Grow: By:\n\n  __Timescale:__ 2020\n\n  - a. x\n\n### How are we going to do it?\n\n- 1.2 Thrive\n',
    );
  });

  it('say who does them, with the team, and by when', () => {
    const action = {
      letter: 'a',
      text: 'x',
      owner: 'A',
      team: 'Homes',
      timescale: '2020',
      milestones: [{ label: 'Draft', timescale: 'May' }],
    };
    expect(approved({ actions: [action] })).toContain(
      '- a. x\n\n  __Timescale:__ 2020; Draft – May\\\n  __Responsible:__ A, Homes\n',
    );
  });
});
