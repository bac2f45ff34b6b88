import type { PaperFile, PlanFile, Recommendation, UpdateFile } from '../src/model/files.ts';
import { quarterOf, quarterSlug } from '../src/model/quarter.ts';
import type { ConfigFile } from '../src/model/files.ts';
import type { Part, Publication } from '../src/render/publication.ts';
import type { LocatedPaper, LocatedUpdate, PlanFolder } from '../src/model/workspace.ts';

/** The least that is a recommendation. */
export function aRecommendation(over: Partial<Recommendation> & { number: string }): Recommendation {
  return { text: `Text of recommendation ${over.number}`, ...over };
}

/** A plan with recommendations 1 and 2, unless it is given others. */
export function aPlan(over: Partial<PlanFile> = {}): PlanFile {
  return {
    challenge: { kind: 'full', state: 'done', start: '26 March 2019', end: '29 March 2019' },
    recommendations: [aRecommendation({ number: '1' }), aRecommendation({ number: '2' })],
    ...over,
  };
}

/** An update of the second quarter of 2020/21, unless it says another. */
export function anUpdate(over: Partial<UpdateFile> = {}): UpdateFile {
  return { year: '2020/21', quarter: 2, asAt: '30 September 2020', ...over };
}

export function aPaper(over: Partial<PaperFile> = {}): PaperFile {
  return { profile: 'quarterly-progress', year: '2020/21', quarter: 2, ...over };
}

interface FolderParts {
  readonly plan?: PlanFile;
  readonly updates?: readonly UpdateFile[];
  readonly papers?: Readonly<Record<string, PaperFile>>;
  readonly config?: ConfigFile;
}

/** A plan's folder as it would have been read from the disk. */
export function aFolder({
  plan = aPlan(),
  updates = [],
  papers = {},
  config = {},
}: FolderParts = {}): PlanFolder {
  return {
    id: 'northmoor',
    plan: { file: 'plans/northmoor/plan.yaml', value: plan },
    updates: updates.map(located),
    papers: Object.entries(papers).map(([name, value]): LocatedPaper => {
      const quarter =
        value.year !== undefined && value.quarter !== undefined
          ? quarterOf(value.year, value.quarter)
          : undefined;
      return { file: `plans/northmoor/papers/${name}.yaml`, name, value, quarter };
    }),
    config,
  };
}

function located(value: UpdateFile): LocatedUpdate {
  const quarter = quarterOf(value.year, value.quarter);
  if (quarter === undefined) throw new Error(`${value.year} is no financial year`);
  return { file: `plans/northmoor/updates/${quarterSlug(quarter)}.yaml`, value, quarter };
}

/** A page of its own with a title and a line of text, unless it says otherwise. */
export function aPublication({
  markdown = '# Progress\n\nText.\n',
  page = 'portrait',
  pictures = new Map(),
  ...over
}: Partial<Publication & Part> = {}): Publication {
  return {
    parts: [{ markdown, page, pictures }],
    title: 'Progress',
    author: undefined,
    date: new Date(0),
    pageLimit: undefined,
    furniture: { header: 'Northmoor', footer: 'Progress' },
    marking: undefined,
    logo: undefined,
    accent: undefined,
    font: undefined,
    ratings: [],
    ...over,
  };
}
