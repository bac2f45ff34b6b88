import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/disclosure/pieces.ts';
import { searchFor } from '../../src/disclosure/search.ts';

interface Case {
  readonly exempt: string;
  /** The document with everything in it, and with other words in the place of what is exempt. */
  readonly whole?: string;
  readonly masked?: string;
  readonly publicTexts?: readonly string[];
  /** What is published. */
  readonly published: string;
}

function found({ exempt, whole = '', masked = '', publicTexts = [], published }: Case): string[] {
  const text = { file: 'plan.yaml', mark: ['exempt'], key: 'text', text: exempt };
  const pieces = piecesOf([text], { publicTexts, houseTexts: [], whole, masked });
  return searchFor(pieces, [{ where: 'the text', text: published }]).map(({ isCertain }) =>
    isCertain ? 'leak' : 'unsure',
  );
}

describe('an exempt sentence', () => {
  const exempt = 'Rowan Catering offers four million pounds.';

  it('is found wherever it stands', () => {
    expect(found({ exempt, published: `In short: ${exempt} So much for that.` })).toEqual(['leak']);
    expect(found({ exempt, published: 'Nobody offers anything.' })).toEqual([]);
  });

  it('is found however it is broken, quoted, marked or set in capitals', () => {
    expect(found({ exempt, published: '**ROWAN** Cater-\ning\noffers “four *million*” pounds' })).toEqual([
      'leak',
    ]);
  });

  it('is found as the entry of a list, whose mark may be made anew', () => {
    expect(found({ exempt: `1) ${exempt}`, published: `• ${exempt}` })).toEqual(['leak']);
    expect(found({ exempt: `- (a) Others.\n- ${exempt}`, published: exempt })).toEqual(['leak']);
  });

  it('is found by one of its sentences', () => {
    const two = `The matter is urgent and so are others. ${exempt}`;
    expect(found({ exempt: two, published: `It says: ${exempt}` })).toEqual(['leak']);
  });

  it('is found whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(found({ exempt, published: `${before} ${exempt} ${after}` })).toContain('leak');
      }),
    );
  });
});

describe('exempt words that are short, or public elsewhere', () => {
  const common: Case = {
    exempt: 'Chief Executive',
    publicTexts: ['The Chief Executive reports.'],
    whole: 'The Chief Executive reports.\nThe grievance was brought by the Chief Executive in May.',
    masked: 'The Chief Executive reports.\nThe grievance was brought by the maskedword1 in May.',
    published: '',
  };

  it('are a leak among the words that they would be printed with', () => {
    const published = 'The Chief Executive reports. The grievance was brought by the Chief Executive in May.';
    expect(found({ ...common, published })).toEqual(['leak']);
  });

  it('are told, and delete nothing, anywhere else', () => {
    expect(found({ ...common, published: 'The Chief Executive reports.' })).toEqual(['unsure']);
  });

  it('are not told where only parts of their words stand', () => {
    expect(found({ exempt: 'Elm', published: 'At the helm, overwhelmed.' })).toEqual([]);
    expect(found({ exempt: 'Elm', published: 'At Elm House.' })).toEqual(['unsure']);
  });

  it('are no leak where the same words stand around public ones', () => {
    const line = 'Lead officer: Chief Executive. Timescale: May.';
    const twin: Case = {
      exempt: 'Chief Executive',
      publicTexts: [line],
      whole: `1 ${line}\n${line} Due`,
      masked: `1 ${line}\nLead officer: maskedword1. Timescale: May. Due`,
      published: `1 ${line}`,
    };
    expect(found(twin)).toEqual(['unsure']);
  });
});

it('a placeholder in an exempt text is no part of it: its value is public', () => {
  expect(found({ exempt: '<<council>>', published: 'council' })).toEqual([]);
});
