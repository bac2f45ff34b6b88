import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { textOfPages } from '../pdf/text.ts';
import { aFolder, filesIn, write } from './workspace.ts';

const repository = join(import.meta.dirname, '../..');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
/** Where the embedded browser is to be had; elsewhere an installed one prints, and there may be none. */
const hasEmbedded = process.platform === 'linux' && process.arch === 'x64';

/** A program with no variable set but those by which it finds programs and a home that nobody has lived in. */
const home = aFolder();
async function run(program: string, args: readonly string[], cwd: string) {
  const env = { PATH: process.env['PATH'] ?? '', HOME: home };
  return promisify(execFile)(program, args, { cwd, env, timeout: 100_000 });
}

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** The sources as a fresh checkout has them, packed there: the repository's own dist/ is left to the other tests. */
async function pack(): Promise<{ tarball: string; files: string[] }> {
  const checkout = aFolder();
  const sources = [
    'bin',
    'src',
    'scripts',
    'schemas',
    'templates',
    'docs',
    'package.json',
    'package-lock.json',
    '.npmrc',
  ];
  for (const name of [...sources, 'LICENSE', 'README.md', 'CHANGELOG.md'])
    if (existsSync(join(repository, name)))
      cpSync(join(repository, name), join(checkout, name), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(checkout, 'node_modules'), 'junction');
  write(checkout, {
    'dist/chunks/report-OLDBUILD.js': '',
    'out/report.pdf': '',
    'test/a.test.ts': '',
    'plans/ours/plan.yaml': '',
  });
  const { stdout } = await run(npm, ['pack', '--json', '--pack-destination', home], checkout);
  // The name and nothing of the build before it: pre-commit takes all that is printed for the package's name.
  const [packed] = JSON.parse(stdout) as Packed[];
  if (packed === undefined) throw new Error(`npm packed nothing: ${stdout}`);
  return { tarball: join(home, packed.filename), files: packed.files.map(({ path }) => path).sort() };
}

describe('the package that npm packs', () => {
  let tarball = '';
  let files: string[] = [];
  const cwd = aFolder();
  const installed = join(cwd, 'node_modules/cpc');

  beforeAll(async () => {
    ({ tarball, files } = await pack());
    const cache = process.env['npm_config_cache'] ?? join(homedir(), '.npm');
    await run(
      npm,
      ['install', tarball, '--prefer-offline', '--cache', cache, '--no-audit', '--no-fund'],
      cwd,
    );
  }, 120_000);

  test('holds the command, the library, schemas, templates and documents, and nothing else', () => {
    const wanted =
      /^(bin\/cpc\.js|dist\/(cli|library)\.js|dist\/types\/(index|types)\.d\.ts|dist\/chunks\/[\w-]+\.js|dist\/third-party-notices\.txt|(schemas|templates|plans|docs)\/.+)$/;
    const always = ['package.json', 'LICENSE', 'README.md', 'CHANGELOG.md'];
    expect(files.filter((file) => !wanted.test(file) && !always.includes(file))).toEqual([]);
    for (const file of ['bin/cpc.js', 'dist/cli.js', 'schemas/plan.schema.json', 'LICENSE'])
      expect(files).toContain(file);
    expect(filesIn(installed)).toEqual(files);
  });

  test('has every file that the command and the library can come to load, and none that they cannot', () => {
    const reached = new Set<string>();
    const reach = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      const text = readFileSync(join(installed, 'dist', file), 'utf8');
      for (const [, name = ''] of text.matchAll(/["']\.\/(?:chunks\/)?([\w-]+-[A-Z0-9]{8}\.js)["']/g))
        reach(`chunks/${name}`);
    };
    reach('cli.js');
    reach('library.js');
    const dist = files
      .filter((file) => /^dist\/.*\.js$/.test(file))
      .map((file) => file.slice('dist/'.length));
    expect([...reached].sort()).toEqual(dist);
  });

  test('brings with it no package that is in the bundle already', () => {
    const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>;
    };
    expect(dependencies ?? {}).toEqual({});
    expect(existsSync(join(cwd, 'node_modules/puppeteer-core'))).toBe(false);
  });

  const cpc = (...args: string[]) => run('npx', ['--no-install', 'cpc', ...args], cwd);

  test(
    'installed in an empty folder, begins a workspace, validates and reports it',
    { timeout: 40_000 },
    async () => {
      await cpc('init', 'ours', '--council', 'Northmoor District Council');
      expect((await cpc('validate', '-C', 'ours')).stdout).not.toContain('error');
      const { stdout } = await cpc('report', '-C', 'ours', '--quarter', '1', '--format', 'md,html');
      expect(stdout.trim().split('\n')).toHaveLength(2);
      expect((await cpc('--version')).stdout.trim()).toMatch(/^\d+\.\d+\.\d+/);
    },
  );

  test.runIf(hasEmbedded)('makes a PDF with the browser it brings along', { timeout: 60_000 }, async () => {
    await cpc('init', 'with-pdf');
    expect((await cpc('doctor')).stdout).toMatch(/^PDF: yes\. .*embedded, from @sparticuz\/chromium/m);
    const { stdout } = await cpc('report', '-C', 'with-pdf');
    const path = stdout.trim().split('\n').at(-1) ?? '';
    expect(path).toMatch(/^out\/our-plan\/.*\.pdf$/);
    const bytes = new Uint8Array(readFileSync(join(cwd, path)));
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    expect((await textOfPages(bytes)).join('\n')).toContain('Example Borough Council');
  });
});
