import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { compare, median, time } from './bench/measure.js';
import { writePlans, writeReports } from './bench/workspaces.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cpc = [process.execPath, join(root, 'bin/cpc.js')];
const folder = mkdtempSync(join(tmpdir(), 'cpc-bench-'));

try {
  print('cpc --version', compare([...cpc, '--version'], [process.execPath, '-e', '0'], 21), 'node -e 0', 1.8);
  print('cpc --help', compare([...cpc, '--help'], [process.execPath, '-e', '0'], 11), 'node -e 0');
  await validation();
  oneReport();
  manyReports();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** 200 plans of 85 actions: checked, against only parsed. The parser is bundled as ours is, or its loading would flatter us. */
async function validation() {
  const plans = join(folder, 'plans');
  writePlans(plans, 200);
  const parser = join(folder, 'parse-only.mjs');
  await build({
    entryPoints: [join(root, 'scripts/bench/parse-only.js')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    minify: true,
    outfile: parser,
    logLevel: 'error',
    banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);" },
  });
  print(
    'cpc validate, 200 plans',
    compare([...cpc, '-C', plans, 'validate'], [process.execPath, parser, plans], 5),
    'yaml alone',
    1.5,
  );
}

/**
 * The worked example in all three formats, against the same headless shell printing the same page and nothing else.
 * The embedded browser is built without `--print-to-pdf`, so both use a shell that is installed: the one that
 * CPC_BROWSER names, or `chromium-headless-shell` or `chrome-headless-shell` on the PATH.
 */
function oneReport() {
  const shell =
    process.env.CPC_BROWSER ?? ['chromium-headless-shell', 'chrome-headless-shell'].map(onPath).find(Boolean);
  if (shell === undefined) {
    console.log(
      'one report, 3 formats       not measured: no headless shell on the PATH, and CPC_BROWSER names none',
    );
    return;
  }
  const out = join(folder, 'out');
  const report = [...cpc, '-C', root, 'report', '--quarter', '2', '--plan', 'northmoor', '--out', out];
  const env = { ...process.env, CPC_BROWSER: shell };
  time(report, { env });
  const html = readdirSync(out, { recursive: true }).find((name) => name.endsWith('.html'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const bare = [
    shell,
    '--headless',
    '--disable-gpu',
    ...sandbox,
    `--print-to-pdf=${join(folder, 'bare.pdf')}`,
    '--no-pdf-header-footer',
    pathToFileURL(join(out, html)).href,
  ];
  print('one report, 3 formats', compare(report, bare, 15, { env }), 'bare headless shell', 2.2);
}

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((dir) => join(dir, name))
    .find((path) => existsSync(path));
}

function manyReports() {
  const workspace = join(folder, 'many');
  writeReports(workspace, 100);
  const report = [
    ...cpc,
    '-q',
    '-C',
    workspace,
    'report',
    '--quarter',
    '2',
    '--out',
    join(folder, 'many-out'),
  ];
  const each = median([0, 1, 2].map(() => time(report) / 100));
  console.log(`100 reports in one call     ${each.toFixed(1)} ms each, all three formats (aim: at most 120)`);
}

function print(name, { a, b, ratio }, against, aim) {
  const limit = aim === undefined ? '' : ` (aim: at most ${aim})`;
  console.log(
    `${name.padEnd(27)} ${ratio.toFixed(2)} x ${against}: ${a.toFixed(0)} against ${b.toFixed(0)} ms, medians${limit}`,
  );
}
