import type { Findings } from './frame.ts';
import type { Edge } from './calls.ts';

/**
 * Partials that would include themselves without an end. A round of calls ends only if none of them leaves what its
 * partial was called with for somewhere else in the document, and one at least goes down in it.
 */
export function tellEndless(edges: readonly Edge[], findings: Findings): void {
  const rounds = edges.filter(({ from, to }) => from.key === to.key || isReached(to.key, from.key, edges));
  const endless = rounds.filter(({ way, from, to }) => {
    if (way === 'away') return true;
    const same = rounds.filter((edge) => edge.way === 'same');
    return way === 'same' && (from.key === to.key || isReached(to.key, from.key, same));
  });
  for (const { from, to, site } of endless) {
    const through = from.key === to.key ? [] : [from.name];
    findings.tell('template-endless', { partial: to.name, through }, site);
  }
}

function isReached(start: string, goal: string, edges: readonly Edge[]): boolean {
  const seen = new Set<string>();
  const open = [start];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (key === goal) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    open.push(...edges.filter(({ from }) => from.key === key).map(({ to }) => to.key));
  }
  return false;
}
