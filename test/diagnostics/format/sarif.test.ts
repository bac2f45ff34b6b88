import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../../../src/diagnostics/format/index.ts';
import { aProblem, aResult, at } from './builders.ts';

const sarif = (...diagnostics: Diagnostic[]): unknown =>
  JSON.parse(formatDiagnostics('sarif', aResult(diagnostics)));

describe('the sarif format', () => {
  it('is a log of one run, with the rules that occur and a result for each diagnostic', () => {
    const empty: Diagnostic = {
      code: 'empty-file',
      args: { kind: 'plan' },
      file: 'a.yaml',
      path: [],
      severity: 'warning',
      range: null,
    };
    expect(sarif(aProblem({ range: at(2, 3, 4, 5) }), empty, aProblem())).toEqual({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'cpc',
              version: '1.2.3',
              rules: [
                {
                  id: 'empty-file',
                  shortDescription: { text: 'The file holds nothing' },
                  fullDescription: { text: 'The file holds nothing.' },
                  help: { text: expect.stringContaining('an example of empty-file') as string },
                  defaultConfiguration: { level: 'error' },
                },
                {
                  id: 'yaml-syntax',
                  shortDescription: { text: 'The file is not YAML' },
                  fullDescription: { text: 'The file is not YAML.' },
                  help: { text: expect.stringContaining('an example of yaml-syntax') as string },
                  defaultConfiguration: { level: 'error' },
                },
              ],
            },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'empty-file',
              ruleIndex: 0,
              level: 'warning',
              message: { text: 'This file is empty. Write the plan, or delete the file.' },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'a.yaml', uriBaseId: '%SRCROOT%' },
                    region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
                  },
                },
              ],
            },
            aResultAt({ startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 }),
            aResultAt({ startLine: 2, startColumn: 3, endLine: 4, endColumn: 5 }),
          ],
        },
      ],
    });
  });

  it('has an empty run where nothing was found, which says that the check was made', () => {
    expect(sarif()).toMatchObject({ runs: [{ tool: { driver: { rules: [] } }, results: [] }] });
  });

  it('says of a rule that judges content how to change or silence it, and of no other', () => {
    const judged: Diagnostic = { ...aProblem(), code: 'no-owner', args: { item: 'Action 1/a' } };
    expect(helpOf(judged)).toContain('The key rules of cpc.yaml can change its severity');
    expect(helpOf(aProblem())).not.toContain('severity');
  });

  it('encodes a file name as a relative reference', () => {
    expect(uriOf('plans/St. Ælfric & co/#1: 50%.yaml')).toBe(
      'plans/St.%20%C3%86lfric%20%26%20co/%231%3A%2050%25.yaml',
    );
    expect(uriOf('half\u{d800}.yaml')).toBe('half%EF%BF%BD.yaml');
  });

  it('doubles braces, which would be placeholders', () => {
    expect(messageOf('Write {from: 1}.')).toBe('Write {{from: 1}}.');
  });

  it('escapes brackets that would be a link, and only those', () => {
    expect(messageOf('Write [a, b].')).toBe('Write [a, b].');
    expect(messageOf('"[East](2)" is no word.')).toBe('"\\[East\\](2)" is no word.');
    expect(messageOf('[a\\](b)')).toBe('\\[a\\\\\\](b)');
  });
});

function aResultAt(region: object): object {
  return {
    ruleId: 'yaml-syntax',
    ruleIndex: 1,
    level: 'error',
    message: { text: 'A colon is missing.' },
    locations: [
      { physicalLocation: { artifactLocation: { uri: 'plan.yaml', uriBaseId: '%SRCROOT%' }, region } },
    ],
  };
}

interface Log {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly rules: readonly { readonly help: { readonly text: string } }[] };
    };
    readonly results: readonly {
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
    }[];
  }[];
}

function helpOf(diagnostic: Diagnostic): string | undefined {
  return (sarif(diagnostic) as Log).runs[0]?.tool.driver.rules[0]?.help.text;
}

function uriOf(file: string): string | undefined {
  const [result] = (sarif(aProblem({ file })) as Log).runs[0]?.results ?? [];
  return result?.locations[0]?.physicalLocation.artifactLocation.uri;
}

function messageOf(message: string): string | undefined {
  return (sarif(aProblem({ message })) as Log).runs[0]?.results[0]?.message.text;
}
