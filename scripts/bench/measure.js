import { spawnSync } from 'node:child_process';

/** Wall time of one whole process in milliseconds; its failure is an error, as a failed run measures nothing. */
export function time([command, ...args], options = {}) {
  const start = process.hrtime.bigint();
  const run = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 120_000, ...options });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (run.error) throw run.error;
  if (run.status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${run.status}: ${run.stderr}`);
  return ms;
}

/** Two commands in turn, A B A B, so that a machine whose speed drifts is the same for both. */
export function compare(a, b, runs, options) {
  time(a, options);
  time(b, options);
  const pairs = Array.from({ length: runs }, () => ({ a: time(a, options), b: time(b, options) }));
  return {
    a: median(pairs.map((p) => p.a)),
    b: median(pairs.map((p) => p.b)),
    ratio: median(pairs.map((p) => p.a / p.b)),
  };
}

export function median(values) {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted[Math.floor(sorted.length / 2)];
}
