import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anSvg } from '../read/logos.ts';
import { cpc } from './cpc.ts';
import { aFolder, aWorkspace } from './workspace.ts';

const repository = join(import.meta.dirname, '../..');
const dist = join(repository, 'dist');
const cwd = aWorkspace();

/** The files that a call loads, and the packages that they hold or belong to, as the build has recorded them. */
async function loadedBy(
  args: readonly string[],
  folder = cwd,
): Promise<{ files: string[]; packages: string[] }> {
  const log = join(aFolder(), 'loaded');
  const { code, stderr } = await cpc(args, { cwd: folder, env: { CPC_LOADED: log }, preload: 'loaded.js' });
  expect(code, stderr).toBe(0);
  const paths = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('file:'))
    .map((line) => line.replace('file://', ''));
  const bundled = JSON.parse(readFileSync(join(repository, 'dist.build/packages.json'), 'utf8')) as Record<
    string,
    string[]
  >;
  const packages = paths.flatMap((path) => {
    const installed = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
    return installed === undefined ? (bundled[relative(dist, path)] ?? []) : [installed];
  });
  return { files: paths.map((path) => relative(repository, path)), packages: [...new Set(packages)] };
}

describe('no browser’s code is loaded by', () => {
  test.each([
    ['--version', ['--version']],
    ['--help', ['--help']],
    ['report --help', ['report', '--help']],
    ['validate', ['validate']],
    ['report --format md,html', ['report', '--format', 'md,html']],
    ['status', ['status']],
    ['diff', ['diff']],
    ['timescale', ['timescale', 'March 2024']],
    ['init', ['init', 'new', '--quiet']],
    ['schema', ['schema', 'plan']],
  ])('cpc %s', async (_name, args) => {
    const { files, packages } = await loadedBy(args);
    expect(files).toContain('dist/cli.js');
    expect(packages).toContain('commander');
    expect(packages.filter((name) => /puppeteer|chromium|pdf-lib|devtools|docx/.test(name))).toEqual([]);
  });

  test('nor what reads an SVG, where no logo is one', async () => {
    expect((await loadedBy(['validate'])).packages).not.toContain('saxes');
    const config = readFileSync(join(cwd, 'cpc.yaml'), 'utf8');
    writeFileSync(join(cwd, 'crest.svg'), anSvg('<rect/>'));
    writeFileSync(join(cwd, 'cpc.yaml'), `${config}house: { logo: crest.svg }\n`);
    expect((await loadedBy(['validate'])).packages).toContain('saxes');
    writeFileSync(join(cwd, 'cpc.yaml'), config);
  });

  test('while that of a PDF is seen to load it', async () => {
    const { packages } = await loadedBy(['report', '--format', 'pdf']);
    expect(packages).toEqual(expect.arrayContaining(['puppeteer-core', 'pdf-lib']));
    expect(packages).not.toContain('docx');
  });

  test('nor by a Word file, which is seen to load what makes it, and no more of it than a short one needs', async () => {
    const { files, packages } = await loadedBy(['report', '--format', 'docx']);
    expect(packages).toContain('docx');
    expect(packages.filter((name) => /puppeteer|chromium|pdf-lib|devtools/.test(name))).toEqual([]);
    expect(files.filter((file) => file.includes('/layout-'))).toEqual([]);
  });
});

describe('Handlebars’ parser and compiler', () => {
  const compiler = async (args: readonly string[], folder: string): Promise<string[]> =>
    (await loadedBy(args, folder)).files.filter((file) => file.includes('own-profiles'));

  test.each([
    ['--help', ['--help']],
    ['validate', ['validate']],
    ['report', ['report', '--format', 'md']],
    ['profiles list', ['profiles', 'list']],
  ])('are not loaded by cpc %s where the workspace has no templates', async (_name, args) => {
    expect(await compiler(args, cwd)).toEqual([]);
  });

  test('are not loaded to list the workspace’s own profiles either, and are seen to be loaded to check them', async () => {
    const folder = aWorkspace();
    await cpc(['profiles', 'copy', 'cabinet'], { cwd: folder });
    expect(await compiler(['profiles', 'list'], folder)).toEqual([]);
    expect(await compiler(['validate'], folder)).toHaveLength(1);
  });
});

test.each(['--help', '--version'])(
  'cpc %s loads no command’s code, and no package but one',
  async (option) => {
    const { files, packages } = await loadedBy([option]);
    expect(
      files.filter((file) =>
        /\/(report|validate|status|diff|init|schema|doctor|pdf|complete|completion)-/.test(file),
      ),
    ).toEqual([]);
    expect(packages).toEqual(['commander']);
  },
);

test.each(['--plan', '--profile', ''])(
  'TAB after cpc report %s loads no package but one: it is waited for',
  async (option) => {
    const words = ['report', ...(option === '' ? [] : [option]), ''];
    const { files, packages } = await loadedBy(['complete', '--', ...words]);
    expect(packages).toEqual(['commander']);
    expect(
      files.filter((file) => /\/(report|validate|status|diff|init|schema|doctor|pdf)-/.test(file)),
    ).toEqual([]);
  },
);
