import type { Finding } from '../../diagnostics/diagnostic.ts';
import type { ConfigFile, RatingRule } from '../../model/files.ts';
import { levelNamed, schemeOf } from '../../model/ratings.ts';
import type { Located } from '../../model/workspace.ts';
import { finding } from './rule.ts';

/** A rule that names a rating which its scheme does not have. `config` is what counts where the file's words stand. */
export function unknownInRules(
  { file, value }: Located<{ readonly ratingRules?: readonly RatingRule[] }>,
  config: ConfigFile,
): Finding[] {
  const levels = schemeOf(config)?.levels ?? [];
  const known = levels.map(({ name }) => name);
  return (value.ratingRules ?? []).flatMap((rule, at) =>
    (['rating', 'atBest'] as const).flatMap((key): Finding[] => {
      const rating = rule[key];
      return rating === undefined || levelNamed(levels, rating) !== undefined
        ? []
        : [finding('unknown-rating-rule', file, ['ratingRules', at, key], { rating, known })];
    }),
  );
}
