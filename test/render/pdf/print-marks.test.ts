import { expect, test } from 'vitest';
import { markForPrint, markIn } from '../../../src/render/pdf/print-marks.ts';

test('a page that is printed names the rows, the labels and the values for the finishing pass', () => {
  const page = '<dl class="rows long"><div><dt>Lead</dt><dd>Ann</dd></div></dl><p>&lt;dt&gt;</p>';
  const marked = markForPrint(page);
  expect(marked).toBe(
    '<dl lang="x-print-rows" class="rows long"><div><dt lang="x-print-label">Lead</dt>' +
      '<dd lang="x-print-value">Ann</dd></div></dl><p>&lt;dt&gt;</p>',
  );
  expect(markForPrint(marked)).toBe(marked);
});

test('an element that has a language keeps it', () => {
  expect(markForPrint('<dd lang="cy">Croeso</dd><del>x</del>')).toBe('<dd lang="cy">Croeso</dd><del>x</del>');
});

test('a language of any other name is no mark', () => {
  expect(['x-print-label', 'x-print-other', 'en-GB', undefined].map(markIn)).toEqual([
    'label',
    undefined,
    undefined,
    undefined,
  ]);
});
