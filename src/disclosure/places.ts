/** What a mark leaves standing where it is for everything beside it. */
export interface Place {
  /** What names it in its list, so that nothing is numbered or lettered anew. */
  readonly keeps: readonly string[];
  /** The key in which the notice stands. */
  readonly says: string;
  /** Lists of further things under it, each of which is left out by itself and keeps its own number. */
  readonly under?: readonly string[];
  /** Whether it has pages of its own. */
  readonly isPage?: boolean;
}

/** By the key of the list that it stands in. */
const places: Readonly<Record<string, Place>> = {
  objectives: { keeps: ['number'], says: 'text', under: ['actions'] },
  actions: { keeps: ['letter'], says: 'text' },
  findings: { keeps: ['theme'], says: 'text' },
  team: { keeps: ['position'], says: 'name' },
  annexes: { keeps: ['label'], says: 'title', isPage: true },
  backgroundPapers: { keeps: [], says: 'title' },
  sections: { keeps: ['numbering'], says: 'paragraphs' },
  implications: { keeps: [], says: 'text' },
};

const recommendation: Place = { keeps: ['number', 'code'], says: 'text', under: ['objectives', 'actions'] };
const asked: Place = { keeps: ['list'], says: 'items' };
const updateItem: Place = { keeps: [], says: 'narrative' };
const update: Place = { keeps: ['year', 'quarter', 'asAt'], says: 'summary', under: ['items'] };
/** A paragraph, the entry of a list, and whatever else may come to carry a mark: nothing of it is kept. */
const other: Place = { keeps: [], says: 'text' };

/** What stands at a path of a plan, an update or a paper. */
export function placeAt(kind: 'plan' | 'update' | 'paper', path: readonly (string | number)[]): Place {
  const last = path.at(-1);
  if (kind === 'update' && path.length === 0) return update;
  if (kind === 'update' && path.length === 2 && path[0] === 'items') return updateItem;
  if (kind === 'paper' && last === 'recommendations') return asked;
  const list = typeof last === 'number' ? path.at(-2) : undefined;
  if (kind === 'plan' && list === 'recommendations') return recommendation;
  return (typeof list === 'string' && Object.hasOwn(places, list) ? places[list] : undefined) ?? other;
}

/** Words of a closed list, dates and figures: nothing can be printed in their place, so they are left out. */
export const coded: readonly string[] = [
  'status',
  'rating',
  'kind',
  'state',
  'proposal',
  'position',
  'decision',
  'completedOn',
  'percentComplete',
  'start',
  'end',
  'on',
  'date',
  'published',
  'list',
  'numbering',
  'holds',
  'original',
];
