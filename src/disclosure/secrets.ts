import { exemptItems } from '../model/exempt-items.ts';
import { fixedKeys, isMark, isWhole, markIn } from '../model/exempt.ts';
import type { Exempt, PaperFile, PlanFile, UpdateFile } from '../model/files.ts';
import type { LocatedPaper, PlanFolder } from '../model/workspace.ts';
import { nothingOf, wholeMark } from './paper.ts';
import { coded, placeAt } from './places.ts';

type Path = readonly (string | number)[];
type Kind = 'plan' | 'update' | 'paper';

/** A text that is exempt, with the place of the mark that says so. */
export interface ExemptText {
  readonly file: string;
  /** The way to the mark. */
  readonly mark: Path;
  /** What it is called in the file: "owner". */
  readonly key: string;
  readonly text: string;
}

/** What is done with an exempt text on the way: it is kept as it is, or something stands in its place. */
type Replace = (found: Omit<ExemptText, 'file'>) => string;

interface Files {
  readonly folder: PlanFolder;
  readonly paper: LocatedPaper | undefined;
}

/**
 * The files of a plan and one paper, with something in the place of every text that a mark is for. This finds what is
 * exempt without asking what the public version leaves out, so that the one can be held against the other. Statuses,
 * dates and the like are no texts: their words stand in every report.
 */
export function mapExempt(
  { folder, paper }: Files,
  isKnownHeading: (heading: string) => boolean,
  replaced: (found: ExemptText) => string,
): Files {
  const walkingOf = (kind: Kind, file: string): Walk => ({
    kind,
    isKnownHeading,
    replace: (found) => replaced({ file, ...found }),
  });
  const { plan, updates } = folder;
  const secret = exemptItems(plan.value, () => true);
  return {
    folder: {
      ...folder,
      plan: { ...plan, value: walk(plan.value, [], walkingOf('plan', plan.file)) as PlanFile },
      updates: updates.map((update) => {
        const walking = walkingOf('update', update.file);
        const value = walk(update.value, [], walking) as UpdateFile;
        return { ...update, value: { ...value, ...itemsOf(value, secret, walking) } };
      }),
    },
    paper: paper && { ...paper, value: ofPaper(paper.value, walkingOf('paper', paper.file)) },
  };
}

/** Every text that a mark is for. */
export function exemptTexts(files: Files, isKnownHeading: (heading: string) => boolean): ExemptText[] {
  const found: ExemptText[] = [];
  mapExempt(files, isKnownHeading, (text) => {
    found.push(text);
    return text.text;
  });
  return found;
}

/** What an update says of something that the plan marks is exempt with it. */
function itemsOf(
  { items }: UpdateFile,
  secret: ReadonlySet<string>,
  walking: Walk,
): Pick<UpdateFile, 'items'> {
  if (items === undefined) return {};
  const entries = Object.entries(items).map(([id, said]): [string, unknown] => {
    const path = ['items', id];
    return [id, secret.has(id) ? leaves(said, path, { ...walking, path }) : said];
  });
  return { items: Object.fromEntries(entries) as NonNullable<UpdateFile['items']> };
}

function ofPaper(paper: PaperFile, walking: Walk): PaperFile {
  const whole = wholeMark(paper);
  if (whole === undefined) return walk(paper, [], walking) as PaperFile;
  const path = [paper.exempt === whole ? 'exempt' : 'confidentiality'];
  return ofWholePaper(paper, { ...walking, path }) as PaperFile;
}

interface Walk {
  readonly kind: Kind;
  readonly replace: Replace;
  readonly isKnownHeading: (heading: string) => boolean;
}

interface UnderMark {
  readonly path: Path;
  readonly replace: Replace;
  readonly isKnownHeading: (heading: string) => boolean;
}

function walk(value: unknown, path: Path, walking: Walk): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown, at) => walk(entry, [...path, at], walking));
  if (typeof value !== 'object' || value === null) return value;
  const mark = markIn(value);
  const keeps = mark && isWhole(mark) ? placeAt(walking.kind, path).keeps : [];
  const under = { ...walking, path: [...path, 'exempt'] };
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      const here = [...path, key];
      if (isAside(key, inner)) return [key, inner];
      if (mark === undefined) return [key, walk(inner, here, walking)];
      const isExempt = isWhole(mark) ? !keeps.includes(key) : mark.fields?.includes(key);
      return [key, isExempt ? leaves(inner, here, under) : walk(inner, here, walking)];
    }),
  );
}

/** Marks and permissions are about the text, and no part of it. */
const isAside = (key: string, value: unknown): boolean =>
  (key === 'exempt' && isMark(value)) || (key === 'allow' && Array.isArray(value));

function leaves(value: unknown, path: Path, under: UnderMark): unknown {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  if (typeof value === 'string') {
    const isKnown = key === 'heading' && under.isKnownHeading(value);
    // Of a paper the status is a text of its own.
    const isCoded = coded.includes(key) && !(key === 'status' && path.length === 1);
    return isCoded || isKnown ? value : under.replace({ mark: under.path, key, text: value });
  }
  if (Array.isArray(value)) return value.map((entry: unknown, at) => leaves(entry, [...path, at], under));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([inner, entry]: [string, unknown]) => [
      inner,
      fixedKeys.includes(inner) || isAside(inner, entry) ? entry : leaves(entry, [...path, inner], under),
    ]),
  );
}

/** What an agenda says of it is public all the same. */
function ofWholePaper(paper: PaperFile, under: UnderMark): unknown {
  const known = Object.keys(nothingOf(paper, ground)).filter((key) => !replaced.includes(key));
  return Object.fromEntries(
    Object.entries(paper).map(([key, value]: [string, unknown]) => [
      key,
      known.includes(key) || isAside(key, value) ? value : leaves(value, [key], under),
    ]),
  );
}

const ground: Exempt = {};
const replaced: readonly string[] = ['sections', 'backgroundPapers', 'annexes'];
