import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cpc, shell } from './cpc.ts';
import { aFolder, aWorkspace, filesIn, isWhole, manyPlans, northmoorReport, write } from './workspace.ts';

const linux = process.platform === 'linux';
const isRoot = process.getuid?.() === 0;
const several = aWorkspace(manyPlans(6));

/** Whether this user may mount a small disk in a namespace of its own, as root and on many systems anyone may. */
const canMount =
  linux && spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', aFolder()]).status === 0;

/** Shell run where `out` is a disk of this size or nature; what is on it afterwards is kept in `kept`. */
function onDisk(cwd: string, options: string, line: string) {
  mkdirSync(join(cwd, 'out'));
  const script = `mount -t tmpfs -o ${options} tmpfs out || exit 99\n${line}\ncode=$?\ncp -R out kept\nexit $code`;
  return shell(script, { cwd, by: ['unshare', '-rm'] });
}

const oneSentence = (why: string) => new RegExp(`^cpc: /\\S+ cannot be written: ${why}\\. [^\\n]+\\.\\n$`);

describe('a disk that is full', () => {
  test.runIf(canMount)('in mid-report is one sentence and 2; what was written is whole', async () => {
    const cwd = aFolder();
    const { code, stdout, stderr } = await onDisk(cwd, 'size=200k', `cpc -C ${several} report --quiet`);
    expect(stderr).toMatch(oneSentence('the disk is full'));
    expect(code).toBe(2);
    const kept = filesIn(join(cwd, 'kept'));
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.length).toBeLessThan(18);
    expect(kept.filter((file) => !isWhole(join(cwd, 'kept', file)))).toEqual([]);
    for (const path of stdout.trim().split('\n')) expect(kept).toContain(path.slice('out/'.length));
  });

  test.runIf(canMount)('leaves the report of last time as it was', async () => {
    const cwd = aFolder();
    const root = aWorkspace();
    const line = `cpc -C ${root} report -q --format html && dd if=/dev/zero of=out/fill bs=1k 2>/dev/null; cpc -C ${root} report -q --format md,html`;
    const { code, stderr } = await onDisk(cwd, 'size=100k', line);
    expect(stderr).toMatch(oneSentence('the disk is full'));
    expect(code).toBe(2);
    expect(filesIn(join(cwd, 'kept'))).toEqual(['fill', `${northmoorReport}.html`.slice('out/'.length)]);
    expect(isWhole(join(cwd, 'kept', `${northmoorReport}.html`.slice('out/'.length)))).toBe(true);
  });

  test.runIf(linux)('so is a limit on the size of files, met in the middle of one', async () => {
    const cwd = aFolder();
    const line = `ulimit -f 64; cpc -C ${several} report --quiet --format md,html`;
    const { code, stdout, stderr } = await shell(line, { cwd });
    expect(stdout).toBe('');
    expect(stderr).toMatch(oneSentence('the system does not allow so large a file'));
    expect(code).toBe(2);
    const written = filesIn(join(cwd, 'out'));
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter((file) => !file.endsWith('.md') || !isWhole(join(cwd, 'out', file)))).toEqual([]);
  });

  test.runIf(canMount)('stops cpc init with one sentence that speaks of its own DIR', async () => {
    const { code, stderr } = await onDisk(aFolder(), 'size=16k', 'cpc init out/new -q');
    expect(stderr).toMatch(oneSentence('the disk is full'));
    expect(stderr).toContain('cpc init DIR');
    expect(code).toBe(2);
  });
});

describe('an out/ that cannot be written to is one sentence and 2:', () => {
  const root = aWorkspace();
  const reportTo = (out: string, cwd = root) => cpc(['-C', root, 'report', '--quiet', '--out', out], { cwd });

  test.runIf(canMount)('a disk mounted to be read only', async () => {
    const cwd = aFolder();
    const { code, stdout, stderr } = await onDisk(cwd, 'ro', `cpc -C ${root} report --quiet`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(oneSentence('the disk is read-only'));
    expect(filesIn(join(cwd, 'kept'))).toEqual([]);
  });

  test.runIf(!isRoot)('a folder that others own', async () => {
    const out = aFolder();
    chmodSync(out, 0o555);
    const { code, stdout, stderr } = await reportTo(out);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(oneSentence('you may not write there'));
  });

  test.runIf(linux)('a place in which the system makes no folders', async () => {
    const { code, stdout, stderr } = await reportTo('/proc/reports');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(oneSentence('no folder can be made there'));
  });

  test.each([
    ['a file called out', 'out'],
    ['a file where the plan’s folder should be', 'out/northmoor'],
    ['a file further up', 'up'],
  ])('%s', async (_what, taken) => {
    const cwd = aFolder();
    write(cwd, { [taken]: 'Mine.\n' });
    const { code, stdout, stderr } = await reportTo(taken === 'up' ? 'up/out' : 'out', cwd);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(oneSentence('a file stands where a folder should be'));
    expect(readFileSync(join(cwd, taken), 'utf8')).toBe('Mine.\n');
  });

  test('a folder of the report’s own name', async () => {
    const cwd = aFolder();
    mkdirSync(join(cwd, `${northmoorReport}.md`), { recursive: true });
    const { code, stderr } = await reportTo('out', cwd);
    expect(code).toBe(2);
    expect(stderr).toMatch(oneSentence('a folder of that name is there'));
    expect(existsSync(join(cwd, `${northmoorReport}.html`))).toBe(false);
    expect(filesIn(join(cwd, 'out'))).toEqual([]);
  });

  test('a name that is too long for the disk', async () => {
    const { code, stderr } = await reportTo('n'.repeat(300), aFolder());
    expect(code).toBe(2);
    expect(stderr).toMatch(oneSentence('its name is too long for the disk'));
  });
});
