import { describe, expect, test } from 'vitest';
import { approvalFor } from '../../src/drafts/approval.ts';
import { approvedFile } from '../../src/drafts/approved-file.ts';
import type { ApprovalFile, PlanFile } from '../../src/model/files.ts';
import type { PlanFolder } from '../../src/model/workspace.ts';
import { readYaml } from '../../src/read/yaml.ts';
import { schemaFindings } from '../../src/validate/schema.ts';
import { aFolder, aPlan, aRecommendation } from '../builders.ts';

const nobody = { by: undefined, on: undefined };
const plan = aPlan({
  approved: { by: 'Cabinet', on: 'June 2019' },
  recommendations: [
    aRecommendation({ number: '1', timescale: 'March 2020, subject to [a]: "b"' }),
    aRecommendation({ number: '10', milestones: [{ timescale: 'a, b' }, { timescale: '2020' }] }),
    aRecommendation({ number: '2' }),
  ],
});

const stampedAs = (of: PlanFile, approval?: ApprovalFile, said = nobody): PlanFolder => {
  const first = approvalFor({ ...aFolder({ plan: of }), approval: located(approval) }, said);
  if (first.kind !== 'stamped') throw new Error(`It is ${first.kind}.`);
  return { ...aFolder({ plan: of }), approval: located(first.file) };
};
const located = (value: ApprovalFile | undefined): PlanFolder['approval'] =>
  value && { file: 'plans/northmoor/approved.yaml', value };
const now = (folder: PlanFolder, of: PlanFile): PlanFolder => ({
  ...folder,
  plan: { ...folder.plan, value: of },
});
const changed: PlanFile = {
  ...plan,
  recommendations: [
    aRecommendation({ number: '1', timescale: 'May 2020' }),
    aRecommendation({ number: '3' }),
  ],
};

describe('an approval', () => {
  test('is by and on what plan.yaml says, unless the call says otherwise', () => {
    expect(stampedAs(plan).approval?.value.approvals).toMatchObject([{ by: 'Cabinet', on: 'June 2019' }]);
    const said = stampedAs(plan, undefined, { by: 'Council', on: 'July 2019' } as never);
    expect(said.approval?.value.approvals).toMatchObject([{ by: 'Council', on: 'July 2019' }]);
  });

  test('is not stamped where nobody says who approved it, or when', () => {
    expect(approvalFor(aFolder(), nobody)).toEqual({ kind: 'unsaid', missing: ['--by', '--on'] });
    expect(approvalFor(aFolder({ plan: aPlan({ approved: { by: 'Cabinet' } }) }), nobody)).toEqual({
      kind: 'unsaid',
      missing: ['--on'],
    });
    expect(approvalFor(aFolder(), { by: 'Council', on: '2020' }).kind).toBe('stamped');
  });

  test('of a challenge that is still to come has nothing to stamp', () => {
    expect(approvalFor(aFolder({ plan: { challenge: {} } }), nobody)).toEqual({ kind: 'empty' });
  });

  test('is not stamped twice', () => {
    expect(approvalFor(stampedAs(plan), nobody).kind).toBe('unchanged');
    expect(approvalFor(stampedAs(plan), { by: 'Council', on: 'July 2019' }).kind).toBe('unchanged');
  });

  test('of a plan that was changed needs both who and when, and tells in what it differs', () => {
    const changes = [
      'Recommendation 1: timescale "March 2020, subject to [a]: "b"" is now "May 2020"',
      'Recommendation 3: added',
      '2: removed',
      '10: removed',
    ];
    for (const said of [nobody, { by: 'Council', on: undefined }, { by: undefined, on: '2020' }])
      expect(approvalFor(now(stampedAs(plan), changed), said)).toMatchObject({ kind: 'refused', changes });
    const next = approvalFor(now(stampedAs(plan), changed), { by: 'Council', on: 'March 2020' });
    expect(next).toMatchObject({ kind: 'stamped', changes, approval: { by: 'Council', on: 'March 2020' } });
    if (next.kind === 'stamped')
      expect(next.file.approvals.map(({ by }) => by)).toEqual(['Cabinet', 'Council']);
  });

  test('of all recommendations that are gone is refused like any other change', () => {
    expect(approvalFor(now(stampedAs(plan), { challenge: {} }), nobody).kind).toBe('refused');
  });

  test('takes in what was added since, once that is approved too', () => {
    const more = {
      ...plan,
      recommendations: [
        ...(plan.recommendations ?? []),
        aRecommendation({ number: '11', addedIn: 'Q3 2019/20' }),
      ],
    };
    const folder = now(stampedAs(plan), more);
    expect(approvalFor(folder, nobody).kind).toBe('unchanged');
    expect(approvalFor(folder, { by: 'Cabinet', on: 'January 2020' })).toMatchObject({
      kind: 'stamped',
      changes: [],
    });
  });
});

describe('approved.yaml', () => {
  const { approval } = stampedAs(plan);
  const text = approvedFile(approval?.value ?? { approvals: [] }, { hasSchema: true });

  test('is valid, and is read back as it was stamped', () => {
    const { value, problems } = readYaml(new TextEncoder().encode(text), 'approval');
    expect(problems).toEqual([]);
    expect(schemaFindings('approval', 'plans/northmoor/approved.yaml', value)).toEqual([]);
    expect(JSON.parse(JSON.stringify(value))).toEqual(approval?.value);
  });

  test('has the items in the order of their numbers, and the line for editors', () => {
    expect([...text.matchAll(/^ {6}([\d.]+):/gm)].map(([, id]) => id)).toEqual(['1', '2', '10']);
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/approval\.schema\.json\n/);
  });

  test('keeps earlier approvals as they were, letter by letter', () => {
    const next = approvalFor(now({ ...aFolder({ plan }), approval }, changed), {
      by: 'Council',
      on: 'March 2020',
    });
    if (next.kind !== 'stamped') throw new Error(next.kind);
    expect(approvedFile(next.file, { hasSchema: true }).startsWith(text)).toBe(true);
  });
});
