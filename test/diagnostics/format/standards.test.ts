import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { catalogue } from '../../../src/diagnostics/catalogue.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../../../src/diagnostics/format/index.ts';
import type { ProfileSettings } from '../../../src/model/profile.ts';
import { unmarked } from '../../validate/marked.ts';
import { allDiagnosticsOf, logosOf, type Files } from '../../validate/workspaces.ts';
import { anyResult } from './any-result.ts';
import { aProblem, aResult } from './builders.ts';
import { codeScanningFaults, junitFaults, sarifFaults } from './standards.ts';

/** test/fixtures/rules/README.md says what stands in these files. */
interface Fixture {
  readonly trips: Files;
  readonly profiles?: Readonly<Record<string, Partial<ProfileSettings>>>;
}

const folder = new URL('../../fixtures/rules/', import.meta.url);

/** Every diagnostic of the fixtures: one at least of each code there is. */
async function ofEveryCode(): Promise<readonly Diagnostic[]> {
  const fixtures = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      return parse(text, { customTags: ['binary'] }) as Fixture;
    });
  const diagnostics = fixtures.map(async ({ trips, profiles }) => {
    const { files } = unmarked(trips);
    return allDiagnosticsOf(files, profiles, await logosOf(files));
  });
  return (await Promise.all(diagnostics)).flat();
}

let everyCode: readonly Diagnostic[] = [];
beforeAll(async () => {
  everyCode = await ofEveryCode();
}, 60_000);

it('is tried with every code, with and without a place, as an error and as a warning', () => {
  expect([...new Set(everyCode.map(({ code }) => code))].sort()).toEqual(Object.keys(catalogue).sort());
  expect(new Set(everyCode.map(({ severity }) => severity)).size).toBe(2);
  expect(new Set(everyCode.map(({ range }) => range === null)).size).toBe(2);
});

describe('the sarif format, by the schema of SARIF 2.1.0', () => {
  const logOf = (...diagnostics: Diagnostic[]): Log =>
    JSON.parse(formatDiagnostics('sarif', aResult(diagnostics))) as Log;

  it('is accepted, whatever is wrong with a workspace', () => {
    expect(sarifFaults(logOf(...everyCode))).toEqual([]);
    expect(sarifFaults(logOf())).toEqual([]);
  });

  it('is accepted, whatever stands in the names and messages', () => {
    fc.assert(
      fc.property(anyResult, (input) => {
        expect(sarifFaults(JSON.parse(formatDiagnostics('sarif', input)))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('has all that GitHub requires of an alert', () => {
    expect(codeScanningFaults(logOf(...everyCode))).toEqual([]);
    const { tool, results } = logOf(...everyCode).runs[0];
    for (const { ruleId, ruleIndex } of results) expect(tool?.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it.each<[string, (log: Log) => unknown, fault: string]>([
    ['a level there is not', (log) => (resultOf(log).level = 'fatal'), '/level must be equal'],
    ['no message', (log) => delete resultOf(log).message, "must have required property 'message'"],
    ['a message of another form', (log) => (resultOf(log).message = 'No.'), '/message must be object'],
    ['line 0', (log) => (placeOf(log).region = { startLine: 0 }), '/startLine must be >= 1'],
    ['no line', (log) => (placeOf(log).region = {}), "must have required property 'startLine'"],
    ['a key there is not', (log) => (resultOf(log).colour = 'red'), 'additional properties'],
    ['a blank in a path', (log) => (placeOf(log).artifactLocation.uri = 'a b'), '"uri-reference"'],
    ['no tool', (log) => delete log.runs[0].tool, "must have required property 'tool'"],
    ['another version', (log) => (log.version = '2.0.0'), '/version must be equal'],
  ])('would be refused with %s', (_what, spoil, fault) => {
    const spoilt = logOf(aProblem());
    spoil(spoilt);
    expect(sarifFaults(spoilt).join('\n')).toContain(fault);
  });

  it.each<[string, (log: Log) => unknown, fault: string]>([
    [
      'a rule without help',
      (log) => delete log.runs[0].tool?.driver.rules[0].help,
      "required property 'help'",
    ],
    ['no region', (log) => delete placeOf(log).region, "required property 'region'"],
    ['a path from the root', (log) => (placeOf(log).artifactLocation.uri = '/plans/a.yaml'), 'pattern'],
    ['no place', (log) => resultOf(log).locations.pop(), 'fewer than 1'],
  ])('would not serve GitHub with %s', (_what, spoil, fault) => {
    const spoilt = logOf(aProblem());
    spoil(spoilt);
    expect(codeScanningFaults(spoilt).join('\n')).toContain(fault);
  });
});

describe('the junit format, by the schema that Jenkins began with', () => {
  const report = (...diagnostics: Diagnostic[]): string => formatDiagnostics('junit', aResult(diagnostics));

  it('is accepted, whatever is wrong with a workspace', async () => {
    const warnings = everyCode.map((diagnostic) => ({ ...diagnostic, severity: 'warning' as const }));
    const none = formatDiagnostics('junit', aResult([], {}));
    const reports = {
      'all.xml': report(...everyCode),
      'warnings.xml': report(...warnings),
      'none.xml': none,
    };
    expect(await junitFaults(reports)).toEqual([]);
  });

  it('is accepted, whatever stands in the names and messages', async () => {
    const inputs = fc.sample(anyResult, 200);
    const reports = inputs.map((input, index) => [`${index}.xml`, formatDiagnostics('junit', input)]);
    expect(await junitFaults(Object.fromEntries(reports) as Record<string, string>)).toEqual([]);
  });

  it.each([
    ['a failure outside a test case', '<testcase ', '<failure/><testcase ', 'failure'],
    [
      'an attribute there is not',
      '<testcase ',
      '<testcase colour="red" ',
      "attribute 'colour' is not allowed",
    ],
    ['a test case without a name', / name="plan.yaml"/, '', "attribute 'name' is required"],
    ['no number of tests', / tests="1"/g, '', "attribute 'tests' is required"],
    ['output before a failure', '<failure', '<system-out/><failure', "Element 'failure'"],
    ['an element that is not closed', '</failure>', '', 'Opening and ending tag mismatch'],
  ])('would be refused with %s', async (_what, sound, spoilt, fault) => {
    const xml = report(aProblem());
    expect(xml).toMatch(sound);
    expect((await junitFaults({ 'spoilt.xml': xml.replace(sound, spoilt) })).join('\n')).toContain(fault);
  });
});

/** A log as the tests spoil it. */
interface Log {
  version: string;
  runs: [Run];
}

interface Run {
  tool?: { driver: { rules: [{ id: string; help?: object }] } };
  results: [Result];
}

interface Result {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message?: object | string;
  colour?: string;
  locations: [{ physicalLocation: { artifactLocation: { uri: string }; region?: { startLine?: number } } }];
}

const resultOf = ({ runs: [{ results }] }: Log): Result => results[0];
const placeOf = (log: Log): Result['locations'][0]['physicalLocation'] =>
  resultOf(log).locations[0].physicalLocation;
