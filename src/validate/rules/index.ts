import { dueBeforeChallenge, unreviewed } from './approved-dates.ts';
import { acronymsInPapers, acronymsInUpdates } from './acronyms.ts';
import { annexReferences, duplicateAnnexes } from './annexes.ts';
import { changedSinceApproval } from './approval.ts';
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
import { lgaClock } from './lga-clock.ts';
import { longSentences } from './long-sentences.ts';
import { clearDays, meetingBeforeQuarter } from './meeting-days.ts';
import { meetingEssentials, missingParts, signOffDiffers, unprinted } from './meeting.ts';
import { unknownMilestones } from './milestones-reached.ts';
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
import { revisedInPast, silentlyOverdue, unaskedRevisions, unreasonedRatings } from './slippage.ts';
import type { PaperRule, PlanRule, StandingRule } from './rule.ts';
import { stalePlansInPapers, stalePlansInUpdates } from './stale-plans.ts';
import {
  completeWithoutDate,
  emptyCorrections,
  repeatedNarratives,
  silentItems,
  updatesAfterCompletion,
} from './standing.ts';
import { unclearTimescales } from './timescales.ts';
import { eventsOutsideQuarter } from './told-events.ts';
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
  changedSinceApproval,
  dueBeforeChallenge,
  unreviewed,
  unclearTimescales,
  lgaClock,
  eventsOutsideQuarter,
  stalePlansInUpdates,
  acronymsInUpdates,
];

/** What is true of the plan as it stood at each of its updates. */
export const standingRules: readonly StandingRule[] = [
  completeWithoutDate,
  updatesAfterCompletion,
  silentItems,
  repeatedNarratives,
  emptyCorrections,
  unknownMilestones,
  silentlyOverdue,
  revisedInPast,
  unreasonedRatings,
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
  unaskedRevisions,
  clearDays,
  meetingBeforeQuarter,
  stalePlansInPapers,
  acronymsInPapers,
  longSentences,
];

/** What is true of the house style that a file says. */
export const houseRules: readonly HouseRule[] = [lowContrast, logoFaults, furniturePlaceholders];
