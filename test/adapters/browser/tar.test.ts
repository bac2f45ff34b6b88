import { expect, test } from 'vitest';
import { readTar } from '../../../src/adapters/browser/tar.ts';
import { aTar } from './tars.ts';

test('the regular files of an archive are read, folders and links left out', () => {
  const long = 'x'.repeat(700); // two blocks
  const files = readTar(
    aTar([
      { path: 'lib/', type: '5' },
      { path: 'lib/a.so', text: long, mode: 0o755 },
      { path: 'lib/link.so', type: '2' },
      { path: 'b.chk', text: '' },
    ]),
  );
  expect(
    files.map(({ path, executable, bytes }) => [path, executable, new TextDecoder().decode(bytes)]),
  ).toEqual([
    ['lib/a.so', true, long],
    ['b.chk', false, ''],
  ]);
});

test('a long path is put together from its two fields', () => {
  const [file] = readTar(aTar([{ path: 'a.so', prefix: 'deep/folder', text: 'x' }]));
  expect(file?.path).toBe('deep/folder/a.so');
});

test.each(['../evil', '/etc/evil', 'lib/../../evil'])('the path %s is refused', (path) => {
  expect(() => readTar(aTar([{ path, text: 'x' }]))).toThrow('outside its folder');
});

test('an archive that was cut short is refused', () => {
  expect(() => readTar(aTar([{ path: 'a', text: 'x'.repeat(2000) }]).subarray(0, 1024))).toThrow(
    'middle of a',
  );
});
