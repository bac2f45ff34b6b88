import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../pdf/read.ts';
import { textOfPages } from '../pdf/text.ts';
import { cpc } from './cpc.ts';
import { aFolder, aWorkspace, filesIn, northmoorReport, northmoor, write } from './workspace.ts';

/** A workspace that only reports are added to. */
const root = aWorkspace();
const all = ['md', 'html', 'pdf'].map((format) => `${northmoorReport}.${format}`);

describe('cpc report', () => {
  test('writes Markdown, HTML and PDF into out/ and prints their paths, one a line', async () => {
    const { code, stdout, stderr } = await cpc(['report'], { cwd: root });
    expect(stdout).toBe(`${all.join('\n')}\n`);
    expect(stderr).toContain('northmoor: Q2 2020/21 (July to September 2020)\n');
    expect(code).toBe(0);
    expect(filesIn(join(root, 'out'))).toEqual(all.map((path) => path.slice('out/'.length)).sort());
  });

  test('makes a PDF of one tagged page with the title, the council and the text of the report', async () => {
    const cwd = aWorkspace();
    await cpc(['report', '--format', 'pdf'], { cwd });
    const bytes = new Uint8Array(readFileSync(join(cwd, `${northmoorReport}.pdf`)));
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    const pdf = await readPdf(bytes);
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.isMarked).toBe(true);
    expect(pdf.language).toBe('en-GB');
    expect(String(pdf.info['Title'])).toMatch(/^Corporate Peer Challenge progress.*2020\/21/i);
    expect(pdf.info['Author']).toBe('Northmoor District Council');
    expect((await textOfPages(bytes)).join()).toContain('Workshops were held.');
  });

  test('says nothing but the paths with --quiet', async () => {
    const { code, stdout, stderr } = await cpc(['report', '--quiet', '--format', 'md'], { cwd: root });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: `${northmoorReport}.md\n`, stderr: '' });
  });

  test('writes only the formats that were asked for', async () => {
    const cwd = aWorkspace();
    const { stdout } = await cpc(['report', '--format', 'html,md'], { cwd });
    expect(stdout).toBe(`${northmoorReport}.md\n${northmoorReport}.html\n`);
    expect(filesIn(join(cwd, 'out'))).toHaveLength(2);
  });

  test('writes over an earlier report', async () => {
    const cwd = aWorkspace();
    await cpc(['report', '--format', 'md'], { cwd });
    write(cwd, { 'cpc.yaml': northmoor['cpc.yaml'] ?? '', ...later('Everything was done.') });
    await cpc(['report', '--format', 'md'], { cwd });
    expect(readFileSync(join(cwd, `${northmoorReport}.md`), 'utf8')).toContain('Everything was done.');
  });

  test('shows how far it is where there are several documents', async () => {
    const cwd = aWorkspace({ ...northmoor, ...asPlan('southmoor') });
    const { stderr } = await cpc(['report', '--format', 'md'], { cwd });
    expect(stderr.split('\n').slice(-3)).toEqual([
      '[1/2] northmoor/2020-21-q2/quarterly-progress',
      '[2/2] southmoor/2020-21-q2/quarterly-progress',
      '',
    ]);
  });
});

describe('where cpc report writes', () => {
  const args = ['report', '--format', 'md', '--out'];

  test('--out counts from the folder it runs in, not from the workspace', async () => {
    const cwd = aFolder();
    const { stdout } = await cpc(['-C', root, ...args, 'made/here'], { cwd });
    expect(stdout).toBe('made/here/northmoor/2020-21-q2/quarterly-progress.md\n');
    expect(existsSync(join(cwd, stdout.trim()))).toBe(true);
  });

  test('without --out it is out/ in the folder it runs in', async () => {
    const cwd = join(root, 'plans/northmoor');
    const { stdout } = await cpc(['report', '--format', 'md'], { cwd });
    expect(stdout).toBe(`${northmoorReport}.md\n`);
    expect(existsSync(join(cwd, `${northmoorReport}.md`))).toBe(true);
  });

  test('paths that are not below that folder are printed whole', async () => {
    const [cwd, out] = [aFolder(), aFolder()];
    const { stdout } = await cpc(['-C', root, ...args, out], { cwd });
    expect(stdout).toBe(`${out}/northmoor/2020-21-q2/quarterly-progress.md\n`);
  });

  test('a folder whose name begins with two dots is below the current one like any other', async () => {
    const { stdout } = await cpc(['-C', root, ...args, '..out'], { cwd: aFolder() });
    expect(stdout).toBe('..out/northmoor/2020-21-q2/quarterly-progress.md\n');
  });

  test('the workspace is found from a folder inside it', async () => {
    const cwd = join(root, 'deep/inside');
    mkdirSync(cwd, { recursive: true });
    expect((await cpc([...args, 'o'], { cwd })).code).toBe(0);
    expect(readdirSync(cwd)).toEqual(['o']);
  });
});

const later = (narrative: string) => ({
  'plans/northmoor/updates/2020-21-q2.yaml': (
    northmoor['plans/northmoor/updates/2020-21-q2.yaml'] ?? ''
  ).replace('Workshops were held.', narrative),
});

const asPlan = (id: string) =>
  Object.fromEntries(
    Object.entries(northmoor).map(([path, text]) => [path.replace('plans/northmoor', `plans/${id}`), text]),
  );
