import type { TimescaleContext } from '../model/timescale.ts';
import type { Span } from './calendar.ts';
import type { Dates } from './grammar.ts';
import type { MeaningContext } from './meaning.ts';
import type { Part } from './parts.ts';
import { placeDates } from './place-dates.ts';

/** What each milestone is read with: dates without a year take it from the next that has one, else from the last. */
export function neighbours(
  parts: readonly Pick<Part, 'phrase'>[],
  context: TimescaleContext,
): MeaningContext[] {
  const spans = parts.map(({ phrase }) => (phrase?.shape === 'dates' ? spanOf(phrase, context) : undefined));
  const after: (Span | undefined)[] = [];
  let next: Span | undefined;
  for (let index = spans.length - 1; index >= 0; index -= 1) {
    after[index] = next;
    next = spans[index] ?? next;
  }
  let last: Span | undefined;
  return spans.map((span, index) => {
    const following = after[index];
    const before = last;
    last = span ?? last;
    if (following) return { ...context, neighbour: { span: following, isAfter: true } };
    return before ? { ...context, neighbour: { span: before, isAfter: false } } : context;
  });
}

/** Where dates lie that name a year themselves. */
function spanOf(dates: Dates, context: TimescaleContext): Span | undefined {
  if (!dates.first.year && !dates.last?.year) return undefined;
  const place = placeDates(dates, { context });
  return typeof place === 'string' ? undefined : place;
}
