import type { Finding } from '../../diagnostics/diagnostic.ts';
import type { PaperFile, Section } from '../../model/files.ts';
import { plainHeading } from '../../model/headings.ts';
import {
  isFactName,
  keyOfPlaceholder,
  parts,
  placeholdersIn,
  replacePlaceholders,
  textsOf,
  texts,
  type Facts,
  type PieceName,
} from '../../model/placeholders.ts';
import type { ProfileSettings } from '../../model/profile.ts';
import { finding, type PaperRule } from './rule.ts';
import { labelsOf } from './texts.ts';

/** What the quarter has, or the paper says, and is placed nowhere, would be lost without a word. */
export const missingParts: PaperRule = ({ file, value }, { profile, facts, hasPart }) => {
  const printed = printedNames(value, profile, facts);
  const about: Readonly<Record<PieceName, string>> = { ...parts, ...texts };
  const ofTheTool = profile.requiredParts.filter(
    (part) => value.sections !== undefined && !printed.has(part) && hasPart(part),
  );
  const own = Object.entries(ownParts).filter(
    ([key, part]) => Object.hasOwn(value, key) && !printed.has(part) && !isAsked(part, printed),
  );
  return [
    ...ofTheTool.map((part) =>
      finding('part-missing', file, ['sections'], { part, about: about[part] }, 'key'),
    ),
    ...own.map(([key, part]) => finding('part-missing', file, [key], { part, about: about[part] }, 'key')),
  ];
};

/** What a summary for members asks them is what the paper recommends. */
const isAsked = (part: PieceName, printed: ReadonlySet<string>): boolean =>
  part === 'report recommendations' && printed.has('asked');

/** What a paper says at length, by the part that prints it. */
const ownParts = {
  recommendations: 'report recommendations',
  summary: 'report summary',
  reason: 'reason',
  implications: 'implications',
} as const;

/** A row of a paper that its profile has no place for. */
export const unprinted: PaperRule = ({ file, value }, { profile, facts }) => {
  // Where the paper's own section took the profile's place, its words say what the key does.
  const printed = printedNames(value, profile, facts, true);
  const rows = Object.entries(keyOfPlaceholder).filter(
    ([, key]) => !Object.hasOwn(ownParts, key) && key !== 'annexes',
  );
  const keys = [...new Set(rows.map(([, key]) => key))].filter((key) => Object.hasOwn(value, key));
  return keys
    .filter((key) => !rows.some(([name, of]) => of === key && printed.has(name)))
    .map((key): Finding => {
      const [placeholder = ''] = rows.find(([, of]) => of === key) ?? [];
      return finding('not-printed', file, [key], { key, profile: value.profile, placeholder }, 'key');
    });
};

/**
 * Every placeholder that the paper or its profile prints. A section of the paper takes the place of the profile's, and one
 * of the profile is left out where its heading names what nobody states.
 */
function printedNames(
  value: PaperFile,
  profile: ProfileSettings,
  facts: Facts,
  withReplaced = false,
): ReadonlySet<string> {
  const filled = ({ heading = '' }: Section): string =>
    plainHeading(
      replacePlaceholders(
        heading,
        ({ name, written }) => (isFactName(name) ? facts[name] : undefined) ?? written,
      ),
    );
  const own = new Set((value.sections ?? []).map(filled));
  const kept = [...profile.head, ...profile.tail].filter(
    (section) =>
      (withReplaced || !own.has(filled(section))) &&
      placeholdersIn(section.heading ?? '').every(
        ({ name }) => isFactName(name) && facts[name] !== undefined,
      ),
  );
  const layout = [profile.masthead, profile.subtitle, profile.signOff, profile.rows, profile.documentTitle];
  const names = [
    ...[profile, value].flatMap(labelsOf).map(({ text }) => text),
    ...textsOf([value, layout, kept, value.sections === undefined ? profile.sections : []]),
  ];
  return new Set(names.flatMap(placeholdersIn).map(({ name }) => name));
}

/**
 * What a report to a meeting has to say: what the meeting is asked, whose report it is, when the meeting is, and the
 * background papers (Local Government Act 1972, section 100D).
 */
export const meetingEssentials: PaperRule = ({ file, value }, { profile }) => {
  if (profile.paper !== 'required') return [];
  const missing = (key: keyof PaperFile): boolean => value[key] === undefined;
  return [
    ...(missing('recommendations') ? [finding('no-recommendation', file, [], {}, 'key')] : []),
    ...(missing('reportOf') ? [finding('no-author', file, [], {}, 'key')] : []),
    ...(missing('date') ? [finding('no-meeting-date', file, [], {}, 'key')] : []),
    ...(missing('backgroundPapers') ? [finding('no-background-papers', file, [], {}, 'key')] : []),
  ];
};

/** Who signs is not whose report it is. Names and posts cannot be compared, so only two posts are. */
export const signOffDiffers: PaperRule = ({ file, value: { reportOf, signOff } }) => {
  if (reportOf === undefined || signOff?.title === undefined) return [];
  const [author, signed] = [reportOf.toLowerCase(), signOff.title.toLowerCase()];
  if (author.includes(signed) || signed.includes(author)) return [];
  return [
    finding('sign-off-differs', file, ['signOff', 'title'], { author: reportOf, signed: signOff.title }),
  ];
};
