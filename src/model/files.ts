/* Made from schemas/*.schema.json by `npm run types:generate`. Do not edit. */

/**
 * Rules that are silenced here and below, each with its reason.
 *
 */
export type Allow = {
  /**
   * The code of the rule, as printed at the end of its message.
   */
  rule: Rule;
  /**
   * Only where the message is about this: the name of a part, an item or a key. A part of the report can only be left out by name.
   */
  about?: string;
  /**
   * Why it is right here. The next reader will ask.
   */
  reason: string;
}[];
export type Rule =
  | 'acronym'
  | 'annex-missing'
  | 'as-at-before-quarter'
  | 'clear-days'
  | 'complete-without-date'
  | 'completed-later'
  | 'correction-of-nothing'
  | 'count-differs'
  | 'due-before-challenge'
  | 'duplicate-annex'
  | 'duplicate-code'
  | 'duplicate-letter'
  | 'duplicate-number'
  | 'duplicate-update'
  | 'empty-section'
  | 'ends-before-start'
  | 'event-outside-quarter'
  | 'exempt-copied'
  | 'exempt-field'
  | 'exempt-leak'
  | 'exempt-paragraph'
  | 'exempt-unsure'
  | 'exempt-without-ground'
  | 'fewer-dates-than-actions'
  | 'file-quarter'
  | 'financial-year'
  | 'future-tense-past'
  | 'heading-missing'
  | 'impossible-date'
  | 'late-feedback'
  | 'late-plan'
  | 'late-review'
  | 'late-review-report'
  | 'logo-missing'
  | 'logo-outside'
  | 'logo-unsafe'
  | 'logo-unusable'
  | 'long-sentence'
  | 'low-contrast'
  | 'meeting-before-quarter'
  | 'milestone-unknown'
  | 'narrative-repeated'
  | 'no-author'
  | 'no-background-papers'
  | 'no-confidentiality'
  | 'no-meeting-date'
  | 'no-owner'
  | 'no-recommendation'
  | 'no-success-measure'
  | 'no-update'
  | 'not-printed'
  | 'offset-without-anchor'
  | 'ongoing-without-review'
  | 'overdue'
  | 'paper-quarter-missing'
  | 'paper-without-quarter'
  | 'part-missing'
  | 'placeholder-brackets'
  | 'placeholder-in-template'
  | 'placeholder-in-update'
  | 'placeholder-place'
  | 'placeholder-without-fact'
  | 'plan-changed'
  | 'profile-needs-paper'
  | 'public-but-exempt'
  | 'rating-differs'
  | 'recommendation-without-action'
  | 'revised-in-past'
  | 'revision-unasked'
  | 'same-target'
  | 'sign-off-differs'
  | 'template-leaves-out'
  | 'timescale-ambiguous'
  | 'timescale-changed'
  | 'timescale-undated'
  | 'timescale-unreadable'
  | 'unknown-item'
  | 'unknown-letter'
  | 'unknown-placeholder'
  | 'unknown-profile'
  | 'unknown-rating'
  | 'unknown-rating-rule'
  | 'unpaired-posts'
  | 'unused-partial'
  | 'update-after-completion'
  | 'wording-differs';
/**
 * How far delivery has come. It says nothing of how worried anybody is: that is the rating.
 *
 */
export type Status =
  'not started' | 'underway' | 'complete' | 'ongoing' | 'suspended' | 'superseded' | 'withdrawn';
/**
 * Text, or text with a list under it, or several paragraphs under a heading of their own. A placeholder such as <<challenge dates>> is filled by the tool.
 *
 */
export type Paragraph = string | ParagraphBody;
/**
 * How the entries of a list are marked.
 *
 */
export type ListStyle = 'bullet' | '(i)' | '(1)' | '(a)' | 'a)' | 'a.' | '1.' | 'i.' | 'none';
/**
 * Text, or text with a list under it.
 *
 */
export type ListItem = string | ListItemBody;
/**
 * First and last month.
 *
 */
export type Months = [number, number];
/**
 * The council's rating scheme: RAG (green, amber, red), BRAG (the same with blue for what is complete), or a list of its own, best first. In a list of its own, `ratingRules` says what earns which.
 *
 */
