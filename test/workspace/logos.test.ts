import { describe, expect, test } from 'vitest';
import { readLogos, type Asset } from '../../src/workspace/logos.ts';
import { aFolder, aPlan } from '../builders.ts';
import { anSvg } from '../read/logos.ts';

const svg: Asset = { kind: 'read', bytes: new TextEncoder().encode(anSvg('<rect/>')) };

/** What becomes of a logo at this path, where a file is found there. */
async function kindAt(path: string, found: Asset = svg): Promise<string | undefined> {
  const logos = await readLogos({ config: { house: { logo: path } }, plans: [] }, () => found);
  return logos.get(path)?.kind;
}

describe('the logos of a workspace', () => {
  test('are those of cpc.yaml and of the plans, each read once', async () => {
    const read: string[] = [];
    const plans = ['a.svg', 'b.svg'].map((logo) => aFolder({ plan: aPlan({ house: { logo } }) }));
    const logos = await readLogos({ config: { house: { logo: 'a.svg' } }, plans }, (path) => {
      read.push(path);
      return svg;
    });
    expect(read).toEqual(['a.svg', 'b.svg']);
    expect([...logos.keys()]).toEqual(read);
  });

  test.each([
    '/etc/logo.svg',
    '\\\\server\\logo.svg',
    'C:\\logo.svg',
    'c:logo.svg',
    '../logo.svg',
    'a/../../logo.svg',
    'a\\..\\..\\logo.svg',
    'https://example.org/logo.svg',
    'file:///etc/logo.svg',
    'data:image/svg+xml,x',
  ])('are not looked for at %s', async (path) => {
    expect(await kindAt(path)).toBe('outside');
  });

  test.each(['logo.svg', './logo.svg', 'a/../logo.svg', 'a/b/../../logo.svg', 'a..b/..c.svg'])(
    'are looked for at %s',
    async (path) => {
      expect(await kindAt(path)).toBe('usable');
    },
  );

  test('are told with what kept them from being read', async () => {
    expect(await kindAt('a.svg', { kind: 'missing' })).toBe('missing');
    expect(await kindAt('a.svg', { kind: 'outside' })).toBe('outside');
    expect(await kindAt('a.svg', { kind: 'unreadable', reason: 'is a folder' })).toBe('unusable');
    const logos = await readLogos({ config: { house: { logo: 'a' } }, plans: [] }, () => ({
      kind: 'too-large',
      size: 2_345_678,
    }));
    expect(logos.get('a')).toMatchObject({ reason: 'has 2.3 MB, and a logo may have 1 MB' });
  });
});
