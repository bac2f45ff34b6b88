import type { Exempt } from '../model/files.ts';
import { isWhole, markIn, paragraphsOf, type Version } from '../model/exempt.ts';
import { notice } from '../model/exempt.ts';
import { labelled, withheldHeading } from './notice.ts';
import { coded, placeAt, type Place } from './places.ts';

/** How a file is disclosed. */
export interface Disclosing {
  readonly kind: 'plan' | 'update' | 'paper';
  readonly version: Version;
  readonly isCounted: (mark: Exempt) => boolean;
  readonly isKnownHeading: (heading: string) => boolean;
}

type Node = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/**
 * A file's value as a version has it. What a mark is for is left out of the public one, with a notice in its place;
 * numbers and letters stay, so that both versions are numbered alike. In the restricted one it is labelled.
 */
export function disclosed<T>(value: T, disclosing: Disclosing): T {
  return walk(value, [], disclosing) as T;
}

function walk(value: unknown, path: Path, disclosing: Disclosing): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown, at) => walk(entry, [...path, at], disclosing));
  if (typeof value !== 'object' || value === null) return value;
  const node = value as Node;
  const mark = markIn(node);
  const isRow = disclosing.kind === 'paper' && path[0] === 'rows' && path.length === 3;
  if (mark === undefined) return below(node, path, disclosing);
  if (!disclosing.isCounted(mark)) {
    return below(unmarked(node), path, disclosing);
  }
  if (isRow) return row(node, mark, disclosing.version);
  if (disclosing.version === 'restricted') return marked(node, mark, path, disclosing);
  return isWhole(mark) ? withheld(node, mark, path, disclosing) : without(node, mark, path, disclosing);
}

const below = (node: Node, path: Path, disclosing: Disclosing): Node =>
  Object.fromEntries(
    Object.entries(node).map(([key, inner]) => [
      key,
      key === 'exempt' || key === 'allow' ? inner : walk(inner, [...path, key], disclosing),
    ]),
  );

/** A row is one line of labels and values, and its mark is no label. */
function row(node: Node, mark: Exempt, version: Version): Node {
  if (version === 'public') return { [withheldHeading]: `Not for publication (${paragraphsOf(mark)})` };
  return Object.fromEntries(
    Object.entries(unmarked(node)).map(([label, value]) => [label, labelled(value, mark)]),
  );
}

function marked(node: Node, mark: Exempt, path: Path, disclosing: Disclosing): Node {
  const { says } = placeAt(disclosing.kind, path);
  const rest = below(node, path, disclosing);
  return isWhole(mark) && says in rest ? { ...rest, [says]: labelled(rest[says], mark) } : rest;
}

/** Everything but what names it. */
function withheld(node: Node, mark: Exempt, path: Path, disclosing: Disclosing): Node {
  const place = placeAt(disclosing.kind, path);
  const words = notice(mark);
  // A rule asks for keys here; where it is turned off, nothing is said of the challenge.
  if (disclosing.kind === 'plan' && path.length === 0) return { challenge: {}, title: words, exempt: mark };
  if (disclosing.kind === 'plan' && path.length === 1) return { exempt: mark };
  return {
    ...pick(node, place.keeps),
    ...headingOf(node, place, disclosing),
    ...Object.fromEntries(
      (place.under ?? []).flatMap((key) =>
        key in node ? [[key, allWithheld(node[key], mark, [...path, key], disclosing)]] : [],
      ),
    ),
    [place.says]: isList(place.says) ? [words] : words,
    // It is still an annex, of which one page says why it is not there.
    ...(place.isPage === true &&
      ('sections' in node || 'holds' in node) && { sections: [{ paragraphs: [words] }] }),
    exempt: mark,
  };
}

const unmarked = (node: Node): Node =>
  Object.fromEntries(Object.entries(node).filter(([key]) => key !== 'exempt'));

