import { describe, expect, test } from 'vitest';
import { sentence } from '../../../src/diagnostics/catalogue.ts';
import type { Finding } from '../../../src/diagnostics/diagnostic.ts';
import { partialSources } from '../../../src/generated/profile-sources.ts';
import { settingsOf } from '../../../src/model/profile.ts';
import { checkTemplates } from '../../../src/validate/templates/check.ts';

const builtIn = new Map(
  Object.entries(partialSources).map(([file, text]) => [file.replace(/\.hbs$/, ''), text]),
);
const settings = settingsOf({
  title: 'Brief',
  description: 'A brief.',
  quarter: 'none',
  documentTitle: 'Brief',
  numbering: 'none',
});

/** A template that prints everything; what a test is about comes after it. */
const whole = '{{> masthead}}{{> front}}{{#each sections}}{{> section}}{{/each}}{{> back}}\n';

function findings(text: string, partials: Readonly<Record<string, string>> = {}): Finding[] {
  const own = new Map(
    Object.entries(partials).map(([name, partial]) => [
      name,
      { file: `partials/${name}.hbs`, text: partial },
    ]),
  );
  return checkTemplates({ template: { file: 'template.hbs', text }, partials: own, builtIn, settings });
}

/** "2:3-2:9 unknown-value" of each, those of partials with their file. */
const told = (text: string, partials?: Readonly<Record<string, string>>): string[] =>
  findings(text, partials).map(({ file, code, range }) => {
    const at = range ? `${range.start.line}:${range.start.column}-${range.end.line}:${range.end.column}` : '';
    return `${file === 'template.hbs' ? '' : `${file}:`}${at} ${code}`;
  });

const said = (text: string, partials?: Readonly<Record<string, string>>): string[] =>
  findings(text, partials).map((finding) => [sentence(finding).message, sentence(finding).help].join(' '));

const wrong = (text: string): string[] => told(whole + text);

describe('a template that Handlebars cannot read is told where it cannot', () => {
  test.each([
    ['{{#each sections}}\n', '2:1-2:8', 'never closed'],
    ['{{#if title}}{{#each sections}}{{/each}}', '2:1-2:6', 'never closed'],
    ['{{#each sections}}{{/if}}', '2:4-2:8', 'closed by {{/if}}'],
    ['{{/if}}', '2:1-2:4', 'not open'],
    ['{{else}}', '2:1-2:9', 'belongs to no block'],
    ['a\n{{ % }}', '3:4-3:5', 'cannot read'],
    ['{{> }}', '2:5-2:7', 'cannot read'],
    ['{{title/../rows}}', '2:3-2:16', 'cannot read'],
  ])('%j', (text, place, words) => {
    expect(wrong(text)).toEqual([`${place} template-syntax`]);
    expect(said(whole + text)[0]).toContain(words);
  });

  test('and so is one that is nested without an end', () => {
    const deep = '{{#if title}}'.repeat(50_000) + '{{/if}}'.repeat(50_000);
    expect(said(deep)).toEqual([
      'This is nested more than 100 levels deep. Move what is inside to a partial.',
    ]);
  });
});

