import type { TimescaleWarning } from '../../model/timescale.ts';
import { warningSentence } from '../../timescale/warnings.ts';
import { warning, type Sentence } from './entry.ts';

interface Read {
  readonly about: TimescaleWarning;
  /** It is the cell of a plan, of which milestones can say what it means. */
  readonly isCell: boolean;
}

/** Timescales, revisions and ratings: what they say, and what contradicts them. */
export const dates = {
  'timescale-unreadable': warning('A timescale that cannot be read', said),
  'timescale-ambiguous': warning('A timescale with two readings', said),
  'timescale-undated': warning('A timescale that names no date, or none with a year', said),
  'offset-without-anchor': warning('So many months from a day that nobody names', said),
};

/** What was approved stays as it is. */
function said({ about, isCell }: Read): Sentence {
  const { message, help } = warningSentence(about);
  const more = 'If these words were approved, keep them, and say under milestones what they mean.';
  return { message, help: isCell ? `${help} ${more}` : help };
}