const isList = (key: string): boolean => key === 'paragraphs' || key === 'items';

/** A profile's own heading says only what every council's report says under it. */
function headingOf(node: Node, { says }: Place, { isKnownHeading }: Disclosing): Node {
  const { heading } = node;
  if (typeof heading !== 'string' || !('heading' in node)) return {};
  if (isKnownHeading(heading)) return { heading };
  return says === 'paragraphs' || says === 'text' ? { heading: withheldHeading } : {};
}

/** What stands under something exempt is exempt by the same mark, or by its own. */
function allWithheld(value: unknown, mark: Exempt, path: Path, disclosing: Disclosing): unknown {
  if (Array.isArray(value))
    return value.map((entry, at) => withheldEntry(entry, mark, [...path, at], disclosing));
  return Object.fromEntries(
    Object.entries(value as Node).map(([key, entry]) => [
      key,
      withheldEntry(entry, mark, [...path, key], disclosing),
    ]),
  );
}

function withheldEntry(entry: unknown, mark: Exempt, path: Path, disclosing: Disclosing): Node {
  const own = markIn(entry);
  const isOwn = own !== undefined && isWhole(own) && disclosing.isCounted(own);
  return withheld(entry as Node, isOwn ? own : wholly(mark), path, disclosing);
}

/** The mark of a list is for the whole of each entry. */
const wholly = ({ paragraphs, reason }: Exempt): Exempt => ({
  ...(paragraphs && { paragraphs }),
  ...(reason !== undefined && { reason }),
});

/** Without the keys that the mark names. Where a text stood, the notice does; the mark keeps the keys that are gone. */
function without(node: Node, mark: Exempt, path: Path, disclosing: Disclosing): Node {
  const rest = below(node, path, disclosing);
  const named = Object.keys(rest).filter((key) => mark.fields?.includes(key));
  const instead = Object.fromEntries(
    named.map((key) => [key, inPlaceOf(key, rest[key], mark, path, disclosing)]),
  );
  const gone = named.filter((key) => instead[key] === undefined);
  const kept = Object.entries({ ...rest, ...instead }).filter(([key]) => !gone.includes(key));
  return { ...Object.fromEntries(kept), exempt: { ...mark, fields: gone } };
}

function inPlaceOf(key: string, value: unknown, mark: Exempt, path: Path, disclosing: Disclosing): unknown {
  const { kind } = disclosing;
  const words = notice(mark);
  if (placeAt(kind, path).under?.includes(key) === true || (kind === 'plan' && key === 'recommendations'))
    return allWithheld(value, mark, [...path, key], disclosing);
  if (key === 'revisedTimescale') return { to: words, reason: words };
  if (path.length === 0 && Object.hasOwn(wholes, key)) return wholes[key]?.(words);
  // Facts about a challenge or a paper stand in sentences, where a notice cannot: those sentences go.
  const isInSentences = path.length === 0 ? kind !== 'update' : path.length === 1 && path[0] === 'challenge';
  if (isInSentences || coded.includes(key) || key === 'url') return undefined;
  if (typeof value === 'string') return words;
  const isList = Array.isArray(value) && value.some(isWords);
  return isList ? [words] : undefined;
}

/** Keys of a whole file, each with what stands there in its own form. */
const wholes: Readonly<Record<string, (words: string) => unknown>> = {
  introduction: (words) => [words],
  summary: (words) => [words],
  reason: (words) => words,
  recommendations: (words) => ({ items: [words] }),
  sections: (words) => [{ paragraphs: [words] }],
  annexes: (words) => [{ label: words }],
  backgroundPapers: (words) => [words],
};

const isWords = (entry: unknown): boolean =>
  typeof entry === 'string' || (typeof entry === 'object' && entry !== null && 'text' in entry);

const pick = (node: Node, keys: readonly string[]): Node =>
  Object.fromEntries(keys.flatMap((key) => (key in node ? [[key, node[key]]] : [])));
