import { describe, expect, it } from 'vitest';
import type { PaperFile } from '../../src/model/files.ts';
import type { Profiles } from '../../src/model/profile.ts';
import type { PlanFolder } from '../../src/model/workspace.ts';
import { CallError } from '../../src/workspace/call-error.ts';
import { builtInProfiles } from '../../src/workspace/profiles.ts';
import { selectReports, type ReportRequest } from '../../src/workspace/select.ts';
import { aFolder, aPaper, anUpdate } from '../builders.ts';

const q1 = anUpdate({ quarter: 1 });
const q2 = anUpdate({ quarter: 2 });

const folderOf = (id: string, papers: Record<string, PaperFile> = {}, updates = [q1, q2]): PlanFolder => ({
  ...aFolder({ updates, papers }),
  id,
});

const toCabinet: PaperFile = { profile: 'cabinet' };
const ofQ2 = aPaper({ profile: 'cabinet' });

/** What a call selects: where each document goes, by which profile, from a paper or not; and what it says. */
function select(
  folders: readonly PlanFolder[],
  over: Partial<ReportRequest> = {},
  profiles: Profiles = builtInProfiles,
) {
  const request = { papers: [], plans: [], profiles: [], quarter: undefined, year: undefined, ...over };
  const { jobs, picked } = selectReports({ config: {}, plans: folders }, new Set(), request, profiles);
  const targets = jobs.map(({ target }) => target);
  expect(new Set(targets).size, 'no target is that of two documents').toBe(targets.length);
  return { targets, profiles: jobs.map(({ profile }) => profile), picked };
}

function refused(folders: readonly PlanFolder[], over: Partial<ReportRequest>): string {
  try {
    select(folders, over);
  } catch (error) {
    if (error instanceof CallError) return [error.message, error.whatNext].join(' ');
    throw error;
  }
  throw new Error('the call was not refused');
}

describe('without a profile, a call takes', () => {
  it('the papers of the newest quarter, and those of none', () => {
    const folder = folderOf('a', {
      autumn: ofQ2,
      spring: aPaper({ quarter: 1 }),
      plan: { profile: 'action-plan' },
    });
    expect(select([folder]).targets).toEqual(['a/2020-21-q2/autumn', 'a/plan']);
  });

  it('the papers of the quarter asked for, and none of no quarter', () => {
    const folder = folderOf('a', { autumn: ofQ2, plan: { profile: 'action-plan' } });
    expect(select([folder], { quarter: 2 }).targets).toEqual(['a/2020-21-q2/autumn']);
    expect(select([folder], { quarter: 1 }).targets).toEqual(['a/2020-21-q1/quarterly-progress']);
  });

  it('the papers of a plan that has no quarter yet, and says of no quarter that it was picked', () => {
    expect(select([folderOf('a', { committee: { profile: 'advisory' } }, [])])).toEqual({
      targets: ['a/committee'],
      profiles: ['advisory'],
      picked: [],
    });
  });

  it('the profile that the plan’s settings name, where no paper names the quarter', () => {
    const folder = { ...folderOf('a'), config: { profile: 'action-plan' } };
    expect(select([folder]).targets).toEqual(['a/2020-21-q2/action-plan']);
  });
});

describe('a profile that speaks of no quarter', () => {
  const request = { profiles: ['action-plan'] };

  it('makes a document of every plan, with an update or without', () => {
    expect(select([folderOf('a'), folderOf('b', {}, [])], request)).toEqual({
      targets: ['a/action-plan', 'b/action-plan'],
      profiles: ['action-plan', 'action-plan'],
      picked: [],
    });
  });

  it('makes it from the paper where there is one of that profile, and of no other', () => {
    const folder = folderOf('a', { plan: { profile: 'action-plan' }, committee: toCabinet });
    expect(select([folder], request).targets).toEqual(['a/plan']);
  });

  it('is none of a plan that has nothing for it, which is said where the plan was named', () => {
    const planned = { ...aFolder({ plan: { challenge: { state: 'planned' } } }), id: 'b' };
    const said = 'nothing that a document of the profile action-plan reports';
    expect(select([folderOf('a'), planned], { ...request, plans: ['a', 'b'] })).toMatchObject({
      targets: ['a/action-plan'],
      picked: [`b: ${said}`],
    });
    expect(refused([planned], request)).toBe(`No plan has ${said}. Add recommendations to plan.yaml.`);
  });

  it('is made of the plans named', () => {
    expect(select([folderOf('a'), folderOf('b')], { ...request, plans: ['b'] }).targets).toEqual([
      'b/action-plan',
    ]);
  });

  it('is made beside one that speaks of a quarter, once however often it is named', () => {
    const profiles = ['action-plan', 'quarterly-progress', 'action-plan'];
    expect(select([folderOf('a')], { profiles }).targets).toEqual([
      'a/2020-21-q2/quarterly-progress',
      'a/action-plan',
    ]);
  });

  it('is made whatever quarter is asked for besides, from its paper too', () => {
    const withPaper = folderOf('b', { plan: { profile: 'action-plan' } });
    expect(select([folderOf('a'), withPaper], { ...request, quarter: 2 }).targets).toEqual([
      'a/action-plan',
      'b/plan',
    ]);
  });
});

