import { describe, expect, it } from 'vitest';
import type { PaperFile, ProfileFile } from '../../src/model/files.ts';
import { documentOf } from '../documents.ts';

/** What stands above the title, under it, and at the end of a document that says nothing else. */
function linesOf(profile: Partial<ProfileFile>, paper: Partial<PaperFile> = {}) {
  const { markdown } = documentOf({ profile, paper });
  const [above = '', below = ''] = markdown.split('# Title\n');
  return { above: above.trim(), below: below.trim() };
}

describe('a masthead, a subtitle and a sign-off', () => {
  it('stand above the title, under it and at the end, each line on a line', () => {
    const profile: Partial<ProfileFile> = {
      masthead: ['REPORT of <<report of>>', 'to <<report to>>'],
      subtitle: ['<<meeting date>>'],
      signOff: ['<<signed by>>', '<<signed as>>'],
      sections: [{ paragraphs: ['Text.'] }],
    };
    const paper: Partial<PaperFile> = {
      reportOf: 'the Leader',
      to: 'Cabinet',
      date: '12 February 2020',
      signOff: { name: 'A N Officer', title: 'Chief Executive' },
    };
    expect(linesOf(profile, paper)).toEqual({
      above: 'REPORT of Leader\\\nto Cabinet',
      below: '12 February 2020\n\nText.\n\n* * *\n\nA N Officer\\\nChief Executive',
    });
  });

  it('leave out a line for which nobody states the fact, and go where none is left', () => {
    const profile: Partial<ProfileFile> = {
      masthead: ['REPORT of <<report of>>', 'to <<report to>>', '<<status>>'],
      subtitle: ['<<meeting date>>'],
      signOff: ['<<signed by>>', '<<signed as>>'],
    };
    expect(linesOf(profile, { to: 'Cabinet', signOff: { name: 'A N Officer' } })).toEqual({
      above: 'to Cabinet',
      below: '* * *\n\nA N Officer',
    });
    expect(linesOf(profile)).toEqual({ above: '', below: '' });
  });

  it('print in capitals what stands for something in the masthead, and nothing else', () => {
    const profile: Partial<ProfileFile> = {
      capitals: ['masthead'],
      masthead: ['Report of <<report of>>', 'to', '<<Report to>>, <<meeting date>>'],
      subtitle: ['Report of the <<report of>>'],
    };
    const paper = { reportOf: 'Straße & Leader <x>', to: 'Cabinet', date: '12 February 2020' };
    expect(linesOf(profile, paper)).toEqual({
      above: 'Report of STRASSE & LEADER \\<X>\\\nto\\\nCABINET, 12 FEBRUARY 2020',
      below: 'Report of the Straße & Leader \\<x>',
    });
  });
});

describe('the head and foot of a page', () => {
  it('hold facts of the paper, and nothing where nobody states them', () => {
    const config = {
      house: { header: '<<Report to>>, <<meeting date>>', footer: 'File <<file reference>>.' },
    };
    const { html } = documentOf({ paper: { to: 'Cabinet', date: '12 February 2020' }, config });
    expect(html).toContain('@top-left{content:"Cabinet, 12 February 2020"');
    expect(html).toContain('@bottom-left{content:"File ."');
  });
});

describe('rows of labels and values', () => {
  const head = (rows: NonNullable<ProfileFile['rows']>['head'], paper: Partial<PaperFile> = {}): string =>
    linesOf({ rows: { head: rows ?? [] } }, paper).below;

  it('stand in pairs on a line, one line under the other', () => {
    const rows = [{ Status: '<<status>>', 'Key decision': '<<key decision>>' }, { Wards: '<<wards>>' }];
    expect(head(rows, { status: 'For decision', keyDecision: 'No', wards: 'All' })).toBe(
      '**Status:** For decision | **Key decision:** No\\\n**Wards:** All',
    );
  });

  it('leave out the half, or the whole row, for which nobody states the fact', () => {
    const rows = [{ Status: '<<status>>', 'Key decision': '<<key decision>>' }, { Wards: '<<wards>>' }];
    expect(head(rows, { keyDecision: 'No' })).toBe('**Key decision:** No');
    expect(head(rows)).toBe('');
  });

  it('may hold placeholders in their labels, which are left out with them', () => {
    const rows = [{ 'Number of <<annexes>>': '<<annex count>>' }, { 'For <<report to>>': 'yes' }];
    expect(head(rows, { annexes: [] })).toBe('**Number of annexes:** 0');
    expect(head(rows, { to: 'Cabinet:' })).toBe('**For Cabinet:** yes');
  });

  it('are a paragraph where a row is words alone', () => {
    const rows = [{ A: '1' }, 'For <<report to>> only', 'And *that*', { B: '2' }, { C: '3' }];
    expect(head(rows, { to: 'Cabinet' })).toBe(
      '**A:** 1\n\nFor Cabinet only\n\nAnd *that*\n\n**B:** 2\\\n**C:** 3',
    );
    expect(head(rows)).toBe('**A:** 1\n\nAnd *that*\n\n**B:** 2\\\n**C:** 3');
  });

  it('end with those of the paper', () => {
    const rows = { head: [{ Exempt: 'No' }], tail: [{ Scrutiny: '<<report to>>' }] };
    const profile: Partial<ProfileFile> = { rows: { head: [{ A: '1' }], tail: [{ B: '2' }] } };
    expect(linesOf(profile, { rows, to: 'All' }).below).toBe(
      '**A:** 1\\\n**Exempt:** No\n\n**B:** 2\\\n**Scrutiny:** All',
    );
  });

  const contacts = [
    { name: 'A One', ext: '0130', email: 'one@example.gov.uk' },
    { name: 'B Two', title: 'Solicitor' },
  ];

  it('stand once for each contact, with what is known of that one', () => {
    const rows = [{ Officer: '<<Contact  name>>', Ext: '<<contact ext>>' }, { Wards: 'All' }];
    expect(head(rows, { contacts })).toBe(
      '**Officer:** A One | **Ext:** 0130\\\n**Officer:** B Two\\\n**Wards:** All',
    );
    expect(head(rows)).toBe('**Wards:** All');
  });

  it('keep together what is said of one contact in several of them', () => {
    const rows = [
      { Officer: '<<contact name>>' },
      { Post: '<<contact post>>' },
      { 'E-mail': '<<contact email>>' },
    ];
    expect(head(rows, { contacts })).toBe(
      '**Officer:** A One\\\n**E-mail:** one\\@example.gov.uk\\\n**Officer:** B Two\\\n**Post:** Solicitor',
    );
  });
});
