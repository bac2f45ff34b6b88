import { withinSentence } from '../../model/words.ts';
import { anyOf, count, warning } from './entry.ts';

/** Dates that have passed or moved, and ratings: what a plan, its updates and its papers leave unsaid. */
export const slippage = {
  overdue: warning(
    'Overdue, with no revised date and no explanation',
    (a: { item: string; due: string; days: number; quarter: string }) => ({
      message: `${a.item} was due ${a.due}, ${count(a.days, 'day')} before this update, which gives neither a revised date nor an explanation.`,
      help: `Say in ${a.quarter} what happened, with revisedTimescale or in words; if it is done, give status: complete and completedOn.`,
    }),
  ),
  'revised-in-past': warning(
    'A revised date that is past already',
    (a: { item: string; to: string; asAt: string }) => ({
      message: `${a.item} is revised to ${a.to}, which is over before the update's own date, ${a.asAt}.`,
      help: 'Check the year, or say that it is complete.',
    }),
  ),
  'due-before-challenge': warning(
    'A timescale that ends before the challenge',
    (a: { item: string; due: string; challenge: string }) => ({
      message: `${a.item} is due ${withinSentence(a.due)}, before the challenge of ${a.challenge}.`,
      help: 'Check the year. If it was approved so, allow due-before-challenge there and say why.',
    }),
  ),
  'ongoing-without-review': warning(
    'Something without an end that nobody is to look at again',
    (a: { item: string; timescale: string }) => ({
      message: `${a.item} is "${a.timescale}", so it is never due, and no day is given on which it is looked at again.`,
      help: 'Give the item reviewOn, such as reviewOn: March 2025: in the plan, or once that is approved in an update.',
    }),
  ),
  'rating-differs': warning(
    'A rating that contradicts the status or the dates',
    (a: { item: string; stated: string; computed: string }) => ({
      message: `${a.item} is rated ${a.stated}, and by the rules it is ${a.computed}.`,
      help: 'Say why in ratingReason, or correct the rating, the status or the dates. Without a reason the rating of the rules counts.',
    }),
  ),
  'revision-unasked': warning(
    'A revised date that a paper does not ask members to note',
    (a: { items: readonly string[]; quarter: string }) => ({
      message: `The update for ${a.quarter} revises ${a.items.length === 1 ? 'the timescale' : 'the timescales'} of ${a.items.join(', ')}, and the recommendations of this paper do not speak of it.`,
      help: 'Ask members to note or to approve the revised dates, and show them with <<extensions>>.',
    }),
  ),
  'unknown-rating-rule': warning(
    'A rating rule that names a rating the scheme does not have',
    (a: { rating: string; known: readonly string[] }) => ({
      message: `"${a.rating}" is not in the rating scheme, so this rule gives nothing.`,
      help:
        a.known.length > 0
          ? `The scheme has ${anyOf(a.known)}.`
          : 'Declare ratings first, such as ratings: RAG.',
    }),
  ),
};
