import { describe, expect, test, vi } from 'vitest';
import { partialSources } from '../../src/generated/profile-sources.ts';
import type { Document, Markdown } from '../../src/model/document.ts';
import { lex } from '../../src/markdown/dialect.ts';
import { blocksHtml } from '../../src/render/html/blocks.ts';
import { ownTemplate, TooMuch } from '../../src/render/own-template.ts';

const md = (text: string): Markdown => text as Markdown;
const section = (heading: string): Document['sections'][number] => ({
  number: '1.',
  heading: md(heading),
  hashes: '##',
  blocks: [{ kind: 'paragraph', number: '1.1', text: md('Words.') }],
  sections: [],
});

const document: Document = {
  title: md('Progress'),
  hashes: '#',
  plainTitle: 'Progress',
  masthead: undefined,
  subtitle: undefined,
  signOff: undefined,
  rows: { head: undefined, tail: undefined },
  head: [],
  sections: [section('One'), section('Two')],
  tail: [],
  furniture: { header: '', footer: '' },
  reported: { closed: [], current: [], all: [] },
  charts: [],
};

const partials = new Map(
  Object.entries(partialSources).map(([file, text]) => [file.replace(/\.hbs$/, ''), text]),
);

const printed = (template: string, own: Readonly<Record<string, string>> = {}): string =>
  ownTemplate(template, new Map([...partials, ...Object.entries(own)]))(document);

/** What a template prints, or the error it ends with: an attack may be stopped either way. */
function outcome(template: string, own?: Readonly<Record<string, string>>): string {
  try {
    return printed(template, own);
  } catch (error) {
    return `stopped: ${error instanceof Error ? error.message : String(error)}`;
  }
}

describe('a council’s own template', () => {
  test('prints what Handlebars prints, with its own partials before the tool’s', () => {
    const text = '{{> front}}\n{{#each sections}}\n{{> section}}\n{{/each}}';
    expect(printed(text)).toBe('# Progress\n\n## 1. One\n\n1.1  Words.\n\n## 1. Two\n\n1.1  Words.\n');
    expect(printed(text, { paragraph: '- {{text}}\n' })).toContain('## 1. One\n\n- Words.\n');
  });

  test('prints nothing for what a document has not got', () => {
    expect(printed('{{title}}{{masthead}}{{rows.head}}{{nothing}}')).toBe('Progress\n');
  });
});

/** The check of the template refuses most of these before they are printed; here nothing has checked them. */
describe('a template that was not checked', () => {
  test.each([
    '{{constructor}}',
    '{{constructor.name}}',
    '{{__proto__}}',
    '{{this.constructor.constructor}}',
    '{{lookup this "constructor"}}',
    '{{lookup (lookup this "constructor") "name"}}',
    '{{#with (lookup this "__proto__")}}{{hasOwnProperty}}{{/with}}',
    '{{sections.constructor}}{{sections.map}}{{title.length.constructor}}',
    '{{toString}}{{valueOf}}{{hasOwnProperty}}',
    '{{#each this}}{{@key.constructor}}{{/each}}',
    '{{#with title}}{{constructor.name}}{{split}}{{/with}}',
    '{{@root.constructor.name}}',
    '{{> (lookup this "constructor")}}',
  ])('reaches no prototype and calls no function: %s', (template) => {
    expect(outcome(template)).not.toMatch(/function|native|\[object Function|Object\b(?!\])/);
  });

  test.each([
    '{{log title}}',
    '{{helperMissing title}}',
    '{{blockHelperMissing title}}',
    '{{#helperMissing title}}x{{/helperMissing}}',
    '{{require "fs"}}',
    '{{process.env.HOME}}',
    '{{#eval "1"}}{{/eval}}',
    '{{> ../../cpc.yaml}}',
    '{{> "/etc/passwd"}}',
    '{{#*inline "each"}}x{{/inline}}{{>"each"}}',
  ])('calls no helper but the five, logs nothing and reads no file: %s', (template) => {
    const logged = (['log', 'error', 'warn', 'info'] as const).map((way) => vi.spyOn(console, way));
    expect(outcome(template)).toMatch(/^(stopped: |\n$|x\n$|Progress\n$)/);
    for (const spy of logged) expect(spy).not.toHaveBeenCalled();
  });

  const loops = (depth: number): string =>
    '{{#each @root.sections}}'.repeat(depth) + 'x' + '{{/each}}'.repeat(depth);
  const doubling = Object.fromEntries(
    Array.from({ length: 60 }, (_, n) => [`p${n}`, `{{> p${n + 1}}}{{> p${n + 1}}}`]),
  );

  test.each([
    ['loops inside loops', loops(40), {}],
    ['partials that double', '{{> p0}}', { ...doubling, p60: 'x' }],
    [
      'inline partials that double',
      `${Array.from({ length: 60 }, (_, n) => `{{#*inline "q${n}"}}{{> q${n + 1}}}{{> q${n + 1}}}{{/inline}}`).join('')}{{#*inline "q60"}}x{{/inline}}{{> q0}}`,
      {},
    ],
    ['a long text in a loop', loops(16).replace('x', 'x'.repeat(100_000)), {}],
  ])('comes to an end soon, and with few characters: %s', (_, template, own) => {
    const begun = performance.now();
    expect(() => printed(template, own)).toThrow(TooMuch);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  test('that includes itself is stopped', () => {
    expect(outcome('{{> a}}', { a: '{{> a}}' })).toMatch(/^stopped: /);
  });
});

describe('what a template prints is Markdown of the dialect, in which HTML is text', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=file:///etc/passwd>',
    '![x](file:///etc/passwd)',
    '<iframe src="https://example.org"></iframe>',
    '<svg onload=alert(1)>',
    '<style>body{display:none}</style>',
    '{{title}}<object data="file:///etc/passwd">',
    '| a |\n| --- |\n| <script>x</script> |',
    '**Label:** <img src=x onerror=alert(1)>',
    '# <script>x</script>',
    '</main></body><script>x</script>',
    '<!-- --><link rel=stylesheet href=//example.org>',
    '[x](javascript:alert(1))',
  ])('%s makes no element of its own', (template) => {
    const body = blocksHtml(lex(printed(template)));
    expect(body).not.toMatch(/<(script|img|iframe|svg|style|object|link|embed|form)\b/i);
    expect(body).not.toMatch(/(href|src)="(file|javascript):/i);
    expect(body).not.toMatch(/<\/(main|body)>/);
  });
});
