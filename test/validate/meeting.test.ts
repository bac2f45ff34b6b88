import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { PaperFile } from '../../src/model/files.ts';
import { diagnosticsOf } from './workspaces.ts';

/** A paper to an advisory committee with which nothing is wrong. */
const sound: PaperFile = {
  profile: 'advisory',
  reportOf: 'Chief Executive',
  to: 'Improvement Committee',
  date: '27 February 2020',
  recommendations: { items: ['That the report be noted.'] },
  backgroundPapers: [],
  confidentiality: 'public',
  sections: [
    { heading: 'Other options considered and/or rejected', paragraphs: ['None.'] },
    { heading: 'Conclusions', paragraphs: ['None.'] },
  ],
};

/** The codes and what they are about, of a paper that differs from a sound one. Undefined takes a key away. */
function found(over: { readonly [K in keyof PaperFile]?: PaperFile[K] | undefined }, files = {}): string[] {
  const paper = Object.fromEntries(
    Object.entries({ ...sound, ...over }).filter(([, value]) => value !== undefined),
  );
  return diagnosticsOf({ 'papers/report.yaml': stringify(paper), ...files }).map(({ code, args }) => {
    const about = Object.entries(args as object).find(([name]) =>
      ['part', 'key', 'heading', 'placeholder'].includes(name),
    );
    return about === undefined ? code : `${code} ${String(about[1])}`;
  });
}

const withSections = (...sections: NonNullable<PaperFile['sections']>): Partial<PaperFile> => ({
  sections: [...(sound.sections ?? []), ...sections],
});

describe('a paper to a meeting', () => {
  it('is told of each thing that it does not say, and of all at once', () => {
    expect(found({})).toEqual([]);
    const missing = {
      recommendations: undefined,
      reportOf: undefined,
      date: undefined,
      backgroundPapers: undefined,
      confidentiality: undefined,
    };
    expect(found(missing).sort()).toEqual([
      'no-author',
      'no-background-papers',
      'no-confidentiality',
      'no-meeting-date',
      'no-recommendation',
    ]);
  });

  it('needs no list of what there is none of', () => {
    expect(
      found({ reason: undefined, summary: undefined, implications: undefined, annexes: undefined }),
    ).toEqual([]);
  });
});

describe('a report that is no paper to a meeting', () => {
  it('is asked for none of it', () => {
    expect(
      found({ ...withoutMeeting, profile: 'action-plan', sections: [{ paragraphs: ['<<action plan>>'] }] }),
    ).toEqual([]);
  });
});

const withoutMeeting = Object.fromEntries(Object.keys(sound).map((key) => [key, undefined]));

describe('what a paper says at length', () => {
  it('is missed where its own section stands in the place that would print it', () => {
    const asked = { heading: 'Recommendation to Improvement Committee', paragraphs: ['As above.'] };
    expect(found(withSections(asked))).toEqual(['part-missing report recommendations']);
    const placed = { ...asked, paragraphs: ['We ask:', '<<report recommendations>>'] };
    expect(found(withSections(placed))).toEqual([]);
  });

  it('is missed where the heading over it names something that nobody states', () => {
    expect(found({ to: undefined })).toEqual(['part-missing report recommendations']);
  });

  it('is missed where neither the paper nor the profile has a place for it', () => {
    const implications = [{ heading: 'Legal' }];
    const sections = [{ paragraphs: ['<<action plan>>'] }];
    expect(found({ ...withoutMeeting, profile: 'action-plan', sections, implications })).toEqual([
      'part-missing implications',
    ]);
    const placed = [...sections, { heading: 'Implications', paragraphs: ['<<Implications>>'] }];
    expect(found({ ...withoutMeeting, profile: 'action-plan', sections: placed, implications })).toEqual([]);
  });

  it('is not missed where the paper says on purpose that it is not printed', () => {
    const allow = [{ rule: 'part-missing' as const, about: 'reason', reason: 'It is in the letter.' }];
    const reason = { heading: 'Reason for recommendation', paragraphs: ['See the letter.'] };
    expect(found({ ...withSections(reason), reason: 'It was promised.' })).toEqual(['part-missing reason']);
    expect(found({ ...withSections(reason), reason: 'It was promised.', allow })).toEqual([]);
  });
});

describe('a row of a paper', () => {
  it('is told where its profile prints it nowhere, whichever of its placeholders would', () => {
    const keys = {
      contacts: [{ name: 'A' }],
      wards: 'All',
      signOff: { name: 'A', title: 'Chief Executive' },
    };
    expect(found(keys)).toEqual([]);
    const bare = {
      ...withoutMeeting,
      profile: 'action-plan',
      sections: [{ paragraphs: ['<<action plan>>'] }],
    };
    expect(found({ ...bare, ...keys }).sort()).toEqual([
      'not-printed contacts',
      'not-printed signOff',
      'not-printed wards',
    ]);
    const own = { head: [{ 'Wards of <<wards>>': 'all' }] };
    expect(found({ ...bare, wards: 'All', rows: own })).toEqual([]);
  });

  it.each<[string, Partial<PaperFile>]>([
    ['contact post', { contacts: [{ name: 'A', title: 'Chief Executive' }] }],
    ['contact ext', { contacts: [{ name: 'A', ext: '0130' }] }],
    ['contact tel', { contacts: [{ name: 'A', tel: '01632 960000' }] }],
    ['contact email', { contacts: [{ name: 'A', email: 'a@example.gov.uk' }] }],
    ['signed as', { signOff: { name: 'A', title: 'Chief Executive' } }],
  ])('is printed where one of its placeholders is: %s', (placeholder, keys) => {
    const sections = [{ paragraphs: ['<<action plan>>', `Ask <<${placeholder}>>.`] }];
    expect(found({ ...withoutMeeting, profile: 'action-plan', sections, ...keys })).toEqual([]);
  });

  it('needs no telling where the paper’s own section says the same in words', () => {
    const papers = { heading: 'Background papers', paragraphs: ['The letter of the peers.'] };
    expect(found({ ...withSections(papers), backgroundPapers: ['The letter of the peers'] })).toEqual([]);
  });

  it('is what the agenda needs and the report does not print, where it is the day of publication', () => {
    expect(found({ published: '19 February 2020' })).toEqual([]);
  });
});