export type Ratings = 'RAG' | 'BRAG' | RatingLevel[];
/**
 * What earns which rating. The first rule with `rating` whose conditions all hold gives the rating; every rule with `atBest` whose conditions hold then keeps it from being better than that.
 *
 */
export type RatingRules = RatingRule[];
/**
 * Acronyms that need no expansion here.
 *
 */
export type Acronyms = string[];
/**
 * A paragraph, or a list of paragraphs.
 *
 */
export type Paragraphs = string | string[];
/**
 * A line of the head or tail of a paper: words alone, or one or two labels with their values. A mark `exempt` beside them is for the whole line.
 *
 */
export type Row = string | { [label: string]: string };
/**
 * How paragraphs are numbered: "1.1" by section (1.1, 1.2; a third level 3.1.1), "continuous" through the whole document (1, 2, 3), or "none".
 *
 */
export type Numbering = '1.1' | 'continuous' | 'none';

/**
 * The Corporate Peer Challenge: when, who, what they were asked and what they based their findings on.
 *
 */
export interface Challenge {
  /**
   * What kind of visit it was.
   */
  kind?: 'full' | 'follow-up' | 'progress review';
  /**
   * Whether it has taken place.
   */
  state?: 'planned' | 'done';
  /**
   * First day on site, or as much of it as is known.
   */
  start?: string;
  /**
   * Last day on site.
   */
  end?: string;
  /**
   * Days the team spent on site.
   */
  daysOnSite?: number;
  /**
   * The questions every challenge asks. They change over the years, so they are written here.
   */
  themes?: Theme[];
  /**
   * What the council asked the team to look at besides.
   */
  additionalFocus?: string[];
  /**
   * What the peer team based its findings on. "more than 230" keeps its "more than".
   */
  evidence?: {
    /**
     * People the team spoke to.
     */
    people?: string;
    /**
     * Meetings held.
     */
    meetings?: string;
    /**
     * Hours the team spent together on its findings.
     */
    hours?: string;
  };
  /**
   * How many peers there were.
   */
  teamSize?: number;
  /**
   * The peers.
   */
  team?: Peer[];
  /**
   * The peers' conclusions, in their words.
   */
  findings?: Finding[];
  /**
   * By when the scope is to be agreed, for a challenge still to come.
   */
  scopeAgreedBy?: string;
  feedback?: {
    /**
     * When a draft was received.
     */
    draft?: string;
    /**
     * When the final report was received.
     */
    received?: string;
    /**
     * Where it was reported, and when.
     */
    reportedTo?: {
      /**
       * The body.
       */
      body: string;
      on?: string;
    }[];
    /**
     * When it was published.
     */
    published?: string;
  };
  /**
   * The visit of the LGA to see what came of the challenge.
   */
  progressReview?: {
    /**
     * When it takes place or took place.
     */
    on?: string;
    /**
     * When its report was published.
     */
    published?: string;
  };
  /**
   * Earlier challenges.
   */
  previous?: {
    kind?: 'full' | 'follow-up' | 'progress review';
    on: string;
  }[];
  /**
   * Marks keys of the challenge that must not be published; `fields` says which.
   */
  exempt?: Exempt;
  allow?: Allow;
}
export interface Theme {
  /**
   * The theme's name.
   */
  label: string;
  /**
   * What the team asks.
   */
  question?: string;
}
export interface Peer {
  name?: string;
  /**
   * Letters after the name.
   */
  honours?: string;
  /**
   * Their role or roles.
   */
  roles?: string[];
  /**
   * Where they come from, in the order of the roles.
   */
  organisations?: string[];
  /**
   * Was in the original team, for a follow-up visit.
   */
  original?: boolean;
  /**
   * Their part in the team.
   */
  position?: 'lead' | 'peer' | 'challenge manager';
  exempt?: Exempt;
}
export interface Finding {
  /**
   * The theme it belongs to.
   */
  theme?: string;
  text: string;
  exempt?: Exempt;
}
export interface Recommendation {
  /**
   * The number, kept for ever: it is never renumbered.
   */
  number: string;
  /**
   * The council's own code.
   */
  code?: string;
  /**
   * A short name.
   */
  title?: string;
  /**
   * The peers' exact words. It may be left out where a title is given.
   */
  text?: string;
  /**
   * The wording the plan's own heading has, where it differs from the text.
   */
  planHeading?: string;
  /**
   * The words before the points.
   */
  leadIn?: string;
  /**
   * The points of the recommendation itself, in the peers' words. They are not actions.
   */
  points?: string[];
  /**
   * The theme it belongs to.
   */
  theme?: string;
  response?: {
    /**
     * The council's answer.
     */
    decision: 'accepted' | 'partly accepted' | 'rejected';
    reason?: string;
  };
  /**
   * The officer who leads.
   */
  leadOfficer?: string;
  /**
   * The member who leads.
   */
  leadMember?: string;
  /**
   * Its status when the plan was approved.
   */
  status?: Status;
  timescale?: string;
  /**
   * Several dates in one timescale.
   */
  milestones?: Milestone[];
  /**
   * When something that has no end is looked at again.
   */
  reviewOn?: string;
  /**
   * The quarter in which it was added to the plan, where that was after the plan was approved.
   */
  addedIn?: string;
  /**
   * What is to be achieved, each with its actions.
   */
  objectives?: Objective[];
  /**
   * Actions that stand straight under the recommendation.
   */
  actions?: Action[];
  exempt?: Exempt;
  allow?: Allow;
}
export interface Objective {
  /**
   * The number.
   */
  number: string;
  /**
   * What is to be achieved.
   */
  text: string;
  /**
   * The words before the actions.
   */
  leadIn?: string;
  /**
   * Who answers for it.
   */
  owner?: string;
  /**
   * Its status when the plan was approved.
   */
  status?: Status;
  timescale?: string;
  /**
   * Several dates in one timescale.
   */
  milestones?: Milestone[];
  /**
   * When something that has no end is looked at again.
   */
  reviewOn?: string;
  /**
   * The quarter in which it was added to the plan, where that was after the plan was approved.
   */
  addedIn?: string;
  /**
   * How it will be known that it worked.
   */
  successMeasures?: string[];
  /**
   * How it is to be done.
   */
  actions?: Action[];
  exempt?: Exempt;
  allow?: Allow;
}
export interface Action {
  letter: string;
  /**
   * What is to be done.
   */
  text: string;
  /**
   * An action to do (the usual case), a group that is named, or a statement of what is already so.
   */
  kind?: 'action' | 'group' | 'statement';
  /**
   * Whether it was underway when the plan was approved, or is proposed in addition.
   */
  proposal?: 'underway' | 'additional';
  /**
   * Its status when the plan was approved.
   */
  status?: Status;
  /**
   * Who does it.
   */
  owner?: string;
  /**
   * The team or service.
   */
  team?: string;
  timescale?: string;
  /**
   * Several dates in one timescale.
   */
  milestones?: Milestone[];
  /**
   * When something that has no end is looked at again.
   */
  reviewOn?: string;
  /**
   * The quarter in which it was added to the plan, where that was after the plan was approved.
   */
  addedIn?: string;
  /**
   * How it will be known that it worked.
   */
  successMeasures?: string[];
  /**
   * What it takes: people, money, help from outside.
   */
  resources?: string;
  /**
   * Cost by financial year, as printed.
   */
  cost?: { [year: string]: string };
  /**
   * What it depends on.
   */
  dependencies?: string[];
  /**
   * What shows it: documents, links.
   */
  evidence?: string[];
  /**
   * What could go wrong.
   */
  risk?: string;
  exempt?: Exempt;
  allow?: Allow;
}
/**
 * Marks what must not be published (Local Government Act 1972, Schedule 12A). The public version leaves it out and says so; `cpc report --restricted` prints it.
 *
 */
