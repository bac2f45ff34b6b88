import type { TimescaleWarning } from '../model/timescale.ts';

/** What is said of a warning: what and why, then what to write instead. */
export interface WarningSentence {
  readonly message: string;
  readonly help: string;
}

/** The codes of the rules that tell them; the command names them too. */
export const warningCodes = {
  unreadable: 'timescale-unreadable',
  'two-readings': 'timescale-ambiguous',
  undated: 'timescale-undated',
  'no-year': 'timescale-undated',
  'no-anchor': 'offset-without-anchor',
} as const satisfies Readonly<Record<TimescaleWarning['kind'], string>>;

/** Where the timescale stands: in a plan or an update, or on the command line by itself. */
export type Place = 'plan' | 'command';

export function warningSentence(warning: TimescaleWarning, place: Place = 'plan'): WarningSentence {
  const said = `"${warning.words}"`;
  switch (warning.kind) {
    case 'unreadable':
      return {
        message: `${said} cannot be read as a date, so nothing can be due by it.`,
        help: instead(warning),
      };
    case 'two-readings':
      return {
        message: `${said} can be read in two ways: as ${warning.taken}, which is taken, or as ${warning.other}.`,
        help: eitherWay(warning),
      };
    case 'undated':
      return {
        message: `${warning.words === '' ? 'A timescale without words' : said} names no date, so it can never be late.`,
        help: 'Write when it is to be done, or by when a date is to be agreed, such as by 31 March 2025.',
      };
    case 'no-anchor':
      return { message: `${said} counts from a day, and nothing says which.`, help: anchors[place] };
    case 'no-year':
      return {
        message: `${said} names no year, and nothing says which is meant.`,
        help: 'Add the year, as in March 2025.',
      };
  }
}

function eitherWay({ ways }: Extract<TimescaleWarning, { readonly kind: 'two-readings' }>): string {
  if (ways === undefined) return 'Write the one that is meant.';
  return `Write "${ways[0]}" or "${ways[1]}", whichever is meant.`;
}

function instead({ suggestion }: Extract<TimescaleWarning, { readonly kind: 'unreadable' }>): string {
  return suggestion === undefined
    ? 'Write a month or a quarter, such as April 2024 or Q1 2024/25. A day, a season, a range (April to June 2024), by or from a date, and Ongoing are understood too.'
    : `Write "${suggestion}", if that is meant.`;
}

const anchors: Readonly<Record<Place, string>> = {
  plan: 'If it counts from the approval of the plan, say in approved when that was; otherwise write the date.',
  command: 'Give the day with --anchor, such as --anchor "14 March 2025".',
};
