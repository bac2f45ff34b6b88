import { describe, expect, it } from 'vitest';
import { aPlan, aRecommendation } from '../builders.ts';
import { bodyOf } from '../documents.ts';

const sections = [{ paragraphs: ['<<progress>>'] }];

/** The heading of a recommendation 3, with or without a code. */
function heading({ word, code, pattern }: { word?: string; code?: string; pattern?: string }): string {
  const body = bodyOf({
    profile: pattern === undefined ? {} : { labels: { recommendation: pattern } },
    paper: { sections },
    plan: aPlan({ recommendations: [aRecommendation({ number: '3', ...(code !== undefined && { code }) })] }),
    ...(word !== undefined && { config: { vocabulary: { recommendation: word } } }),
  });
  return body.split('\n')[0] ?? '';
}

describe('the label of a recommendation', () => {
  it('has the code in brackets, which go where there is none', () => {
    expect(heading({ code: 'CRD3' })).toBe('## Recommendation 3 (CRD3)');
    expect(heading({})).toBe('## Recommendation 3');
  });

  it.each(["Rec $' $1 $$", '{number} {code}'])('has the council’s word as it is: %s', (word) => {
    expect(heading({ word, code: 'A' })).toBe(`## ${word} 3 (A)`);
  });

  it('has the code as it is', () => {
    expect(heading({ code: "$'$1" })).toBe("## Recommendation 3 ($'$1)");
    expect(heading({ code: '$$', pattern: '{code}: {word} {number}' })).toBe('## $$: Recommendation 3');
  });
});
