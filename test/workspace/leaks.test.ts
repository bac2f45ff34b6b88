import { afterAll, describe, expect, it } from 'vitest';
import { openPrinter } from '../../src/adapters/browser/printer.ts';
import type { PublishedFormat } from '../../src/read-back/read-back.ts';
import { htmlPage } from '../../src/render/html/page.ts';
import { makePdf } from '../../src/render/pdf/make.ts';
import { wordDocument } from '../../src/render/docx/word-document.ts';
import type { Publication } from '../../src/render/publication.ts';
import { builtInProfiles as profiles } from '../../src/workspace/profiles.ts';
import { leakCheck } from '../../src/workspace/leaks.ts';
import { renderReport } from '../../src/workspace/report.ts';
import { aFolder, aPlan, anUpdate } from '../builders.ts';

const secret = 'Rowan Catering offers four million pounds for the depot';
const address = 'https://rowan-catering.example/offer-of-four-million';
const ground = { paragraphs: [3], reason: 'A tender is open.' };
const folder = aFolder({
  plan: aPlan(),
  updates: [
    anUpdate({
      items: {
        '1': {
          narrative: `${secret}. See ${address}.`,
          exempt: ground,
        },
      },
    }),
  ],
});
const job = {
  folder,
  quarter: folder.updates[0]?.quarter,
  paper: undefined,
  profile: 'quarterly-progress',
  target: 'report',
};

const printer = openPrinter({ env: process.env });
afterAll(() => printer.close());

const bytesOf = {
  md: ({ parts }: Publication) =>
    Promise.resolve(new TextEncoder().encode(parts.map(({ markdown }) => markdown).join('\n'))),
  html: (publication: Publication) => Promise.resolve(new TextEncoder().encode(htmlPage(publication))),
  pdf: (publication: Publication) =>
    makePdf(htmlPage(publication), publication, (html) => printer.print(html)),
  docx: wordDocument,
};

async function codes(format: PublishedFormat, bytes: Uint8Array): Promise<string[]> {
  const check = leakCheck(job, { profiles });
  if (check === undefined) throw new Error('something is marked');
  return (await check.check(`report.${format}`, 'report', format, bytes)).map(({ code }) => code);
}

const { publication } = renderReport(job, { profiles });
const picture = { address: 'data:image/png;base64,', width: 9, height: 9 };
const withText = (markdown: string): Publication => {
  const [first] = publication.parts;
  return {
    ...publication,
    parts: [{ page: 'portrait', markdown: `${first?.markdown ?? ''}\n${markdown}\n` }],
  };
};

/** Where each format can hold a text, and a document that holds the secret there. */
const planted: Readonly<Record<keyof typeof bytesOf, Readonly<Record<string, Publication>>>> = {
  md: {
    'a paragraph': withText(`They say that ${secret}.`),
    'a paragraph in which it is in part bold': withText(secret.replace('four', '**fo**ur')),
    'the address of a link': withText(`[the offer](${address})`),
    'a cell of a table': withText(`Table: Offers\n\n| Who | What |\n| --- | --- |\n| A | ${secret} |`),
  },
  html: {
    'a heading': withText(`## ${secret.toUpperCase()}`),
    'the title': { ...publication, title: secret },
    'the head of the printed page, in the style sheet': {
      ...publication,
      furniture: { header: secret, footer: '' },
    },
    'the words for the logo': { ...publication, logo: { ...picture, alternative: secret } },
    'the address of a link': withText(`[the offer](${address})`),
  },
  pdf: {
    'a paragraph that goes over a page': withText(`${'Nothing is to be said. '.repeat(190)} ${secret}.`),
    'a heading, and its bookmark': withText(`## ${secret}`),
    'the title, in the metadata': { ...publication, title: secret },
    'the author, in the metadata': { ...publication, author: secret },
    'the foot of every page': { ...publication, furniture: { header: '', footer: secret } },
    'the address of a link': withText(`[the offer](${address})`),
    'an entry of a list in a cell': withText(
      `Table: Offers\n\n| Who | What |\n| --- | --- |\n| A | • One<br>• ${secret} |`,
    ),
  },
  docx: {
    'a paragraph': withText(`They say that ${secret}.`),
    'a paragraph in which it is in part bold': withText(secret.replace('four', '**fo**ur')),
    'a heading': withText(`## ${secret}`),
    'an entry of a list': withText(`- One\n- ${secret}`),
    'the title, in the metadata': { ...publication, title: secret },
    'the author, in the metadata': { ...publication, author: secret },
    'the head of every page': { ...publication, furniture: { header: secret, footer: '' } },
    'the address of a link': withText(`[the offer](${address})`),
  },
};

describe.each(['md', 'html', 'pdf', 'docx'] as const)('a public .%s', (format) => {
  it('that holds nothing exempt passes', async () => {
    expect(await codes(format, await bytesOf[format](publication))).toEqual([]);
  });

  it.each(Object.entries(planted[format]))('is caught with it in %s', async (_place, document) => {
    expect(await codes(format, await bytesOf[format](document))).toContain('exempt-leak');
  });
});

it("what is the tool's own is nobody's secret", async () => {
  const updates = [
    anUpdate({
      items: {
        '1': {
          narrative: 'Actions and timescales. September 2020. Local Government Act 1972',
          exempt: ground,
        },
      },
    }),
  ];
  const own = aFolder({ plan: aPlan(), updates });
  const other = { ...job, folder: own };
  const { html, markdown } = renderReport(other, { profiles });
  const check = leakCheck(other, { profiles });
  for (const [format, text] of [
    ['html', html],
    ['md', markdown],
  ] as const) {
    const found = await check?.check(`report.${format}`, 'report', format, new TextEncoder().encode(text));
    expect(found?.filter(({ code }) => code === 'exempt-leak')).toEqual([]);
  }
});

it('a paper may not tell what another holds back', async () => {
  const two = aFolder({
    papers: {
      one: { profile: 'cabinet', sections: [{ paragraphs: [{ text: secret, exempt: ground }] }] },
      two: { profile: 'cabinet', sections: [{ paragraphs: ['Nothing.'] }] },
    },
  });
  const [, paper] = two.papers;
  const check = leakCheck(
    { ...job, folder: two, quarter: undefined, paper, profile: 'cabinet' },
    { profiles },
  );
  const found = await check?.check(
    'two.md',
    'report',
    'md',
    new TextEncoder().encode(`It seems that ${secret}.`),
  );
  expect(found?.map(({ code }) => code)).toEqual(['exempt-leak']);
});

it('a file that cannot be read back is not said to be clean', async () => {
  await expect(codes('pdf', new Uint8Array([1, 2, 3]))).rejects.toThrow();
  await expect(codes('docx', new Uint8Array([1, 2, 3]))).rejects.toThrow();
});

it('nothing is searched for where nothing is marked', () => {
  const plain = aFolder({ updates: [anUpdate()] });
  expect(leakCheck({ ...job, folder: plain }, { profiles })).toBeUndefined();
});
