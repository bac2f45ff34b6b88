import { councilName } from '../model/council.ts';
import { isWholeDay, parsePartialDate, printDate, printDateRange } from '../model/dates.ts';
import type { Challenge, ConfigFile, PaperFile } from '../model/files.ts';
import type { Facts } from '../model/placeholders.ts';
import { financialYearName, quarterMonths, quarterName } from '../model/quarter.ts';
import type { Course, Position } from '../model/position.ts';
import type { Item } from '../model/items.ts';
import type { ItemStanding, Standing } from '../model/standing.ts';
import { inWords, listed } from '../model/words.ts';
import { overdueWords, ratingSentence, statusSentence } from './counts.ts';
import { paperFacts, vocabularyFacts } from './paper-facts.ts';
import { partition } from './partition.ts';

/** What a plan as it stood, its council and one of its papers say for each placeholder. */
export function factsOf(standing: Standing, course: Course, config: ConfigFile, paper?: PaperFile): Facts {
  const { plan, quarter, asAt } = standing;
  const { challenge } = plan;
  const { closed, current } = partition(standing);
  const total = plan.recommendationCount ?? plan.recommendations?.length;
  return {
    council: councilName(config.council) ?? config.council?.shortName ?? 'the Council',
    'council short name': config.council?.shortName ?? 'the Council',
    system: plan.approved?.recorded ?? config.council?.system,
    ...vocabularyFacts(config),
    quarter: quarter && `${quarterName(quarter)} (${quarterMonths(quarter)})`,
    'quarter of the year':
      quarter && `${quarterName(quarter).replace('quarter', 'quarter of')} (${quarterMonths(quarter)})`,
    'quarter name': quarter && quarterName(quarter),
    months: quarter && quarterMonths(quarter),
    year: quarter && financialYearName(quarter.year),
    'as at': asAt && printDate(asAt),
    ...challengeFacts(challenge),
    'plan title': plan.title ?? 'Corporate Peer Challenge action plan',
    'approved by': plan.approved?.by,
    'approved when': whenPrinted(plan.approved?.on),
    'progress promised': plan.approved?.progressPromised,
    'recommendation count': numberOrUndefined(total),
    recommendations:
      total === undefined ? undefined : `${inWords(total)} recommendation${total === 1 ? '' : 's'}`,
    'objective count': countOf(standing, 'objective'),
    'action count': countOf(standing, 'action'),
    'completed count': numberOrUndefined(closed.length || undefined),
    'completed numbers': numbers(closed),
    'open count': numberOrUndefined(current.length || undefined),
    'open numbers': numbers(current),
    // Each is worked out only where a document asks for it.
    get 'status counts'() {
      return statusSentence(course.now);
    },
    get 'rating counts'() {
      return ratingSentence(course.now);
    },
    get 'overdue actions'() {
      return overdueWords(course.now);
    },
    get 'revised dates'() {
      return revisedWords(course.now);
    },
    ...paperFacts(paper),
  };
}

/** "three dates": those that the asked quarter's own update revises. */
function revisedWords({ standing }: Position): string {
  const revised = standing.items.filter(({ entry }) => entry?.revisedTimescale !== undefined).length;
  return `${inWords(revised)} ${revised === 1 ? 'date' : 'dates'}`;
}

type ChallengeFactName =
  | 'challenge dates'
  | 'challenge period'
  | 'days on site'
  | 'people'
  | 'meetings'
  | 'hours'
  | 'team size'
  | 'original peers'
  | 'theme count'
  | 'additional focus'
  | 'scope agreed by'
  | 'previous challenge'
  | 'progress review'
  | 'feedback received'
  | 'feedback reported';

function challengeFacts(challenge: Challenge): Pick<Facts, ChallengeFactName> {
  const { evidence, team, themes, feedback } = challenge;
  return {
    'challenge dates': challengeDates(challenge),
    'challenge period': challengePeriod(challenge),
    'days on site': numberOrUndefined(challenge.daysOnSite),
    people: evidence?.people,
    meetings: evidence?.meetings,
    hours: evidence?.hours,
    'team size': numberOrUndefined(challenge.teamSize ?? team?.length),
    'original peers': listed((team ?? []).flatMap((p) => (p.original && p.name ? [p.name] : []))),
    'theme count': numberOrUndefined(themes?.length),
    'additional focus': listed(challenge.additionalFocus ?? []),
    'scope agreed by': challenge.scopeAgreedBy,
    'previous challenge': asPrinted(challenge.previous?.[0]?.on),
    'progress review': whenPrinted(challenge.progressReview?.on),
    'feedback received': whenPrinted(feedback?.received),
    'feedback reported': reported(challenge),
  };
}

const countOf = ({ items }: Standing, kind: Item['kind']): string | undefined =>
  numberOrUndefined(items.filter(({ item }) => item.kind === kind).length || undefined);

const numberOrUndefined = (n: number | undefined): string | undefined =>
  n === undefined ? undefined : inWords(n);
const numbers = (items: readonly ItemStanding[]): string | undefined =>
  listed(items.map(({ item }) => item.id));

/** A date as reports print it: 2019-03-26 becomes 26 March 2019. What is no date is left as written. */
function asPrinted(when: string | undefined): string | undefined {
  const date = when === undefined ? undefined : parsePartialDate(when);
  return date ? printDate(date) : when;
}

/** With its preposition: "in May 2019", "on 14 May 2019". */
function whenPrinted(when: string | undefined): string | undefined {
  const printed = asPrinted(when);
  return printed && `${isWholeDay(parsePartialDate(printed)) ? 'on' : 'in'} ${printed}`;
}

function challengeDates({ start, end }: Challenge): string | undefined {
  const first = parsePartialDate(start ?? '');
  return first && printDateRange(first, parsePartialDate(end ?? ''));
}

function challengePeriod(challenge: Challenge): string | undefined {
  const dates = challengeDates(challenge);
  if (dates === undefined) return undefined;
  if (dates.includes(' to ')) return `from ${dates}`;
  return whenPrinted(dates);
}

function reported({ feedback }: Challenge): string | undefined {
  const places = (feedback?.reportedTo ?? []).map(({ body, on }) => {
    const when = whenPrinted(on);
    return when === undefined ? `to ${body}` : `to ${body} ${when}`;
  });
  return listed(places);
}
