import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anSvg, aPng } from '../read/logos.ts';
import { cpc } from './cpc.ts';
import { aWorkspace, config, northmoor, northmoorReport } from './workspace.ts';

const withLogo = (path: string): string =>
  aWorkspace({ ...northmoor, 'cpc.yaml': `${config}house:\n  logo: ${path}\n` });
const report = (cwd: string) => cpc(['report', '--quarter', '2', '--format', 'md,html'], { cwd });
const headOf = (cwd: string): string =>
  /<header[\s\S]*?<\/header>/.exec(readFileSync(join(cwd, `${northmoorReport}.html`), 'utf8'))?.[0] ?? '';

describe('a logo', () => {
  test('stands in the page, with the name of the council for whoever does not see it', async () => {
    const cwd = withLogo('crest.png');
    writeFileSync(join(cwd, 'crest.png'), aPng(200, 100));
    expect(await report(cwd)).toMatchObject({
      code: 0,
      stderr: expect.not.stringContaining('logo') as string,
    });
    expect(headOf(cwd)).toMatch(
      /^<header class="logo"><img src="data:image\/png;base64,[^"]+" alt="Northmoor District Council" width="166" height="83"><\/header>$/,
    );
  });

  test('of a plan is taken instead, from the folder of cpc.yaml too', async () => {
    const cwd = withLogo('crest.png');
    const plan = join(cwd, 'plans/northmoor/plan.yaml');
    writeFileSync(join(cwd, 'crest.png'), aPng(200, 100));
    writeFileSync(join(cwd, 'plans/northmoor/own.svg'), anSvg('<rect/>'));
    writeFileSync(plan, `${readFileSync(plan, 'utf8')}house: { logo: plans/northmoor/own.svg }\n`);
    expect((await report(cwd)).code).toBe(0);
    expect(headOf(cwd)).toContain('src="data:image/svg+xml;base64,');
  });

  test('that leads out of the workspace by a link is not read, and stops the report', async () => {
    const cwd = withLogo('crest.svg');
    symlinkSync('/etc/hostname', join(cwd, 'crest.svg'));
    const { code, stderr } = await report(cwd);
    expect(code).toBe(1);
    expect(stderr).toContain('cpc.yaml:4:9 error crest.svg leads out of the workspace');
  });

  test('that is not there does not stop the report where the workspace says so', async () => {
    const cwd = withLogo('crest.svg\nrules: { logo-missing: warning }');
    const { code, stderr } = await report(cwd);
    expect(code).toBe(0);
    expect(stderr).toContain('cpc.yaml:4:9 warning There is no file crest.svg in the workspace.');
    expect(headOf(cwd)).toBe('');
  });

  test('is checked by validate', async () => {
    const cwd = withLogo('crest.svg');
    writeFileSync(join(cwd, 'crest.svg'), anSvg('<rect onclick="x()"/>'));
    const { code, stdout } = await cpc(['validate', '--strict'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('cpc.yaml:4:9 warning crest.svg holds more than a picture: onclick.');
  });
});
