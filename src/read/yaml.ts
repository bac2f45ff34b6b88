import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Scalar } from 'yaml';
import type { ArgsOf, Code, Path, Range } from '../diagnostics/diagnostic.ts';
import { decode } from './decode.ts';
import { locate, rangeOf } from './locate.ts';
import { explain } from './syntax.ts';

/** A file as read: a value and a way back from any path in it to its line and column. */
export interface Read {
  /** The decoded text, for showing the offending line; undefined where it could not be decoded. */
  readonly text: string | undefined;
  /** Strings, lists and maps without prototypes; undefined where the file cannot be read. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly rangeAt: (path: Path, part?: 'key' | 'value') => Range | null;
}

/** What is wrong with a file as YAML, already in its place. */
export type Problem = {
  [C in Code]: {
    readonly code: C;
    readonly args: ArgsOf<C>;
    readonly path: Path;
    readonly range: Range | null;
  };
}[Code];

const depthLimit = 100;
/** How many values a file may expand to, aliases written out. */
const expansionLimit = 200_000;

/**
 * Reads YAML 1.2. Every scalar is its source text, keys included, so `3.10`, `0130` and `yes` stay as written; the
 * schema turns into numbers what it says are numbers. A key with nothing after it is a problem and left out.
 */
export function readYaml(bytes: Uint8Array, kind: string): Read {
  const decoded = decode(bytes);
  const nowhere = { value: undefined, rangeAt: () => null };
  if (!('text' in decoded)) {
    return { ...nowhere, text: undefined, problems: [{ ...decoded, path: [], range: null }] };
  }
  const { text } = decoded;
  const counter = new LineCounter();
  const failed = (problems: Problem[]): Read => ({ ...nowhere, text, problems });
  const tooDeep = bracketDepthExceeds(text, depthLimit * 10);
  if (tooDeep)
    return failed([{ code: 'nested-too-deep', args: { limit: depthLimit }, path: [], range: null }]);
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const told = [...document.errors, ...document.warnings];
  if (told.length > 0) {
    return failed(
      told.map(
        (e) => ({ ...explain(e, text), path: [], range: rangeOf(counter, e.pos[0], e.pos[1]) }) as Problem,
      ),
    );
  }
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === '')) {
    return failed([{ code: 'empty-file', args: { kind }, path: [], range: null }]);
  }
  const walk = new Walk(counter);
  const value = walk.value(root, []);
  return { text, value, problems: walk.problems, rangeAt: (path, part) => locate(root, counter, path, part) };
}

/** One pass from nodes to values; it keeps the anchors it has passed and counts what they expand to. */
class Walk {
  readonly problems: Problem[] = [];
  readonly #anchors = new Map<string, Node>();
  readonly #counter: LineCounter;
  #values = 0;
  #stopped = false;

  constructor(counter: LineCounter) {
    this.#counter = counter;
  }

  value(node: unknown, path: Path): unknown {
    if (this.#stopped) return undefined;
    if (path.length > depthLimit) return this.#stop(node, 'nested-too-deep', { limit: depthLimit }, path);
    if (isAlias(node)) return this.#alias(node.source, node, path);
    this.#values += 1;
    if (isScalar(node)) return this.#scalar(node);
    if (isMap(node)) return this.#map(node, path);
    if (isSeq(node)) return this.#seq(node, path);
    return undefined;
  }

  #scalar(node: Scalar): unknown {
    this.#remember(node);
    return typeof node.value === 'string' && (node.value !== '' || node.type !== 'PLAIN')
      ? node.value
      : undefined;
  }

  #map(node: Node & { items: { key: unknown; value: unknown }[] }, path: Path): Record<string, unknown> {
    this.#remember(node);
    const result = Object.create(null) as Record<string, unknown>;
    for (const { key, value } of node.items) {
      if (!isScalar(key) || typeof key.value !== 'string') {
        this.#problem(key ?? node, 'yaml-syntax', { reason: 'A key must be plain text.' }, path);
        continue;
      }
      const at = [...path, key.value];
      if (key.value in result) {
        this.#problem(key, 'duplicate-key', { key: key.value }, at);
        continue;
      }
      const read = this.value(value, at);
      if (read !== undefined) result[key.value] = read;
      else if (!this.#stopped) this.#problem(key, 'empty-value', { key: key.value }, at);
    }
    return result;
  }

  #seq(node: Node & { items: unknown[] }, path: Path): unknown[] {
    this.#remember(node);
    return node.items.map((item, index) => {
      const read = this.value(item, [...path, index]);
      if (read === undefined && !this.#stopped) {
        this.#problem(item ?? node, 'empty-value', { key: '-' }, [...path, index]);
      }
      return read ?? '';
    });
  }

  #alias(name: string, node: unknown, path: Path): unknown {
    const target = this.#anchors.get(name);
    if (target === undefined || this.#values > expansionLimit)
      return this.#stop(node, 'alias-expands', { name }, path);
    return this.value(target, path);
  }

  #remember(node: Node & { anchor?: string }): void {
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
  }

  #stop<C extends Code>(node: unknown, code: C, args: ArgsOf<C>, path: Path): undefined {
    this.#stopped = true;
    this.#problem(node, code, args, path.slice(0, 8));
  }

  #problem<C extends Code>(node: unknown, code: C, args: ArgsOf<C>, path: Path): void {
    const span = (node as { range?: [number, number, number] | null } | null)?.range;
    const range = span ? rangeOf(this.#counter, span[0], span[1]) : null;
    this.problems.push({ code, args, path, range } as Problem);
  }
}

/** Flow brackets nest by recursion in the parser, so depth is bounded before it runs. */
function bracketDepthExceeds(text: string, limit: number): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x5b || c === 0x7b) {
      depth += 1;
      if (depth > limit) return true;
    } else if ((c === 0x5d || c === 0x7d) && depth > 0) depth -= 1;
  }
  return false;
}
