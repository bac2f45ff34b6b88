import { openWorkspace } from '../../src/workspace/open.ts';

/** The draft as it is when an officer has taken every single # away and written something of each item. */
export const filledIn = (text: string): string =>
  text
    .replace(/^( *)# (?!yaml-language-server)/gm, '$1')
    .replace(/^( *)(summary|narrative): >-$/gm, '$1$2: >-\n$1  It went on: slowly #1.')
    .replace(/^( +)-$/gm, '$1- "It went on."');

/** What stops an update with this text from being read. */
export function problemsOf(text: string): string[] {
  const role = { kind: 'update', plan: 'northmoor', name: '2020-21-q3' } as const;
  const file = 'plans/northmoor/updates/2020-21-q3.yaml';
  const { findings } = openWorkspace([{ file, role, bytes: new TextEncoder().encode(text) }]);
  return findings.filter((finding) => finding.file === file).map(({ code }) => code);
}
