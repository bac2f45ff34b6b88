import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { junitFaults } from '../diagnostics/format/standards.ts';
import { run, slip } from './ci.ts';
import { aWorkspace, filesIn, northmoor } from './workspace.ts';

const repository = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(repository, file), 'utf8');

/** The blocks of docs/ci.md whose first line names this file. */
const blocks = [...read('docs/ci.md').matchAll(/^```\w+\n((?:#!.*\n)?# ([.\w/-]+)[\s\S]*?)^```$/gm)];
const blocksOf = (file: string): string[] =>
  blocks.flatMap(([, text = '', name]) => (name === file ? [text] : []));
const blockOf = (file: string): string => blocksOf(file).join('');

describe('what docs/ci.md shows for other systems', () => {
  const gitlab = parse(blockOf('.gitlab-ci.yml')) as { plan: { script: string[]; artifacts: object } };
  const azure = parse(blockOf('azure-pipelines.yml')) as { steps: { script?: string }[] };
  const systems: [string, readonly string[]][] = [
    ['GitLab', gitlab.plan.script],
    ['Azure DevOps', azure.steps.flatMap(({ script }) => (script === undefined ? [] : [script]))],
  ];

  test.each(systems)('checks and reports on %s', async (_system, script) => {
    const cwd = aWorkspace();
    expect(script[0]).toBe('npm ci');
    for (const command of script.slice(1)) expect((await run(command, cwd)).code).toBe(0);
    expect(filesIn(join(cwd, 'out'))).toHaveLength(3);
    expect(await junitFaults({ 'cpc.xml': readFileSync(join(cwd, 'cpc.xml'), 'utf8') })).toEqual([]);
  });

  test.each(systems)(
    'fails on %s where a plan has errors, and tells them as tests and in the log',
    async (_system, script) => {
      const cwd = aWorkspace({ ...northmoor, ...slip });
      const { code, stdout } = await run(script[1] ?? '', cwd);
      expect(code).toBe(1);
      expect(stdout).toContain('plans/eastvale/updates/2020-21-q2.yaml:5:3 error');
      const xml = readFileSync(join(cwd, 'cpc.xml'), 'utf8');
      expect(xml).toContain('failures="1"');
      expect(await junitFaults({ 'cpc.xml': xml })).toEqual([]);
    },
  );

  test('keeps no restricted version on GitLab', () => {
    expect(gitlab.plan.artifacts).toMatchObject({ paths: ['out/'], exclude: ['out/**/restricted/**/*'] });
  });
});

describe('a hook before the commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly files: string;
    readonly pass_filenames: boolean;
  }
  const published = parse(read('.pre-commit-hooks.yaml')) as [Hook];
  const shown = blocksOf('.pre-commit-config.yaml')
    .flatMap((block) => (parse(block) as { repos: { hooks: Hook[] }[] }).repos)
    .flatMap(({ hooks }) => hooks);

  test('is published for pre-commit by the name that docs/ci.md gives, and npm installs its command', () => {
    const { bin } = JSON.parse(read('package.json')) as { bin: object };
    expect(published[0]).toMatchObject({ id: 'cpc-validate', language: 'node', pass_filenames: false });
    expect(Object.keys(bin)).toContain(published[0].entry.split(' ')[0]);
    expect(shown.map(({ id }) => id)).toEqual(['cpc-validate', 'cpc-validate']);
    expect(shown[0]).toMatchObject({ files: published[0].files, pass_filenames: false });
  });

  test('is installed by pre-commit, which takes what `npm pack` prints for the name of the package', () => {
    expect(read('.npmrc')).toMatch(/^foreground-scripts=false$/m);
  });

  test.each([
    ['cpc.yaml', true],
    ['plans/northmoor/updates/2020-21-q2.yaml', true],
    ['plans/northmoor/logo.svg', true],
    ['profiles/ours/template.hbs', true],
    ['README.md', false],
    ['out/plans/report.md', false],
  ])('looks at the commit where it changes %s: %s', (file, looks) => {
    expect(new RegExp(published[0].files).test(file)).toBe(looks);
  });

  test.each([
    ['published', published[0].entry],
    ['shown', shown[0]?.entry ?? ''],
    ['without pre-commit', blockOf('.githooks/pre-commit').replace(/^exec /m, '')],
  ])('stops a commit with errors and no other: the one %s', async (_which, command) => {
    expect(await run(command, aWorkspace())).toMatchObject({ code: 0, stderr: '' });
    const wrong = await run(command, aWorkspace({ ...northmoor, ...slip }));
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toContain('2020-21-q2.yaml:5:3 error');
  });
});