describe('a value', () => {
  test.each([
    ['{{titel}}', '2:3-2:8', 'Did you mean `title`?'],
    ['{{rows.heed}}', '2:3-2:12', 'Did you mean `head`?'],
    ['{{#each sections}}{{hedding}}{{/each}}', '2:21-2:28', 'Did you mean `heading`?'],
    ['{{#each sections}}{{title}}{{/each}}', '2:21-2:26', 'in a section'],
    ['{{#each sections}}{{../../title}}{{/each}}', '2:21-2:32', 'what is around the template'],
    ['{{@index}}', '2:3-2:9', 'outside any loop'],
    ['{{@root.titel}}', '2:3-2:14', 'Did you mean `title`?'],
    ['{{@level}}', '2:3-2:9', 'There are: @root.'],
    ['{{lookup this "titel"}}', '2:15-2:22', 'Did you mean `title`?'],
    ['{{#if titel}}x{{/if}}', '2:7-2:12', 'Did you mean `title`?'],
    [
      '{{#each sections}}{{#each blocks}}{{text}}{{/each}}{{/each}}',
      '2:37-2:41',
      'Only some blocks have `text`.',
    ],
  ])('that is not there is told: %s', (text, place, words) => {
    expect(wrong(text)).toEqual([`${place} unknown-value`]);
    expect(said(whole + text)[0]).toContain(words);
  });

  test.each([
    '{{title}}{{rows.head}}{{furniture.footer}}{{{title}}}{{&title}}',
    '{{#each sections as |part at|}}{{part.heading}}{{at}}{{@index}}{{@first}}{{../title}}{{@root.title}}{{/each}}',
    '{{#with rows}}{{head}}{{../title}}{{else}}None{{/with}}',
    '{{#each sections}}{{#each blocks}}{{#if text}}{{text}}{{/if}}{{/each}}{{/each}}',
    '{{#each sections}}{{#each blocks}}{{#unless text}}-{{else}}{{text}}{{/unless}}{{/each}}{{/each}}',
    '{{#each sections}}{{#each blocks}}{{#if table}}{{#each table.rows}}{{#each this}}{{lookup ../../table.columns @index}}: {{this}}{{/each}}{{/each}}{{/if}}{{/each}}{{/each}}',
    '{{sections.0.heading}}{{sections.length}}{{#with (lookup sections 0)}}{{heading}}{{/with}}',
    '{{! a note }}{{!-- another --}}\\{{braces}}',
    '{{#*inline "row"}}{{heading}}{{/inline}}{{#each sections}}{{> row}}{{/each}}',
    '{{> paragraph text=title number=hashes}}',
  ])('that is there is not: %s', (text) => {
    expect(wrong(text)).toEqual([]);
  });

  test.each([
    [
      '{{sections}}',
      '2:3-2:11',
      'is a list, and cannot be printed as text. Go through it: {{#each sections}}',
    ],
    ['{{rows}}', '2:3-2:7', 'is a set of values, and cannot be printed as text.'],
    ['{{#each title}}x{{/each}}', '2:9-2:14', 'is text, and each goes through a list. Write {{#if title}}'],
    ['{{#each rows}}x{{/each}}', '2:9-2:13', 'Write {{#with rows}} … {{/with}}.'],
  ])('of another kind than is needed is told: %s', (text, place, words) => {
    expect(wrong(text)).toEqual([`${place} value-kind`]);
    expect(said(whole + text)[0]).toContain(words);
  });
});

describe('a helper', () => {
  test.each([
    ['{{log title}}', '2:3-2:6', 'Helpers are if, unless, each, with and lookup.'],
    ['{{#eech sections}}{{/eech}}', '2:4-2:8', 'Did you mean "each"?'],
    ['{{#sections}}{{/sections}}', '2:4-2:12', 'To go through a list, write {{#each sections}}'],
    ['{{^sections}}{{/sections}}', '2:4-2:12', 'To go through a list, write {{#each sections}}'],
    ['{{#if (eq title hashes)}}{{/if}}', '2:8-2:10', 'Helpers are'],
    ['{{upper title}}', '2:3-2:8', 'Helpers are'],
    ['{{{{raw}}}} x {{{{/raw}}}}', '2:5-2:8', 'Helpers are'],
  ])('that does not exist is told: %s', (text, place, words) => {
    expect(wrong(text)).toEqual([`${place} unknown-helper`]);
    expect(said(whole + text)[0]).toContain(words);
  });

  test.each([
    '{{if title}}',
    '{{#if}}x{{/if}}',
    '{{#if title hashes}}x{{/if}}',
    '{{#lookup this "title"}}{{/lookup}}',
    '{{lookup title}}',
    '{{lookup this title}}',
    '{{"title"}}',
    '{{#> section}}x{{/section}}',
    '{{#* shout}}x{{/shout}}',
    '{{* shout}}',
    '{{#*inline name}}x{{/inline}}',
    '{{> (lookup this "title")}}',
    '{{> (lookup . "kind")}}',
    '{{> @partial-block}}',
  ])('that is called as it cannot be, or a form that is not taken, is told: %s', (text) => {
    const codes = findings(whole + text).map(({ code }) => code);
    expect(codes).toHaveLength(1);
    expect(['template-syntax', 'unknown-partial']).toContain(codes[0]);
  });
});

describe('a partial', () => {
  test('that does not exist is told, with the one most likely meant', () => {
    expect(said(`${whole}{{> sektion}}`)).toEqual(['There is no partial "sektion". Did you mean "section"?']);
  });

  test('of the tool that is called for what it cannot print is told where it is called', () => {
    expect(told(`${whole}{{#each sections}}\n{{> progress}}\n{{/each}}`)).toEqual(['3:1-3:15 unknown-value']);
    expect(said(`${whole}{{#each sections}}{{> progress}}{{/each}}`)).toEqual([
      'The partial "progress", which is called here, prints `recommendations`, and there is none in a section. There are: number, heading, hashes, blocks, sections.',
    ]);
  });

  test('of the council goes before the tool’s of the same name, and is checked for what it is called with', () => {
    expect(told(whole, { paragraph: '{{number}} {{texd}}\n' })).toEqual([
      'partials/paragraph.hbs:1:14-1:18 unknown-value',
    ]);
    expect(told(whole, { paragraph: '{{number}} {{text}}\n' })).toEqual([]);
  });

  test('that is not around what it is called with cannot look there', () => {
    expect(told(`${whole}{{#each sections}}{{> part}}{{/each}}`, { part: '{{../title}}' })).toEqual([
      'partials/part.hbs:1:3-1:11 unknown-value',
    ]);
  });
});

