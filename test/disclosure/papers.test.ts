import { describe, expect, it } from 'vitest';
import type { PaperFile } from '../../src/model/files.ts';
import { documentOf, documentsOf } from '../documents.ts';

const tender = { paragraphs: [3], reason: 'It would harm the tender.' };

describe('a paper', () => {
  const paper: Partial<PaperFile> = {
    recommendations: { items: ['That it be noted.'] },
    rows: { tail: [{ 'Highest bid': '£4 million', exempt: tender } as never] },
    sections: [
      {
        heading: 'Bids',
        paragraphs: ['Three came.', { text: 'Harlow Works is the lowest.', exempt: tender }, 'One is late.'],
      },
      { heading: 'Sale of the depot', paragraphs: ['It goes to Harlow Works.'], exempt: tender },
      {
        heading: 'Legal implications',
        paragraphs: ['Counsel doubts it.'],
        exempt: { ...tender, paragraphs: [5] },
      },
    ],
    annexes: [
      {
        label: 'Annex A',
        title: 'The bids',
        exempt: tender,
        sections: [{ paragraphs: ['Harlow Works: £3.9m'] }],
      },
      { label: 'Annex B', title: 'The law', sections: [{ paragraphs: ['The Act.'] }] },
    ],
  };
  const open = documentOf({ profile: 'cabinet', paper }).markdown;
  const closed = documentOf({ profile: 'cabinet', paper, version: 'restricted' }).markdown;

  it('is numbered alike in both versions', () => {
    const numbers = (text: string): string[] =>
      [...text.matchAll(/^\d+\.\d+(?=  )/gm)].map(([number]) => number);
    expect(numbers(open)).toEqual(['1.1', '1.2', '1.3', '2.1', '3.1']);
    expect(numbers(closed)).toEqual(numbers(open));
  });

  it('loses a heading that could tell something, and keeps one that every such report has', () => {
    expect(open).toContain('## 2 Exempt information\n');
    expect(open).toContain('## 3 Legal implications\n');
    expect(closed).toContain('## 2 Sale of the depot\n');
  });

  it('says in terms of Schedule 12A that part of it is not for publication, and why', () => {
    expect(open).toContain(
      'Part of this report is not for publication. It contains exempt information within paragraphs 3 and 5 of Part 1 of Schedule 12A to the Local Government Act 1972 (as amended): information relating to the financial or business affairs of any particular person (including the authority holding that information); information in respect of which a claim to legal professional privilege could be maintained in legal proceedings.',
    );
    expect(open).toContain(
      'the public interest in maintaining the exemption outweighs the public interest in disclosing the information:\n\n- Paragraph 3: It would harm the tender.',
    );
  });

  it('names an exempt annex and does not print it', () => {
    const made = (version: 'public' | 'restricted'): string[] =>
      documentsOf({ profile: 'advisory', paper, version }).map(({ target }) => target);
    expect(made('public')).toEqual(['northmoor/report', 'northmoor/report-annex-b']);
    expect(made('restricted')).toEqual([
      'northmoor/restricted/report',
      'northmoor/restricted/report-annex-a',
    ]);
    const advisory = documentOf({ profile: 'advisory', paper }).markdown;
    expect(advisory).toContain('Annex A: Not for publication: exempt information (paragraph 3)');
    expect(open).not.toContain('Harlow');
    expect(open).toContain(
      '## Annex A\n\nNot for publication: exempt information (paragraph 3)\n\n---\n\n## Annex B: The law',
    );
  });

  it('says on every page of its restricted version what it may not be used for', () => {
    const marking =
      'Not for publication: exempt information, paragraphs 3 and 5 of Part 1 of Schedule 12A to the Local Government Act 1972';
    const { publication } = documentOf({ profile: 'cabinet', paper, version: 'restricted' });
    expect(publication.marking).toBe(marking);
    expect(closed.startsWith(`**${marking}**\n\n`)).toBe(true);
    expect(documentOf({ profile: 'cabinet', paper }).publication.marking).toBeUndefined();
  });

  it('gives each annex only the grounds that are its own', () => {
    const [, annex] = documentsOf({ profile: 'cabinet', paper, version: 'restricted' });
    expect(annex?.publication.marking).toContain('paragraph 3 of');
  });

  it('does not print in another place what it placed in an exempt section', () => {
    const sections = [{ heading: 'Papers used', exempt: tender, paragraphs: ['<<background papers>>'] }];
    const held = documentOf({
      profile: 'cabinet',
      paper: { backgroundPapers: ['Offer from Harlow Works'], sections },
    });
    expect(held.markdown).not.toContain('Harlow');
  });
});

describe('a paper that is exempt as a whole', () => {
  const body: Partial<PaperFile> = {
    title: 'A commercial matter',
    reportOf: 'Head of Assets',
    to: 'Cabinet',
    date: '3 May 2021',
    summary: ['Harlow Works has offered.'],
    recommendations: { items: ['That the depot be sold.'] },
    reason: 'The price is good.',
    sections: [{ heading: 'Offer', paragraphs: ['Four million pounds.'] }],
    annexes: [{ label: 'Annex A', title: 'The offer', sections: [{ paragraphs: ['The letter.'] }] }],
    backgroundPapers: ['Letter of Harlow Works'],
    fileReference: 'DEPOT/9',
  };

  it.each([
    ['a mark of its own', { exempt: tender }],
    ['grounds of confidentiality that say nothing of a part', { confidentiality: tender }],
  ])('by %s says publicly what an agenda says', (_how, mark) => {
    const documents = documentsOf({ profile: 'cabinet', paper: { ...body, ...mark } });
    expect(documents.map(({ target }) => target)).toEqual(['northmoor/report']);
    const [{ markdown }] = documents;
    expect(markdown).toContain('A commercial matter');
    expect(markdown).toContain('Not for publication: exempt information (paragraph 3)');
    expect(markdown).not.toMatch(/Harlow|depot|price|million|offer|DEPOT/i);
  });
});
