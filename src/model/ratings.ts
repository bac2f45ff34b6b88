import type { ConfigFile, RatingLevel, RatingRule } from './files.ts';

export type RatingLevels = readonly RatingLevel[];

/** A council's ratings, best first, and what earns which. */
export interface RatingScheme {
  readonly levels: RatingLevels;
  readonly rules: readonly RatingRule[];
}

const red = { name: 'Red', colour: '#d4351c', shape: 'diamond' } as const;
const amber = { name: 'Amber', colour: '#f5a300', shape: 'triangle' } as const;
const green = { name: 'Green', colour: '#00703c', shape: 'circle' } as const;
const blue = { name: 'Blue', colour: '#1d70b8', shape: 'square' } as const;

const known = { RAG: [green, amber, red], BRAG: [blue, green, amber, red] } as const;

/**
 * The scheme that a council has declared; undefined where it has declared none. RAG and BRAG, and a list of the council's
 * own that has their names, come with rules; any other list has those that the council gives.
 */
export function schemeOf({ ratings, ratingRules }: ConfigFile): RatingScheme | undefined {
  if (ratings === undefined) return undefined;
  const levels: RatingLevels = typeof ratings === 'string' ? known[ratings] : ratings;
  return { levels, rules: ratingRules ?? usualRules(levels) };
}

/** The ratings a council has declared, best first; none where it has declared none. */
export const levelsOf = (config: ConfigFile): RatingLevels => schemeOf(config)?.levels ?? [];

/** A rating of the scheme by its name, however it is capitalised. */
export const levelNamed = (levels: RatingLevels, name: string | undefined): RatingLevel | undefined =>
  levels.find((level) => level.name.toLowerCase() === name?.trim().toLowerCase());

/** Complete is best, overdue is red; near and not begun, or moved twice, is amber at best; what is under way is green. */
function usualRules(levels: RatingLevels): readonly RatingRule[] {
  const [good, doubtful, late] = [green, amber, red].map(({ name }) => levelNamed(levels, name)?.name);
  if (good === undefined || doubtful === undefined || late === undefined) return [];
  return [
    { when: { status: ['complete'] }, rating: levelNamed(levels, blue.name)?.name ?? good },
    { when: { overdue: true }, rating: late },
    { when: { dueWithinDays: 60, status: ['not started'] }, rating: doubtful },
    { when: { status: ['suspended'] }, rating: doubtful },
    { when: { timesMoved: 2 }, atBest: doubtful },
    { rating: good },
  ];
}
