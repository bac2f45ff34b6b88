import { asJson } from '../diagnostics/format/json.ts';
import type { MilestoneReading, TimescaleReading } from '../model/timescale.ts';
import { warningCodes, warningSentence } from '../timescale/warnings.ts';
import { isoOrNull } from './names.ts';

/** For other programs. What there is not is null, never left out; an end that is null is open. */
export const timescaleJson = ({ literal, milestones, warnings }: TimescaleReading): string =>
  asJson({
    literal,
    milestones: milestones.map(entry),
    warnings: warnings.map((warning) => ({
      code: warningCodes[warning.kind],
      ...warningSentence(warning, 'command'),
    })),
  });

const entry = ({ label, letters, kind, start, end, condition, certainty }: MilestoneReading): object => ({
  label: label ?? null,
  letters,
  kind,
  start: isoOrNull(start),
  end: isoOrNull(end),
  condition: condition ?? null,
  certainty,
});
