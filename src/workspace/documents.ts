import { compose } from '../compose/document.ts';
import { assertComplete } from '../compose/complete.ts';
import { contactFacts } from '../derive/paper-facts.ts';
import { partition } from '../derive/partition.ts';
import { hasPart } from '../derive/parts.ts';
import type { Chart } from '../model/chart.ts';
import { councilName } from '../model/council.ts';
import { isWholeDay, parsePartialDate, type PartialDate } from '../model/dates.ts';
import type { Document } from '../model/document.ts';
import { paragraphsOf, schedule12A, together, type Version } from '../model/exempt.ts';
import type { ConfigFile, Exempt, PaperFile } from '../model/files.ts';
import type { Logos } from '../model/logo.ts';
import type { PieceName } from '../model/placeholders.ts';
import { levelsOf } from '../model/ratings.ts';
import type { Profile, Profiles, ProfileSettings } from '../model/profile.ts';
import { htmlPage } from '../render/html/page.ts';
import type { Part, PlacedLogo, Publication } from '../render/publication.ts';
import { annexesOf, ownSections, type Annex } from './annexes.ts';
import type { ReportJob } from './jobs.ts';
import { builtInProfiles } from './profiles.ts';
import { subjectOf, type Subject } from './subject.ts';
import { annexTarget, targetsOf } from './targets.ts';

/** A document in the formats that are text, and the values that the others are made from. */
export interface Rendered {
  /** Where it goes below --out, without its ending. */
  readonly target: string;
  readonly markdown: string;
  readonly html: string;
  readonly publication: Publication;
  /** Whether there is anything to draw, drawn or not. */
  readonly hasCharts: boolean;
}

/** Which documents of a job are made, and how. */
export interface Rendering {
  readonly profiles: Profiles;
  /** The day the documents speak of; the update's own where nobody gives another. */
  readonly asAt?: PartialDate | undefined;
  readonly logos?: Logos;
  /** The public version where left out. */
  readonly version?: Version;
  /** Draws a chart as SVG (src/render/charts/draw-chart.ts); pages have tables alone where left out. */
  readonly draw?: Draw | undefined;
}

/** `id` begins every identifier in it. `page` is how the pages lie that it is printed on. */
export type Draw = (chart: Chart, id: string, page: Part['page']) => string;

/** A job with its values as a version has them. */
export interface DisclosedJob extends ReportJob {
  /** Texts and parts that may not be printed, wherever a profile places them. */
  readonly withheld?: ReadonlySet<PieceName>;
}

/** The documents of one job in one version, from its values: merge, derive, compose, render. */
export class Documents {
  readonly #job: DisclosedJob;
  readonly #rendering: Rendering;
  readonly #exempt: ReadonlyMap<string, readonly Exempt[]>;
  readonly #standing: Subject['standing'];
  readonly #course: Subject['course'];
  readonly #facts: Subject['facts'];
  readonly #annexes: readonly Annex[];

  /** `exempt` has the marks of each document whose versions differ. */
  constructor(
    job: DisclosedJob,
    rendering: Rendering,
    exempt: ReadonlyMap<string, readonly Exempt[]> = new Map(),
  ) {
    const { folder, quarter, paper } = job;
    this.#job = job;
    this.#rendering = rendering;
    this.#exempt = exempt;
    const { standing, course, facts } = subjectOf(folder, {
      quarter,
      paper: paper?.value,
      asAt: rendering.asAt,
    });
    this.#standing = standing;
    this.#course = course;
    this.#facts = facts;
    this.#annexes = annexesOf(paper?.value, folder.version);
  }

