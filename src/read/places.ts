import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Path, Range } from '../diagnostics/diagnostic.ts';
import type { Source } from './source.ts';

/** From one offset to another; the first is -1 for what nobody wrote. */
type Span = readonly [from: number, to: number];

const nowhere: Span = [-1, -1];

interface Entries {
  /** The keys of a map in the order of the text; a list has none. */
  readonly keys: string[];
  /** Of each entry where its key begins and ends, and where its value does. */
  readonly offsets: number[];
  index?: Map<string, number>;
}

/**
 * Where every value stands. It is kept by value and in plain numbers, because the nodes of a hundred files, which hold
 * the same, would fill the memory with what is nearly never asked for.
 */
export class Places {
  readonly #entries = new Map<object, Entries>();
  #root: Span = nowhere;

  begin(root: unknown): void {
    this.#root = spanOf(root);
  }

  /** Notes an entry of a map or list that has been read. Entries are noted in order. */
  note(holder: object, name: string, key: unknown, value: unknown): void {
    let entries = this.#entries.get(holder);
    if (entries === undefined) {
      entries = { keys: [], offsets: [] };
      this.#entries.set(holder, entries);
    }
    const [keyFrom, keyTo] = spanOf(key);
    const [from, to] = spanOf(value);
    entries.keys.push(name);
    entries.offsets.push(keyFrom, keyTo, from, to);
  }

  /**
   * Where the value at a path stands, or its key. A path that leads nowhere ends at the last thing on the way that
   * is there, so that "x is missing here" points at what it is missing from.
   */
  locate(root: unknown, source: Source, path: Path, part: 'key' | 'value' = 'value'): Range | null {
    let holder = root;
    let [key, value] = [nowhere, this.#root];
    for (const step of path) {
      const entry = this.#entry(holder, step);
      if (entry === undefined) break;
      [key, value] = entry;
      holder = (holder as Readonly<Record<string | number, unknown>>)[step];
    }
    const wanted = part === 'key' ? [key, value, this.#root] : [value, key, this.#root];
    const span = wanted.find(([from]) => from !== -1);
    return span === undefined ? null : source.range(span[0], span[1]);
  }

  #entry(holder: unknown, step: string | number): readonly [key: Span, value: Span] | undefined {
    const entries = typeof holder === 'object' && holder !== null ? this.#entries.get(holder) : undefined;
    if (entries === undefined) return undefined;
    entries.index ??= indexOf(entries.keys);
    const at = entries.index.get(String(step));
    if (at === undefined) return undefined;
    const [a = -1, b = -1, c = -1, d = -1] = entries.offsets.slice(at * 4, at * 4 + 4);
    return [
      [a, b],
      [c, d],
    ];
  }
}

/** Of a key written twice the first is the one that was read. */
function indexOf(keys: readonly string[]): Map<string, number> {
  const index = new Map<string, number>();
  for (const [at, key] of keys.entries()) if (!index.has(key)) index.set(key, at);
  return index;
}

/** Where a node stands in the text. */
function spanOf(node: unknown): Span {
  if (!isMap(node) && !isSeq(node) && !isScalar(node) && !isAlias(node)) return nowhere;
  const range = node.range ?? undefined;
  if (range === undefined || (isScalar(node) && range[0] === range[1])) return nowhere;
  // A map is pointed at by its first key: a caret under twenty lines says nothing.
  const first = isMap(node) ? spanOf(node.items[0]?.key) : nowhere;
  return first[0] === -1 ? [range[0], range[1]] : first;
}
