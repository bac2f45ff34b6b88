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
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';
import { generate } from './generate.js';
import { notices } from './notices.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
/** What is known about dist/, beside it rather than in it, so that npm does not pack it. */
const about = join(root, 'dist.build');
const anHour = 3_600_000;
/** Before npm packs, what nothing names any more goes at once, so that no package has it. */
const isForPacking = ['pack', 'publish'].includes(process.env.npm_command);

/**
 * dist/ from src/, without a moment in which dist/ cannot be run: chunks have their content in their names and are
 * moved in first, the entry last; chunks that nothing names any more stay an hour for programs still running.
 * `dist.build/packages.json` says which packages each file holds; the tests ask it what starting the command loads.
 */
async function main() {
  const stamp = stampOf(['src', 'schemas', 'templates', 'scripts', 'package-lock.json', 'package.json']);
  const stampFile = join(about, 'stamp');
  const isBuilt = existsSync(join(dist, 'cli.js')) && existsSync(stampFile);
  if (isBuilt && readFileSync(stampFile, 'utf8') === stamp && !isForPacking) return;
  generate();
  const fresh = `${dist}.${process.pid}`;
  try {
    const packages = await bundle(fresh);
    declareLibrary(fresh);
    moveIn(fresh);
    mkdirSync(about, { recursive: true });
    writeWhole(join(dist, 'third-party-notices.txt'), notices(root, packages));
    writeWhole(join(about, 'packages.json'), JSON.stringify(packages, null, 2));
    writeWhole(stampFile, stamp);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Answers which packages each file of the bundle holds something of, by the file's path. */
async function bundle(outdir) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { metafile } = await build({
    entryPoints: { cli: join(root, 'src/cli.ts'), library: join(root, 'src/library/index.ts') },
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
    // The same code without its look at process.env for every token it reads, which took a fifth of the time.
    alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
    // Bundled CommonJS packages ask for Node's own modules with require().
    banner: {
      js: `import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);`,
    },
    logLevel: 'warning',
    metafile: true,
  });
  const packageOf = (input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
  return Object.fromEntries(
    Object.entries(metafile.outputs).map(([file, { inputs }]) => [
      relative(outdir, resolve(file)),
      [...new Set(Object.keys(inputs).map(packageOf).filter(Boolean))].sort(),
    ]),
  );
}

/** The types of the library, from its own files alone: they name nothing of the rest. */
function declareLibrary(outdir) {
  mkdirSync(join(outdir, 'types'), { recursive: true });
  for (const name of ['index', 'types']) {
    const source = readFileSync(join(root, 'src/library', `${name}.ts`), 'utf8');
    const { outputText } = ts.transpileDeclaration(source, {
      fileName: `${name}.ts`,
      compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.NodeNext },
    });
    writeFileSync(join(outdir, 'types', `${name}.d.ts`), outputText.replaceAll(".ts';", ".js';"));
  }
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
    const isOld = isForPacking || Date.now() - statSync(path).mtimeMs > anHour;
    if (!files.includes(file) && isOld) rmSync(path);
  }
}

function writeWhole(path, text) {
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
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
