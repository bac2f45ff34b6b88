import { annexes } from './annexes.ts';
import { allOf, anyOf, count, error, warning } from './entry.ts';
import { exempt } from './exempt.ts';
import { house } from './house.ts';
import { approval } from './approval.ts';
import { dates } from './dates.ts';
import { placeholders } from './placeholders.ts';
import { prose } from './prose.ts';
import { slippage } from './slippage.ts';

/**
 * The named rules: judgements about what a plan, its updates and its papers say. cpc.yaml can change their severity,
 * `allow:` silences one in one place. An error is only what cannot be merged or printed truthfully.
 */
export const rules = {
  'duplicate-number': error(
    'Two recommendations or objectives share a number',
    (a: { number: string; first: string }) => ({
      message: `Number ${a.number} is already given to "${a.first}".`,
      help: 'An update could not say which of the two it means. Give each its own number.',
    }),
  ),
  'duplicate-code': error('Two recommendations share a code', (a: { code: string; first: string }) => ({
    message: `The code ${a.code} is already given to recommendation ${a.first}.`,
    help: 'Give each recommendation its own code.',
  })),
  'duplicate-letter': error(
    'Two actions under one heading share a letter',
    (a: { letter: string; under: string }) => ({
      message: `Letter ${a.letter} is already given to another action under ${a.under}.`,
      help: 'An update could not say which of the two it means. Give each its own letter.',
    }),
  ),
  'unknown-letter': error(
    'A date for an action that is not there',
    (a: { letter: string; under: string; known: readonly string[] }) => ({
      message: `${a.under} has no action ${a.letter}.`,
      help:
        a.known.length > 0
          ? `${a.known.length === 1 ? 'Its only action is' : 'Its actions are'} ${allOf(a.known)}.`
          : 'Take the letter out, or write the action.',
    }),
  ),
  'duplicate-update': error('Two updates for one quarter', (a: { quarter: string; first: string }) => ({
    message: `${a.first} is the update for ${a.quarter} already.`,
    help: 'Put both into one file. A published quarter is corrected by a later one, with corrects.',
  })),
  'impossible-date': error('A date the calendar does not have', (a: { written: string }) => ({
    message: `There is no ${a.written} in the calendar.`,
    help: 'Check the day, the month and the year.',
  })),
  'ends-before-start': error('A period that ends before it starts', (a: { start: string; end: string }) => ({
    message: `This ends on ${a.end}, before it starts on ${a.start}.`,
    help: 'Check both dates.',
  })),
  'financial-year': error(
    'The two years of a financial year do not follow each other',
    (a: { written: string }) => ({
      message: `${a.written} is not a financial year: the second year must follow the first.`,
      help: 'Write the year in which April falls, then the next: 2020/21.',
    }),
  ),
  'file-quarter': error(
    'A file whose name disagrees with its own year or quarter',
    (a: { says: string; expected: string }) => ({
      message: `This file says it is ${a.says}, but its name does not.`,
      help: `Rename it to ${a.expected}, or correct its year and quarter.`,
    }),
  ),
  'unknown-item': error(
    'An update for an item the plan does not have',
    (a: { item: string; suggestion?: string | undefined; letters?: readonly string[] }) => ({
      message: `The plan has no item ${a.item}.`,
      help: unknownItemHelp(a),
    }),
  ),
  'complete-without-date': error('Complete, but nobody says when', (a: { item: string }) => ({
    message: `${a.item} is complete, but nothing says when.`,
    help: 'Add completedOn as closely as is known: 14 May 2019, May 2019, Q1 2019/20 or 2019/20.',
  })),
  'unknown-profile': error(
    'A profile that does not exist',
    (a: { profile: string; known: readonly string[]; suggestion?: string | undefined }) => ({
      message: `There is no profile "${a.profile}".`,
      help: a.suggestion ? `Did you mean "${a.suggestion}"?` : `Profiles: ${a.known.join(', ')}.`,
    }),
  ),
  'paper-without-quarter': error(
    'A paper of a quarterly profile that names no quarter',
    (a: { profile: string }) => ({
      message: `A ${a.profile} paper speaks of one quarter, and this one names none.`,
      help: 'Add year and quarter.',
    }),
  ),
  'paper-quarter-missing': error(
    'A paper for a quarter that has no update',
    (a: { quarter: string; known: readonly string[] }) => ({
      message: `This paper is for ${a.quarter}, which has no update.`,
      help:
        a.known.length > 0
          ? `${a.known.length === 1 ? 'The only update is' : 'There are updates'} for ${anyOf(a.known)}.`
          : 'Write the update first.',
    }),
  ),
  ...placeholders,
  'profile-needs-paper': error(
    'A profile that is made from a paper only, where there is none',
    (a: { profile: string }) => ({
      message: `A document of the profile ${a.profile} is made from a paper, and here there is none to make it from.`,
      help: 'Name a profile that the tool can make by itself, such as quarterly-progress or action-plan.',
    }),
  ),
  'not-printed': warning(
    'A row of a paper that its profile does not print',
    (a: { key: string; profile: string; placeholder: string }) => ({
      message: `The profile ${a.profile} has no place for ${a.key}, so it is not printed.`,
      help: `Place it with <<${a.placeholder}>>, or take it out.`,
    }),
  ),
  'empty-section': error('A section of a paper that says nothing', (a: { heading: string }) => ({
    message: `The section "${a.heading}" has nothing in it, so its heading would stand over nothing.`,
    help: 'Where there is nothing to say, write None, or take the section out.',
  })),
  'no-recommendation': warning('A report to a meeting without a recommendation', () => ({
    message: 'This paper does not say what the meeting is asked to decide.',
    help: 'Add recommendations with items. A report for information asks that it be noted.',
  })),
  'no-author': warning('A report to a meeting without an author', () => ({
    message: 'This paper does not say whose report it is.',
    help: 'Add reportOf, such as Chief Executive.',
  })),
  'no-meeting-date': warning('A report to a meeting without the day of the meeting', () => ({
    message: 'This paper does not say when the meeting is.',
    help: 'Add date, such as 12 February 2020.',
  })),
  'no-background-papers': warning('A report to a meeting without a list of background papers', () => ({
    message:
      'This paper does not list its background papers, as section 100D of the Local Government Act 1972 asks.',
    help: 'Add backgroundPapers. Where there are none, write backgroundPapers: [].',
  })),
  'part-missing': error('A paper leaves out a part of the report', (a: { part: string; about: string }) => ({
    message: `This paper never places <<${a.part}>> (${a.about}), so it would not be printed.`,
    help: `Add <<${a.part}>> as a paragraph of its own. To leave it out on purpose, allow part-missing with about: ${a.part}.`,
  })),
  'heading-missing': error(
    'A required heading of the profile is missing or empty',
    (a: { heading: string; profile: string }) => ({
      message: `A paper of the profile ${a.profile} needs "${a.heading}", as a section or an implication with something in it.`,
      help: 'Where there is nothing to say, write None.',
    }),
  ),
  'annex-missing': error(
    'A reference to an annex that is not attached',
    (a: { reference: string; known: readonly string[] }) => ({
      message: `The text refers to ${a.reference}, which is not among the paper's annexes.`,
      help: `${a.known.length > 0 ? `Listed: ${allOf(a.known)}. Correct the reference, or add the annex.` : 'List it under annexes.'} If it belongs to another document, say so: ${a.reference} of the letter.`,
    }),
  ),
  'unknown-rating': warning(
    'A rating that the rating scheme does not have',
    (a: { rating: string; known: readonly string[] }) => ({
      message: `"${a.rating}" is not in the rating scheme.`,
      help: `The scheme has ${anyOf(a.known)}.`,
    }),
  ),
  'recommendation-without-action': warning(
    'A recommendation that nothing answers',
    (a: { number: string }) => ({
      message: `Recommendation ${a.number} has no objective and no action, though others have.`,
      help: 'Say what will be done, or give the response: rejected, with the reason.',
    }),
  ),
  'count-differs': warning(
    'A stated count differs from the real one',
    (a: { stated: number; found: number; what: 'recommendation' | 'peer' }) => ({
      message: `The plan states ${count(a.stated, a.what)} and lists ${a.found}.`,
      help: 'Correct the number, or list what is missing.',
    }),
  ),
  'unpaired-posts': warning(
    'A peer with more roles than organisations',
    (a: { roles: number; organisations: number }) => ({
      message: `This peer has ${count(a.roles, 'role')} and ${count(a.organisations, 'organisation')}, so nothing says which belong together.`,
      help: 'Write an organisation for each role, in their order. Inside [ ], a post with a comma in it needs quotes.',
    }),
  ),
  'wording-differs': warning(
    'A recommendation is worded differently in two places',
    (a: { number: string }) => ({
      message: `The heading of recommendation ${a.number} in the plan has other words than its text.`,
      help: "Use the peers' exact words in both, or delete planHeading.",
    }),
  ),
  'fewer-dates-than-actions': warning(
    'Fewer dates than actions',
    (a: { item: string; dates: number; actions: number }) => ({
      message: `${a.item} has ${count(a.dates, 'date')} without letters, and ${count(a.actions, 'action')} that no date is given for.`,
      help: 'Give each date its letters, or each action its own timescale.',
    }),
  ),
  'no-owner': warning('An action that nobody owns', (a: { item: string }) => ({
    message: `${a.item} has no owner, though others have.`,
    help: 'Name who does it, or who leads on its recommendation.',
  })),
  'as-at-before-quarter': warning(
    'An update as at a day before its quarter began',
    (a: { asAt: string; quarter: string; months: string }) => ({
      message: `This update is as at ${a.asAt}, before ${a.quarter} (${a.months}) began.`,
      help: 'Check the year.',
    }),
  ),
  'completed-later': warning(
    'Completed after the day that the update speaks of',
    (a: { item: string; on: string; asAt: string }) => ({
      message: `${a.item} was completed ${/^\d{1,2} /.test(a.on) ? 'on' : 'in'} ${a.on}, but the update is as at ${a.asAt}.`,
      help: 'Check the year, or whether it is complete already.',
    }),
  ),
  'no-success-measure': warning('An action without a measure of its success', (a: { item: string }) => ({
    message: `Nothing says how the success of ${a.item} is measured, though others say so.`,
    help: 'Add successMeasures to it or to its objective.',
  })),
  'sign-off-differs': warning(
    'A paper is signed by somebody else than its author',
    (a: { author: string; signed: string }) => ({
      message: `The report is of the ${a.author}, but signed by the ${a.signed}.`,
      help: 'Check which of the two is right.',
    }),
  ),
  'update-after-completion': warning(
    'An update of an item that was already closed',
    (a: { item: string; how: string; quarter?: string | undefined }) => ({
      message: `${a.item} was ${a.quarter === undefined ? `${a.how} when the plan was approved` : `reported as ${a.how} in ${a.quarter}`}, and is reported on again.`,
      help: 'If it was not closed after all, say so with corrects; if it is open again, give its status.',
    }),
  ),
  'no-update': warning(
    'An open item that the quarter says nothing of',
    (a: { items: readonly string[]; quarter: string }) => ({
      message: `Nothing is said in ${a.quarter} of ${a.items.length === 1 ? 'recommendation' : 'recommendations'} ${allOf(a.items)}.`,
      help: 'Say what happened, even if that is nothing.',
    }),
  ),
  'narrative-repeated': warning('The same words as last time', (a: { item: string; quarter: string }) => ({
    message: `${a.item} says word for word what it said in ${a.quarter}.`,
    help: 'Say what happened in this quarter.',
  })),
  'correction-of-nothing': warning(
    'A correction of a quarter that said nothing',
    (a: { item: string; quarter: string }) => ({
      message: `${a.item} corrects what was said in ${a.quarter}, but no earlier update for that quarter says anything of it.`,
      help: 'Check the quarter.',
    }),
  ),
  ...exempt,
  ...annexes,
  ...house,
  ...approval,
  ...dates,
  ...prose,
  ...slippage,
};

function unknownItemHelp(a: { suggestion?: string | undefined; letters?: readonly string[] }): string {
  if (a.suggestion !== undefined) return `Did you mean ${a.suggestion}?`;
  if (a.letters?.length === 1) return `The only action there is ${allOf(a.letters)}.`;
  if (a.letters !== undefined && a.letters.length > 0) return `The actions there are ${allOf(a.letters)}.`;
  return 'Items are named as in the plan: a recommendation 3, an objective 2.2, an action 2.2/d or 3/a.';
}
