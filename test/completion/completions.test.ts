import { Command, Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { completionsFor, type Choice } from '../../src/completion/completions.ts';
import { buildProgram } from '../../src/program.ts';

const cpc = buildProgram({
  cwd: '/council',
  env: {},
  version: '0.0.0',
  color: { out: false, err: false },
  out: () => undefined,
  err: () => undefined,
  onInterrupt: () => undefined,
  exitWith: () => undefined,
});

const names = {
  plan: ['eastmoor', 'northmoor'],
  paper: ['northmoor/cabinet', 'northmoor/progress'],
  profile: ['cabinet', 'quarterly-progress'],
};

/** What the last word can become; `of` says in which workspace names were looked up. */
function ask(words: readonly string[], program: Command = cpc) {
  const roots: (string | undefined)[] = [];
  const { choices, paths, isOpenEnded } = completionsFor(program, words, (kind, root) => {
    roots.push(root);
    return names[kind].map((value): Choice => ({ value, about: '' }));
  });
  return { choices, values: choices.map(({ value }) => value), paths, isOpenEnded, of: roots };
}

describe('a command', () => {
  test('is completed by every one that help shows, with its summary', () => {
    const { choices, values, paths } = ask(['']);
    expect(values).toEqual(expect.arrayContaining(['report', 'validate', 'init', 'completion', 'help']));
    expect(choices).toContainEqual({
      value: 'schema',
      about: expect.stringContaining('JSON Schema') as string,
    });
    expect(paths).toBeUndefined();
  });

  test('is not completed by the one that only scripts call', () => {
    expect(ask(['']).values).not.toContain('complete');
  });

  test.each([
    ['options of every command', ['--root', 'x', '-q', '']],
    ['a letter with its value in one', ['-qCx', '']],
    ['an option that nobody knows', ['--colour', '']],
  ])('is found after %s', (_what, words) => {
    expect(ask(words).values).toContain('report');
  });

  test('is what `help` asks for', () => {
    expect(ask(['help', '']).values).toContain('report');
  });

  test('that nobody knows is completed by nothing', () => {
    expect(ask(['reprot', ''])).toMatchObject({ values: [], paths: undefined });
  });
});

describe('an option', () => {
  test('of the command comes first, then those of every command, and help once', () => {
    const { values } = ask(['report', '--']);
    expect(values.slice(0, 3)).toEqual(['--quarter', '--year', '--plan']);
    expect(values).toEqual(expect.arrayContaining(['--root', '--quiet', '--no-color', '--version']));
    expect(values.filter((value) => value === '--help')).toHaveLength(1);
  });

  test('has what help says of it', () => {
    expect(ask(['report', '--']).choices).toContainEqual({ value: '--plan', about: 'only these plans' });
  });

  test('is offered as a letter too after a single hyphen', () => {
    expect(ask(['-']).values).toEqual(expect.arrayContaining(['--root', '-C']));
    expect(ask(['--']).values).not.toContain('-C');
  });

  test('that is given already is not offered again, unless it takes several', () => {
    const { values } = ask(['-C', 'x', 'report', '--plan', 'northmoor', '--out', 'x', '--']);
    expect(values).toContain('--plan');
    expect(values).not.toContain('--out');
    expect(values).not.toContain('--root');
  });

  test('is not offered after two hyphens, where only arguments stand', () => {
    expect(ask(['report', '--', '-'])).toMatchObject({ values: names.paper });
  });
});

describe('the value of an option', () => {
  test.each([
    [
      ['validate', '--format', ''],
      ['text', 'json', 'github', 'sarif', 'junit'],
    ],
    [['validate', '--format=j'], ['text', 'json', 'github', 'sarif', 'junit'].map((f) => `--format=${f}`)],
    [['report', '--plan', ''], names.plan],
    [['report', '--plan=e'], names.plan.map((plan) => `--plan=${plan}`)],
    [['report', '--profile', ''], names.profile],
    [['report', '--quarter', ''], []],
    [['init', '--council', ''], []],
    [['validate', '--strict=', ''], []],
    [['validate', '--strict='], []],
  ])('%j', (words, values) => {
    expect(ask(words)).toMatchObject({ values });
  });

  test.each([[['report', '--out', '']], [['-C', '']], [['report', '--root=pl']], [['report', '-qC', '']]])(
    '%j is a folder',
    (words) => {
      expect(ask(words)).toMatchObject({ values: [], paths: 'folders' });
    },
  );

  test('of one that takes several goes on until a hyphen, without those that are given', () => {
    expect(ask(['report', '--plan', 'northmoor', ''])).toMatchObject({
      values: ['eastmoor'],
      paths: undefined,
    });
    expect(ask(['report', '--plan', 'northmoor', '-']).values).toContain('--year');
    expect(ask(['report', '--plan', 'northmoor', '--', ''])).toMatchObject({ values: names.paper });
  });

  test('is a list with commas where several choices can be given at once', () => {
    expect(ask(['report', '--format', ''])).toMatchObject({
      values: ['md', 'html', 'pdf', 'docx'],
      isOpenEnded: true,
    });
    expect(ask(['report', '--format', 'md,'])).toMatchObject({
      values: ['md,html', 'md,pdf', 'md,docx'],
      isOpenEnded: true,
    });
    expect(ask(['report', '--format=md,pdf,docx,h'])).toMatchObject({
      values: ['--format=md,pdf,docx,html'],
      isOpenEnded: false,
    });
  });
});

describe('an argument', () => {
  test('of report is a paper or a file, without papers that are given', () => {
    expect(ask(['report', ''])).toMatchObject({ values: names.paper, paths: 'files' });
    expect(ask(['report', '--quarter', '2', 'northmoor/cabinet', ''])).toMatchObject({
      values: ['northmoor/progress'],
      paths: 'files',
    });
  });

  test.each([
    [['validate', 'plans', ''], [], 'files'],
    [['init', ''], [], 'folders'],
    [['schema', ''], ['plan', 'update', 'paper', 'config'], undefined],
    [['completion', ''], ['bash', 'zsh', 'fish'], undefined],
    [['schema', 'plan', ''], [], undefined],
    [['doctor', ''], [], undefined],
    [['timesc'], ['timescale'], undefined],
    [['timescale', ''], [], undefined],
    [['timescale', '--'], ['--anchor', '--format'], undefined],
    [['timescale', 'March 2024', '--format', ''], ['text', 'json'], undefined],
  ])('%j', (words, values, paths) => {
    const asked = ask(words);
    expect(asked.values).toEqual(expect.arrayContaining(values));
    expect(asked.values.length).toBeGreaterThanOrEqual(values.length);
    expect(asked.paths).toBe(paths);
  });
});

describe('names are those of the workspace', () => {
  test.each([
    ['around, where none is named', ['report', '--plan', ''], undefined],
    ['that --root names before the command', ['--root', 'there', 'report', '--plan', ''], 'there'],
    ['that -C names after it', ['report', '-Cthere', ''], 'there'],
    ['that --root= names', ['--root=there', 'report', '--profile', ''], 'there'],
    ['that was named last', ['-C', 'here', 'report', '-C', 'there', ''], 'there'],
  ])('%s', (_which, words, root) => {
    expect(ask(words).of).toEqual([root]);
  });

  test('and are not asked for where none can stand', () => {
    expect(ask(['report', '--format', '']).of).toEqual([]);
  });
});

test('a command that is added is completed as it is defined', () => {
  const program = new Command('cpc').option('-C, --root <dir>', 'the workspace');
  const profiles = program.command('profiles').description('document types');
  profiles.command('list').alias('ls').option('--json', 'as JSON');
  profiles
    .command('copy')
    .argument('<name>')
    .argument('[dir]')
    .addOption(new Option('--numbering <style>', 'how').choices(['1.', '1.1']))
    .addOption(new Option('--secret', 'not for everybody').hideHelp());
  expect(ask([''], program).values).toContain('profiles');
  expect(ask(['profiles', ''], program).values).toEqual(expect.arrayContaining(['list', 'copy']));
  expect(ask(['profiles', 'ls', '--'], program).values).toEqual(['--json', '--help', '--root']);
  expect(ask(['profiles', '-C', 'x', 'copy', ''], program)).toMatchObject({
    values: names.profile,
    of: ['x'],
  });
  expect(ask(['profiles', 'copy', 'cabinet', ''], program)).toMatchObject({ values: [], paths: 'folders' });
  expect(ask(['profiles', 'copy', '--numbering', ''], program).values).toEqual(['1.', '1.1']);
  expect(ask(['profiles', 'copy', '--'], program).values).not.toContain('--secret');
});
