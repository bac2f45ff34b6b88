import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Alias,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Path } from '../diagnostics/diagnostic.ts';
import { depthLimit } from './parse.ts';
import { Places } from './places.ts';
import { duplicateKey, emptyEntry, emptyValue, keyNotText, mergeKey, noKey } from './slips/entries.ts';
import { unseenInKey } from './slips/keys.ts';
import { lostText, unusedAnchor } from './slips/lost.ts';
import { beginsWithMark, slipLimit, type Slip } from './slips/slip.ts';
import type { Source } from './source.ts';
import { printedText } from './text.ts';

/** How many values aliases may add to a file. */
const expansionLimit = 100_000;

interface Anchor {
  readonly node: unknown;
  isUsed: boolean;
  /** Whether the walk is inside it, so that an alias of it would have no end. */
  isOpen: boolean;
}

/** One pass from nodes to values; it keeps the anchors it has passed and counts what they expand to. */
export class Walk {
  readonly slips: { readonly slip: Slip; readonly path: Path }[] = [];
  readonly places = new Places();
  readonly #source: Source;
  readonly #path: (string | number)[] = [];
  readonly #anchors = new Map<string, Anchor>();
  /** How many aliases the walk is inside, and the one that is written where the walk began to expand. */
  #aliases = 0;
  #outermost: Alias | undefined;
  #expanded = 0;
  #stopped = false;

  constructor(source: Source) {
    this.#source = source;
  }

  /** The document's value: strings, lists and maps without prototypes; undefined where the walk was given up. */
  document(root: Node | null): unknown {
    this.places.begin(root);
    const value = this.#value(root);
    for (const [name, { node, isUsed }] of this.#anchors) {
      const slip = !isUsed && isScalar(node) ? unusedAnchor(node, name, this.#source) : undefined;
      if (slip !== undefined) this.#tell(() => slip);
    }
    return this.#stopped ? undefined : value;
  }

  #value(node: unknown): unknown {
    if (this.#stopped) return undefined;
    if (this.#path.length > depthLimit) {
      const [from, to] = (node as Node | null)?.range ?? [0, 0];
      this.#stop({ code: 'nested-too-deep', args: { limit: depthLimit }, from, to });
      return undefined;
    }
    if (isAlias(node)) return this.#alias(node);
    if (this.#aliases > 0) this.#expanded += 1;
    const anchor = this.#remember(node);
    const value = isScalar(node)
      ? this.#scalar(node)
      : isMap(node)
        ? this.#map(node)
        : isSeq(node)
          ? this.#seq(node)
          : undefined;
    if (anchor !== undefined) anchor.isOpen = false;
    return value;
  }

  #scalar(node: Scalar): string | undefined {
    const { value } = node;
    if (typeof value !== 'string' || (value === '' && node.type === 'PLAIN')) return undefined;
    const slip = this.#aliases > 0 ? undefined : lostText(node, value, this.#source);
    if (slip !== undefined) this.#tell(() => slip);
    return printedText(node, value);
  }

  #map(node: YAMLMap): Record<string, unknown> {
    const result = Object.create(null) as Record<string, unknown>;
    for (const { key, value } of node.items) {
      if (!isText(key)) {
        this.#tell(() => keyNotText(key, node, this.#source));
        continue;
      }
      this.#remember(key, false);
      this.#path.push(key.value);
      if (this.#aliases === 0) this.places.note(result, key.value, key, value);
      const [from, to] = key.range ?? [0, 0];
      const unseen = unseenInKey(key.value, this.#source, from, to);
      if (unseen !== undefined) this.#tell(() => unseen);
      else if (key.value === '') this.#tell(() => noKey(key));
      else if (key.value in result) this.#tell(() => duplicateKey(key, node, this.#source));
      else if (key.value === '<<' && key.type === 'PLAIN') this.#tell(() => mergeKey(key));
      else {
        const read = this.#value(value);
        if (read !== undefined) result[key.value] = read;
        else if (!this.#stopped) this.#tell(() => emptyValue(key, value, node, this.#source));
      }
      this.#path.pop();
    }
    return result;
  }

  #seq(node: YAMLSeq): unknown[] {
    const result: unknown[] = [];
    for (const [index, item] of node.items.entries()) {
      this.#path.push(index);
      if (this.#aliases === 0) this.places.note(result, String(index), undefined, item);
      const read = this.#value(item);
      if (read === undefined && !this.#stopped) this.#tell(() => emptyEntry(item, node, this.#source));
      this.#path.pop();
      result.push(read ?? '');
    }
    return result;
  }

  #alias(node: Alias): unknown {
    const target = this.#anchors.get(node.source);
    if (this.#aliases === 0) this.#outermost = node;
    const { source: name, range } = this.#outermost ?? node;
    const [from, to] = range ?? [0, 0];
    if (target === undefined) {
      this.#tell(() => beginsWithMark('*', from, to));
      return '';
    }
    if (target.isOpen || this.#expanded > expansionLimit) {
      this.#stop({ code: 'alias-expands', args: { name }, from, to });
      return undefined;
    }
    target.isUsed = true;
    this.#aliases += 1;
    const value = this.#value(target.node);
    this.#aliases -= 1;
    return value;
  }

  /** Keeps an anchor for the aliases after it. Inside an alias every anchor is known already. */
  #remember(node: unknown, isOpen = true): Anchor | undefined {
    const name = (node as { anchor?: string } | null)?.anchor;
    if (name === undefined || this.#aliases > 0) return undefined;
    const anchor = { node, isUsed: false, isOpen };
    this.#anchors.set(name, anchor);
    return anchor;
  }

  #tell(slip: () => Slip): void {
    // What an alias repeats was told where it was written.
    if (this.#aliases > 0) return;
    if (this.slips.length < slipLimit) this.slips.push({ slip: slip(), path: [...this.#path] });
  }

  #stop(slip: Slip): void {
    this.#stopped = true;
    this.slips.splice(0, Infinity, { slip, path: [] });
  }
}

function isText(key: unknown): key is Scalar<string> {
  return isScalar(key) && typeof key.value === 'string';
}
