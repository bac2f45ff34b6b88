import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { generate } from './generate.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const anHour = 3_600_000;

/**
 * dist/ from src/, without a moment in which dist/ cannot be run: chunks have their content in their names and are
 * moved in first, the entry last; chunks that nothing names any more stay an hour for programs still running.
 */
async function main() {
  const stamp = stampOf(['src', 'schemas', 'templates', 'scripts', 'package-lock.json', 'package.json']);
  const stampFile = join(dist, '.stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  generate();
  const fresh = `${dist}.${process.pid}`;
  try {
    await bundle(fresh);
    moveIn(fresh);
    writeFileSync(stampFile, stamp);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function bundle(outdir) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await build({
    entryPoints: { cli: join(root, 'src/cli.ts') },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // ES modules first: they load faster than the CommonJS that some packages name as their main for Node.
    mainFields: ['module', 'main'],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    chunkNames: 'chunks/[name]-[hash]',
    define: { CPC_VERSION: JSON.stringify(version) },
    external: ['@sparticuz/chromium'],
    // Bundled CommonJS packages ask for Node's own modules with require().
    banner: {
      js: `import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);`,
    },
    logLevel: 'warning',
  });
}

function moveIn(fresh) {
  const files = filesBelow(fresh);
  const entry = (file) => (file.includes('chunks') ? 0 : 1);
  for (const file of files.sort((a, b) => entry(a) - entry(b))) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    renameSync(join(fresh, file), join(dist, file));
  }
  for (const file of filesBelow(dist)) {
    const path = join(dist, file);
    if (!files.includes(file) && file !== '.stamp' && Date.now() - statSync(path).mtimeMs > anHour)
      rmSync(path);
  }
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name).slice(folder.length + 1));
}

function stampOf(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const path = join(root, input);
    const files = statSync(path).isDirectory()
      ? filesBelow(path)
          .map((f) => join(path, f))
          .sort()
      : [path];
    for (const file of files) if (!file.includes('/generated/')) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

await main();
