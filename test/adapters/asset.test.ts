import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAsset } from '../../src/adapters/asset.ts';

let folder = '';
let root = '';
beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'cpc-asset-'));
  root = join(folder, 'root');
  mkdirSync(join(root, 'plans'), { recursive: true });
  writeFileSync(join(folder, 'secret.svg'), '<svg/>');
  writeFileSync(join(root, 'logo.svg'), '<svg/>');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const kindOf = (path: string, limit = 100): string => readAsset(root, path, limit).kind;

describe('a file that another one names', () => {
  test('is read from below the root', () => {
    expect(readAsset(root, 'logo.svg', 100)).toEqual({ kind: 'read', bytes: Buffer.from('<svg/>') });
    expect(kindOf('plans/../logo.svg')).toBe('read');
  });

  test.each([
    ['../secret.svg', 'outside'],
    ['plans/../../secret.svg', 'outside'],
    ['..', 'outside'],
    ['nothing.svg', 'missing'],
    ['logo.svg/more.svg', 'missing'],
    ['a\0b', 'missing'],
    ['plans', 'unreadable'],
    ['x'.repeat(5000), 'unreadable'],
  ])('%j is %s', (path, kind) => {
    expect(kindOf(path)).toBe(kind);
  });

  test('is not read where a link leads out of the root', () => {
    symlinkSync('../secret.svg', join(root, 'file.svg'));
    symlinkSync('..', join(root, 'above'));
    expect(kindOf('file.svg')).toBe('outside');
    expect(kindOf('above/secret.svg')).toBe('outside');
  });

  test('is read where a link stays below it, and where the root itself is one', () => {
    symlinkSync('../logo.svg', join(root, 'plans/logo.svg'));
    symlinkSync('root', join(folder, 'link'));
    expect(kindOf('plans/logo.svg')).toBe('read');
    expect(readAsset(join(folder, 'link'), 'logo.svg', 100).kind).toBe('read');
  });

  test('is not there where a link leads nowhere, and not readable where it leads round', () => {
    symlinkSync('nowhere', join(root, 'a.svg'));
    symlinkSync('b.svg', join(root, 'b.svg'));
    expect(kindOf('a.svg')).toBe('missing');
    expect(kindOf('b.svg')).toBe('unreadable');
  });

  test('is not read where it is larger than the limit', () => {
    expect(kindOf('logo.svg', 6)).toBe('read');
    expect(readAsset(root, 'logo.svg', 5)).toEqual({ kind: 'too-large', size: 6 });
  });
});
