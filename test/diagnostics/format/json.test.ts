import { describe, expect, it } from 'vitest';
import { formatDiagnostics } from '../../../src/diagnostics/format/index.ts';
import { aProblem, aResult, at } from './builders.ts';

describe('the json format', () => {
  it('is an object of the version, a summary, and the diagnostics with their place and path', () => {
    const problem = aProblem({ help: 'Add it.', path: ['actions', 0, 'due'], range: at(3, 5, 4, 1) });
    const json = formatDiagnostics('json', aResult([problem], { 'plan.yaml': '', 'cpc.yaml': '' }));
    expect(JSON.parse(json)).toEqual({
      version: '1.2.3',
      summary: { errors: 1, warnings: 0, files: 2 },
      diagnostics: [
        {
          code: 'yaml-syntax',
          severity: 'error',
          message: 'A colon is missing.',
          file: 'plan.yaml',
          start: { line: 3, column: 5 },
          end: { line: 4, column: 1 },
          path: ['actions', 0, 'due'],
          help: 'Add it.',
        },
      ],
    });
    expect(json.endsWith('}\n')).toBe(true);
  });

  it('has null for a place and a help that there are not', () => {
    const json = formatDiagnostics('json', aResult([aProblem({ range: null })]));
    expect(JSON.parse(json)).toMatchObject({ diagnostics: [{ start: null, end: null, help: null }] });
  });

  it('is whole where nothing was found', () => {
    expect(JSON.parse(formatDiagnostics('json', aResult([])))).toEqual({
      version: '1.2.3',
      summary: { errors: 0, warnings: 0, files: 1 },
      diagnostics: [],
    });
  });

  it('holds no character that a terminal obeys, and loses none of them', () => {
    const message = 'a\u{1b}[31m\u{7f}\u{9b}2J\u{202e}\u{2028}z';
    const json = formatDiagnostics('json', aResult([aProblem({ message })]));
    expect(json).not.toMatch(/[^\n\P{Cc}]|[\u{2028}\u{202e}]/u);
    expect(JSON.parse(json)).toMatchObject({ diagnostics: [{ message }] });
  });
});
