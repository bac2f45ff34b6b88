import { allOf, anyOf, count, error, warning } from './entry.ts';

/** What papers and updates say in words: dates, tense, acronyms, long sentences; and the days a challenge and a meeting go by. */
export const prose = {
  'event-outside-quarter': warning(
    'An update tells of an event outside its quarter',
    (a: {
      dates: readonly string[];
      quarter: string;
      months: string;
      asAt: string;
      when: 'before' | 'after' | 'later';
    }) => ({
      message: `This tells of ${allOf(a.dates)} as past, ${outside(a)}.`,
      help: {
        before: 'If it belongs to an earlier quarter, say so or take it out. Otherwise check the date.',
        after: 'Keep it for the report on its own quarter, or allow it and say why it is told here.',
        later: 'Check the date, or the day in asAt.',
      }[a.when],
    }),
  ),
  'future-tense-past': warning(
    'A date that is past is told as still to come',
    (a: { date: string; asAt: string; what: 'update' | 'report' | 'meeting'; was: boolean }) => ({
      message: a.was
        ? `This names ${a.date} as the date for something. ${asOf[a.what]} ${a.asAt}, when that is past, and the text does not say whether it was met.`
        : `This speaks of ${a.date} as still to come. ${asOf[a.what]} ${a.asAt}, when that is past.`,
      help: 'Say whether it happened. If it did not, say when it will.',
    }),
  ),
  acronym: warning('An acronym that is not written out where it first stands', (a: { acronym: string }) => ({
    message: `Nothing says what ${a.acronym} stands for where it first stands.`,
    help: `Write the words there with (${a.acronym}) behind them, or list it under acronyms in cpc.yaml if every reader knows it.`,
  })),
  'long-sentence': warning(
    'A long sentence in a document in plain language',
    (a: { words: number; limit: number; begins: string }) => ({
      message: `The sentence that begins "${a.begins}" has ${count(a.words, 'word')}. In this document ${a.limit} are enough.`,
      help: 'Make two sentences of it, or take out what a councillor need not know.',
    }),
  ),
  'late-feedback': warning('The feedback report came out later than the LGA asks', (a: Late) => ({
    message: `${a.on === undefined ? `Nothing says that the feedback report is out as at ${a.asAt ?? ''}` : `The feedback report came out ${on(a.on)}`}. ${clock(a, 'It is to be published')}`,
    help: a.on === undefined ? 'Add feedback with published.' : checkDates,
  })),
  'late-plan': warning('The plan was approved later than the LGA asks', (a: Late) => ({
    message: `The plan was approved ${on(a.on ?? '')}. ${clock(a, 'It is to be published, at the latest,')}`,
    help: checkDates,
  })),
  'late-review': warning('The progress review is later than the LGA asks', (a: Late) => ({
    message: `${a.on === undefined ? `Nothing is said of a progress review as at ${a.asAt ?? ''}` : `The progress review is ${on(a.on)}`}. ${clock(a, 'It takes place', 'about ')}`,
    help: a.on === undefined ? 'Add progressReview with on, also when it is still to come.' : checkDates,
  })),
  'late-review-report': warning(
    "The progress review's report came out later than the LGA asks",
    (a: Late) => ({
      message: `${a.on === undefined ? `Nothing says that the report on the progress review is out as at ${a.asAt ?? ''}` : `The report on the progress review came out ${on(a.on)}`}. ${clock(a, 'It is to be published')}`,
      help: a.on === undefined ? 'Add published to progressReview.' : checkDates,
    }),
  ),
  'clear-days': warning(
    'A paper published too few clear days before its meeting',
    (a: {
      published: string;
      meeting: string;
      clear: number;
      needed: number;
      by: string;
      law: '100B(3)' | '100BA(3)';
    }) => ({
      message: `Between ${a.published}, when this paper is published, and the meeting on ${a.meeting} ${a.clear === 1 ? 'is' : 'are'} ${count(a.clear, 'clear day')}, and ${a.needed} ${a.needed === 1 ? 'is' : 'are'} needed (Local Government Act 1972, section ${a.law}).`,
      help: `Publish it by ${a.by}. Neither of the two days counts, nor do weekends, bank holidays and days on which the offices are closed.`,
    }),
  ),
  'meeting-before-quarter': warning(
    'A meeting before what its paper reports on',
    (a: { meeting: string; quarter: string; months: string; asAt?: string | undefined }) => ({
      message:
        a.asAt === undefined
          ? `The meeting is on ${a.meeting}, before ${a.quarter} (${a.months}) began.`
          : `The meeting is on ${a.meeting}, and the update for ${a.quarter} speaks of a later day, ${a.asAt}.`,
      help: 'Check the year of the meeting, and the quarter.',
    }),
  ),
  'milestone-unknown': error(
    'A milestone that the plan does not have',
    (a: { item: string; milestone: string; known: readonly string[]; suggestion?: string | undefined }) => ({
      message: `${a.item} has no milestone "${a.milestone}".`,
      help:
        a.suggestion !== undefined
          ? `Did you mean "${a.suggestion}"?`
          : a.known.length > 0
            ? `Write its label or its date as the plan has it: ${anyOf(a.known.map((name) => `"${name}"`))}.`
            : 'It has no timescale. Say what was reached in the narrative.',
    }),
  ),
};

/** A stage of the LGA's clock: when it was, or as at when nothing says that it was; and how the clock counts. */
interface Late {
  readonly on?: string | undefined;
  readonly asAt?: string | undefined;
  readonly months: number;
  readonly by: string;
  readonly from: string;
}

const asOf = { update: 'The update is as at', report: 'The report is as at', meeting: 'The meeting is on' };

const checkDates = 'Check the dates. If they are right, be ready to say why.';

const on = (date: string): string => `${/^\d{1,2} /.test(date) ? 'on' : 'in'} ${date}`;

const clock = ({ months, by, from }: Late, what: string, about = ''): string =>
  `${what} ${about === '' ? 'within ' : about}${count(months, 'month')}${about === '' ? '' : ' after the challenge'}, which is by ${by}, counted from the last day of the challenge (${from}; LGA, Corporate Peer Challenge).`;

function outside(a: {
  quarter: string;
  months: string;
  asAt: string;
  when: 'before' | 'after' | 'later';
}): string {
  if (a.when === 'before') return `before ${a.quarter} (${a.months}) began`;
  if (a.when === 'after') return `after ${a.quarter} (${a.months}) had ended`;
  return `which is after ${a.asAt}, the day that this report speaks of`;
}
