import { datesAt } from './dates.ts';
import type { Dates, Phrase } from './grammar.ts';
import { termAt } from './terms.ts';
import { lookUp, phraseBook, skip, wordAt, type Found, type Tokens } from './tokens.ts';
import { isList, recurrenceAt } from './recurrences.ts';

const ongoing = phraseBook<true>([
  [
    'ongoing, on going, ongoing basis, on an ongoing basis, continuous, continuously, continual, continuing, permanent, ' +
      'as and when required, as and when needed, as and when necessary, as and when appropriate, as and when they arise, ' +
      'as and when, as required, as needed, as necessary, as appropriate, as they arise, when required, when needed, ' +
      'if and when required, business as usual, bau, rolling, rolling programme, rolling basis, on a rolling basis, ' +
      'ad hoc, indefinite, complete and ongoing, completed and ongoing, complete & ongoing, in place and ongoing',
    true,
  ],
]);

const done = phraseBook<true>([
  [
    'completed, complete, done, achieved, finished, delivered, implemented, closed, in place, already in place, ' +
      'already completed, already complete, already done, now complete, now completed, action complete, action completed, ' +
      'fully complete, fully completed, fully implemented',
    true,
  ],
]);

const undated = phraseBook<true>([
  [
    'tbc, tba, tbd, tbf, to be agreed, to be confirmed, to be determined, to be decided, to be advised, to be arranged, ' +
      'to be set, to be scheduled, to be considered, to be developed, date to be agreed, date to be confirmed, date tbc, ' +
      'dates to be agreed, dates to be confirmed, dates tbc, timescale to be agreed, timescale to be confirmed, ' +
      'timescale tbc, timescales to be agreed, timescales to be confirmed, timescales tbc, not yet agreed, not yet known, ' +
      'not known, not set, unknown, n / a, na, not applicable, none, no date, no fixed date, no set date, pending, future, in future, in due course',
    true,
  ],
  [
    'short term, medium term, long term, longer term, short to medium term, medium to long term, medium to longer term, ' +
      'short - medium term, medium - long term, short / medium term, medium / long term, short, medium, long, ' +
      'in the short term, in the medium term, in the long term, in the longer term, over the short term, ' +
      'over the medium term, over the long term, over the next year, over the coming year, over the next few months, ' +
      'over the coming months, in the coming months, over the coming year, over the next few years, within the next year',
    true,
  ],
  [
    'asap, a s a p, as soon as possible, as soon as practicable, as soon as practical, as soon as reasonably practicable, ' +
      'immediate, immediately, with immediate effect, now, soon, shortly, urgent, urgently, in progress, in train, ' +
      'underway, under way, already underway, already under way, started, commenced, begun, not started, not yet started, ' +
      'when resources allow, when funding allows, when resources permit',
    true,
  ],
]);

/** What is no date of its own: ongoing, done, TBC, or something that comes again and again. */
export function stateAt(tokens: Tokens, at: number): Found<Phrase> | undefined {
  return recurrenceAt(tokens, at) ?? ongoingAt(tokens, at) ?? doneAt(tokens, at) ?? undatedAt(tokens, at);
}

/** "Ongoing until March 2025" has an end, "Ongoing from April 2024" a start. */
function ongoingAt(tokens: Tokens, at: number): Found<Phrase> | undefined {
  const found = lookUp(ongoing, tokens, at);
  if (found === undefined) return undefined;
  const dates = datesAt(tokens, found.next);
  const isWord = tokens[found.next]?.kind === 'word' && !isDateAt(tokens, found.next);
  const isBounded = dates !== undefined && isWord && !isList(tokens, found.next);
  return isBounded ? dates : { value: { shape: 'ongoing' }, next: found.next };
}

/** "Ongoing Spring 2024" has no word that says how they belong together: they are two. */
function isDateAt(tokens: Tokens, at: number): boolean {
  const term = termAt(tokens, at)?.value;
  return (
    term !== undefined && term.form !== 'year' && term.year !== undefined && term.year.sort !== 'relative'
  );
}

/** With the date at which it was done, where one is said. A date by which it is to be complete is no such thing. */
function doneAt(tokens: Tokens, at: number): Found<Phrase> | undefined {
  const found = lookUp(done, tokens, at);
  if (found === undefined) return undefined;
  const isTarget = ['completion', 'complete', 'completed'].includes(wordAt(tokens, found.next - 1));
  const dates = doneOn(tokens, found.next);
  if (dates === undefined) return { value: { shape: 'done' }, next: found.next };
  return isTarget && dates.value.bound !== undefined
    ? dates
    : { value: { shape: 'done', dates: dates.value }, next: dates.next };
}

function doneOn(tokens: Tokens, at: number): Found<Dates> | undefined {
  const start = skip(tokens, at, '-', ':', ',');
  const dates = datesAt(tokens, start);
  // "Complete, June 2024" and "Complete / June 2024" are two things.
  return start > at && wordAt(tokens, at) === ',' ? undefined : dates;
}

function undatedAt(tokens: Tokens, at: number): Found<Phrase> | undefined {
  const found = lookUp(undated, tokens, at);
  return found && { value: { shape: 'undated' }, next: found.next };
}