export interface Exempt {
  /**
   * The paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972 (1 to 7 in England, 12 to 18 in Wales).
   */
  paragraphs?: number[];
  /**
   * Why the public interest in keeping it exempt outweighs the public interest in publishing it.
   */
  reason?: string;
  /**
   * Only these keys, which stand beside the mark. Left out, the mark is for everything that it stands in.
   */
  fields?: string[];
}
/**
 * One of several dates in one timescale: with a label, with the letters of the actions it is for, or with neither.
 *
 */
export interface Milestone {
  /**
   * What is to be reached, where the timescale names it.
   */
  label?: string;
  /**
   * The actions this date is for, where somebody wrote which.
   */
  letters?: string[];
  timescale: string;
  /**
   * What it depends on.
   */
  condition?: string;
}
/**
 * Text, or text with a list under it, or several paragraphs under a heading of their own. A placeholder such as <<challenge dates>> is filled by the tool.
 *
 */
export interface ParagraphBody {
  /**
   * A heading of this group of paragraphs: 3.1 Background.
   */
  heading?: string;
  text?: string;
  /**
   * How the list is marked.
   */
  list?: ListStyle;
  /**
   * The list under the text.
   */
  items?: ListItem[];
  /**
   * Paragraphs under this one, numbered one level deeper.
   */
  paragraphs?: Paragraph[];
  exempt?: Exempt;
  allow?: Allow;
}
/**
 * Text, or text with a list under it.
 *
 */
