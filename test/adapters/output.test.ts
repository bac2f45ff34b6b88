import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MachineError } from '../../src/adapters/machine-error.ts';
import { writeOutput } from '../../src/adapters/output.ts';

/** What the disk answers in the middle of the next file, if anything. */
const disk = vi.hoisted((): { answer: Error | undefined } => ({ answer: undefined }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const writeFileSync: typeof fs.writeFileSync = (path, content, options) => {
    if (disk.answer === undefined) {
      fs.writeFileSync(path, content, options);
      return;
    }
    fs.writeFileSync(path, typeof content === 'string' ? content.slice(0, 3) : content, options);
    throw disk.answer;
  };
  return { ...fs, writeFileSync };
});

const answering = (code: string) =>
  Object.assign(new Error(`${code}: something or other, write`), { code, syscall: 'write', errno: -1 });

let out = '';
beforeEach(() => {
  out = mkdtempSync(join(realpathSync(tmpdir()), 'cpc-output-'));
  disk.answer = undefined;
});
afterEach(() => {
  rmSync(out, { recursive: true, force: true });
});

function failure(work: () => unknown): MachineError {
  try {
    work();
  } catch (error) {
    if (error instanceof MachineError) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}

describe('a file that is written', () => {
  test('is where it was asked to be, with the folders on the way', () => {
    const path = writeOutput(join(out, 'a/b'), 'c/d.md', 'Text');
    expect(path).toBe(join(out, 'a/b/c/d.md'));
    expect(readFileSync(path, 'utf8')).toBe('Text');
    expect(readdirSync(join(out, 'a/b/c'))).toEqual(['d.md']);
  });

  test('takes the place of an earlier one', () => {
    writeOutput(out, 'd.md', 'A long earlier text');
    writeOutput(out, 'd.md', 'Text');
    expect(readFileSync(join(out, 'd.md'), 'utf8')).toBe('Text');
  });

  test('may have a name as long as the disk allows', () => {
    const name = `${'n'.repeat(250)}.html`;
    writeOutput(out, name, 'Text');
    expect(readdirSync(out)).toEqual([name]);
  });
});

describe('a disk that gives up in the middle of a file', () => {
  test.each([
    [
      'ENOSPC',
      'the disk is full',
      'Free some space and run the same command again, or name another folder with --out DIR.',
    ],
    ['EDQUOT', 'your share of the disk is full', /^Free some space/],
    ['EFBIG', 'the system does not allow so large a file', /ulimit/],
    ['EROFS', 'the disk is read-only', /--out DIR\.$/],
    ['EACCES', 'you may not write there', /--out DIR\.$/],
    ['EIO', 'the system says "EIO: something or other, write"', /--out DIR\.$/],
  ])(
    'with %s leaves nothing of it, keeps the earlier one, and is told in a sentence',
    (code, why, whatNext) => {
      writeOutput(out, 'd.md', 'Earlier');
      disk.answer = answering(code);
      const error = failure(() => writeOutput(out, 'd.md', 'Later'));
      expect(error.message).toBe(`${join(out, 'd.md')} cannot be written: ${why}.`);
      expect(error.whatNext).toMatch(whatNext);
      expect(readdirSync(out)).toEqual(['d.md']);
      expect(readFileSync(join(out, 'd.md'), 'utf8')).toBe('Earlier');
    },
  );

  test('is told in the words of the command at hand', () => {
    disk.answer = answering('ENOSPC');
    const error = failure(() => writeOutput(out, 'd.md', 'Text', 'go elsewhere'));
    expect(error.whatNext).toMatch(/, or go elsewhere\.$/);
  });

  test('a bug is not taken for the disk’s', () => {
    disk.answer = new TypeError('as if by a bug');
    expect(() => writeOutput(out, 'd.md', 'Text')).toThrow(TypeError);
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('a target that leads outside is refused:', () => {
  test.each(['../d.md', 'a/../../d.md', '/d.md', '..'])('%s', (target) => {
    const error = failure(() => writeOutput(join(out, 'in'), target, 'Text'));
    expect(error.message).toContain(`is outside ${join(out, 'in')}`);
    expect(readdirSync(out)).toEqual([]);
  });

  test('a folder beside it whose name begins alike', () => {
    expect(failure(() => writeOutput(join(out, 'in'), '../inside/d.md', 'Text')).message).toContain(
      'is outside',
    );
  });

  test('through a link, behind which not even a folder is made', () => {
    mkdirSync(join(out, 'in'));
    mkdirSync(join(out, 'elsewhere'));
    symlinkSync('../elsewhere', join(out, 'in/a'));
    expect(failure(() => writeOutput(join(out, 'in'), 'a/b/d.md', 'Text')).message).toContain('is outside');
    expect(readdirSync(join(out, 'elsewhere'))).toEqual([]);
  });

  test('through a link that leads nowhere', () => {
    symlinkSync('nowhere', join(out, 'a'));
    expect(failure(() => writeOutput(out, 'a/d.md', 'Text')).message).toContain('a file stands where');
    expect(readdirSync(out)).toEqual(['a']);
  });

  test('through links that lead round in a circle', () => {
    symlinkSync('b', join(out, 'a'));
    symlinkSync('a', join(out, 'b'));
    expect(failure(() => writeOutput(out, 'a/d.md', 'Text')).message).toMatch(
      /in a circle|a file stands where/,
    );
  });
});

test('a link in the place of the file is replaced, not followed', () => {
  writeOutput(out, 'kept.md', 'Kept');
  symlinkSync('kept.md', join(out, 'd.md'));
  writeOutput(out, 'd.md', 'Text');
  expect(readFileSync(join(out, 'kept.md'), 'utf8')).toBe('Kept');
});
