import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openPrinter } from '../../../src/adapters/browser/printer.ts';
import { textOfPages } from '../../pdf/text.ts';
import { aFolder } from './machines.ts';

const SECRET = 'the contents of a file';

interface Watch {
  readonly address: string;
  /** Connections, whether or not a request came over them: a preconnect sends none. */
  readonly connections: () => number;
}

async function aServer(): Promise<Watch> {
  const server: Server = createServer((_request, response) => {
    response.end(`<p>${SECRET}</p>`);
  });
  let connections = 0;
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, connections: () => connections };
}

function aFile(): string {
  const path = join(aFolder(), 'secret.txt');
  writeFileSync(path, SECRET);
  return pathToFileURL(path).href;
}

/** Everything a document can ask for without being clicked on. */
const attacks: Record<string, (http: string, file: string) => string> = {
  'a script': (http) =>
    `<script>document.body.append('${SECRET}'); fetch('http://${http}/'); new WebSocket('ws://${http}/')</script>`,
  'an event attribute': (http) =>
    `<svg onload="document.body.append('${SECRET}')"></svg><img src="data:,x" onerror="location='http://${http}/'">`,
  'an image': (http, file) =>
    `<img src="http://${http}/"><img srcset="http://${http}/a 2x"><img src="${file}">`,
  'an SVG image': (http, file) => `<svg><image href="http://${http}/"/><use href="${file}#a"/></svg>`,
  'a frame': (http, file) => `<iframe src="${file}"></iframe><iframe src="http://${http}/"></iframe>`,
  'a frame with a script': (http) =>
    `<iframe srcdoc="<script>document.write('${SECRET}')</script><img src=http://${http}/>"></iframe>
     <iframe src="data:text/html,<script>document.write('${SECRET}')</script><img src=http://${http}/>"></iframe>
     <iframe src="javascript:'${SECRET}'"></iframe>`,
  'an object': (http, file) =>
    `<object data="${file}"></object><embed src="http://${http}/"><object data="http://${http}/"></object>`,
  'a style sheet': (http, file) =>
    `<link rel="stylesheet" href="http://${http}/"><style>@import 'http://${http}/'; @import '${file}';
     p { background: url(http://${http}/); } @font-face { font-family: F; src: url(http://${http}/); } p { font-family: F; }</style>`,
  'a hint': (http) =>
    ['prefetch', 'preload', 'dns-prefetch', 'preconnect', 'modulepreload', 'prerender', 'icon', 'manifest']
      .map((rel) => `<link rel="${rel}" as="image" href="http://${http}/">`)
      .join(''),
  'a refresh': (http) => `<meta http-equiv="refresh" content="0;url=http://${http}/">`,
  'a refresh to a file': (_http, file) => `<meta http-equiv="refresh" content="0;url=${file}">`,
  'a refresh to a document of its own': () =>
    `<meta http-equiv="refresh" content="0;url=data:text/html,<p>${SECRET}</p>">`,
  'a base address': (http) =>
    `<base href="http://${http}/"><img src="x.png"><video poster="y.png" src="z.mp4"></video>`,
  'a form': (http) => `<form action="http://${http}/"><button autofocus>Send</button></form>`,
  'a manifest of links': (http) => `<a ping="http://${http}/" href="http://${http}/">link</a>`,
};

const aDocument = (attack: string) =>
  `<!doctype html><html lang="en"><title>T</title><body><p>Before.</p>${attack}<p>Still here.</p></body></html>`;

describe('whatever a document asks for, nothing is fetched, read or run', () => {
  const printer = openPrinter({ env: process.env });

  test.each(Object.entries(attacks))('%s', { timeout: 20_000 }, async (_name, attack) => {
    const { address, connections } = await aServer();
    const html = aDocument(attack(address, aFile()));
    const text = (await textOfPages(await printer.print(html))).join();
    await wait(60); // for what is done after the document has been loaded
    expect(connections()).toBe(0);
    expect(text).toContain('Still here.');
    expect(text).not.toContain(SECRET);
  });

  test('and a document printed afterwards on the same page is whole', { timeout: 20_000 }, async () => {
    expect((await textOfPages(await printer.print(aDocument('Sound.')))).join()).toContain('Sound.');
    await printer.close();
  });
});

test(
  'the same documents in a browser that is not locked do reach the server',
  { timeout: 20_000 },
  async () => {
    const { browser } = await ready();
    const { default: puppeteer } = await import('puppeteer-core');
    const unlocked = await puppeteer.launch({
      executablePath: browser.executable,
      headless: 'shell',
      pipe: true,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    onTestFinished(() => unlocked.close());
    const reached: string[] = [];
    for (const name of [
      'a script',
      'an image',
      'a frame',
      'a style sheet',
      'a hint',
      'a refresh',
      'a base address',
    ]) {
      const { address, connections } = await aServer();
      const page = await unlocked.newPage();
      await page.setContent(aDocument(attacks[name]?.(address, aFile()) ?? ''), {
        waitUntil: 'domcontentloaded',
      });
      await wait(150);
      if (connections() > 0) reached.push(name);
      await page.close();
    }
    expect(reached).toEqual([
      'a script',
      'an image',
      'a frame',
      'a style sheet',
      'a hint',
      'a refresh',
      'a base address',
    ]);
  },
);

async function ready() {
  const printer = openPrinter({ env: process.env });
  const answer = await printer.ready();
  await printer.close();
  return answer;
}
