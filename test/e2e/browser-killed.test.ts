import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Running, startCpc } from './cpc.ts';
import { aFolder, aWorkspace, filesIn, isWhole, manyPlans } from './workspace.ts';

const root = aWorkspace(manyPlans(30));

function aReport(): Running & { out: string } {
  const cwd = aFolder();
  const running = startCpc(['-C', root, 'report', '--quiet'], { cwd });
  return { ...running, out: join(cwd, 'out') };
}

/** The browser that a command has started: its child, by Linux's /proc. */
function browserOf({ child }: Running): number {
  const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ');
  expect(children, 'one browser').toHaveLength(1);
  return Number(children[0]);
}

/** Kills the browser once a document has been printed. Fewer than six are being made then: a later one is still to come. */
async function killBrowserAfter(plan: number, running: Running): Promise<number> {
  await running.says(`plan-${String(plan).padStart(2, '0')}/2020-21-q2/quarterly-progress.pdf`);
  const browser = browserOf(running);
  process.kill(browser, 'SIGKILL');
  return browser;
}

const pdfs = (paths: readonly string[]) => paths.filter((path) => path.endsWith('.pdf'));

describe.runIf(process.platform === 'linux')('the browser, killed in the middle of printing', () => {
  test('is started again, and every document is written whole', { timeout: 40_000 }, async () => {
    const report = aReport();
    const first = await killBrowserAfter(3, report);
    await report.says('plan-12/2020-21-q2/quarterly-progress.pdf');
    expect(browserOf(report)).not.toBe(first);
    const { code, stderr } = await report.done;
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const files = filesIn(report.out);
    expect(pdfs(files)).toHaveLength(30);
    expect(files.filter((file) => !isWhole(join(report.out, file)))).toEqual([]);
  });

  test(
    'and again, it is given up: one sentence, 2, what there is whole, Markdown and HTML of everything',
    { timeout: 40_000 },
    async () => {
      const report = aReport();
      await killBrowserAfter(3, report);
      await killBrowserAfter(12, report);
      const { code, stdout, stderr } = await report.done;
      expect(stderr).toMatch(
        /^Not every PDF was made\. The browser ended twice in the middle of printing\.[^\n]*\n$/,
      );
      expect(code).toBe(2);
      const files = filesIn(report.out);
      expect(files.filter((file) => file.endsWith('.md'))).toHaveLength(30);
      expect(files.filter((file) => file.endsWith('.html'))).toHaveLength(30);
      expect(pdfs(files).length).toBeLessThan(30);
      expect(pdfs(files)).toHaveLength(pdfs(stdout.trim().split('\n')).length);
      expect(files.filter((file) => !isWhole(join(report.out, file)))).toEqual([]);
    },
  );
});