export interface ListItemBody {
  text: string;
  list?: ListStyle;
  /**
   * Entries under this one.
   */
  items?: ListItem[];
  exempt?: Exempt;
}
export interface Council {
  /**
   * The council's full name.
   */
  name?: string;
  /**
   * The names of the councils, where two share one challenge.
   */
  names?: string[];
  /**
   * What a report calls it after the first time.
   */
  shortName?: string;
  /**
   * Executive (leader and cabinet, or mayor) or committee system.
   */
  governance?: 'executive' | 'committee';
  /**
   * England or Wales: Schedule 12A numbers its paragraphs differently in Wales.
   */
  country?: 'England' | 'Wales';
  /**
   * The council's performance management system, where reports name it.
   */
  system?: string;
}
export interface Calendar {
  /**
   * The months each season means. Winter runs into the next year.
   */
  seasons?: {
    spring?: Months;
    summer?: Months;
    autumn?: Months;
    winter?: Months;
  };
  /**
   * Days on which the offices are closed besides weekends and the bank holidays of England and Wales.
   */
  holidays?: string[];
}
/**
 * The tool's own words. A quoted recommendation is never changed.
 *
 */
export interface Vocabulary {
  /**
   * What this council calls what is attached to a report.
   */
  annex?: 'Annex' | 'Appendix';
  /**
   * What this council calls its elected members.
   */
  members?: 'Members' | 'Councillors';
  /**
   * What a heading calls a recommendation of the peers.
   */
  recommendation?: string;
}
export interface RatingLevel {
  /**
   * The word printed.
   */
  name: string;
  /**
   * Its colour, as #rrggbb.
   */
  colour?: string;
  /**
   * Its shape beside the word in charts and keys, so that nobody has to tell colours apart.
   */
  shape?: 'circle' | 'square' | 'triangle' | 'diamond' | 'star' | 'cross';
  /**
   * What it means, in the key. Where left out, the key says what the rules say.
   */
  meaning?: string;
}
export interface RatingRule {
  when?: RatingConditions;
  /**
   * The rating it gives.
   */
  rating?: string;
  /**
   * The best that it can then be.
   */
  atBest?: string;
  /**
   * What the printed key says of this rule, where the tool's own words will not do.
   */
  means?: string;
}
/**
 * All of them must hold. Left out, the rule holds for whatever comes to it.
 *
 */
export interface RatingConditions {
  /**
   * Its status of delivery is one of these.
   */
  status?: Status[];
  /**
   * Whether a date has passed that was to be met.
   */
  overdue?: boolean;
  /**
   * Overdue by this many days or more.
   */
  overdueByDays?: number;
  /**
   * Its next date is at most this many days away.
   */
  dueWithinDays?: number;
  /**
   * Its timescale has been revised this many times or more.
   */
  timesMoved?: number;
  /**
   * Its current timescale ends this many days or more after the approved one.
   */
  slippedByDays?: number;
  /**
   * Less than this much of it is done, in percent.
   */
  percentBelow?: number;
}
/**
 * What the rules count by.
 *
 */
