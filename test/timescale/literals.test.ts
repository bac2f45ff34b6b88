import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isoDay, isWholeDay, parsePartialDate } from '../../src/model/dates.ts';
import type { Day, MilestoneReading, TimescaleReading, TimescaleWarning } from '../../src/model/timescale.ts';
import { readTimescale } from '../../src/timescale/read.ts';

interface Group {
  readonly about: string;
  readonly anchor?: string;
  readonly writtenOn?: string;
  readonly literals: readonly Readonly<Record<string, string | string[]>>[];
}

const groups = parse(readFileSync(new URL('literals.yaml', import.meta.url), 'utf8'), {
  schema: 'failsafe',
}) as Group[];

/** A reading as the table writes it. */
const asInTable = ({ milestones, warnings }: TimescaleReading): string[] => [
  ...milestones.map(milestoneInTable),
  ...warnings.map((warning) => `! ${warning.kind}: ${said(warning)}`),
];

function milestoneInTable(milestone: MilestoneReading): string {
  const { label, letters, kind, start, end, condition, certainty } = milestone;
  const iso = (day: Day | undefined): string => (day ? isoDay(day) : '');
  const parts = [
    letters.length > 0 && `[${letters.join(', ')}]`,
    label !== undefined && `"${label}"`,
    kind,
    (start ?? end) && `${iso(start)}..${iso(end)}`,
    condition !== undefined && `(${condition})`,
    certainty !== 'certain' && certainty,
  ];
  return parts.filter((part) => typeof part === 'string').join(' ');
}

function said(warning: TimescaleWarning): string {
  if (warning.kind === 'two-readings') return `${warning.taken}; ${warning.other}`;
  const suggestion = warning.kind === 'unreadable' ? warning.suggestion : undefined;
  return suggestion === undefined ? warning.words : `${warning.words}; ${suggestion}`;
}

const wholeDay = (text: string | undefined): Day | undefined => {
  const date = parsePartialDate(text ?? '');
  return isWholeDay(date) ? date : undefined;
};

describe.each(groups)('$about', ({ literals, anchor, writtenOn }) => {
  const context = { anchor: wholeDay(anchor), writtenOn: wholeDay(writtenOn) };

  it.each(literals.flatMap((row) => Object.entries(row)))('%s', (literal, expected) => {
    const reading = readTimescale(literal, context);
    expect(asInTable(reading)).toEqual([expected].flat());
    expect(reading.literal).toBe(literal);
  });
});

it('measures against at least 200 literals, each of them once', () => {
  const all = groups.flatMap((group) =>
    group.literals.flatMap((row) =>
      Object.keys(row).map((key) => [group.anchor, group.writtenOn, key].join()),
    ),
  );
  expect(all.length).toBeGreaterThanOrEqual(200);
  expect(new Set(all).size).toBe(all.length);
});
