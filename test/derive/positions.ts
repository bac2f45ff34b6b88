import type { Action, Objective, Recommendation, Status } from '../../src/model/files.ts';
import type { Item } from '../../src/model/items.ts';
import type { DateLedger, ItemPosition, Position, RatingPosition } from '../../src/model/position.ts';
import { schemeOf, type RatingScheme } from '../../src/model/ratings.ts';
import { isClosed, type Entry } from '../../src/model/standing.ts';
import type { Day, MilestoneReading, TimescaleKind } from '../../src/model/timescale.ts';
import { aPlan } from '../builders.ts';

/** What a test wants to say of an item; all else is as little as there can be. */
export interface PositionParts {
  readonly status?: Status | undefined;
  /** The status that counts, where what it stands under has come to its end. */
  readonly inherited?: Status;
  readonly due?: Day | undefined;
  readonly next?: Day;
  readonly daysOverdue?: number;
  /** Whose timescale it is, where it is not its own. */
  readonly datesOf?: string;
  readonly dateKind?: TimescaleKind;
  readonly isWithheld?: boolean;
  readonly rating?: Partial<RatingPosition>;
  readonly history?: readonly Entry[];
  readonly node?: Partial<Recommendation & Objective & Action>;
  readonly isLeaf?: boolean;
}

/** "3" is a recommendation, "3.1" an objective, "3/a" and "3.1/a" are actions. */
export function anItem(id: string, node: PositionParts['node'] = {}): Item {
  const [above = id, letter] = id.split('/');
  if (letter !== undefined) {
    return { kind: 'action', id, path: [], parent: above, node: { letter, text: `Do ${id}`, ...node } };
  }
  if (!id.includes('.'))
    return { kind: 'recommendation', id, path: [], parent: undefined, node: { number: id, ...node } };
  const parent = id.split('.')[0];
  return { kind: 'objective', id, path: [], parent, node: { number: id, text: `Reach ${id}`, ...node } };
}

export function anItemPosition(id: string, parts: PositionParts = {}): ItemPosition {
  const { status, inherited, rating, history = [], node, isLeaf = true } = parts;
  const item = anItem(id, node);
  return {
    item,
    standing: {
      item,
      status,
      closure: isClosed(status)
        ? { status, quarter: undefined, on: undefined, outcome: undefined }
        : undefined,
      entry: undefined,
      history,
    },
    dates: ledger(id, parts),
    rating: {
      computed: undefined,
      stated: undefined,
      reason: undefined,
      forecast: undefined,
      now: undefined,
      differs: false,
      ...rating,
    },
    isLeaf,
    status: inherited ?? status,
  };
}

function ledger(id: string, parts: PositionParts): DateLedger | undefined {
  if (parts.due === undefined && parts.dateKind === undefined && parts.daysOverdue === undefined)
    return undefined;
  const reading: MilestoneReading = {
    label: undefined,
    letters: [],
    words: '',
    kind: parts.dateKind ?? 'day',
    start: parts.due,
    end: parts.due,
    condition: undefined,
    certainty: 'certain',
  };
  const approved = { literal: '', milestones: [reading], warnings: [] };
  return {
    of: parts.datesOf ?? id,
    approved,
    revisions: [],
    current: approved,
    asked: undefined,
    timesMoved: 0,
    daysSlipped: 0,
    milestones: [],
    due: parts.due,
    next: parts.next,
    daysOverdue: parts.daysOverdue,
    isWithheld: parts.isWithheld ?? false,
  };
}

/** A plan's position with these items, by BRAG unless it says otherwise. */
export function aPosition(
  items: Readonly<Record<string, PositionParts>>,
  scheme: RatingScheme | undefined = schemeOf({ ratings: 'BRAG' }),
): Position {
  const all = Object.entries(items).map(([id, parts]) => anItemPosition(id, parts));
  return {
    isPartial: false,
    standing: {
      plan: aPlan(),
      quarter: undefined,
      asAt: undefined,
      update: undefined,
      items: all.map(({ standing }) => standing),
    },
    scheme,
    items: all,
  };
}