export interface Thresholds {
  /**
   * The words that a sentence of a member summary may have. 25 where left out.
   */
  sentenceWords?: number;
  /**
   * The clear days between publishing a paper and its meeting (Local Government Act 1972, section 100B(3)). Where left out, 5, and 3 in Wales (section 100BA(3)).
   */
  clearDays?: number;
  /**
   * The months after the challenge's last day within which its report is published, with the plan (LGA). 3 where left out.
   */
  feedbackMonths?: number;
  /**
   * The months after the challenge's last day within which the plan is published at the latest (LGA). 5 where left out.
   */
  planMonths?: number;
  /**
   * The months after the challenge's last day by which the progress review takes place (LGA). 10 where left out.
   */
  reviewMonths?: number;
  /**
   * The months after the challenge's last day within which the progress review's report is published (LGA). 12 where left out.
   */
  reviewReportMonths?: number;
}
export interface House {
  /**
   * The council's logo: an SVG or a PNG in the workspace, of 1 MB at most. The path counts from the folder of cpc.yaml. It stands at the head of the page, and on the first page of the PDF.
   */
  logo?: string;
  /**
   * The colour of headings, links and lines, as #rrggbb. It has to be dark enough to be read on white.
   */
  accent?: string;
  /**
   * The name of a font that readers of the web page have, or several with commas between. Who has none of them sees the embedded font. The PDF always has the embedded one.
   */
  font?: string;
  /**
   * Printed at the head of every page of the PDF, in up to four lines; the council's name where left out.
   */
  header?: string;
  /**
   * Printed at the foot of every page of the PDF beside the page number, in up to four lines; the document's title where left out.
   */
  footer?: string;
}
/**
 * plan.yaml: the challenge and the action plan as approved. It is not edited afterwards: what changes is written in update files.
 *
 */
export interface PlanFile {
  /**
   * The plan's own title, with its month where it has one.
   */
  title?: string;
  /**
   * What the plan says before its first recommendation.
   */
  introduction?: Paragraph[];
  challenge: Challenge;
  approved?: {
    /**
     * The body that approved the plan.
     */
    by?: string;
    /**
     * When.
     */
    on?: string;
    /**
     * When a progress report was promised.
     */
    progressPromised?: string;
    /**
     * Where progress is recorded: the performance system's name.
     */
    recorded?: string;
  };
  /**
   * The number of recommendations the peers made, so that a warning tells of one that is not listed.
   */
  recommendationCount?: number;
  /**
   * The peers' recommendations and the council's answer. Left out while the challenge is still to come.
   */
  recommendations?: Recommendation[];
  council?: Council;
  calendar?: Calendar;
  vocabulary?: Vocabulary;
  ratings?: Ratings;
  ratingRules?: RatingRules;
  /**
   * Whether a revised timescale counts only once somebody has agreed to it (approvedBy in an update). Until then it is asked for, and the date before it stands. true where left out.
   */
  datesNeedApproval?: boolean;
  thresholds?: Thresholds;
  acronyms?: Acronyms;
  house?: House;
  /**
   * The profile used where no paper names the quarter.
   */
  profile?: string;
  /**
   * Marks keys of this file that must not be published; `fields` says which.
   */
  exempt?: Exempt;
  allow?: Allow;
}
/**
 * updates/2020-21-q2.yaml: what happened in one quarter. A published quarter is not edited: a later update corrects it.
 *
 */
