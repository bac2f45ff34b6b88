import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compare, time } from './measure.js';

/**
 * A headless shell that is installed: the one that CPC_BROWSER names, or `chromium-headless-shell` or
 * `chrome-headless-shell` on the PATH. The embedded browser is built without `--print-to-pdf`.
 */
export const installedShell = () =>
  process.env.CPC_BROWSER ?? ['chromium-headless-shell', 'chrome-headless-shell'].map(onPath).find(Boolean);

/** A report in its three usual formats, against the same shell printing the page it wrote and nothing else. */
export function againstShell(report, out, shell, runs) {
  const env = { ...process.env, CPC_BROWSER: shell };
  time([...report, '--out', out], { env });
  const html = readdirSync(out, { recursive: true }).find((name) => name.endsWith('.html'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const bare = [
    shell,
    '--headless',
    '--disable-gpu',
    ...sandbox,
    `--print-to-pdf=${join(out, 'bare.pdf')}`,
    '--no-pdf-header-footer',
    pathToFileURL(join(out, html)).href,
  ];
  return compare([...report, '--out', out], bare, runs, { env });
}

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((dir) => join(dir, name))
    .find((path) => existsSync(path));
}
