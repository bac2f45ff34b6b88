import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cpc } from './cpc.ts';
import { aFolder, filesIn } from './workspace.ts';

const example = join(import.meta.dirname, '../../plans');
const configuration = join(import.meta.dirname, '../../cpc.yaml');

/** The worked examples in a folder of their own, reported from there. */
async function reportOfACopy(env: Record<string, string>): Promise<Record<string, string>> {
  const cwd = aFolder();
  cpSync(example, join(cwd, 'plans'), { recursive: true });
  cpSync(configuration, join(cwd, 'cpc.yaml'));
  await cpc(['report', '--quarter', '2'], { cwd, env });
  const out = join(cwd, 'out');
  return Object.fromEntries(filesIn(out).map((file) => [file, readFileSync(join(out, file), 'base64')]));
}

test(
  'the same inputs give the same bytes in any folder, time zone, language and hour',
  { timeout: 40_000 },
  async () => {
    const first = await reportOfACopy({ TZ: 'UTC', LANG: 'C' });
    const second = await reportOfACopy({
      TZ: 'Pacific/Kiritimati',
      LANG: 'de_DE.UTF-8',
      LC_ALL: 'de_DE.UTF-8',
    });
    expect(Object.keys(first).map((file) => file.slice(file.lastIndexOf('.')))).toEqual(
      expect.arrayContaining(['.md', '.html', '.pdf']),
    );
    expect(Object.keys(second)).toEqual(Object.keys(first));
    for (const [file, bytes] of Object.entries(first)) expect(second[file] === bytes, file).toBe(true);
  },
);
