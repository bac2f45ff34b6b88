import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that it has started, from Linux's /proc. Those that have ended and wait to be reaped don't count. */
export function familyOf(pid: number): number[] {
  const parents = new Map(running().map(({ pid, parent }) => [pid, parent]));
  const isInFamily = (member: number | undefined): boolean =>
    member !== undefined && (member === pid || isInFamily(parents.get(member)));
  return [...parents.keys()].filter(isInFamily);
}

export function stillRunning(pids: readonly number[]): number[] {
  const all = new Set(running().map(({ pid }) => pid));
  return pids.filter((pid) => all.has(pid));
}

function running(): { pid: number; parent: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const [state, parent] = statOf(name);
      return state === undefined || state === 'Z' || state === 'X'
        ? []
        : [{ pid: Number(name), parent: Number(parent) }];
    });
}

function statOf(pid: string): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return []; // it ended while the folder was being read
  }
}
