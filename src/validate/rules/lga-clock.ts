import type { Finding, Path } from '../../diagnostics/diagnostic.ts';
import { daysIn, lastDay, parsePartialDate, printDate, type PartialDate } from '../../model/dates.ts';
import { dayNumber } from '../../model/days.ts';
import type { Challenge } from '../../model/files.ts';
import { thresholdsOf } from '../../model/thresholds.ts';
import type { Day } from '../../model/timescale.ts';
import type { PlanFolder } from '../../model/workspace.ts';
import { finding, type PlanRule } from './rule.ts';

/**
 * The LGA's clock, from the challenge's last day: the report published within three months, the plan within five at the
 * latest, a progress review about ten months on, and its report within twelve. A challenge or date of which only the month
 * is known is late only if it is late whichever day was meant. Follow-up visits and progress reviews have no clock.
 */
export const lgaClock: PlanRule = (folder) => {
  const { challenge, approved } = folder.plan.value;
  const last = parsePartialDate(challenge.end ?? challenge.start ?? '');
  const isFull = (challenge.kind ?? 'full') === 'full' && challenge.state !== 'planned';
  if (!isFull || last === undefined) return [];
  const clock = clockOf(folder, last);
  return [
    ...late(clock, 'late-feedback', published(challenge)),
    ...late(clock, 'late-plan', { when: approved?.on, path: ['approved', 'on'] }),
    ...late(clock, 'late-review', {
      when: challenge.progressReview?.on,
      path: ['challenge', 'progressReview', 'on'],
    }),
    ...late(clock, 'late-review-report', {
      when: challenge.progressReview?.published,
      path: ['challenge', 'progressReview', 'published'],
    }),
    ...missing(clock, challenge),
  ];
};

type Stage = 'late-feedback' | 'late-plan' | 'late-review' | 'late-review-report';

interface Clock {
  readonly file: string;
  readonly last: PartialDate;
  readonly months: Readonly<Record<Stage, number>>;
  /** The last day by which each stage is in time. */
  readonly due: Readonly<Record<Stage, Day>>;
  /** The last day that anything of the plan speaks of. */
  readonly asAt: Day | undefined;
}

function clockOf({ plan, updates, config }: PlanFolder, last: PartialDate): Clock {
  const { feedbackMonths, planMonths, reviewMonths, reviewReportMonths } = thresholdsOf(config);
  const day = lastDay(last);
  const dates = [plan.value.approved?.on, ...updates.map(({ value }) => value.asAt)];
  return {
    file: plan.file,
    last,
    months: {
      'late-feedback': feedbackMonths,
      'late-plan': planMonths,
      'late-review': reviewMonths,
      'late-review-report': reviewReportMonths,
    },
    due: {
      'late-feedback': monthsLater(day, feedbackMonths),
      'late-plan': monthsLater(day, planMonths),
      // "Approximately ten months after": any day of that month is in time.
      'late-review': endOfMonth(monthsLater(day, reviewMonths)),
      'late-review-report': monthsLater(day, reviewReportMonths),
    },
    asAt: dates
      .flatMap((date) => firstDay(date) ?? [])
      .reduce<Day | undefined>((a, b) => (a === undefined || isAfter(b, a) ? b : a), undefined),
  };
}

/** The same day so many months later, or the last of a month that has no such day. */
function monthsLater({ year, month, day }: Day, months: number): Day {
  const count = month - 1 + months;
  const then = { year: year + Math.floor(count / 12), month: (count % 12) + 1 };
  return { ...then, day: Math.min(day, daysIn(then.year, then.month)) };
}

const endOfMonth = ({ year, month }: Day): Day => lastDay({ year, month });

const isAfter = (a: Day, b: Day): boolean => dayNumber(a) > dayNumber(b);

/** The first day that a date can mean: what is late then is late in any case. */
function firstDay(written: string | undefined): Day | undefined {
  const date = parsePartialDate(written ?? '');
  return date && { year: date.year, month: date.month ?? 1, day: date.day ?? 1 };
}

interface Stated {
  readonly when: string | undefined;
  readonly path: Path;
}

/** When the feedback report came out: when it was published or else first reported to a meeting, and not before it was received. */
function published({ feedback }: Challenge): Stated {
  if (feedback?.published !== undefined)
    return { when: feedback.published, path: ['challenge', 'feedback', 'published'] };
  const [first] = (feedback?.reportedTo ?? [])
    .flatMap(({ on }, at) => {
      const day = firstDay(on);
      return day === undefined
        ? []
        : [{ day, when: on, path: ['challenge', 'feedback', 'reportedTo', at, 'on'] }];
    })
    .sort((a, b) => dayNumber(a.day) - dayNumber(b.day));
  return first ?? { when: feedback?.received, path: ['challenge', 'feedback', 'received'] };
}

function late(clock: Clock, code: Stage, { when, path }: Stated): Finding[] {
  const day = firstDay(when);
  const date = parsePartialDate(when ?? '');
  if (day === undefined || date === undefined || !isAfter(day, clock.due[code])) return [];
  return [finding(code, clock.file, path, { ...said(clock, code), on: printDate(date) })];
}

const said = ({ months, due, last }: Clock, code: Stage): { months: number; by: string; from: string } => ({
  months: months[code],
  by: printDate(due[code]),
  from: printDate(last),
});

/** The LGA has asked for a report within months and a progress review of challenges since then. */
const asked: Day = { year: 2023, month: 4, day: 1 };

/**
 * What no file tells of, though its day is past in the newest update. A plan that has been approved or is reported on is
 * there. Of earlier challenges nothing was asked, and what is not said of them need not be missing.
 */
function missing(clock: Clock, { feedback, progressReview }: Challenge): Finding[] {
  const { asAt, due, file, last } = clock;
  if (asAt === undefined || !isAfter(lastDay(last), asked)) return [];
  const untold = (code: Stage, is: boolean, path: Path): Finding[] =>
    is && isAfter(asAt, due[code])
      ? [finding(code, file, path, { ...said(clock, code), asAt: printDate(asAt) }, 'key')]
      : [];
  const hasReport = [feedback?.published, feedback?.received, feedback?.reportedTo].some(
    (f) => f !== undefined,
  );
  const isReviewed = progressReview !== undefined;
  return [
    ...untold('late-feedback', !hasReport, ['challenge']),
    ...untold('late-review', !isReviewed, ['challenge']),
    ...untold(
      'late-review-report',
      progressReview?.on !== undefined && progressReview.published === undefined,
      ['challenge', 'progressReview'],
    ),
  ];
}