  all(): [Rendered, ...Rendered[]] {
    const alone = this.#annexes.filter(({ isWithheld }) => !isWithheld);
    return [this.#whole(), ...alone.map((annex) => this.#annex(annex))];
  }

  /** Only their Markdown, by target. */
  texts(): ReadonlyMap<string, string> {
    const [target, ...targets] = targetsOf(this.#job);
    const { paper, profile } = this.#job;
    const report = this.#part(profile, this.#compose(profile, paper?.value, 1, []));
    const annexes = this.#annexes.map((a) => this.#part(a.profile, this.#compose(a.profile, a.paper, 2, [])));
    const alone = annexes.filter((_, at) => this.#annexes[at]?.isWithheld === false);
    const entries = targets.map((name, at): [string, string] => [name, alone[at]?.markdown ?? '']);
    return new Map([[target ?? '', markdownOf([report, ...annexes])], ...entries]);
  }

  #whole(): Rendered {
    const { paper, profile, target } = this.#job;
    const exempt = this.#exempt.get(target) ?? [];
    const report = this.#compose(profile, paper?.value, 1, exempt);
    const behind = this.#annexes.map((annex) => ({
      profile: annex.profile,
      document: this.#compose(annex.profile, annex.paper, 2, exempt),
    }));
    return this.#finish(target, [{ profile, document: report }, ...behind], exempt);
  }

  #annex({ name, profile, paper }: Annex): Rendered {
    const target = annexTarget(this.#job.target, name);
    const exempt = this.#exempt.get(target) ?? [];
    const document = this.#compose(profile, paper, 1, exempt);
    return this.#finish(target, [{ profile, document }], exempt);
  }

  #compose(
    profile: string,
    paper: PaperFile | undefined,
    titleLevel: 1 | 2,
    exempt: readonly Exempt[],
  ): Document {
    const standing = this.#standing;
    const course = this.#course;
    const { folder } = this.#job;
    // What an annex holds is marked in the annex.
    const withheld = paper === this.#job.paper?.value ? this.#job.withheld : undefined;
    const document = compose({
      standing,
      partition: partition(standing),
      course,
      facts: this.#facts,
      contacts: (this.#job.paper?.value.contacts ?? []).map(contactFacts),
      hasPart: (name) => withheld?.has(name) !== true && hasPart({ standing, course }, paper, name),
      version: folder.version ?? 'public',
      exempt,
      config: folder.config,
      profile: this.#settings(profile),
      paper,
      isAnnex: paper !== this.#job.paper?.value,
      titleLevel,
    });
    assertComplete(standing, document);
    return document;
  }

  /** An annex of the report's own sections calls things what the report calls them. */
  #settings(name: string): ProfileSettings {
    const own = this.#profile(name);
    const report = this.#profile(this.#job.profile).settings;
    const isPlain = name === ownSections && own === builtInProfiles[ownSections];
    return isPlain ? { ...own.settings, labels: report.labels, lists: report.lists } : own.settings;
  }

  /** `at` counts the parts of one file, in which no two pictures may have one identifier. */
  #part(name: string, document: Document, at = 0): Part {
    const { settings, print } = this.#profile(name);
    const { page } = settings;
    const { draw } = this.#rendering;
    const drawn = draw
      ? document.charts.map(
          (chart, index) => [chart.caption, draw(chart, `picture_${at}_${index}`, page)] as const,
        )
      : [];
    return { markdown: print(document), page, pictures: new Map(drawn) };
  }

  #profile(name: string): Profile {
    const profile = this.#rendering.profiles[name];
    if (profile === undefined) throw new Error(`The profile "${name}" was selected and is not there.`);
    return profile;
  }

  /** A paper that names no quarter is of the day of its meeting; any other document of the day that it speaks of. */
  #day(): PartialDate | undefined {
    const { paper } = this.#job;
    const ofMeeting = parsePartialDate(paper?.value.date ?? '');
    const { asAt } = this.#standing;
    if (this.#rendering.asAt !== undefined) return this.#rendering.asAt;
    return paper?.quarter === undefined ? (ofMeeting ?? asAt) : (asAt ?? ofMeeting);
  }

  #finish(target: string, composed: readonly [Composed, ...Composed[]], exempt: readonly Exempt[]): Rendered {
    const [{ document }] = composed;
    const { folder } = this.#job;
    const parts = composed.map((one, at) => this.#part(one.profile, one.document, at));
    const { house, council } = folder.config;
    const marking = folder.version === 'restricted' ? markingOf(exempt, folder.config) : undefined;
    const publication: Publication = {
      parts,
      title: marking === undefined ? document.plainTitle : `${document.plainTitle} (not for publication)`,
      author: councilName(council),
      date: dateOf(this.#day()),
      pageLimit: this.#profile(composed[0].profile).settings.pages,
      furniture: document.furniture,
      marking,
      logo: logoOf(house, this.#rendering.logos ?? new Map(), this.#facts.council),
      accent: house?.accent,
      font: house?.font,
      ratings: levelsOf(folder.config),
    };
    const markdown = marking === undefined ? markdownOf(parts) : `**${marking}**\n\n${markdownOf(parts)}`;
    const hasCharts = composed.some((one) => one.document.charts.length > 0);
    return { target, markdown, html: htmlPage(publication), publication, hasCharts };
  }
}

/** A report or an annex, with the profile that prints it. */
interface Composed {
  readonly profile: string;
  readonly document: Document;
}

const markdownOf = (parts: readonly Part[]): string =>
  parts.map(({ markdown }) => markdown).join('\n---\n\n');

/** "Not for publication", and the description in terms of Schedule 12A (section 100B(5)), on every page. */
const markingOf = (exempt: readonly Exempt[], config: ConfigFile): string =>
  `Not for publication: exempt information, ${paragraphsOf(together(exempt))} of ${schedule12A(config)}`;

/** None where the configuration names none, and where it cannot be printed and its rule was made a warning. */
function logoOf(house: ConfigFile['house'], logos: Logos, council = 'The council'): PlacedLogo | undefined {
  const found = house?.logo === undefined ? undefined : logos.get(house.logo);
  return found?.kind === 'usable' ? { ...found.logo, alternative: council } : undefined;
}

/** A day as a date at midnight UTC; a date known less closely counts as its first day, no date as 1 January 2000. */
function dateOf(date: PartialDate | undefined): Date {
  const day = isWholeDay(date) ? date : { year: date?.year ?? 2000, month: date?.month ?? 1, day: 1 };
  return new Date(Date.UTC(day.year, day.month - 1, day.day));
}
