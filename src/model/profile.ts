import type { Document } from './document.ts';
import type { ProfileFile } from './files.ts';
import { isPieceName, type PieceName } from './placeholders.ts';

/** What a document type is, apart from its template: profile.yaml with what it leaves out put in. */
export type ProfileSettings = Required<
  Omit<ProfileFile, 'labels' | 'lists' | 'rows' | 'leadIn' | 'pages' | 'requiredParts'>
> & {
  readonly labels: Required<NonNullable<ProfileFile['labels']>>;
  readonly lists: Required<NonNullable<ProfileFile['lists']>>;
  readonly rows: Required<NonNullable<ProfileFile['rows']>>;
  readonly leadIn: string | undefined;
  readonly pages: number | undefined;
  readonly requiredParts: readonly PieceName[];
};

/** A document type, ready to be used: its settings and its template. */
export interface Profile {
  readonly settings: ProfileSettings;
  /** A document as the template prints it, in the dialect's Markdown. */
  readonly print: (document: Document) => string;
}

export type Profiles = Readonly<Record<string, Profile>>;

/** A profile's file with the defaults: what most councils would write. */
export function settingsOf(file: ProfileFile): ProfileSettings {
  return {
    paper: 'optional',
    capitals: [],
    page: 'portrait',
    headingNumbers: '1.',
    implications: 'sections',
    ratings: 'stated',
    plainLanguage: false,
    masthead: [],
    subtitle: [],
    signOff: [],
    head: [],
    tail: [],
    requiredHeadings: [],
    sections: [],
    leadIn: undefined,
    pages: undefined,
    ...file,
    rows: { head: [], tail: [], ...file.rows },
    labels: { ...labels, ...file.labels },
    lists: { ...lists, ...file.lists },
    // What is none is an error in profile.yaml, and told there.
    requiredParts: (file.requiredParts ?? []).filter(isPieceName),
  };
}

const labels: ProfileSettings['labels'] = {
  recommendation: '{word} {number} ({code})',
  word: 'Recommendation',
  objective: 'What do we want to achieve?',
  actions: 'How are we going to do it?',
  timescale: 'Timescale',
  owner: 'Who is responsible?',
  measure: 'How will we know that it worked?',
  underway: 'Actions already underway',
  additional: 'Additional actions proposed',
};

const lists: ProfileSettings['lists'] = {
  recommendations: '(i)',
  implications: '(i)',
  themes: 'bullet',
  team: 'bullet',
};
