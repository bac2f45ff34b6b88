import { describe, expect, it } from 'vitest';
import { configFor } from '../../src/workspace/plan-config.ts';
import { aPlan } from '../builders.ts';
import { documentOf } from '../documents.ts';

const two = ['Northmoor District Council', 'Southmoor District Council'];

describe('a plan’s own council', () => {
  it('is named as the plan does, whether cpc.yaml gives one name or several', () => {
    const ofTwo = configFor(
      { council: { name: 'A', system: 'Pentana' } },
      aPlan({ council: { names: two } }),
    );
    expect(ofTwo.council).toEqual({ names: two, system: 'Pentana' });
    const ofOne = configFor({ council: { names: two } }, aPlan({ council: { name: 'A' } }));
    expect(ofOne.council).toEqual({ name: 'A' });
  });

  it('keeps its name where the plan says something else of it', () => {
    const config = configFor({ council: { name: 'A' } }, aPlan({ council: { country: 'Wales' } }));
    expect(config.council).toEqual({ name: 'A', country: 'Wales' });
  });
});

describe('two councils that share a challenge', () => {
  const { publication, html, markdown } = documentOf({
    paper: { sections: [{ paragraphs: ['Of <<council>>.'] }] },
    config: { council: { names: two } },
  });

  it('are named alike in the text, at the head of each page and as the author', () => {
    const both = 'Northmoor District Council and Southmoor District Council';
    expect(markdown).toContain(`Of ${both}.`);
    expect(html).toContain(`@top-left{content:"${both}"}`);
    expect(publication.author).toBe(both);
  });
});
