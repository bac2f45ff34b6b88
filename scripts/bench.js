import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { againstShell, installedShell } from './bench/against-shell.js';
import { compare, median, time } from './bench/measure.js';
import { writeLong, writePlans, writeReports } from './bench/workspaces.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cpc = [process.execPath, join(root, 'bin/cpc.js')];
const folder = mkdtempSync(join(tmpdir(), 'cpc-bench-'));

try {
  print('cpc --version', compare([...cpc, '--version'], [process.execPath, '-e', '0'], 21), 'node -e 0', 1.8);
  print('cpc --help', compare([...cpc, '--help'], [process.execPath, '-e', '0'], 11), 'node -e 0');
  await validation();
  againstTheShell();
  manyReports();
  wholePack();
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

/** The worked example, and a plan of 60 recommendations and 600 actions as a report and as the plan itself. */
function againstTheShell() {
  const shell = installedShell();
  if (shell === undefined) {
    console.log(
      'against a bare shell        not measured: no headless shell on the PATH, and CPC_BROWSER names none',
    );
    return;
  }
  const measure = (name, args, runs, aim) => {
    const out = join(folder, name);
    print(name, againstShell([...cpc, '-q', ...args], out, shell, runs), 'bare headless shell', aim);
  };
  const short = ['-C', root, 'report', '--quarter', '2', '--plan', 'northmoor'];
  measure('one report, 3 formats', short, 15, 2.2);
  const long = join(folder, 'long');
  writeLong(long);
  measure('600 actions, their progress', ['-C', long, 'report', '--quarter', '2'], 5, 6);
  measure('600 actions, the plan', ['-C', long, 'report', '--profile', 'action-plan'], 5, 6);
}

/** Every document of the worked examples with its annexes, in every format that there is. */
function wholePack() {
  const help = execFileSync(cpc[0], [cpc[1], 'report', '--help'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  const formats = /--format .*?choices: (.*?), default/.exec(help)[1].match(/\w+/g).join(',');
  const out = join(folder, 'pack');
  const peak = join(folder, 'peak');
  const report = [...cpc, '-q', '-C', root, 'report', '--format', formats, '--out', out];
  const notePeak = `process.on('exit',()=>require('fs').writeFileSync(${JSON.stringify(peak)},String(process.resourceUsage().maxRSS)))`;
  const preload = join(folder, 'peak.cjs');
  writeFileSync(preload, notePeak);
  const env = { ...process.env, NODE_OPTIONS: `--require=${preload}` };
  const took = median([0, 1, 2].map(() => time(report, { env })));
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  const mib = Number(readFileSync(peak, 'utf8')) / 1024;
  console.log(
    `every worked example        ${(took / 1000).toFixed(2)} s for ${files.length} files (${formats}), ${(bytes / 1e6).toFixed(1)} MB; at most ${mib.toFixed(0)} MiB beside the browser`,
  );
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
