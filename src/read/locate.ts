import { isAlias, isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { Path, Range } from '../diagnostics/diagnostic.ts';
import type { Source } from './source.ts';

interface Entry {
  readonly key: unknown;
  readonly value: unknown;
}

/** The way back from a path to a place, over a parsed document. */
export class Locator {
  readonly #root: unknown;
  readonly #source: Source;
  /** The keys of maps already asked about: looking each up in a map of 100,000 keys would take minutes. */
  readonly #indexes = new Map<YAMLMap, Map<string, Entry>>();

  constructor(root: unknown, source: Source) {
    this.#root = root;
    this.#source = source;
  }

  /**
   * Where the value at a path stands, or its key. A path that leads nowhere ends at the last thing on the way that
   * is there, so that "x is missing here" points at what it is missing from.
   */
  locate(path: Path, part: 'key' | 'value' = 'value'): Range | null {
    let node = this.#root;
    let key: unknown = undefined;
    for (const step of path) {
      const next = this.#child(node, step);
      if (next === undefined) break;
      ({ key } = next);
      node = next.value ?? next.key;
    }
    const target = part === 'key' && key !== undefined ? key : node;
    const span = spanOf(target) ?? spanOf(key) ?? spanOf(this.#root);
    return span ? this.#source.range(span[0], span[1]) : null;
  }

  #child(node: unknown, step: string | number): Entry | undefined {
    if (isMap(node)) return this.#index(node).get(String(step));
    if (!isSeq(node)) return undefined;
    const item = node.items[Number(step)];
    return item === undefined ? undefined : { key: undefined, value: item };
  }

  #index(map: YAMLMap): Map<string, Entry> {
    const known = this.#indexes.get(map);
    if (known !== undefined) return known;
    const index = new Map<string, Entry>();
    for (const { key, value } of map.items) {
      // Of a key written twice the first is the one that was read.
      if (isScalar(key) && typeof key.value === 'string' && !index.has(key.value))
        index.set(key.value, { key, value });
    }
    this.#indexes.set(map, index);
    return index;
  }
}

/** Where a node stands in the text; undefined for one that nobody wrote. */
export function spanOf(node: unknown): readonly [number, number] | undefined {
  if (!isMap(node) && !isSeq(node) && !isScalar(node) && !isAlias(node)) return undefined;
  const range = node.range ?? undefined;
  if (range === undefined || (isScalar(node) && range[0] === range[1])) return undefined;
  // A map is pointed at by its first key: a caret under twenty lines says nothing.
  if (isMap(node)) return spanOf(node.items[0]?.key) ?? [range[0], range[1]];
  return [range[0], range[1]];
}
