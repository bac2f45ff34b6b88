import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Content, Files } from './workspaces.ts';

/** Files without the marks ⟦ and ⟧ that say where something is expected, and the places that they marked. */
export function unmarked(files: Files): { files: Files; places: string[] } {
  const places: string[] = [];
  const clean = Object.entries(files).map(([path, content]): [string, Content] => {
    if (typeof content !== 'string') return [path, content];
    let text = '';
    for (const [index, piece] of content.split(/[⟦⟧]/).entries()) {
      const start = placeAt(text);
      text += piece;
      if (index % 2 === 1) places.push(`${inWorkspace(path)}:${start}-${placeAt(text)}`);
    }
    return [path, text];
  });
  return { files: Object.fromEntries(clean), places };
}

/** A path in the workspace: "plan.yaml" is the one of the plan "northmoor". */
export const inWorkspace = (path: string): string =>
  /^(?:plans\/|profiles\/|cpc\.)/.test(path) ? path : `plans/northmoor/${path}`;

/** "plans/northmoor/plan.yaml:4:13-4:14", or only the file where there is no place in it. */
export function placeOf({ file, range }: Diagnostic): string {
  if (range === null) return file;
  const { start, end } = range;
  return `${file}:${start.line}:${start.column}-${end.line}:${end.column}`;
}

function placeAt(before: string): string {
  const lines = before.split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}
