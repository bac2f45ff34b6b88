import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/library.md'), 'utf8');
const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
let folder: string;

/** A workspace as `cpc init` makes it, in which the package is installed. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cpc-library-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/cpc'), 'dir');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  execFileSync(process.execPath, [join(root, 'bin/cpc.js'), 'init', '--council', 'A Council'], {
    cwd: folder,
  });
  writeFileSync(join(folder, 'check-and-make.ts'), example);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (program: string): string => {
  writeFileSync(join(folder, 'program.js'), program);
  return execFileSync(process.execPath, ['program.js'], { cwd: folder, encoding: 'utf8' });
};

describe('the example of the library', () => {
  it('makes a report and its PDF', () => {
    const { outputText } = ts.transpileModule(example, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 },
    });
    expect(run(outputText)).toBe(
      'our-plan/2026-27-q1/quarterly-progress: Corporate Peer Challenge progress 1st quarter 2026/27 (April to June 2026)\n',
    );
    expect(readFileSync(join(folder, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  }, 60_000);

  it('fits the types that the package brings', () => {
    const program = ts.createProgram([join(folder, 'check-and-make.ts')], {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      typeRoots: [join(root, 'node_modules/@types')],
      types: ['node'],
      skipLibCheck: false,
    });
    const own = ts
      .getPreEmitDiagnostics(program)
      .filter(({ file }) => file?.fileName.includes('@types') !== true);
    expect(own.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  }, 60_000);
});

describe('the library', () => {
  it('says what is wrong where, prints nothing and ends no process', () => {
    const program = `
      import { load, validate } from 'cpc';
      import { readFileSync, writeFileSync } from 'node:fs';
      const update = 'plans/our-plan/updates/2026-27-q1.yaml';
      const text = readFileSync(update, 'utf8');
      writeFileSync(update, text + '  9: { status: underway }\\n');
      const [first, ...more] = validate(await load('.'));
      writeFileSync(update, text);
      process.stdout.write(JSON.stringify({ first, more: more.length }));`;
    const said = JSON.parse(run(program)) as { first: Record<string, unknown>; more: number };
    expect(said.more).toBe(0);
    expect(said.first).toMatchObject({
      code: 'unknown-item',
      severity: 'error',
      file: 'plans/our-plan/updates/2026-27-q1.yaml',
      path: ['items', '9'],
    });
  });

  it('throws a CpcError that says what to do', () => {
    const program = `
      import { compile, CpcError, load } from 'cpc';
      const said = async (work) => { try { await work(); } catch (e) { return [e instanceof CpcError, e.message, e.whatNext]; } };
      const workspace = await load('.');
      process.stdout.write(JSON.stringify([
        await said(() => load('nowhere')),
        await said(() => compile(workspace, { quarter: 5 })),
        await said(() => compile(workspace, { plans: ['our-plam'] })),
      ]));`;
    expect(JSON.parse(run(program))).toEqual([
      [true, 'There is no folder nowhere.', expect.stringContaining('cpc init')],
      [true, 'There is no quarter 5.', 'A quarter is 1, 2, 3 or 4; 1 is April to June.'],
      [true, 'There is no plan "our-plam".', 'Did you mean "our-plan"?'],
    ]);
  });

  it('makes the version that is not for publication where it is asked for, and prints no copy of a document', () => {
    const program = `
      import { compile, load, printPdf } from 'cpc';
      import { readFileSync, writeFileSync } from 'node:fs';
      const update = 'plans/our-plan/updates/2026-27-q1.yaml';
      const text = readFileSync(update, 'utf8');
      const mark = '    exempt: { paragraphs: [1], reason: It is about one person. }\\n';
      writeFileSync(update, text.replace('  1:\\n', '  1:\\n' + mark));
      const workspace = await load('.');
      writeFileSync(update, text);
      const [open] = await compile(workspace);
      const [closed] = await compile(workspace, { restricted: true });
      const refused = await printPdf([{ ...closed, target: 'elsewhere' }]).catch((e) => e.message);
      const words = 'Staff from six services';
      process.stdout.write(JSON.stringify([
        open.target, open.html.includes(words), closed.target, closed.html.includes(words), refused,
      ]));`;
    expect(JSON.parse(run(program))).toEqual([
      'our-plan/2026-27-q1/quarterly-progress',
      false,
      'our-plan/2026-27-q1/restricted/quarterly-progress',
      true,
      'elsewhere is no document that compile() made.',
    ]);
  });

  it('gives Word files of the documents that it made, and of no copies', () => {
    const program = `
      import { compile, load, wordFiles } from 'cpc';
      const documents = await compile(await load('.'));
      const files = await wordFiles(documents);
      const refused = await wordFiles([{ ...documents[0] }]).catch((e) => e.message);
      process.stdout.write(JSON.stringify([files.map((f) => String.fromCharCode(...f.slice(0, 2))), refused]));`;
    expect(JSON.parse(run(program))).toEqual([
      ['PK'],
      'our-plan/2026-27-q1/quarterly-progress is no document that compile() made.',
    ]);
  });

  it('refuses what the command refuses, in the same sentences', () => {
    const program = `
      import { compile, CpcError, load } from 'cpc';
      import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
      const said = async (request) => {
        try { return (await compile(await load('.'), request)).length; }
        catch (e) { return [e instanceof CpcError, e.message, e.whatNext]; }
      };
      const told = [await said({ profiles: ['actoin-plan'] }), await said({ year: '2026/27' })];
      mkdirSync('profiles/ours', { recursive: true });
      writeFileSync('profiles/ours/profile.yaml', 'nothing: here\\n');
      told.push(await said({ profiles: ['ours'] }));
      const config = readFileSync('cpc.yaml', 'utf8');
      const wrong = config.replace(/^profile: .*/m, 'profile: nope');
      writeFileSync('cpc.yaml', wrong);
      told.push(await said({}));
      writeFileSync('cpc.yaml', wrong + '\\nrules: { unknown-profile: off }\\n');
      told.push(await said({}));
      writeFileSync('cpc.yaml', config);
      process.stdout.write(JSON.stringify(told));`;
    const next = 'Call validate(), which says what to mend.';
    expect(JSON.parse(run(program))).toEqual([
      [true, 'There is no profile "actoin-plan".', 'Did you mean "action-plan"?'],
      [true, '--year says which year a quarter is of, and no quarter is given.', 'Add --quarter N.'],
      [true, 'The profile "ours" has errors, so no document can be made by it.', next],
      [true, 'cpc.yaml has errors, so no document can be made.', next],
      [true, 'There is no profile "nope".', expect.stringContaining('Profiles here: ')],
    ]);
  });
});
