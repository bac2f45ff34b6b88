import type { Finding } from '../../diagnostics/diagnostic.ts';
import { compareQuarters } from '../../model/quarter.ts';
import type { PlanFolder } from '../../model/workspace.ts';
import { acronymsIn } from '../prose/acronyms.ts';
import { isWellKnown } from '../prose/known-acronyms.ts';
import { saidIn, toldIn } from './prose-texts.ts';
import { finding, type PaperRule, type PlanRule } from './rule.ts';
import { textsIn, type PlacedText } from './texts.ts';

/** An acronym that a paper's own text does not write out where it first stands. */
export const acronymsInPapers: PaperRule = ({ file, value }, { folder }) =>
  unexplained(file, saidIn(value), knownIn(folder));

/**
 * The same in updates. Their texts are printed below the recommendations and in papers of their quarter, so what either
 * writes out is known. A summary is printed before or after the rest: it may write out what the rest uses.
 */
export const acronymsInUpdates: PlanRule = (folder) =>
  folder.updates.flatMap(({ file, value, quarter }) => {
    const found = unexplained(file, toldIn(value), knownIn(folder));
    if (found.length === 0) return [];
    const around = [
      ...textsIn(folder.plan.value.recommendations, []),
      ...textsIn(value.summary, []),
      ...folder.papers
        .filter((paper) => paper.quarter !== undefined && compareQuarters(paper.quarter, quarter) === 0)
        .flatMap((paper) => saidIn(paper.value)),
    ];
    const explained = new Set(writtenOutIn(around));
    return found.filter(({ args }) => !explained.has(args.acronym));
  });

type Unexplained = Extract<Finding, { readonly code: 'acronym' }>;

/** Once a file for each acronym, at its first place. */
function unexplained(file: string, texts: readonly PlacedText[], known: ReadonlySet<string>): Unexplained[] {
  const told = new Set(known);
  return texts.flatMap(({ path, text }) =>
    acronymsIn(text).flatMap(({ name, isWrittenOut }): Unexplained[] => {
      if (told.has(name) || isWellKnown(name)) return [];
      told.add(name);
      return isWrittenOut ? [] : [finding('acronym', file, path, { acronym: name }) as Unexplained];
    }),
  );
}

const writtenOutIn = (texts: readonly PlacedText[]): string[] =>
  texts.flatMap(({ text }) =>
    acronymsIn(text).flatMap(({ name, isWrittenOut }) => (isWrittenOut ? [name] : [])),
  );

/** What the council says its readers know, its own words and names, the ratings of its scheme and the codes of its plan. */
function knownIn({ config, plan }: PlanFolder): ReadonlySet<string> {
  const { acronyms = [], council, vocabulary, ratings } = config;
  const own = [
    ...acronyms,
    council?.name,
    ...(council?.names ?? []),
    council?.shortName,
    council?.system,
    vocabulary?.recommendation,
    plan.value.approved?.recorded,
    ...(Array.isArray(ratings) ? ratings.map(({ name }) => name) : []),
    ...(plan.value.recommendations ?? []).map(({ code }) => code),
  ];
  return new Set(own.flatMap((text) => text?.match(/\p{Lu}{2,}/gu) ?? []));
}
