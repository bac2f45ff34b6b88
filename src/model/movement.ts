import type { Item } from './items.ts';
import type { Day } from './timescale.ts';
import type { Status } from './files.ts';

/** How an item differs between two times: each is a word, and has an arrow beside it in print. */
export const movementKinds = [
  'completed',
  'started',
  'resumed',
  're-opened',
  'set back',
  'added',
  'slipped',
  'brought forward',
  'given a date',
  're-rated',
  'handed to business as usual',
  'superseded',
  'withdrawn',
  'suspended',
] as const;
export type MovementKind = (typeof movementKinds)[number];

/** One way in which one item has moved. An item can have moved in several. */
export interface Movement {
  readonly item: Item;
  readonly kind: MovementKind;
  readonly status: Change<Status>;
  readonly rating: Change<string>;
  readonly due: Change<Day>;
  /** How much worse or better: whole days for a date, levels of the scheme for a rating; worse is positive. */
  readonly by: number | undefined;
}

export interface Change<T> {
  readonly from: T | undefined;
  readonly to: T | undefined;
}

/** A movement as it is shown: never the arrow without the word. */
interface MovementSign {
  readonly arrow: string;
  readonly word: string;
}

/** The embedded font has no other arrows than these two; what is neither better nor worse has another sign of it. */
const better = '↑';
const worse = '↓';
const same = '=';

const arrows: Readonly<Record<MovementKind, string>> = {
  completed: better,
  started: better,
  resumed: better,
  're-opened': worse,
  'set back': worse,
  added: '+',
  slipped: worse,
  'brought forward': better,
  'given a date': better,
  're-rated': same,
  'handed to business as usual': '»',
  superseded: '×',
  withdrawn: '×',
  suspended: worse,
};

/** "↑ completed", "↓ slipped"; a rating says whether it is better or worse, so that nothing is said by the arrow alone. */
export function signOf({ kind, by = 0 }: Pick<Movement, 'kind' | 'by'>): MovementSign {
  if (kind === 're-rated' && by !== 0)
    return by > 0 ? { arrow: worse, word: 'rated worse' } : { arrow: better, word: 'rated better' };
  return { arrow: arrows[kind], word: kind };
}

/** How many movements there are of each kind, in the order of the kinds; those of which there are none are left out. */
export function movementCounts(movements: readonly Movement[]): readonly (readonly [MovementKind, number])[] {
  return movementKinds
    .map((kind) => [kind, movements.filter((movement) => movement.kind === kind).length] as const)
    .filter(([, count]) => count > 0);
}
