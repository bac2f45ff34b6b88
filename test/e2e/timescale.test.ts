import { describe, expect, test } from 'vitest';
import { cpc } from './cpc.ts';
import { aFolder, aWorkspace, config, write } from './workspace.ts';

const cwd = aFolder();

describe('cpc timescale', () => {
  test('says outside a workspace how each date is read, which end is open, when it is late and how sure that is', async () => {
    const literal = 'a. April-Sept 2024, b and c. by April 2026 (subject to funding)';
    expect(await cpc(['timescale', literal], { cwd })).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        '1 of 2. Action a: "April-Sept 2024"',
        '  Read as    a range: 1 April to 30 September 2024',
        '  Late       from 1 October 2024',
        '  How sure   certain',
        '',
        '2 of 2. Actions b and c: "by April 2026"',
        '  Read as    a last day: by 30 April 2026; the start is open',
        '  Late       from 1 May 2026',
        '  Condition  subject to funding',
        '  How sure   certain',
        '',
      ].join('\n'),
    });
  });

  test('says what to write instead of what is not clear, in lines that fit, and ends with 0', async () => {
    const { code, stdout } = await cpc(['timescale', 'Winter 2024 / Setpember 2024 / TBC'], { cwd });
    expect(code).toBe(0);
    expect(stdout.replace(/\n {2}/g, ' ')).toContain(
      [
        'Warning: "Winter 2024" can be read in two ways: as 1 December 2024 to 28 February 2025, which is taken, or as 1 December 2023 to 29 February 2024. Write "Winter 2024/25" or "Winter 2023/24", whichever is meant.',
        'Warning: "Setpember 2024" cannot be read as a date, so nothing can be due by it. Write "September 2024", if that is meant.',
        'Warning: "TBC" names no date, so it can never be late.',
      ].join('\n\n'),
    );
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('prints JSON with dates in ISO 8601 and null for what is open or not there', async () => {
    const literal = 'Working group – by March 2024, then ongoing from Q3 2024';
    const { code, stdout } = await cpc(['timescale', literal, '--format', 'json'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      literal,
      milestones: [
        {
          label: 'Working group',
          letters: [],
          kind: 'by',
          start: null,
          end: '2024-03-31',
          condition: null,
          certainty: 'certain',
        },
        {
          label: null,
          letters: [],
          kind: 'onwards',
          start: '2024-10-01',
          end: null,
          condition: null,
          certainty: 'ambiguous',
        },
      ],
      warnings: [
        {
          code: 'timescale-ambiguous',
          message:
            '"ongoing from Q3 2024" can be read in two ways: as from October 2024, which is taken, or as from July 2024.',
          help: 'Write "ongoing from Q3 2024/25" or "from July 2024", whichever is meant.',
        },
      ],
    });
  });

  test('takes a timescale without quotation marks, with options before it or after it', async () => {
    const quoted = await cpc(['timescale', 'Spring 2024 – June 2024'], { cwd });
    expect(quoted.stdout).toContain('1 March to 30 June 2024');
    for (const words of [
      ['Spring', '2024', '–', 'June', '2024'],
      ['--format', 'text', 'Spring', '2024 –', 'June', '2024'],
      ['Spring', '2024', '–', 'June', '2024', '--format', 'text'],
    ])
      expect(await cpc(['timescale', ...words], { cwd })).toEqual(quoted);
  });

  test('counts from the anchor, whatever event is named, and asks for one where there is none', async () => {
    const literal = 'within 6 months of appointment';
    const { stdout } = await cpc(['timescale', literal, '--anchor', '31 August 2023'], { cwd });
    expect(stdout).toContain('31 August 2023 to 29 February 2024');
    const without = await cpc(['timescale', literal], { cwd });
    expect(without.code).toBe(0);
    expect(without.stdout).toContain('Warning: "within 6 months of appointment" counts from a day');
    expect(without.stdout).toContain('--anchor');
    expect((await cpc(['timescale', literal, '--anchor', 'soon'], { cwd })).code).toBe(2);
  });

  test('has the seasons of the workspace, unless its cpc.yaml has errors', async () => {
    const root = aWorkspace();
    write(root, { 'cpc.yaml': `${config}calendar: { seasons: { spring: [2, 4] } }\n` });
    const spring = (): ReturnType<typeof cpc> => cpc(['timescale', 'Spring 2024'], { cwd: root });
    expect((await spring()).stdout).toContain('1 February to 30 April 2024');
    write(root, { 'cpc.yaml': `${config}calendar: { seasons: { spring: [2, 14] } }\n` });
    const { code, stdout, stderr } = await spring();
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'cpc.yaml has errors, so its seasons do not count here. `cpc validate` says which.\n',
    });
    expect(stdout).toContain('1 March to 31 May 2024');
  });

  test('shows what a terminal would obey, and never lets it', async () => {
    const { stdout } = await cpc(['timescale', 'March\u001b[31m 2024'], { cwd });
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('␛[31m');
  });

  test('ends with 2 without a timescale, and where the workspace that is named is none', async () => {
    expect((await cpc(['timescale'], { cwd })).code).toBe(2);
    expect((await cpc(['-C', 'nowhere', 'timescale', 'March 2024'], { cwd })).code).toBe(2);
  });
});
