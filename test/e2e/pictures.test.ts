import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cpc } from './cpc.ts';
import { aFolder, aWorkspace, write } from './workspace.ts';

const paper = `profile: cabinet
year: 2020/21
quarter: 2
date: 1 December 2020
sections:
  - heading: Ratings
    paragraphs: ["<<ratings>>"]
`;

/** The files of dist/ that a call loads. */
async function loadedBy(args: readonly string[], cwd: string): Promise<string> {
  const log = join(aFolder(), 'loaded');
  const { code, stderr } = await cpc(args, { cwd, env: { CPC_LOADED: log }, preload: 'loaded.js' });
  expect(code, stderr).toBe(0);
  return readFileSync(log, 'utf8');
}

test('what draws charts is loaded for a report that has any, and for no other', async () => {
  const cwd = aWorkspace();
  expect(await loadedBy(['report', '--format', 'html'], cwd)).not.toContain('/draw-chart-');
  const config = readFileSync(join(cwd, 'cpc.yaml'), 'utf8');
  write(cwd, {
    'cpc.yaml': `${config}\nratings: RAG\nrules: { heading-missing: off }\n`,
    'plans/northmoor/papers/cabinet.yaml': paper,
  });
  expect(await loadedBy(['report', '--quarter', '2', '--format', 'html'], cwd)).toContain('/draw-chart-');
  const html = readFileSync(join(cwd, 'out/northmoor/2020-21-q2/cabinet.html'), 'utf8');
  expect(html).toMatch(/<svg[^>]* role="img"/);
});
