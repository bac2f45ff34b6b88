import type { Path } from '../../diagnostics/diagnostic.ts';

/** What a visit does at a key: goes on below it, or leaves what is there alone. */
type Step = 'below' | 'leave';

/**
 * Every key of a value with what stands there, in the order of the file. The path is one list that changes on the way:
 * whoever keeps it copies it. Most visits find nothing, and copying at every step would cost more than all else.
 */
export function visit(value: unknown, at: (key: string, value: unknown, path: Path) => Step): void {
  const path: (string | number)[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      for (const [index, entry] of node.entries()) {
        path.push(index);
        walk(entry);
        path.pop();
      }
      return;
    }
    for (const [key, entry] of Object.entries(node) as [string, unknown][]) {
      path.push(key);
      if (at(key, entry, path) === 'below') walk(entry);
      path.pop();
    }
  };
  walk(value);
}
