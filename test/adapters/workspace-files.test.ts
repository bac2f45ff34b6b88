import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { belowRoot, findRoot, readWorkspace } from '../../src/adapters/workspace-files.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(realpathSync(tmpdir()), 'cpc-files-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '');
  }
}

describe('the root of a workspace', () => {
  test('is the nearest folder upwards that has cpc.yaml', () => {
    write('cpc.yaml', 'a/cpc.yaml', 'a/b/c/note.txt');
    expect(findRoot(undefined, join(root, 'a/b/c'))).toBe(join(root, 'a'));
    expect(findRoot(undefined, root)).toBe(root);
  });

  test.each(['plans/x/plan.yaml', 'cpc.yml'])(
    'is also one that has only %s, for a diagnostic to tell',
    (path) => {
      write(path);
      expect(findRoot(undefined, root)).toBe(root);
      expect(findRoot('.', root)).toBe(root);
    },
  );

  test('that is named is not looked for further up', () => {
    write('cpc.yaml', 'a/note.txt');
    expect(findRoot('..', join(root, 'a'))).toBe(root);
    expect(() => findRoot('a', root)).toThrow('a is no workspace: there is no cpc.yaml in it.');
    expect(() => findRoot('b', root)).toThrow('There is no folder b.');
    expect(() => findRoot('cpc.yaml', root)).toThrow('There is no folder cpc.yaml.');
  });

  test('is told to be missing where there is none', () => {
    expect(() => findRoot(undefined, root)).toThrow('There is no workspace here');
  });
});

describe('the files of a workspace', () => {
  const found = () =>
    readWorkspace(root).map(({ file, role }) => [file, typeof role === 'string' ? role : role.kind]);

  test('are told apart by their places; what is not YAML is nobody’s business', () => {
    write(
      'cpc.yaml',
      'README.md',
      'notes.yaml',
      'plans/b/plan.yaml',
      'plans/b/logo.png',
      'plans/b/updates/2020-21-q2.yaml',
      'plans/a/papers/cabinet.yaml',
    );
    expect(found()).toEqual([
      ['cpc.yaml', 'config'],
      ['plans/a/papers/cabinet.yaml', 'paper'],
      ['plans/b/plan.yaml', 'plan'],
      ['plans/b/updates/2020-21-q2.yaml', 'update'],
    ]);
  });

  test('that stand or end wrongly are strays', () => {
    write(
      'cpc.yml',
      'plans/a.yaml',
      'plans/a/plan.yml',
      'plans/a/updates/old/2020-21-q2.yaml',
      'plans/a/other.yaml',
    );
    expect(found().map(([, role]) => role)).toEqual(Array(5).fill('stray'));
  });

  test('that are hidden, or belong to npm, are passed over', () => {
    write(
      'cpc.yaml',
      '.git/cpc.yaml',
      'plans/.a/plan.yaml',
      'plans/a/.plan.yaml.swp',
      'plans/node_modules/a/plan.yaml',
    );
    expect(found()).toEqual([['cpc.yaml', 'config']]);
  });

  test('that cannot be opened say why, and do not stop the others', () => {
    write('cpc.yaml', 'plans/a/plan.yaml');
    mkdirSync(join(root, 'plans/b/plan.yaml'), { recursive: true });
    symlinkSync('nowhere', join(root, 'plans/a/updates.yaml'));
    mkdirSync(join(root, 'plans/a/updates'));
    symlinkSync('nowhere', join(root, 'plans/a/updates/2020-21-q2.yaml'));
    expect(readWorkspace(root)).toContainEqual({
      file: 'plans/a/updates/2020-21-q2.yaml',
      role: 'unreadable',
      reason: 'it is a link that leads nowhere',
    });
    expect(found()).toContainEqual(['plans/a/plan.yaml', 'plan']);
  });

  test('that are links to outside the workspace are not read, and those to inside are', () => {
    const outside = mkdtempSync(join(realpathSync(tmpdir()), 'cpc-outside-'));
    write('plans/a/plan.yaml', 'plans/b/plan.yaml');
    writeFileSync(join(outside, 'secret.yaml'), 'a: 1');
    mkdirSync(join(root, 'plans/a/papers'));
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'plans/a/papers/out.yaml'));
    symlinkSync('../../b/plan.yaml', join(root, 'plans/a/papers/in.yaml'));
    expect(found()).toContainEqual(['plans/a/papers/out.yaml', 'unreadable']);
    expect(found()).toContainEqual(['plans/a/papers/in.yaml', 'paper']);
    rmSync(outside, { recursive: true });
  });

  test('behind a link that leads nowhere, or in a circle, are not passed over in silence', () => {
    write('cpc.yaml', 'plans/a/plan.yaml');
    symlinkSync('nowhere', join(root, 'plans/b'));
    symlinkSync('c', join(root, 'plans/c'));
    symlinkSync('nowhere', join(root, 'plans/a/updates'));
    symlinkSync('nowhere', join(root, 'plans/a/logo'));
    expect(found()).toEqual([
      ['cpc.yaml', 'config'],
      ['plans/a/plan.yaml', 'plan'],
      ['plans/a/updates', 'unreadable'],
      ['plans/b', 'unreadable'],
      ['plans/c', 'unreadable'],
    ]);
  });

  test.runIf(process.getuid?.() !== 0)('that the user may not open say so', () => {
    write('cpc.yaml');
    chmodSync(join(root, 'cpc.yaml'), 0);
    expect(readWorkspace(root)).toEqual([
      { file: 'cpc.yaml', role: 'unreadable', reason: 'you may not open it' },
    ]);
  });

  test('in links that lead round in a circle are found once, to a depth', () => {
    write('cpc.yaml', 'plans/a/plan.yaml');
    symlinkSync('..', join(root, 'plans/a/loop'));
    expect(found().filter(([, role]) => role === 'plan')).toEqual([['plans/a/plan.yaml', 'plan']]);
  });
});

describe('a path that somebody typed', () => {
  test.each([
    ['plans/a', '', 'plans/a'],
    ['.', 'plans/a', 'plans/a'],
    ['../..', 'plans/a', ''],
    ['..odd', '', '..odd'],
    ['..', '', undefined],
    ['../plans/a', '', undefined],
    ['/', '', undefined],
  ])('%s, typed in <root>/%s, is %s below the root', (typed, cwd, below) => {
    expect(belowRoot(root, join(root, cwd), typed)).toBe(below);
  });

  test('is followed through links on either side', () => {
    write('real/plans/a/plan.yaml');
    symlinkSync('real', join(root, 'link'));
    expect(belowRoot(join(root, 'link'), join(root, 'real'), 'plans/a/plan.yaml')).toBe('plans/a/plan.yaml');
    expect(belowRoot(join(root, 'real'), join(root, 'link/plans'), 'a')).toBe('plans/a');
  });
});
