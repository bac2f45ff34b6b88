import { compose } from '../compose/document.ts';
import { assertComplete } from '../compose/complete.ts';
import { exemptMarks } from '../derive/exempt.ts';
import { contactFacts } from '../derive/paper-facts.ts';
import { partition } from '../derive/partition.ts';
import { hasPart } from '../derive/parts.ts';
import { councilName } from '../model/council.ts';
import { isWholeDay, parsePartialDate, type PartialDate } from '../model/dates.ts';
import type { Document } from '../model/document.ts';
import type { ConfigFile, PaperFile } from '../model/files.ts';
import type { Logos } from '../model/logo.ts';
import type { Profile, Profiles, ProfileSettings } from '../model/profile.ts';
import { htmlPage } from '../render/html/page.ts';
import type { Part, PlacedLogo, Publication } from '../render/publication.ts';
import { annexesOf, ownSections, type Annex } from './annexes.ts';
import type { ReportJob } from './jobs.ts';
import { builtInProfiles } from './profiles.ts';
import { subjectOf, type Subject } from './subject.ts';
import { annexTarget } from './targets.ts';

/** A document in the formats that are text, and the values that the others are made from. */
export interface Rendered {
  /** Where it goes below --out, without its ending. */
  readonly target: string;
  readonly markdown: string;
  readonly html: string;
  readonly publication: Publication;
}

/**
 * The documents of one job, from the workspace's values: merge, derive, compose, render. The report comes first, with
 * its annexes behind it, and then each annex by itself.
 */
export function renderDocuments(
  job: ReportJob,
  profiles: Profiles,
  asAt: PartialDate | undefined,
  logos: Logos = new Map(),
): [Rendered, ...Rendered[]] {
  const rendering = new Rendering(job, profiles, asAt, logos);
  const annexes = annexesOf(job.paper?.value);
  return [rendering.whole(annexes), ...annexes.map((annex) => rendering.annex(annex))];
}

/** A report with its annexes behind it. */
export const renderReport = (
  job: ReportJob,
  profiles: Profiles,
  asAt: PartialDate | undefined,
  logos?: Logos,
): Rendered => renderDocuments(job, profiles, asAt, logos)[0];

class Rendering {
  readonly #job: ReportJob;
  readonly #profiles: Profiles;
  readonly #logos: Logos;
  readonly #asAt: PartialDate | undefined;
  readonly #standing: Subject['standing'];
  readonly #facts: Subject['facts'];

  constructor(job: ReportJob, profiles: Profiles, asAt: PartialDate | undefined, logos: Logos) {
    const { folder, quarter, paper } = job;
    this.#job = job;
    this.#profiles = profiles;
    this.#logos = logos;
    this.#asAt = asAt;
    const { standing, facts } = subjectOf(folder, { quarter, paper: paper?.value, asAt });
    this.#standing = standing;
    this.#facts = facts;
  }

  whole(annexes: readonly Annex[]): Rendered {
    const { paper, profile, target } = this.#job;
    const report = this.#compose(profile, paper?.value, 1);
    const behind = annexes.map((annex) =>
      this.#part(annex.profile, this.#compose(annex.profile, annex.paper, 2)),
    );
    return this.#finish(target, report, [this.#part(profile, report), ...behind]);
  }

  annex({ name, profile, paper }: Annex): Rendered {
    const document = this.#compose(profile, paper, 1);
    return this.#finish(annexTarget(this.#job.target, name), document, [this.#part(profile, document)]);
  }

  #compose(profile: string, paper: PaperFile | undefined, titleLevel: 1 | 2): Document {
    const standing = this.#standing;
    const document = compose({
      standing,
      partition: partition(standing),
      facts: this.#facts,
      contacts: (this.#job.paper?.value.contacts ?? []).map(contactFacts),
      hasPart: (name) => hasPart(standing, paper, name),
      exempt: exemptMarks(standing, this.#job.paper?.value),
      config: this.#job.folder.config,
      profile: this.#settings(profile),
      paper,
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

  #part(name: string, document: Document): Part {
    const { settings, print } = this.#profile(name);
    return { markdown: print(document), page: settings.page };
  }

  #profile(name: string): Profile {
    const profile = this.#profiles[name];
    if (profile === undefined) throw new Error(`The profile "${name}" was selected and is not there.`);
    return profile;
  }

  /** A paper that names no quarter is of the day of its meeting; any other document of the day that it speaks of. */
  #day(): PartialDate | undefined {
    const { paper } = this.#job;
    const ofMeeting = parsePartialDate(paper?.value.date ?? '');
    const { asAt } = this.#standing;
    if (this.#asAt !== undefined) return this.#asAt;
    return paper?.quarter === undefined ? (ofMeeting ?? asAt) : (asAt ?? ofMeeting);
  }

  #finish(target: string, document: Document, parts: readonly Part[]): Rendered {
    const { house, ratings = [], council } = this.#job.folder.config;
    const publication: Publication = {
      parts,
      title: document.plainTitle,
      author: councilName(council),
      date: dateOf(this.#day()),
      furniture: document.furniture,
      marking: undefined,
      logo: logoOf(house, this.#logos, this.#facts.council),
      accent: house?.accent,
      font: house?.font,
      ratings,
    };
    const markdown = parts.map((part) => part.markdown).join('\n---\n\n');
    return { target, markdown, html: htmlPage(publication), publication };
  }
}

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
