import type { Missing, PlanStatus } from '../model/plan-status.ts';
import { financialYearName } from '../model/quarter.ts';
import { quarterWords } from './names.ts';
import { asLine } from './text.ts';

/** What is missing as a sentence, and the command that makes it, where one does. */
export interface MissingWords {
  readonly sentence: string;
  readonly command: string | undefined;
}

export function missingWords(missing: Missing, { plan }: Pick<PlanStatus, 'plan'>): MissingWords {
  return { sentence: sentenceOf(missing), command: commandFor(missing, plan) };
}

function sentenceOf(missing: Missing): string {
  switch (missing.kind) {
    case 'soundness':
      return `${missing.errors === 1 ? 'An error' : `${missing.errors} errors`} in its files: no report is made of it until that is put right.`;
    case 'update':
      return missing.hasEnded
        ? `${quarterWords(missing.quarter)} has ended and has no update.`
        : `${quarterWords(missing.quarter)}, which runs now, has no update yet.`;
    case 'words':
      return `No words on progress in the newest update: ${names(missing.items)}.`;
    case 'completion date':
      return `Complete, with no date of completion: ${names(missing.items)}.`;
    case 'rating reason':
      return `Rated otherwise than by the rules, with no reason: ${names(missing.items)}.`;
    case 'approval':
      return `A revised date that nobody has approved: ${names(missing.items)}.`;
    case 'revised date':
      return `Late, with no later date: ${names(missing.items)}.`;
    case 'meeting date':
      return `No date of the meeting: ${names(missing.papers)}.`;
    default:
      return missing satisfies never;
  }
}

function commandFor(missing: Missing, plan: string): string | undefined {
  if (missing.kind === 'soundness') return `cpc validate plans/${plan}`;
  if (missing.kind !== 'update') return undefined;
  const { number, year } = missing.quarter;
  return `cpc update new --quarter ${number} --year ${financialYearName(year)} --plan ${plan}`;
}

const names = (each: readonly string[]): string => each.map(asLine).join(', ');
