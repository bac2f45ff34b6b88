import type { Finding, Path } from '../diagnostics/diagnostic.ts';

/**
 * Findings without those that say nothing new: "x is missing" where x is there, misspelt; and whatever is wrong with a
 * value that reading the file has told of already.
 */
export function withoutEchoes(findings: readonly Finding[], told: readonly Path[]): Finding[] {
  const meant = findings.flatMap((f) =>
    f.code === 'unknown-key' && f.args.suggestion !== undefined
      ? [[...f.path.slice(0, -1), f.args.suggestion]]
      : [],
  );
  // A colon in a text has made a key of its first words: nobody left out the key for the text.
  const text = findings.flatMap((f) =>
    f.code === 'unknown-key' && f.args.maybeText === true ? [[...f.path.slice(0, -1), 'text']] : [],
  );
  const known = new Set([...meant, ...text, ...told].map(pointer));
  const toldOf = new Set(told.map(pointer));
  if (known.size === 0) return [...findings];
  return findings.filter((finding) => {
    const isWithin = finding.path.some((_, at) => toldOf.has(pointer(finding.path.slice(0, at + 1))));
    return !isWithin && !toldOf.has('') && !missingPaths(finding).some((path) => known.has(pointer(path)));
  });
}

/** Where a missing key could have stood: in the map that misses it, or beside the key that demands it. */
function missingPaths(finding: Finding): Path[] {
  if (finding.code !== 'missing-key') return [];
  const { key, or } = finding.args;
  return [key, ...(or === undefined ? [] : [or])].flatMap((k) => [
    [...finding.path, k],
    [...finding.path.slice(0, -1), k],
  ]);
}

const pointer = (path: Path): string => path.join('\0');