describe('a partial that would never come to an end is told', () => {
  test.each([
    ['itself', '{{> a}}', { a: '{{> a}}' }],
    ['itself for the same', '{{> a}}', { a: '{{> a this}}' }],
    ['itself with a name beside', '{{> a}}', { a: '{{> a b=this}}' }],
    ['another that calls it', '{{> a}}', { a: '{{> b}}', b: '{{#if title}}{{> a}}{{/if}}' }],
    ['itself from the top', '{{> a}}', { a: '{{#each sections}}{{> a @root}}{{/each}}' }],
    ['the tool’s that calls it', '{{> front}}', { section: '{{#each sections}}{{> front @root}}{{/each}}' }],
    ['itself through a name beside', '{{> a x=this}}', { a: '{{#with x}}{{> a x=this}}{{/with}}' }],
    ['itself inline', '{{#*inline "a"}}{{> a}}{{/inline}}{{> a}}', {}],
  ])('where it calls %s', (_, text, partials) => {
    expect(new Set(findings(text, partials).map(({ code }) => code))).toContain('template-endless');
  });

  test('but not where it goes down into the document', () => {
    const part =
      '{{heading}}{{#each blocks}}{{> (lookup this "kind")}}{{/each}}{{#each sections}}{{> part}}{{/each}}';
    expect(told(`${whole}{{#each sections}}{{> part}}{{/each}}`, { part })).toEqual([]);
  });
});

describe('a template that calls its partials in a great many ways is refused, and soon', () => {
  const chain = (call: (next: string) => string): Record<string, string> =>
    Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`p${n}`, n === 49 ? 'x' : call(`p${n + 1}`)]));

  test.each([
    ['with values that double', chain((next) => `{{> ${next} a=this}}{{> ${next} b=this}}`)],
    ['with values inside values', chain((next) => `{{> ${next} a=this b=this}}`)],
  ])('%s', (_, partials) => {
    const begun = performance.now();
    expect(new Set(findings(`${whole}{{> p0}}`, partials).map(({ code }) => code))).toEqual(
      new Set(['template-syntax']),
    );
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  test('but not where each is called in the same way', () => {
    expect(
      told(
        `${whole}{{> p0}}`,
        chain((next) => `{{> ${next}}}{{> ${next}}}`),
      ),
    ).toEqual([]);
  });
});

describe('what a template leaves out', () => {
  const leftOut = (text: string, partials?: Readonly<Record<string, string>>): string[] =>
    said(text, partials).map((words) => /^.*? with the partials/.exec(words)?.[0] ?? words);

  test.each([
    ['{{title}}', 'This template never prints `rows` and `sections` of the document,'],
    [
      '{{title}}{{rows.head}}{{#each sections}}{{> section}}{{/each}}',
      'This template never prints `tail` of `rows` of the document,',
    ],
  ])('is told: %j', (text, words) => {
    expect(leftOut(text)).toEqual([`${words} with the partials`]);
  });

  test('is told of a partial of its own, too', () => {
    const progress = '{{#each narrative}}{{this}}{{/each}}{{bullets}}';
    expect(leftOut(whole, { 'item-progress': progress })).toEqual([
      'This template never prints `facts` of an item progress, with the partials',
    ]);
  });

  test('is told of the blocks that no branch prints', () => {
    const section =
      '{{heading}}{{#each blocks}}{{#if text}}{{text}}{{/if}}{{/each}}{{#each sections}}{{> section}}{{/each}}';
    expect(leftOut(whole, { section })).toEqual([
      'This template never prints `items` of a closed-items block, with the partials',
      'This template never prints `recommendations` of a progress block, with the partials',
      'This template never prints `recommendations` of an action-plan block, with the partials',
      'This template never prints `recommendations` of an approved-actions block, with the partials',
      'This template never prints `table` of a table block, with the partials',
    ]);
  });

  test('is not told where the profile has nothing to print there', () => {
    const withoutBack = `${whole.replace('{{> back}}', '')}{{rows.tail}}`;
    expect(told(withoutBack)).toEqual([]);
  });
});
