import type { ConfigFile, Exempt } from './files.ts';
import { listed } from './words.ts';

/**
 * A report goes out in two versions where something in it is exempt: the public one, which leaves that out, and the
 * restricted one, which says on every page that it is not for publication (Local Government Act 1972, section 100B(5)).
 */
export type Version = 'public' | 'restricted';

/** A row's label may be any word, so a mark is known by what it holds too. */
export const isMark = (value: unknown): value is Exempt =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a mark is for everything it stands in. */
export const isWhole = ({ fields }: Exempt): boolean => fields === undefined;

/** The mark beside other keys. */
export function markIn(node: unknown): Exempt | undefined {
  if (!isMark(node) || !Object.hasOwn(node, 'exempt')) return undefined;
  const { exempt } = node as { exempt?: unknown };
  return isMark(exempt) ? exempt : undefined;
}

/** Every mark in a value, at any depth. */
export function marksIn(value: unknown): Exempt[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = markIn(value);
  const below = Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'exempt' && inner === own ? [] : marksIn(inner),
  );
  return own === undefined ? below : [own, ...below];
}

/** "paragraph 3", "paragraphs 1 and 3": of Schedule 12A. */
export function paragraphsOf({ paragraphs = [] }: Exempt): string {
  const sorted = [...new Set(paragraphs)].sort((a, b) => a - b).map(String);
  return `${sorted.length === 1 ? 'paragraph' : 'paragraphs'} ${listed(sorted) ?? ''}`.trim();
}

/** What several marks say together: each paragraph once, in their order. */
export const together = (marks: readonly Exempt[]): Exempt => ({
  paragraphs: [...new Set(marks.flatMap(({ paragraphs = [] }) => paragraphs))].sort((a, b) => a - b),
});

/** "Part 1 of Schedule 12A to the Local Government Act 1972": in Wales the descriptions stand in its Part 4. */
export const schedule12A = ({ council }: ConfigFile): string =>
  `Part ${council?.country === 'Wales' ? 4 : 1} of Schedule 12A to the Local Government Act 1972`;

/**
 * What each paragraph of Schedule 12A describes, in its words (Part 1, as substituted by SI 2006/88; Part 4 for Wales, by
 * SI 2007/969). A restricted copy must state the description (section 100B(5)(b)).
 */
export function describedBy(paragraph: number): string | undefined {
  return allDescriptions[paragraph >= 12 ? paragraph - 12 : paragraph - 1];
}

export const allDescriptions: readonly string[] = [
  'information relating to a particular individual',
  'information which is likely to reveal the identity of an individual',
  'information relating to the financial or business affairs of any particular person (including the authority holding that information)',
  'information relating to consultations or negotiations in connection with a labour relations matter',
  'information in respect of which a claim to legal professional privilege could be maintained in legal proceedings',
  'information which reveals that the authority proposes to give a notice, or to make an order or direction, under an enactment',
  'information relating to action taken in connection with the prevention, investigation or prosecution of crime',
];

/** What names a thing, or says which file it is, cannot be withheld by itself. */
export const fixedKeys: readonly string[] = [
  'number',
  'code',
  'letter',
  'letters',
  'label',
  'profile',
  'year',
  'quarter',
  'asAt',
  'challenge',
  'council',
  'exempt',
  'allow',
];

const noticeBegins = 'Not for publication: exempt information';

/** What stands in the public version in the place of a text that is exempt. */
export const notice = (mark: Exempt): string => `${noticeBegins} (${paragraphsOf(mark)})`;

/** Whether a text of the public version is such a notice. */
export const isNotice = (text: string | undefined): boolean => text?.startsWith(noticeBegins) === true;
