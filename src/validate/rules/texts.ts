import type { Path } from '../../diagnostics/diagnostic.ts';
import type { PaperFile } from '../../model/files.ts';

/** A text and where it is written. */
export interface PlacedText {
  readonly path: Path;
  readonly text: string;
}

/** Every text that a file gives to be printed, with its path. `path` is where the value itself stands in its file. */
export function textsIn(value: unknown, path: Path): PlacedText[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((entry, at) => textsIn(entry, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]: [string, unknown]) =>
    isNotPrinted([...path, key]) ? [] : textsIn(entry, [...path, key]),
  );
}

/** Whether a key says something to the tool. Below rows, every key is a label, whatever it is called. */
function isNotPrinted(path: Path): boolean {
  const [top, key] = [path[0], path.at(-1)];
  if (top === 'rows') return false;
  return (
    key === 'allow' ||
    ((key === 'profile' || key === 'year') && path.length === 1) ||
    (key === 'holds' && top === 'annexes') ||
    (key === 'url' && top === 'backgroundPapers')
  );
}

/** The labels of rows are keys, and are filled too: `Number of <<annexes>>: <<annex count>>`. */
export function labelsOf({ rows }: Pick<PaperFile, 'rows'>): PlacedText[] {
  return (['head', 'tail'] as const).flatMap((place) =>
    (rows?.[place] ?? []).flatMap((row, at) =>
      typeof row === 'string'
        ? []
        : Object.keys(row).map((text) => ({ path: ['rows', place, at, text], text })),
    ),
  );
}
