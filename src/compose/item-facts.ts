import { plain } from '../markdown/escape.ts';
import { parsePartialDate, printDate } from '../model/dates.ts';
import type { Markdown } from '../model/document.ts';
import type { UpdateItem } from '../model/files.ts';
import type { Item } from '../model/items.ts';
import type { DateLedger } from '../model/position.ts';
import { listed, timesInWords } from '../model/words.ts';
import { outcomesOf, type ItemStanding } from '../model/standing.ts';
import { exemptFacts } from './exempt-facts.ts';
import type { Composition } from './context.ts';
import { capitalised } from './fill.ts';
import { factRows, stated, type Fact } from './fact-rows.ts';
import { statusName } from './labels.ts';
import { laterFacts } from './later-facts.ts';
import { letteredDates, milestonesPrinted } from './timescales.ts';

/** What is known of an item besides its words, as rows of labels and values: nothing that nobody has stated. */
export function factsOfItem(standing: ItemStanding, composition: Composition): Markdown | undefined {
  const facts = [
    ...responseFacts(standing),
    ...timescaleFacts(standing, composition),
    ...standingFacts(standing),
    ...laterFacts({ ...standing.item.node, ...reviewSaid(standing) }),
    ...entryFacts(standing, composition),
    ...exemptFacts(standing.item.node),
    ...exemptFacts(standing.entry),
  ];
  return factRows(facts);
}

/** That a recommendation was accepted goes without saying; that it was not is said in every report. */
function responseFacts({ item }: ItemStanding): Fact[] {
  const response = item.kind === 'recommendation' ? item.node.response : undefined;
  if (response === undefined || response.decision === 'accepted') return [];
  const words = [capitalised(response.decision), response.reason].filter((w) => w !== undefined);
  return stated("The Council's response", words.join(': '));
}

/** The last that an update has given, in place of the plan's own; of what has come to its end, no more. */
function reviewSaid({ history, closure, item }: ItemStanding): Pick<UpdateItem, 'reviewOn'> | undefined {
  if (closure !== undefined && item.node.reviewOn !== undefined) return { reviewOn: item.node.reviewOn };
  const last = history.findLast((entry) => entry.item.reviewOn !== undefined)?.item.reviewOn;
  return last === undefined ? undefined : { reviewOn: last };
}

/** A stated status is printed every quarter until it changes; where nobody has stated one, none is made up. */
function standingFacts({ status, closure, entry }: ItemStanding): Fact[] {
  const on = closure?.on ?? entry?.completedOn;
  const label =
    closure === undefined || closure.status === 'complete' ? 'Completed' : statusName(closure.status);
  const dated = on === undefined ? [] : [{ label, text: plain(datePrinted(on)) }];
  const isSaid = closure !== undefined && on !== undefined;
  return [
    ...(status === undefined || isSaid ? [] : [{ label: 'Status', text: plain(statusName(status)) }]),
    ...dated,
  ];
}

/**
 * The approved timescale of an objective or an action; where it was ever revised, both in every quarter from then on, as
 * members ask for both. Why it moved is said in the quarter that moved it. A recommendation's own timescale is printed
 * only beside a revised one: reports by recommendation carry the peers' words and the progress, and no table of dates.
 */
function timescaleFacts({ item, history, entry }: ItemStanding, composition: Composition): Fact[] {
  const { standing } = composition;
  const approved =
    item.node.timescale ?? milestonesPrinted(item.node.milestones) ?? letteredDates(item, standing);
  const last = history.findLast((e) => e.item.revisedTimescale !== undefined)?.item.revisedTimescale;
  if (last === undefined) return item.kind === 'recommendation' ? [] : stated('Timescale', approved);
  const now = entry?.revisedTimescale;
  const dates = composition.course.now.items.find((position) => position.item.id === item.id)?.dates;
  const isRevised = dates === undefined || dates.current !== dates.approved;
  return [
    ...stated('Approved timescale', approved),
    ...(isRevised ? stated('Revised timescale', dates?.current.literal ?? last.to) : []),
    ...stated('Asked for, and not agreed yet', dates?.asked?.to.literal),
    ...stated('Reason for the revision', now?.reason),
    ...stated('Revision approved by', now?.approvedBy),
    ...stated('Moved', dates && howFarMoved(dates)),
  ];
}

/** "twice, to 92 days later than approved" */
function howFarMoved({ timesMoved, asked, daysSlipped = 0, isWithheld }: DateLedger): string | undefined {
  const agreed = asked === undefined ? timesMoved : timesMoved - 1;
  if (isWithheld || agreed === 0) return undefined;
  const times = timesInWords(agreed);
  if (daysSlipped === 0) return times;
  const days = Math.abs(daysSlipped);
  const later = daysSlipped > 0 ? 'later' : 'earlier';
  return `${times}, to ${days} ${days === 1 ? 'day' : 'days'} ${later} than approved`;
}

/** What else the quarter's update says, and what came of the item in whichever quarter that was said. */
function entryFacts(standing: ItemStanding, composition: Composition): Fact[] {
  const { entry = {}, closure } = standing;
  const { percentComplete, corrects } = entry;
  return [
    ...stated('Met', listed(entry.milestonesReached ?? [])),
    ...stated('Done', percentComplete === undefined ? undefined : `${percentComplete}%`),
    ...ratingFacts(standing, composition),
    ...stated('What came of it', entry.outcome ?? closure?.outcome ?? lastingOutcome(standing)),
    ...(entry.evidence ?? []).flatMap((piece) => stated('Evidence', piece)),
    ...(corrects ? stated(`Correction to ${corrects.quarter}`, corrects.reason) : []),
  ];
}

/**
 * What the profile or the paper lets be printed of ratings. By itself that is what owners state; "both" is the rating that
 * counts, the other beside it where they differ, and what is expected.
 */
function ratingFacts({ item, entry = {} }: ItemStanding, composition: Composition): Fact[] {
  const { paper, profile } = composition;
  const shown = paper?.ratings ?? profile.ratings;
  switch (shown) {
    case 'none':
      return [];
    case 'stated':
      // What an owner does not speak of is left alone; what the owner says does not stand without the rules beside it.
      return entry.rating === undefined && entry.forecast === undefined ? [] : bothRatings(item, composition);
    case 'both':
      return bothRatings(item, composition);
    default:
      return shown satisfies never;
  }
}

/** The rating that counts, the other beside it where they differ, and what is expected. */
function bothRatings({ id }: Item, { course }: Composition): Fact[] {
  const rating = course.now.items.find(({ item }) => item.id === id)?.rating;
  if (rating === undefined) return [];
  const { now, differs, computed, stated: owners, forecast, reason } = rating;
  const other =
    now === computed ? stated('Rating by its owner', owners) : stated('Rating by the rules', computed);
  return [
    ...stated('Rating', now),
    ...(differs ? other : []),
    ...stated('Forecast', forecast),
    ...stated('Reason for the rating', reason),
  ];
}

/** What has become business as usual has no end, and what came of it is said for as long as it goes on. */
const lastingOutcome = (standing: ItemStanding): string | undefined =>
  standing.status === 'ongoing' ? outcomesOf(standing).at(-1)?.item.outcome : undefined;

/** A date in the style of reports; a quarter or a financial year as written. */
function datePrinted(on: string): string {
  const date = parsePartialDate(on);
  return date === undefined ? on : printDate(date);
}