describe('who signs a report', () => {
  it.each<[string, string, string | undefined, string[]]>([
    ['the same post', 'Chief Executive', 'Chief Executive', []],
    [
      'the same in other capitals, with more',
      'chief executive',
      'Chief Executive and Head of Paid Service',
      [],
    ],
    ['less', 'Chief Executive and Head of Paid Service', 'Chief Executive', []],
    ['another post', 'Leader', 'Chief Executive', ['sign-off-differs']],
    ['no post', 'Leader', undefined, []],
  ])('is compared with whose it is by their posts: %s', (_what, reportOf, title, expected) => {
    expect(
      found({ reportOf, signOff: { name: 'A N Officer', ...(title !== undefined && { title }) } }),
    ).toEqual(expected);
  });
});

describe('a required heading', () => {
  it('may be an implication’s', () => {
    const cabinet = { profile: 'cabinet', sections: [{ paragraphs: ['<<implications>>'] }] };
    const headings = ['Risk management', 'RESOURCE IMPLICATIONS', 'Legal implications:', 'Equality issues'];
    expect(found({ ...cabinet, implications: headings.map((heading) => ({ heading })) })).toEqual([]);
    expect(found({ ...cabinet, implications: headings.slice(1).map((heading) => ({ heading })) })).toEqual([
      'heading-missing Risk management',
    ]);
  });

  it('is told of a paper without sections too, where one is needed', () => {
    expect(found({ sections: undefined })).toEqual([
      'heading-missing Other options considered and/or rejected',
      'heading-missing Conclusions',
    ]);
  });
});

describe('a placeholder of a paper', () => {
  it('of a part stands alone in a paragraph of a section, at any depth, and nowhere else', () => {
    const deep = {
      heading: 'In',
      sections: [{ paragraphs: [{ text: 'x', paragraphs: ['<<action plan>>'] }] }],
    };
    expect(found(withSections(deep))).toEqual([]);
    expect(
      found(withSections({ paragraphs: ['See <<action plan>>.', { items: ['<<implications>>'] }] })),
    ).toEqual(['placeholder-place <<action plan>>', 'placeholder-place <<implications>>']);
    expect(found({ summary: ['<<action plan>>'], title: '<<themes>>' }).sort()).toEqual([
      'placeholder-place <<action plan>>',
      'placeholder-place <<themes>>',
    ]);
  });

  it('is filled in the labels, the annexes and the recommendations, and told where there is nothing to fill in', () => {
    expect(found({ annexes: [{ label: 'Annex one', title: 'On <<challenge period>>' }] })).toEqual([
      'placeholder-without-fact <<challenge period>>',
    ]);
    const rows = { head: [{ 'Of <<year>>': 'a', 'Of <<yeer>>': 'b' }] };
    expect(found({ rows })).toEqual(['placeholder-without-fact <<year>>', 'unknown-placeholder <<yeer>>']);
    expect(found({ recommendations: { items: ['That <<report to>> ask <<signed by>>.'] } })).toEqual([
      'placeholder-without-fact <<signed by>>',
    ]);
  });

  it('is checked in every row, whatever its label is called', () => {
    const rows = {
      head: [{ year: '<<nope>>' }, { url: '<<progres>>' }, { allow: '<<meetings>>' }],
      tail: [{ holds: '<<hols>>', profile: '<<profil>>' }],
    };
    expect(found({ rows }).sort()).toEqual([
      'placeholder-without-fact <<meetings>>',
      'unknown-placeholder <<hols>>',
      'unknown-placeholder <<nope>>',
      'unknown-placeholder <<profil>>',
      'unknown-placeholder <<progres>>',
    ]);
  });

  it('is none where a key says something to the tool', () => {
    const allow = [{ rule: 'no-author' as const, reason: 'See <<nope>>.' }];
    const backgroundPapers = [{ title: 'Letter', url: 'https://www.example.gov.uk/<<nope>>' }];
    expect(found({ allow, backgroundPapers })).toEqual([]);
  });

  it('of the plan’s needs to have something to print, one of the quarter does not', () => {
    expect(
      found(withSections({ paragraphs: ['<<themes>>', '<<findings>>', '<<background papers>>'] })),
    ).toEqual(['placeholder-without-fact <<themes>>', 'placeholder-without-fact <<findings>>']);
    expect(found(withSections({ paragraphs: ['<<summary>>', '<<completed>>', '<<progress>>'] }))).toEqual([]);
  });
});
