import { expect, test } from 'vitest';
import { nearest } from '../../src/validate/nearest.ts';

const words = ['leadOfficer', 'title', 'text', 'start', 'end', 'completedOn', 'not started'];

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['lead_officer', 'leadOfficer'],
  ['Lead Officer', 'leadOfficer'],
  ['leadoficer', 'leadOfficer'],
  ['strat', 'start'],
  ['completed', 'completedOn'],
  ['not-started', 'not started'],
  ['tetx', 'text'],
])('%s is near %s', (written, meant) => {
  expect(nearest(written, words)).toBe(meant);
});

test.each(['', 'note', 'owner', 'x', 'officer of the lead', 'ends on', '\u{1f600}'])(
  '%s is near nothing',
  (written) => {
    expect(nearest(written, words)).toBeUndefined();
  },
);

test('of two that are near, the nearer is meant, and of two as near the first', () => {
  expect(nearest('recommendation', ['recommendationCount', 'recommendations'])).toBe('recommendations');
  expect(nearest('ab', ['ac', 'ad'])).toBe('ac');
});

test('a text of a megabyte is near nothing, and that is soon seen', () => {
  const before = performance.now();
  expect(nearest('x'.repeat(1_000_000), words)).toBeUndefined();
  expect(performance.now() - before).toBeLessThan(200);
});