describe('a profile that is made from a paper', () => {
  it('is made from the papers of that profile, of the quarter and of none', () => {
    const folder = folderOf('a', { cabinet: ofQ2, committee: toCabinet, other: aPaper() });
    expect(select([folder], { profiles: ['cabinet'] }).targets).toEqual([
      'a/2020-21-q2/cabinet',
      'a/committee',
    ]);
  });

  it('is none of a plan without such a paper', () => {
    const folders = [folderOf('a', { cabinet: ofQ2 }), folderOf('b')];
    expect(select(folders, { profiles: ['cabinet'] }).targets).toEqual(['a/2020-21-q2/cabinet']);
  });

  it('is refused where there is no such paper, and the message says that one is needed', () => {
    const help = 'Write plans/<plan>/papers/<name>.yaml: docs/guide.md shows how.';
    expect(refused([folderOf('a')], { profiles: ['cabinet'] })).toBe(
      `A document of the profile cabinet is made from a paper, and there is none for any quarter. ${help}`,
    );
    expect(
      refused([folderOf('a', { cabinet: ofQ2 })], { profiles: ['cabinet', 'advisory'], quarter: 1 }),
    ).toBe(
      `A document of the profile cabinet or advisory is made from a paper, and there is none for quarter 1. ${help}`,
    );
  });

  it('does not hide another that was asked for besides', () => {
    const profiles = ['cabinet', 'quarterly-progress'];
    expect(select([folderOf('a')], { profiles }).targets).toEqual(['a/2020-21-q2/quarterly-progress']);
  });

  it('is what a plan is said to lack that was named and has none, and not an update', () => {
    const folders = [folderOf('a', { cabinet: ofQ2 }), folderOf('b')];
    const { picked } = select(folders, { profiles: ['cabinet'], plans: ['a', 'b'] });
    expect(picked.at(-1)).toBe('b: no paper of the profile cabinet for any quarter');
  });
});

describe('a profile that speaks of a quarter', () => {
  it('is none of a plan without updates, and where no plan has any the message says so', () => {
    const request = { profiles: ['quarterly-progress'] };
    expect(select([folderOf('a'), folderOf('b', {}, [])], request).targets).toEqual([
      'a/2020-21-q2/quarterly-progress',
    ]);
    expect(refused([folderOf('b', {}, [])], request)).toMatch(
      /^No plan has an update for any quarter\. Add an update/,
    );
  });
});

describe('a quarter that a plan does not have', () => {
  const profiles = ['action-plan', 'quarterly-progress'];
  const none = 'no update for quarter 3; it has Q1 2020/21, Q2 2020/21';

  it('is told beside what is made of the plan', () => {
    expect(select([folderOf('p')], { profiles, quarter: 3, plans: ['p'] })).toMatchObject({
      targets: ['p/action-plan'],
      picked: [`p: ${none}`],
    });
  });

  it('is told of plans that were not named where none of them has it', () => {
    const other = folderOf('q', {}, [anUpdate({ quarter: 3 })]);
    expect(select([folderOf('p'), folderOf('b')], { profiles, quarter: 3 }).picked).toEqual([
      `p: ${none}`,
      `b: ${none}`,
    ]);
    expect(select([folderOf('p'), other], { profiles, quarter: 3 }).picked).toEqual([
      'q: Q3 2020/21 (October to December 2020)',
    ]);
  });

  it('is told beside each other thing that a plan lacks', () => {
    const request = { profiles: ['cabinet', ...profiles], quarter: 3 as const, plans: ['p'] };
    expect(select([folderOf('p')], request).picked).toEqual([
      `p: ${none}`,
      'p: no paper of the profile cabinet for quarter 3',
    ]);
  });
});

describe('a profile that may speak of a quarter and needs no paper', () => {
  const base = builtInProfiles['action-plan'];
  if (base === undefined) throw new Error('The profile action-plan is gone.');
  const own = { ...base, settings: { ...base.settings, quarter: 'optional' as const } };
  const profiles = { ...builtInProfiles, own };
  const request = { profiles: ['own'] };

  it('speaks of the newest quarter where the plan has one', () => {
    expect(select([folderOf('a')], request, profiles).targets).toEqual(['a/2020-21-q2/own']);
  });

  it('is made of a plan without updates too, beside its papers', () => {
    expect(select([folderOf('a', {}, [])], request, profiles)).toMatchObject({
      targets: ['a/own'],
      picked: [],
    });
  });

  it('is none of such a plan where a quarter was asked for', () => {
    const folders = [folderOf('a', {}, []), folderOf('b')];
    expect(select(folders, { ...request, quarter: 2 }, profiles).targets).toEqual(['b/2020-21-q2/own']);
  });
});

describe('a paper by its name', () => {
  const folder = folderOf('northmoor', { committee: { profile: 'advisory' } });
  const papers = ['plans/northmoor/papers/committee.yaml'];

  it('is taken alone, of no quarter as of one', () => {
    expect(select([folder], { papers })).toEqual({
      targets: ['northmoor/committee'],
      profiles: ['advisory'],
      picked: [],
    });
  });

  it('is refused beside a quarter or a profile that it is not of', () => {
    expect(refused([folder], { papers, quarter: 2 })).toContain('names no quarter, not quarter 2.');
    expect(refused([folder], { papers, profiles: ['cabinet', 'council'] })).toBe(
      'plans/northmoor/papers/committee.yaml is of the profile advisory, not cabinet or council. Leave out --profile: a paper brings its own.',
    );
  });
});
