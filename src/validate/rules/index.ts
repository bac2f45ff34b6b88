import { annexReferences, duplicateAnnexes } from './annexes.ts';
import { wrongBrackets } from './brackets.ts';
import {
  challengeBackwards,
  completedLater,
  datedBeforeQuarter,
  fileQuarters,
  impossibleDates,
} from './dates.ts';
import { duplicateCodes, duplicateLetters, duplicateNumbers, unknownLetters } from './duplicates.ts';
import { confidentialityUnsaid, exemptFields, exemptGrounds, publicButExempt } from './exempt.ts';
import { furniturePlaceholders, logoFaults, lowContrast, type HouseRule } from './house.ts';
import { meetingEssentials, missingParts, signOffDiffers, unprinted } from './meeting.ts';
import { emptySections, placeholders, placeholdersElsewhere, requiredHeadings } from './papers.ts';
import {
  fewerDatesThanActions,
  ownerless,
  recommendationsWithoutAction,
  statedCount,
  unmeasured,
  unpairedPosts,
  wordingDiffers,
} from './plan.ts';
import type { PaperRule, PlanRule, StandingRule } from './rule.ts';
import {
  completeWithoutDate,
  emptyCorrections,
  repeatedNarratives,
  silentItems,
  updatesAfterCompletion,
} from './standing.ts';
import { duplicateUpdates, unknownItems, unknownRatings } from './updates.ts';

export type { PaperContext } from './rule.ts';

/** What is true of a plan's files as written. */
export const planRules: readonly PlanRule[] = [
  duplicateNumbers,
  duplicateCodes,
  duplicateLetters,
  unknownLetters,
  impossibleDates,
  challengeBackwards,
  fileQuarters,
  datedBeforeQuarter,
  completedLater,
  duplicateUpdates,
  unknownItems,
  unknownRatings,
  placeholdersElsewhere,
  exemptGrounds,
  exemptFields,
  statedCount,
  recommendationsWithoutAction,
  unpairedPosts,
  wordingDiffers,
  fewerDatesThanActions,
  ownerless,
  unmeasured,
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
  wrongBrackets,
  missingParts,
  requiredHeadings,
  emptySections,
  annexReferences,
  duplicateAnnexes,
  unprinted,
  meetingEssentials,
  confidentialityUnsaid,
  publicButExempt,
  signOffDiffers,
];

/** What is true of the house style that a file says. */
export const houseRules: readonly HouseRule[] = [lowContrast, logoFaults, furniturePlaceholders];
