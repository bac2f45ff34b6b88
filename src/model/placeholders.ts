/**
 * The closed list of what `<<…>>` can stand for in a paper. A fact stands inside a sentence; a text stands alone and
 * is printed as paragraphs of the paper; a part stands alone and is printed by the tool.
 */
export const facts = {
  council: "the council's name",
  'council short name': 'what reports call it after the first time',
  system: "the council's performance management system",
  quarter: 'the quarter with its year and months: 2nd quarter 2020/21 (July to September 2020)',
  'quarter of the year': 'the quarter for a sentence: 2nd quarter of 2020/21 (July to September 2020)',
  'quarter name': 'the quarter without its months: 2nd quarter 2020/21',
  months: "the quarter's months: July to September 2020",
  year: 'the financial year: 2020/21',
  'as at': 'the day the report speaks of',
  'challenge dates': 'when the challenge took place: 26 to 29 March 2019',
  'challenge period': 'the same with its preposition: from 26 to 29 March 2019, in October 2018',
  'days on site': 'how many days the peers were on site',
  people: 'how many people the peers spoke to',
  meetings: 'how many meetings they held',
  hours: 'how many hours they spent on their findings',
  'team size': 'how many peers there were',
  'feedback received': 'when the feedback report was received: in May 2019, on 14 May 2019',
  'feedback reported': 'where and when it was reported: to Council on 16 May 2019',
  'approved by': 'the body that approved the plan',
  'approved when': 'when it was approved: in June 2019, on 4 June 2019',
  'progress promised': 'when a progress report was promised',
  'recommendation count': 'how many recommendations the peers made, in words up to ten',
  recommendations: 'the number of recommendations with its noun: eight recommendations, one recommendation',
  'completed count': 'how many recommendations were closed before this quarter',
  'completed numbers': 'the numbers of the recommendations closed before this quarter',
  'open count': 'how many recommendations are still open or were closed in this quarter',
  'open numbers': 'the numbers of the recommendations still open or closed in this quarter',
  'scope agreed by': 'by when the scope is to be agreed',
  'previous challenge': 'when the last challenge before this one was',
} as const;

export const texts = { summary: "the update's summary of the quarter" } as const;

export const parts = {
  completed: 'the recommendations closed before this quarter, each with how, when and what came of it',
  progress: 'every other recommendation with its words and its progress this quarter',
} as const;

export type FactName = keyof typeof facts;
export type TextName = keyof typeof texts;
export type PartName = keyof typeof parts;

/** What a plan says for each placeholder; undefined where it does not say. Plain text, without capitals of a sentence. */
export type Facts = Readonly<Record<FactName, string | undefined>>;

export const placeholderNames: readonly string[] = [
  ...Object.keys(facts),
  ...Object.keys(texts),
  ...Object.keys(parts),
];

export interface Placeholder {
  /** As written, with its brackets. */
  readonly written: string;
  /** Lower case, single spaces. */
  readonly name: string;
  /** Written with a capital, as at the head of a sentence: so is its value. */
  readonly capital: boolean;
}

const pattern = /(?<!\\)<<\s*([^<>\n]{1,60}?)\s*>>/g;

/** Every placeholder in a text, in order. `\<<` is two brackets. */
export function placeholdersIn(text: string): Placeholder[] {
  return [...text.matchAll(pattern)].map(([written, inner = '']) => ({
    written,
    name: inner.toLowerCase().replace(/\s+/g, ' '),
    capital: /^\p{Lu}/u.test(inner),
  }));
}

/** The text with every placeholder replaced. */
export function replacePlaceholders(text: string, by: (placeholder: Placeholder) => string): string {
  return text
    .replace(pattern, (written) => {
      const [placeholder] = placeholdersIn(written);
      return placeholder ? by(placeholder) : written;
    })
    .replaceAll('\\<<', '<<');
}

/** The text or part that a paragraph is, where it is nothing else. */
export function standsAlone(text: string): TextName | PartName | undefined {
  const [only] = placeholdersIn(text);
  if (only?.written !== text.trim()) return undefined;
  return isTextName(only.name) || isPartName(only.name) ? only.name : undefined;
}

export const isFactName = (name: string): name is FactName => Object.hasOwn(facts, name);
export const isTextName = (name: string): name is TextName => Object.hasOwn(texts, name);
export const isPartName = (name: string): name is PartName => Object.hasOwn(parts, name);
