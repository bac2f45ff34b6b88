import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentation } from '../../scripts/docs.js';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('the documentation', () => {
  let pages: ReadonlyMap<string, string>;
  beforeAll(async () => {
    pages = await documentation(root);
  });

  it('says what the tool says today (npm run docs)', () => {
    for (const [page, text] of pages) expect(read(page), page).toBe(text);
  });

  it('has no link that leads nowhere', () => {
    const broken = [...pages.keys()].flatMap((page) => brokenLinks(page));
    expect(broken).toEqual([]);
  });
});

/** Links to files that are not there, and to headings that their page does not have. */
function brokenLinks(page: string): string[] {
  return [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [path = '', heading] = target.split('#');
      const file = path === '' ? page : join(dirname(page), path);
      if (!existsSync(join(root, file))) return true;
      return heading !== undefined && !headingsOf(file).has(heading);
    })
    .map((target) => `${page}: ${target}`);
}

/** The headings of a page as GitHub addresses them. */
function headingsOf(page: string): Set<string> {
  return new Set(
    [...withoutCode(read(page)).matchAll(/^#{1,6} (.+)$/gm)].map(([, words = '']) =>
      words
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '');
