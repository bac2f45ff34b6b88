import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import Handlebars from 'handlebars';
import { parse } from 'yaml';
import { bundleSchemas, kinds } from './schemas.js';
import { documentShapes } from './shapes.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'src/generated');

/** Helpers a template may call: Handlebars' own block helpers and `lookup`; nothing reads files or runs code. */
const knownHelpers = { if: true, unless: true, each: true, with: true, lookup: true };

/** Everything the program needs that is made from other files: validators, schemas, profiles, style sheets. */
export function generate() {
  mkdirSync(out, { recursive: true });
  const schemas = bundleSchemas(root);
  write('validators.js', validators(schemas));
  write('validators.d.ts', declareValidators());
  write('schemas.ts', `export const schemas = ${JSON.stringify(schemas)} as const;\n`);
  write('profiles.js', profiles());
  write('profiles.d.ts', declareProfiles);
  write('profile-sources.ts', profileSources());
  write('shapes.ts', shapes());
  write('assets.ts', assets());
  write('workspace-template.ts', workspaceTemplate());
  write('ci-workflows.ts', ciWorkflows());
  write('completion-scripts.ts', completionScripts());
}

/** ajv's validators as plain code: no compiling at run time, and only the parts of ajv that are needed. */
function validators(schemas) {
  const ajv = new Ajv2020({
    allErrors: true,
    coerceTypes: true,
    allowUnionTypes: true,
    strictRequired: false,
    unicode: false, // lengths are only compared with 1, so counting code points would buy nothing
    logger: false, // it says that `unicode` is deprecated
    inlineRefs: false,
    verbose: true, // an error brings the schema it failed, which has the words for it
    keywords: ['tsType', 'x-expected'],
    code: { source: true, esm: true, lines: false },
    schemas: Object.values(schemas),
  });
  return standaloneCode(ajv, Object.fromEntries(kinds.map((kind) => [kind, `${kind}.schema.json`])));
}

const declareValidators = () =>
  [
    `import type { ErrorObject } from 'ajv';`,
    `interface Validate { (data: unknown): boolean; errors?: ErrorObject[] | null }`,
    ...kinds.map((kind) => `export const ${kind}: Validate;`),
    '',
  ].join('\n');

/** The template of a built-in profile: its own, or the one that prints everything in the usual order. */
function templateOf(name) {
  const own = join(root, 'templates', name, 'template.hbs');
  return existsSync(own) ? own : join(root, 'templates/template.hbs');
}

/** The built-in profiles: their files as data, their templates and the shared partials precompiled. */
function profiles() {
  const templates = join(root, 'templates');
  const precompile = (file) =>
    Handlebars.precompile(readFileSync(file, 'utf8'), {
      noEscape: true,
      strict: true,
      knownHelpers,
      knownHelpersOnly: true,
      preventIndent: true,
    });
  const built = profileNames().map((name) => {
    const file = parse(readFileSync(join(templates, name, 'profile.yaml'), 'utf8'));
    return `${JSON.stringify(name)}: { file: ${JSON.stringify(file)}, template: ${precompile(templateOf(name))} }`;
  });
  const partials = readdirSync(join(templates, 'partials'))
    .filter((file) => file.endsWith('.hbs'))
    .sort()
    .map((file) => `${JSON.stringify(file.slice(0, -4))}: ${precompile(join(templates, 'partials', file))}`);
  return `export const profiles = {${built.join(',\n')}};\nexport const partials = {${partials.join(',\n')}};\n`;
}

/** The folders of templates/ that are profiles. */
const profileNames = () =>
  readdirSync(join(root, 'templates'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['partials', 'css', 'workspace', 'ci'].includes(entry.name))
    .map((entry) => entry.name)
    .sort();

const declareProfiles = `import type { ProfileFile } from '../model/files.ts';
export const profiles: Readonly<Record<string, { readonly file: ProfileFile; readonly template: TemplateSpecification }>>;
export const partials: Readonly<Record<string, TemplateSpecification>>;
`;

/** The same files as they were written: `cpc profiles copy` copies them, and a council's own template may call them. */
function profileSources() {
  const templates = join(root, 'templates');
  const read = (folder) =>
    Object.fromEntries(
      readdirSync(join(templates, folder))
        .sort()
        .map((file) => [file, readFileSync(join(templates, folder, file), 'utf8')]),
    );
  const built = profileNames().map((name) => [
    name,
    { ...read(name), 'template.hbs': readFileSync(templateOf(name), 'utf8') },
  ]);
  return [
    'type Files = Readonly<Record<string, string>>;',
    `export const profileSources: Readonly<Record<string, Files>> = ${JSON.stringify(Object.fromEntries(built))};`,
    `export const partialSources: Files = ${JSON.stringify(read('partials'))};`,
    '',
  ].join('\n');
}

const shapes = () =>
  `import type { Shapes } from '../model/shape.ts';\nexport const shapes: Shapes = ${JSON.stringify(documentShapes(root))};\n`;

/** Style sheets as text, and the embedded sans serif as data: a renderer without files or network needs both. */
function assets() {
  const css = (name) => readFileSync(join(root, 'templates/css', `${name}.css`), 'utf8');
  const font = (subset, weight, style) =>
    readFileSync(
      join(root, `node_modules/@fontsource/arimo/files/arimo-${subset}-${weight}-${style}.woff2`),
    ).toString('base64');
  const faces = ['latin', 'latin-ext'].flatMap((subset) =>
    [400, 700].flatMap((weight) =>
      ['normal', 'italic'].map((style) => ({ subset, weight, style, data: font(subset, weight, style) })),
    ),
  );
  return [
    `export const screenCss = ${JSON.stringify(css('screen'))};`,
    `export const printCss = ${JSON.stringify(css('print'))};`,
    `export const fontFaces = ${JSON.stringify(faces)} as const;`,
    '',
  ].join('\n');
}

/** What `cpc init` writes: every file of templates/workspace, by its path. */
function workspaceTemplate() {
  const base = join(root, 'templates/workspace');
  const files = readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const entries = files.map((file) => [
    file.slice(base.length + 1).replaceAll('\\', '/'),
    readFileSync(file, 'utf8'),
  ]);
  return `export const workspaceTemplate: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(entries))};\n`;
}

/** What `cpc init --ci` writes, by the name of the system. */
function ciWorkflows() {
  const workflows = { github: readFileSync(join(root, 'templates/ci/github.yml'), 'utf8') };
  return `export const ciWorkflows = ${JSON.stringify(workflows)};\n`;
}

/** What `cpc completion` prints, by the name of the shell. */
function completionScripts() {
  const folder = join(root, 'src/completion/scripts');
  const shells = ['bash', 'zsh', 'fish'];
  const scripts = shells.map((shell) => [shell, readFileSync(join(folder, `cpc.${shell}`), 'utf8')]);
  return `export const completionScripts = ${JSON.stringify(Object.fromEntries(scripts))};\n`;
}

/** Whole or not at all: a test run and a build may generate at the same time. */
function write(name, text) {
  const temporary = join(out, `.${name}.${process.pid}`);
  writeFileSync(temporary, text);
  renameSync(temporary, join(out, name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generate();
