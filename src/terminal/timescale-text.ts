import { printDate } from '../model/dates.ts';
import type { MilestoneReading, TimescaleKind, TimescaleReading } from '../model/timescale.ts';
import { listed } from '../model/words.ts';
import { addDays } from '../timescale/calendar.ts';
import { printSpan } from '../timescale/print.ts';
import { warningSentence } from '../timescale/warnings.ts';
import { colorsFor } from './paint.ts';
import { asLine, wrapped } from './text.ts';

/** How a timescale is read, milestone by milestone, for an officer; then what should be known of it. */
export function timescaleText({ milestones, warnings }: TimescaleReading, isColored: boolean): string {
  const { bold, yellow } = colorsFor(isColored);
  const read = milestones.map((milestone, at) => {
    const count = milestones.length > 1 ? `${at + 1} of ${milestones.length}. ` : '';
    return [bold(asLine(`${count}${nameOf(milestone)}`)), ...rowsOf(milestone).flatMap(rowLines)];
  });
  const told = warnings.map((warning) => {
    const { message, help } = warningSentence(warning, 'command');
    const [first = '', ...more] = wrapped(asLine(`${message} ${help}`), 'Warning: ', '  ');
    return [first.replace('Warning', yellow('Warning')), ...more];
  });
  return `${[...read, ...told].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Final strategy: "October 2024"; Actions b and c: "April 2026" */
function nameOf({ label, letters, words }: MilestoneReading): string {
  const list = listed(letters);
  const actions = list === undefined ? [] : [`${letters.length > 1 ? 'Actions' : 'Action'} ${list}`];
  const what = [...actions, ...(label === undefined ? [] : [label])].join(', ');
  return `${what === '' ? '' : `${what}: `}"${words}"`;
}

type Row = readonly [name: string, value: string];

function rowsOf(milestone: MilestoneReading): Row[] {
  const { condition, certainty, kind } = milestone;
  return [
    ['Read as', readAs(milestone)],
    ['Late', lateness(milestone)],
    ...(condition === undefined ? [] : [['Condition', condition] as const]),
    ['How sure', kind === 'none' || certainty !== 'unread' ? sureness[certainty] : 'the day is not known'],
  ];
}

const rowLines = ([name, value]: Row): readonly string[] =>
  wrapped(asLine(value), `  ${name.padEnd(10)} `, ' '.repeat(13));

const kinds: Readonly<Record<TimescaleKind, string>> = {
  day: 'a day',
  month: 'a month',
  season: 'a season',
  quarter: 'a quarter of the financial year',
  year: 'a year',
  range: 'a range',
  by: 'a last day',
  onwards: 'a first day',
  offset: 'a time that counts from a day',
  recurrence: 'something that comes again and again',
  ongoing: 'ongoing, a status without a date',
  done: 'done, a status and not something to come',
  none: 'no date',
};

/** "a range: 1 April to 30 September 2024"; and which end is open, where one is. */
function readAs(milestone: MilestoneReading): string {
  const { kind, start, end } = milestone;
  const span = printSpan(milestone);
  if (span === undefined) return kinds[kind];
  const open = start === undefined ? '; the start is open' : end === undefined ? '; the end is open' : '';
  return `${kinds[kind]}: ${span}${open}`;
}

/** It is late once its last day is past. */
function lateness({ kind, end, certainty }: MilestoneReading): string {
  if (end !== undefined && kind !== 'done') return `from ${printDate(addDays(end, 1))}`;
  return certainty === 'unread' ? 'cannot be told' : 'never';
}

const sureness: Readonly<Record<MilestoneReading['certainty'], string>> = {
  certain: 'certain',
  supposed: 'supposed, as something was not written and had to be supplied',
  ambiguous: 'one of two readings',
  unread: 'it cannot be read',
};
