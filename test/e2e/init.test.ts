import { lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cpc } from './cpc.ts';
import { aFolder, aWorkspace, filesIn, write } from './workspace.ts';

describe('cpc init', () => {
  test('makes a new folder, prints every file in it, and says what to do next', async () => {
    const cwd = aFolder();
    const { code, stdout, stderr } = await cpc(['init', 'my council/plans of ours'], { cwd });
    expect(code).toBe(0);
    const made = stdout.split('\n').filter(Boolean);
    expect([...made].sort()).toEqual(filesIn(cwd));
    expect(made).toContain('my council/plans of ours/cpc.yaml');
    expect(stderr).toBe('\nNext: cd "my council/plans of ours" && cpc validate && cpc report\n');
  });

  test('what it makes passes validate --strict and is reported, PDF included', async () => {
    const cwd = aFolder();
    expect(await cpc(['init', '--quiet'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect(await cpc(['validate', '--strict'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    const { code, stdout } = await cpc(['report'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/\.md\n.*\.html\n.*\.pdf\n$/);
  });

  test.each([
    'Northmoor "New" Borough Council',
    "King's Lynn & West: Norfolk #1",
    'Cyngor Bwrdeistref Sirol Ŵyneddd 漢字 🏛️',
    'A \\ backslash, $& and $1',
    'Two\nlines',
  ])('--council puts the name into cpc.yaml as it is: %j', async (name) => {
    const cwd = aFolder();
    await cpc(['init', '--council', name], { cwd });
    expect(parse(readFileSync(join(cwd, 'cpc.yaml'), 'utf8'))).toMatchObject({ council: { name } });
    expect(await cpc(['validate'], { cwd })).toMatchObject({ code: 0 });
  });

  test('an empty name ends with 2 and makes nothing', async () => {
    const cwd = aFolder();
    expect(await cpc(['init', '--council', ' '], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^cpc: --council has no name/) as string,
    });
    expect(filesIn(cwd)).toEqual([]);
  });
});

describe('cpc init writes over nothing', () => {
  test.each([
    ['a workspace', {}],
    ['a schema of somebody else’s', { 'schemas/plan.schema.json': '{}\n' }],
    ['plans of another name', { 'plans/ours/plan.yaml': 'title: Ours\n' }],
    ['a file called plans', { plans: 'Lunch\n' }],
  ])('beside %s it ends with 2 and leaves all as it was', async (_what, files) => {
    const cwd = Object.keys(files).length > 0 ? aWorkspace(files) : aFolder();
    if (Object.keys(files).length === 0) await cpc(['init'], { cwd });
    const before = contentsOf(cwd);
    const { code, stdout, stderr } = await cpc(['init', '--council', 'Other'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^cpc: \/.* is there already, and nothing is written over\. .*cpc init DIR\.\n$/);
    expect(contentsOf(cwd)).toEqual(before);
  });

  test('a link that leads nowhere is something, too', async () => {
    const cwd = aFolder();
    symlinkSync('nowhere', join(cwd, 'cpc.yaml'));
    expect((await cpc(['init'], { cwd })).code).toBe(2);
    expect(lstatSync(join(cwd, 'cpc.yaml')).isSymbolicLink()).toBe(true);
    expect(filesIn(cwd)).toEqual(['cpc.yaml']);
  });

  test('beside files and folders that are not in its way it writes, a README and .gitignore among them', async () => {
    const theirs = { 'notes.txt': 'Mine.\n', 'README.md': 'Mine.\n', '.gitignore': 'mine\n' };
    const cwd = aWorkspace(theirs);
    mkdirSync(join(cwd, 'plans'));
    const { code, stdout } = await cpc(['init'], { cwd });
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/README|gitignore/);
    expect(contentsOf(cwd)).toMatchObject(theirs);
    expect((await cpc(['validate'], { cwd })).code).toBe(0);
  });

  test('a file where its folder should be ends with 2 and is left', async () => {
    const cwd = aFolder();
    write(cwd, { taken: 'Mine.\n' });
    const { code, stderr } = await cpc(['init', 'taken'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^cpc: .*a file stands where a folder should be\. .*cpc init DIR\.\n$/);
    expect(contentsOf(cwd)).toEqual({ taken: 'Mine.\n' });
  });
});

const contentsOf = (folder: string) =>
  Object.fromEntries(filesIn(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
