import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cpc } from './cpc.ts';
import { aFolder, aWorkspace, filesIn, northmoor, northmoorReport, write } from './workspace.ts';

const repository = join(import.meta.dirname, '../..');
const builtIn = (file: string): string => readFileSync(join(repository, 'templates', file), 'utf8');

describe('cpc profiles list', () => {
  test('lists those of the tool outside a workspace, in text without tabs', async () => {
    const { code, stdout, stderr } = await cpc(['profiles', 'list'], { cwd: aFolder() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^NAME +TITLE +FROM +QUARTER +PAPER\naction-plan +Action plan +the tool +none +optional\n/,
    );
    expect(stdout).not.toContain('\t');
  });

  test('lists the workspace’s own among them, and says which have errors', async () => {
    const cwd = aWorkspace();
    await cpc(['profiles', 'copy', 'cabinet', '--as', 'brief'], { cwd });
    await cpc(['profiles', 'copy', 'council'], { cwd });
    write(cwd, { 'profiles/half/profile.yaml': 'title: Half\n' });
    const { stdout } = await cpc(['profiles', 'list'], { cwd });
    expect(stdout).toMatch(/^brief +Cabinet report +this workspace +optional +required$/m);
    expect(stdout).toMatch(/^council +Council report +this workspace /m);
    expect(stdout).toMatch(/^half +this workspace\n {4}It has errors/m);
  });

  test('ends with 2 where the workspace that is named is none', async () => {
    expect((await cpc(['-C', 'nowhere', 'profiles', 'list'], { cwd: aFolder() })).code).toBe(2);
  });
});

describe('cpc profiles copy', () => {
  test('writes the files byte for byte, prints their paths, and says what comes next', async () => {
    const cwd = aWorkspace();
    const { code, stdout, stderr } = await cpc(
      ['profiles', 'copy', 'cabinet', '--as', 'brief', '--partials'],
      { cwd },
    );
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n').sort()).toEqual(
      filesIn(cwd).filter((file) => file.startsWith('profiles/')),
    );
    expect(readFileSync(join(cwd, 'profiles/brief/profile.yaml'), 'utf8')).toBe(
      builtIn('cabinet/profile.yaml'),
    );
    expect(readFileSync(join(cwd, 'profiles/brief/template.hbs'), 'utf8')).toBe(builtIn('template.hbs'));
    expect(readFileSync(join(cwd, 'profiles/brief/partials/table.hbs'), 'utf8')).toBe(
      builtIn('partials/table.hbs'),
    );
    expect(stderr).toContain('Next: change profiles/brief/profile.yaml, then cpc validate');
    expect(await cpc(['validate', '--strict'], { cwd })).toMatchObject({ code: 0 });
  });

  test('names the schema in its first line where the workspace has one', async () => {
    const cwd = aFolder();
    await cpc(['init', '--quiet'], { cwd });
    const { stderr } = await cpc(['profiles', 'copy', 'advisory', '--quiet'], { cwd });
    expect(stderr).toBe('');
    expect(readFileSync(join(cwd, 'profiles/advisory/profile.yaml'), 'utf8')).toBe(
      `# yaml-language-server: $schema=../../schemas/profile.schema.json\n${builtIn('advisory/profile.yaml')}`,
    );
    expect(await cpc(['validate', '--strict'], { cwd })).toMatchObject({ code: 0 });
  });

  test('writes over nothing', async () => {
    const cwd = aWorkspace({ ...northmoor, 'profiles/cabinet/template.hbs': 'Mine.\n' });
    const { code, stdout, stderr } = await cpc(['profiles', 'copy', 'cabinet'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/template\.hbs is there already, and nothing is written over\./);
    expect(filesIn(cwd).filter((file) => file.startsWith('profiles/'))).toEqual([
      'profiles/cabinet/template.hbs',
    ]);
  });

  test.each([
    [['copy', 'cabnet'], 'Did you mean "cabinet"?'],
    [['copy', 'constructor'], 'Those that do: action-plan,'],
    [['copy', 'cabinet', '--as', '../out'], 'cannot be the name of a profile'],
  ])('%j ends with 2 and writes nothing', async (args, words) => {
    const cwd = aWorkspace();
    const before = filesIn(cwd);
    const { code, stderr } = await cpc(['profiles', ...args], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(filesIn(cwd)).toEqual(before);
  });
});

describe('cpc report', () => {
  test('makes the same bytes by a copy, which another name can be given', async () => {
    const cwd = aWorkspace();
    await cpc(['report', '--format', 'md,html', '--out', 'before'], { cwd });
    await cpc(['profiles', 'copy', 'quarterly-progress'], { cwd });
    await cpc(['profiles', 'copy', 'quarterly-progress', '--as', 'ours'], { cwd });
    expect(await cpc(['report', '--format', 'md,html'], { cwd })).toMatchObject({ code: 0 });
    for (const format of ['md', 'html']) {
      const file = `${northmoorReport}.${format}`;
      expect(readFileSync(join(cwd, file), 'utf8')).toBe(
        readFileSync(join(cwd, file.replace(/^out/, 'before')), 'utf8'),
      );
    }
    const { stdout } = await cpc(['report', '--profile', 'ours', '--format', 'md'], { cwd });
    expect(stdout).toBe('out/northmoor/2020-21-q2/ours.md\n');
  });

  test('prints by the council’s own, and ends with 1 where that has errors while other plans are printed', async () => {
    const cwd = aWorkspace({
      ...northmoor,
      'plans/other/plan.yaml': `${northmoor['plans/northmoor/plan.yaml'] ?? ''}profile: ours\n`,
      'plans/other/updates/2020-21-q2.yaml': northmoor['plans/northmoor/updates/2020-21-q2.yaml'] ?? '',
    });
    await cpc(['profiles', 'copy', 'quarterly-progress', '--as', 'ours'], { cwd });
    const template = join('profiles', 'ours', 'template.hbs');
    const whole = readFileSync(join(cwd, template), 'utf8');
    write(cwd, { [template]: `Printed by ours.\n\n${whole}` });
    expect(await cpc(['report', '--format', 'md'], { cwd })).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, 'out/other/2020-21-q2/ours.md'), 'utf8')).toMatch(/^Printed by ours\./);
    write(cwd, { [template]: `${whole}{{titel}}\n` });
    const { code, stdout, stderr } = await cpc(['report', '--format', 'md'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: `${northmoorReport}.md\n` });
    expect(stderr).toMatch(/profiles\/ours\/template\.hbs:\d+:3 error There is no `titel` in the document\./);
    expect(stderr).toMatch(/plans\/other\/plan\.yaml:\d+:\d+ error The profile "ours" has errors/);
    const named = await cpc(['report', '--profile', 'ours', '--format', 'md'], { cwd });
    expect({ code: named.code, stdout: named.stdout }).toEqual({ code: 1, stdout: '' });
  });

  test('ends with 2, and names the template, where one prints without an end', async () => {
    const cwd = aWorkspace();
    await cpc(['profiles', 'copy', 'quarterly-progress', '--quiet'], { cwd });
    const loops = 60;
    const template =
      '{{#each @root.sections}}'.repeat(loops) + '{{#each blocks}}x{{/each}}' + '{{/each}}'.repeat(loops);
    write(cwd, {
      'profiles/quarterly-progress/template.hbs': `${builtIn('template.hbs')}${template}`,
    });
    const { code, stderr } = await cpc(['report', '--format', 'md'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^cpc: profiles\/quarterly-progress\/template\.hbs cannot print this report: /m);
  });
});
