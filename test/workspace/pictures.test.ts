import { describe, expect, it } from 'vitest';
import type { ConfigFile } from '../../src/model/files.ts';
import { drawChart } from '../../src/render/charts/draw-chart.ts';
import { builtInProfiles as profiles } from '../../src/workspace/profiles.ts';
import { renderWithPictures } from '../../src/workspace/pictures.ts';
import { renderDocuments } from '../../src/workspace/report.ts';
import { aFolder, anUpdate, aPlan, aRecommendation } from '../builders.ts';

const plan = aPlan({
  recommendations: [
    aRecommendation({ number: '1', timescale: 'By December 2020' }),
    aRecommendation({ number: '2', timescale: 'March 2020' }),
  ],
});

/** A report whose only section has some parts, with an annex that has the same. */
function aJob(parts: readonly string[], config: Partial<ConfigFile> = {}) {
  const sections = [{ heading: 'Figures', paragraphs: [...parts] }];
  const folder = aFolder({
    plan,
    updates: [anUpdate({ items: { '1': { status: 'underway' } } })],
    papers: {
      report: {
        profile: 'council',
        year: '2020/21',
        quarter: 2,
        sections,
        annexes: [{ label: 'Annex 1', title: 'The same', sections }],
      },
    },
    config: { council: { name: 'Northmoor District Council' }, ...config },
  });
  const [paper] = folder.papers;
  return { folder, quarter: paper?.quarter, paper, profile: 'council', target: 'northmoor/report' };
}

const charts = ['<<ratings>>', '<<timeline>>'];

describe('a report', () => {
  it('has a chart before each table that has one, in the report and in the annex behind it', async () => {
    const [report, annex] = await renderWithPictures(aJob(charts, { ratings: 'RAG' }), { profiles });
    expect(report?.html.match(/<div class="picture">/g)).toHaveLength(4);
    expect(annex?.html.match(/<div class="picture">/g)).toHaveLength(2);
    expect(report?.html).toMatch(
      /<svg[^>]*class="timeline narrow[^]*<\/svg>\n<\/div>\n<section class="table"[^>]*aria-label="Dates/,
    );
  });

  it('has no identifier twice, though its annex shows the same', async () => {
    const [report] = await renderWithPictures(aJob(charts, { ratings: 'RAG' }), { profiles });
    const ids = Array.from(report?.html.matchAll(/ id="([^"]*)"/g) ?? [], ([, id]) => id);
    expect(ids.length).toBeGreaterThan(16);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has its tables alone in Markdown', async () => {
    const [report] = await renderWithPictures(aJob(charts, { ratings: 'RAG' }), { profiles });
    expect(report?.markdown).toContain('Table: Ratings by recommendation');
    expect(report?.markdown).not.toContain('svg');
  });

  it('is the same whether what draws was handed in or loaded', async () => {
    const job = aJob(charts, { ratings: 'RAG' });
    const loaded = (await renderWithPictures(job, { profiles })).map(({ html }) => html);
    expect(loaded).toEqual(renderDocuments(job, { profiles, draw: drawChart }).map(({ html }) => html));
  });

  it('without charts is as it is without anything that draws', async () => {
    const job = aJob(['<<recommendation table>>']);
    const [report] = await renderWithPictures(job, { profiles });
    expect(report?.hasCharts).toBe(false);
    expect(report?.html).not.toContain('<svg');
    expect(report?.html).toBe(renderDocuments(job, { profiles })[0]?.html);
  });
});
