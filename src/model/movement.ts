import type { Item } from './items.ts';
import type { Day } from './timescale.ts';
import type { Status } from './files.ts';

/** How an item differs between two times: each is a word, and has an arrow beside it in print. */
export const movementKinds = [
  'completed',
  'started',
  're-opened',
  'added',
  'slipped',
  'brought forward',
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
