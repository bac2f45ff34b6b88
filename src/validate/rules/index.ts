import { challengeBackwards, fileQuarters, impossibleDates } from './dates.ts';
import { exemptGrounds } from './exempt.ts';
import { annexReferences, missingParts, placeholders, requiredHeadings } from './papers.ts';
import {
  duplicateCodes,
  duplicateLetters,
  duplicateNumbers,
  fewerDatesThanActions,
  ownerless,
  recommendationsWithoutAction,
  statedCount,
  wordingDiffers,
} from './plan.ts';
import type { PaperRule, PlanRule, StandingRule } from './rule.ts';
import {
  completeWithoutDate,
  emptyCorrections,
  repeatedNarratives,
  silentItems,
  unknownItems,
  unknownRatings,
  updatesAfterCompletion,
} from './updates.ts';

export type { PaperContext } from './rule.ts';

/** What is true of a plan's files as written. */
export const planRules: readonly PlanRule[] = [
  duplicateNumbers,
  duplicateCodes,
  duplicateLetters,
  impossibleDates,
  challengeBackwards,
  fileQuarters,
  unknownItems,
  unknownRatings,
  exemptGrounds,
  statedCount,
  recommendationsWithoutAction,
  wordingDiffers,
  fewerDatesThanActions,
  ownerless,
];

/** What is true of the plan as it stood at each of its updates. */
export const standingRules: readonly StandingRule[] = [
  completeWithoutDate,
  updatesAfterCompletion,
  silentItems,
  repeatedNarratives,
  emptyCorrections,
];

/** What is true of a paper. */
export const paperRules: readonly PaperRule[] = [
  placeholders,
  missingParts,
  requiredHeadings,
  annexReferences,
];
