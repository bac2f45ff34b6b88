import type { Finding } from '../../diagnostics/diagnostic.ts';
import { placeholdersIn } from '../../model/placeholders.ts';
import { compareQuarters } from '../../model/quarter.ts';
import { thresholdsOf } from '../../model/thresholds.ts';
import type { LocatedPaper, PlanFolder } from '../../model/workspace.ts';
import { sentencesIn, wordsIn } from '../prose/sentences.ts';
import { prosePieces, saidIn } from './prose-texts.ts';
import { finding, type PaperRule } from './rule.ts';
import { textsIn, type PlacedText } from './texts.ts';

/**
 * Sentences that are too long for a document in plain language, which its profile says it is. The quarter's own summary
 * counts where the document prints it.
 */
export const longSentences: PaperRule = (paper, { profile, folder }) => {
  if (!profile.plainLanguage) return [];
  const { sentenceWords: limit } = thresholdsOf(folder.config);
  const update = folder.updates.find(({ quarter }) => isOf(paper, quarter));
  const isSummarised = placesSummary(paper.value.sections ?? profile.sections) && isFirst(paper, folder);
  return [
    ...tooLong(paper.file, saidIn(paper.value), limit),
    ...(update !== undefined && isSummarised
      ? tooLong(update.file, prosePieces(update.value.summary, ['summary']), limit)
      : []),
  ];
};

const isOf = (paper: LocatedPaper, quarter: NonNullable<LocatedPaper['quarter']>): boolean =>
  paper.quarter !== undefined && compareQuarters(paper.quarter, quarter) === 0;

const placesSummary = (sections: unknown): boolean =>
  textsIn(sections, []).some(({ text }) => placeholdersIn(text).some(({ name }) => name === 'summary'));

/** Of several papers of one profile and quarter, the first tells of the quarter's summary. */
const isFirst = ({ file, value, quarter }: LocatedPaper, { papers }: PlanFolder): boolean =>
  papers.find(
    (other) => other.value.profile === value.profile && quarter !== undefined && isOf(other, quarter),
  )?.file === file;

const tooLong = (file: string, texts: readonly PlacedText[], limit: number): Finding[] =>
  texts.flatMap(({ path, text }) =>
    sentencesIn(text).flatMap((sentence): Finding[] => {
      const words = wordsIn(sentence.text);
      if (words.length <= limit) return [];
      const args = { words: words.length, limit, begins: sentence.text.split(/\s+/).slice(0, 5).join(' ') };
      return [finding('long-sentence', file, path, args)];
    }),
  );