export interface UpdateFile {
  year: string;
  quarter: number;
  /**
   * The day the report speaks of; it need not be the quarter's last.
   */
  asAt: string;
  /**
   * The overall summary of the quarter: a paragraph, or a list of paragraphs.
   */
  summary?: Paragraphs;
  /**
   * What happened, by item: a recommendation "3", an objective "2.2", an action "2.2/d" or "3/a".
   */
  items?: { [item: string]: UpdateItem };
  exempt?: Exempt;
  allow?: Allow;
}
export interface Person {
  /**
   * The person's name.
   */
  name: string;
  /**
   * Their post.
   */
  title?: string;
  /**
   * Extension, as printed: 0130 keeps its 0.
   */
  ext?: string;
  /**
   * Telephone number.
   */
  tel?: string;
  /**
   * E-mail address.
   */
  email?: string;
}
export interface Section {
  /**
   * The heading; left out, the paragraphs stand without one.
   */
  heading?: string;
  numbering?: Numbering;
  /**
   * The paragraphs, in order. Write None where there is nothing to say.
   */
  paragraphs?: Paragraph[];
  /**
   * Sections inside this one.
   */
  sections?: Section[];
  exempt?: Exempt;
  allow?: Allow;
}
/**
 * papers/<name>.yaml: a meeting paper, in its own words. The tool's parts are placed by placeholders such as <<progress>>.
 *
 */
export interface PaperFile {
  /**
   * The document type.
   */
  profile: string;
  year?: string;
  quarter?: number;
  /**
   * The title of the paper.
   */
  title?: string;
  /**
   * Whose report it is, without "the".
   */
  reportOf?: string;
  /**
   * The body it goes to.
   */
  to?: string;
  /**
   * The day of the meeting.
   */
  date?: string;
  /**
   * The day the agenda is published. It is not printed.
   */
  published?: string;
  /**
   * Which ratings <<progress>> prints: those that owners have stated, those that the rules give with the owner's beside them ("both"), or none.
   */
  ratings?: 'stated' | 'both' | 'none';
  /**
   * Its status.
   */
  status?: string;
  /**
   * Whether it is a key decision.
   */
  keyDecision?: string;
  /**
   * The portfolio holder.
   */
  portfolioHolder?: string;
  /**
   * Wards or communities affected.
   */
  wards?: string;
  /**
   * The file reference.
   */
  fileReference?: string;
  /**
   * Whom to ask.
   */
  contacts?: Person[];
  /**
   * Who signs the paper.
   */
  signOff?: Person;
  /**
   * Rows beside those the profile prints by itself.
   */
  rows?: {
    /**
     * Rows before the text.
     */
    head?: Row[];
    /**
     * Rows after the text.
     */
    tail?: Row[];
  };
  /**
   * What the paper says in short. <<report summary>> says where, if not the profile.
   */
  summary?: Paragraph[];
  /**
   * What the body is asked to decide. <<report recommendations>> says where, if not the profile.
   */
  recommendations?: {
    /**
     * The words before the list; the profile's where left out.
     */
    leadIn?: string;
    list?: ListStyle;
    /**
     * What the body is asked to decide.
     */
    items: ListItem[];
    exempt?: Exempt;
  };
  /**
   * The reason for the recommendation. <<reason>> says where, if not the profile.
   */
  reason?: string;
  numbering?: Numbering;
  /**
   * The sections, in order. One with the same heading as an unnumbered section of the profile, such as Confidentiality, stands in that one's place.
   */
  sections?: Section[];
  /**
   * The implications, in the order printed. <<implications>> says where.
   */
  implications?: {
    /**
     * Which implication.
     */
    heading: string;
    /**
     * What there is to say. Left out, None is printed.
     */
    text?: string;
    exempt?: Exempt;
  }[];
  /**
   * What is attached. An empty list says that there is nothing. What the tool prints is appended, and is a document of its own besides.
   */
  annexes?: {
    /**
     * How the text refers to it.
     */
    label: string;
    title?: string;
    /**
     * The profile that prints it: quarterly-progress, action-plan. Left out, its own sections are printed; where it has none, it is attached by other means.
     */
    holds?: string;
    /**
     * What it says, in sections of its own.
     */
    sections?: Section[];
    exempt?: Exempt;
    allow?: Allow;
  }[];
  /**
   * The background papers (Local Government Act 1972, section 100D). An empty list is printed as None.
   */
  backgroundPapers?: (string | { title: string; url?: string; exempt?: Exempt })[];
  /**
   * public, or the Schedule 12A paragraphs and the reason. Where nothing in the paper is marked as exempt, these are for the whole of it: the public version says only that it is not for publication.
   */
  confidentiality?: 'public' | Exempt;
  exempt?: Exempt;
  allow?: Allow;
}
/**
 * cpc.yaml: the council, its words and its house style. A plan may override everything but rules and browser.
 *
 */
