/**
 * The closed list of what `<<…>>` can stand for in a paper and in a profile. A fact stands inside a sentence; a text
 * stands alone and is printed as paragraphs of the paper; a part stands alone and is printed by the tool.
 */
export const facts = {
  council: "the council's name",
  'council short name': 'what reports call it after the first time',
  system: "the council's performance management system",
  members: 'what the council calls its members: members or councillors',
  annex: 'what the council calls what is attached: annex or appendix',
  annexes: 'the same for several: annexes or appendices',
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
  'original peers': 'the names of those who were in the original team too',
  'theme count': 'how many themes the challenge has',
  'additional focus': 'what the council asked the peers to look at besides',
  'scope agreed by': 'by when the scope is to be agreed',
  'previous challenge': 'when the last challenge before this one was',
  'progress review': 'when the progress review is: in March 2025, on 12 March 2025',
  'feedback received': 'when the feedback report was received: in May 2019, on 14 May 2019',
  'feedback reported': 'where and when it was reported: to Council on 16 May 2019',
  'plan title': 'the title of the plan',
  'approved by': 'the body that approved the plan',
  'approved when': 'when it was approved: in June 2019, on 4 June 2019',
  'progress promised': 'when a progress report was promised',
  'recommendation count': 'how many recommendations the peers made, in words up to ten',
  recommendations: 'the number of recommendations with its noun: eight recommendations, one recommendation',
  'objective count': 'how many objectives the plan has',
  'action count': 'how many lettered items the plan has',
  'completed count': 'how many recommendations were closed before this quarter',
  'completed numbers': 'the numbers of the recommendations closed before this quarter',
  'open count': 'how many recommendations are still open or were closed in this quarter',
  'open numbers': 'the numbers of the recommendations still open or closed in this quarter',
  'status counts': 'how many actions have which status: 24 actions: 8 complete (33%), 16 underway (67%)',
  'rating counts': 'how many actions have which rating: 20 rated actions: 15 green (75%), 5 amber (25%)',
  'overdue actions': 'how many actions are overdue, with the noun: no actions, one action, three actions',
  'revised dates': 'how many timescales were revised this quarter, with the noun: no dates, one date',
  'report of': 'whose report it is',
  'report to': 'the body it goes to',
  'meeting date': 'the day of the meeting',
  status: "the paper's status",
  'key decision': 'whether it is a key decision',
  'portfolio holder': 'the portfolio holder',
  wards: 'the wards affected',
  'file reference': 'the file reference',
  'annex count': 'how many annexes there are, in figures',
  contact: 'whom to ask, with everything known: A Name, Chief Executive (Tel: 01632 960000)',
  'contact name': "the contact's name",
  'contact post': "the contact's post",
  'contact ext': "the contact's extension",
  'contact tel': "the contact's telephone number",
  'contact email': "the contact's e-mail address",
  'signed by': 'who signs the paper',
  'signed as': 'the post of who signs it',
} as const;

export const texts = {
  summary: "the update's summary of the quarter",
  introduction: "the plan's introduction",
  reason: "the paper's reason for its recommendation",
  'report summary': "the paper's own summary",
} as const;

export const parts = {
  completed: 'the recommendations closed before this quarter, each with how, when and what came of it',
  progress: 'every other recommendation with its words and its progress this quarter',
  themes: 'the themes of the challenge with their questions, as a list',
  team: 'the peer team, as a list',
  'other peers': 'the peers who were not in the original team, as a list',
  findings: "the peers' conclusions, by theme",
  'recommendation table': "the peers' recommendations, as a table",
  'action plan': 'every recommendation with a table of its objectives, actions and timescales, as approved',
  'approved actions':
    'every recommendation with its actions, those underway apart from those proposed, as approved',
  'report recommendations': 'what the paper asks the body to decide',
  implications: "the paper's implications",
  annexes: "the paper's annexes, as a list",
  'background papers': "the paper's background papers, as a list, or None",
  confidentiality: 'whether the paper holds exempt information',
  changes: 'what has changed since the quarter before, as a table',
  ratings: 'the ratings of what stands under each recommendation, as a table with a chart',
  'rating trend': 'how many actions had which rating in each quarter, as a table with a chart',
  'rating key': 'what each rating means, as the rules have it, as a table',
  timeline: 'the dates of each recommendation as approved and as they are now, as a table with a chart',
  'date ledger': 'every timescale that was revised or is overdue: approved, now, times moved, days slipped',
  extensions: 'the timescales revised this quarter with their reasons, as a table for members to approve',
  done: 'what was completed this quarter, and what came of it, as a list',
  moved: 'what else has moved this quarter, as a list',
  late: 'what is overdue, as a list',
  asked: 'what members are asked: the recommendations of the report, or the extensions to approve',
  position: 'how far each recommendation has come, as a table',
  evidence: 'the evidence that updates give, by recommendation',
  'difference made': 'what came of each recommendation, as its updates say',
} as const;

export type FactName = keyof typeof facts;
export type TextName = keyof typeof texts;
export type PartName = keyof typeof parts;
/** What stands alone in a paragraph. */
export type PieceName = TextName | PartName;

/** What a plan and a paper say for each placeholder; undefined where they do not say. Plain text, without capitals of a sentence. */
export type Facts = Readonly<Record<FactName, string | undefined>>;

/** What is printed of a paper's own keys, by the placeholder that prints it. */
export const keyOfPlaceholder = {
  'report of': 'reportOf',
  'report to': 'to',
  'meeting date': 'date',
  status: 'status',
  'key decision': 'keyDecision',
  'portfolio holder': 'portfolioHolder',
  wards: 'wards',
  'file reference': 'fileReference',
  contact: 'contacts',
  'contact name': 'contacts',
  'contact post': 'contacts',
  'contact ext': 'contacts',
  'contact tel': 'contacts',
  'contact email': 'contacts',
  'signed by': 'signOff',
  'signed as': 'signOff',
  reason: 'reason',
  'report summary': 'summary',
  'report recommendations': 'recommendations',
  implications: 'implications',
  annexes: 'annexes',
  'annex count': 'annexes',
  'background papers': 'backgroundPapers',
  confidentiality: 'confidentiality',
} as const satisfies Partial<Record<FactName | PieceName, string>>;

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
export function standsAlone(text: string): PieceName | undefined {
  const [only] = placeholdersIn(text);
  if (only?.written !== text.trim()) return undefined;
  return isPieceName(only.name) ? only.name : undefined;
}

/** Every text inside a value, at any depth. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

export const isFactName = (name: string): name is FactName => Object.hasOwn(facts, name);
export const isTextName = (name: string): name is TextName => Object.hasOwn(texts, name);
export const isPieceName = (name: string): name is PieceName =>
  isTextName(name) || Object.hasOwn(parts, name);
