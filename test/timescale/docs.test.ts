import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MilestoneReading, TimescaleReading } from '../../src/model/timescale.ts';
import { listed } from '../../src/model/words.ts';
import { printSpan } from '../../src/timescale/print.ts';
import { readTimescale } from '../../src/timescale/read.ts';
import { warningCodes } from '../../src/timescale/warnings.ts';

const page = readFileSync(new URL('../../docs/timescales.md', import.meta.url), 'utf8');

/** The rows of the table under a heading, or of the nth one: a literal, and what is said of it. */
function rows(heading: string, nth = 0): readonly (readonly [literal: string, said: string])[] {
  const chapter = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const table = chapter.match(/(?:^\|.*\n)+/gm)?.[nth] ?? '';
  return table
    .split('\n')
    .slice(2)
    .flatMap((line) => {
      const [, literal, said] = /^\| `([^`]+)` *\| (.*?) *\|/.exec(line) ?? [];
      return literal === undefined || said === undefined ? [] : [[literal, said] as const];
    });
}

function inWords({ label, letters, kind, condition, ...span }: MilestoneReading): string {
  const what = label ?? listed(letters);
  const when = printSpan({ kind, ...span }) ?? kind;
  return `${what === undefined ? '' : `${what}: `}${when}${condition === undefined ? '' : ` (${condition})`}`;
}

const means = (reading: TimescaleReading): string => reading.milestones.map(inWords).join('; ');

describe('docs/timescales.md says what is so', () => {
  it.each(rows('What is understood'))('%s means %s', (literal, said) => {
    const reading = readTimescale(literal);
    expect(means(reading)).toBe(said);
    expect(reading.warnings).toEqual([]);
  });

  it.each(rows('What is understood', 1))('%s is of the kind %s', (literal, said) => {
    expect(readTimescale(literal).milestones.map(({ kind }) => `\`${kind}\``)).toEqual([said]);
  });

  it.each(rows('Several dates in one timescale'))('%s has the milestones %s', (literal, said) => {
    expect(means(readTimescale(literal))).toBe(said);
  });

  it.each(rows('What is warned of'))('%s is warned of by %s', (literal, said) => {
    const codes = readTimescale(literal).warnings.map(({ kind }) => warningCodes[kind]);
    expect(codes.map((code) => `[${code}](diagnostics.md#${code})`)).toEqual([said]);
  });

  it('has rows in every table', () => {
    const tables = [rows('What is understood'), rows('What is understood', 1), rows('What is warned of')];
    for (const table of [...tables, rows('Several dates in one timescale')])
      expect(table.length).toBeGreaterThan(5);
  });
});