export interface ConfigFile {
  council?: Council;
  calendar?: Calendar;
  vocabulary?: Vocabulary;
  ratings?: Ratings;
  ratingRules?: RatingRules;
  /**
   * Whether a revised timescale counts only once somebody has agreed to it (approvedBy in an update). Until then it is asked for, and the date before it stands. true where left out.
   */
  datesNeedApproval?: boolean;
  thresholds?: Thresholds;
  acronyms?: Acronyms;
  house?: House;
  /**
   * The profile used where no paper names the quarter.
   */
  profile?: string;
  /**
   * The severity of a rule for the whole workspace: error, warning or off.
   */
  rules?: { [rule: string]: 'error' | 'warning' | 'off' };
  /**
   * The Chrome, Edge or Chromium that prints the PDF, where the embedded one is not wanted.
   */
  browser?: string;
}
/**
 * profile.yaml: a type of document, apart from its template. In its lines, rows and sections <<council>> stands for the council's name, as in a paper. What has nothing to stand for is left out.
 *
 */
export interface ProfileFile {
  /**
   * What `cpc profiles` calls it.
   */
  title: string;
  /**
   * What it is for, in a line.
   */
  description: string;
  /**
   * Whether a document of this type speaks of one quarter.
   */
  quarter: 'required' | 'optional' | 'none';
  /**
   * Whether it is made from a paper only, or also without one. Left out, it is made without one too.
   */
  paper?: 'required' | 'optional';
  /**
   * The document's title where its paper gives none.
   */
  documentTitle: string;
  /**
   * How its pages lie in print. Tables with several columns are easier to read on landscape pages.
   */
  page?: 'portrait' | 'landscape';
  /**
   * How many pages it is meant to have at most. `cpc report` says so where the PDF has more; nothing is made smaller to fit.
   */
  pages?: number;
  /**
   * What is printed in capitals. In the masthead, only what stands for something is.
   */
  capitals?: ('masthead' | 'title' | 'headings')[];
  numbering: Numbering;
  /**
   * How the number stands before a heading, where paragraphs are numbered 1.1: "1.", "1", or "none" for headings without.
   */
  headingNumbers?: '1.' | '1' | 'none';
  /**
   * What the tool's parts call things.
   */
  labels?: {
    /**
     * How a recommendation of the peers is headed: {word}, {number} and {code} are filled, and brackets around a missing code go.
     */
    recommendation?: string;
    /**
     * The word for it, where the council's vocabulary has none.
     */
    word?: string;
    /**
     * The column of objectives.
     */
    objective?: string;
    /**
     * The column of actions.
     */
    actions?: string;
    /**
     * The column of timescales.
     */
    timescale?: string;
    /**
     * The column of owners, printed where the plan names any.
     */
    owner?: string;
    /**
     * The column of success measures, printed where the plan has any.
     */
    measure?: string;
    /**
     * What stands over the actions that were underway when the plan was approved.
     */
    underway?: string;
    /**
     * What stands over the actions that were proposed in addition.
     */
    additional?: string;
  };
  /**
   * How the lists of the tool's parts are marked.
   */
  lists?: {
    /**
     * The recommendations of the report, where there are several and the paper does not say.
     */
    recommendations?: ListStyle;
    /**
     * The implications, where they are printed as a list.
     */
    implications?: ListStyle;
    /**
     * The themes of the challenge.
     */
    themes?: ListStyle;
    /**
     * The peer team.
     */
    team?: ListStyle;
  };
  /**
   * How implications are printed: each as a section with its number, under a heading of its own inside one section, or as entries of one list.
   */
  implications?: 'sections' | 'subheadings' | 'list';
  /**
   * Which ratings <<progress>> prints: those that owners have stated, those that the rules give with the owner's beside them ("both"), or none. A paper can say otherwise.
   */
  ratings?: 'stated' | 'both' | 'none';
  /**
   * Whether it is written for readers in a hurry: sentences with more words than the thresholds say are told.
   */
  plainLanguage?: boolean;
  /**
   * The words before the recommendations of the report, where its paper has none.
   */
  leadIn?: string;
  /**
   * Lines above the title.
   */
  masthead?: string[];
  /**
   * Lines below the title.
   */
  subtitle?: string[];
  /**
   * Lines at the end.
   */
  signOff?: string[];
  /**
   * Rows of labels and values. A row that speaks of a contact is printed for each contact.
   */
  rows?: {
    /**
     * Rows below the title.
     */
    head?: Row[];
    /**
     * Rows after the text.
     */
    tail?: Row[];
  };
  /**
   * Unnumbered sections before the paper's own. A section of the paper with the same heading stands in the place of one of these.
   */
  head?: Section[];
  /**
   * Unnumbered sections after the paper's own. A section of the paper with the same heading stands in the place of one of these; one without paragraphs only keeps a place.
   */
  tail?: Section[];
  /**
   * Headings that a paper must have, with something under them.
   */
  requiredHeadings?: string[];
  /**
   * Parts of the tool that a paper must place wherever the plan has something for them.
   */
  requiredParts?: string[];
  /**
   * The sections, where no paper gives any.
   */
  sections?: Section[];
}
/**
 * One approval, and what the plan was then.
 *
 */
