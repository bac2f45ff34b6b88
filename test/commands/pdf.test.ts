import { describe, expect, test } from 'vitest';
import { configuredBrowser } from '../../src/commands/pdf.ts';

describe('the browser that cpc.yaml names', () => {
  const named = (text: string) => configuredBrowser(new TextEncoder().encode(text), '/council/plans');

  test.each([
    ['a whole path', 'browser: /opt/chrome/chrome', '/opt/chrome/chrome'],
    ['a path from the root of the workspace', 'browser: tools/chrome', '/council/plans/tools/chrome'],
    ['a path that goes up from there', 'browser: ../chrome/chrome', '/council/chrome/chrome'],
    ['the name of a command', 'browser: chromium', 'chromium'],
  ])('is %s', (_what, text, browser) => {
    expect(named(text)).toBe(browser);
  });

  test.each([
    ['names none', 'council: {}'],
    ['is empty', ''],
    ['is no mapping', '- browser'],
    ['cannot be read', 'browser: ['],
  ])('is nobody’s where the file %s; that is for others to tell', (_what, text) => {
    expect(named(text)).toBeUndefined();
  });
});
