import { isAlias, isMap, isScalar, isSeq, type LineCounter } from 'yaml';
import type { Path, Range } from '../diagnostics/diagnostic.ts';

/** From offsets in the text to lines and columns, both from 1. */
export function rangeOf(counter: LineCounter, from: number, to: number): Range {
  const position = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return { start: position(from), end: position(Math.max(from, to)) };
}

/**
 * Where the value at a path stands, or its key. A path that leads nowhere ends at the last thing on the way that is
 * there, so that "x is missing here" points at what it is missing from.
 */
export function locate(
  root: unknown,
  counter: LineCounter,
  path: Path,
  part: 'key' | 'value' = 'value',
): Range | null {
  let node = root;
  let key: unknown = undefined;
  for (const step of path) {
    const next = child(node, step);
    if (next === undefined) break;
    ({ key } = next);
    node = next.value ?? next.key;
  }
  const target = part === 'key' && key !== undefined ? key : node;
  const span = spanOf(target) ?? spanOf(key) ?? spanOf(root);
  return span ? rangeOf(counter, span[0], span[1]) : null;
}

function child(node: unknown, step: string | number): { key: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(step));
    return pair ? { key: pair.key, value: pair.value } : undefined;
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? undefined : { key: undefined, value: item };
  }
  return undefined;
}

function spanOf(node: unknown): readonly [number, number] | undefined {
  if (!isMap(node) && !isSeq(node) && !isScalar(node) && !isAlias(node)) return undefined;
  const range = node.range ?? undefined;
  if (range === undefined || (isScalar(node) && range[0] === range[1])) return undefined;
  // A mapping is pointed at by its first key: a caret under twenty lines says nothing.
  if (isMap(node)) return spanOf(node.items[0]?.key) ?? [range[0], range[1]];
  return [range[0], range[1]];
}