export interface StampedApproval {
  /**
   * The body that approved the plan.
   */
  by: string;
  /**
   * When.
   */
  on: string;
  /**
   * The SHA-256 digest of the recommendations with all that stands under them. Layout, comments and the order of keys make no difference to it.
   */
  fingerprint: string;
  /**
   * Every item that was approved, by its number.
   */
  items: { [item: string]: StampedItem };
}
/**
 * An item as it was approved: its dates as they were written, its words as a digest.
 *
 */
export interface StampedItem {
  /**
   * Its timescale as approved.
   */
  timescale?: string;
  /**
   * The timescales of its milestones as approved, in their order.
   */
  milestones?: string[];
  /**
   * In place of dates that are marked as exempt: a digest of them.
   */
  exemptDates?: string;
  /**
   * A digest of everything else that the plan says of it.
   */
  words: string;
}
/**
 * approved.yaml: what was approved, and by whom. `cpc approve` writes it, and `cpc validate` compares plan.yaml with it. It is not edited and never published.
 *
 */
export interface ApprovalFile {
  /**
   * Every approval of the plan, the newest last.
   */
  approvals: StampedApproval[];
}
export interface UpdateItem {
  /**
   * Progress in words: a paragraph, or a list of paragraphs.
   */
  narrative?: Paragraphs;
  /**
   * Progress as bullets.
   */
  bullets?: ListItem[];
  status?: Status;
  /**
   * The rating its owner gives it.
   */
  rating?: string;
  /**
   * Why the owner rates it so.
   */
  ratingReason?: string;
  /**
   * The rating its owner expects it to have when it is due.
   */
  forecast?: string;
  /**
   * How much of it is done, from 0 to 100.
   */
  percentComplete?: number;
  /**
   * A new timescale. The approved one stays in the plan.
   */
  revisedTimescale?: {
    /**
     * The new timescale.
     */
    to: string;
    /**
     * Why it moved.
     */
    reason: string;
    /**
     * Who agreed to it.
     */
    approvedBy?: string;
  };
  /**
   * Of several dates in its timescale, those that have been met, each by its label, or by its date as the plan has it.
   */
  milestonesReached?: string[];
  /**
   * When something that has no end is looked at again.
   */
  reviewOn?: string;
  /**
   * What shows it: documents, links.
   */
  evidence?: string[];
  completedOn?: string;
  /**
   * What came of it: what difference it made.
   */
  outcome?: string;
  corrects?: {
    /**
     * The published quarter that is corrected.
     */
    quarter: string;
    /**
     * What was wrong in it.
     */
    reason: string;
  };
  exempt?: Exempt;
  allow?: Allow;
}
