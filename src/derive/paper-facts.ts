import { parsePartialDate, printDate } from '../model/dates.ts';
import type { ConfigFile, PaperFile, Person } from '../model/files.ts';
import type { Facts } from '../model/placeholders.ts';

/** What a paper's own keys say. */
export type PaperFacts = Pick<
  Facts,
  | 'report of'
  | 'report to'
  | 'meeting date'
  | 'status'
  | 'key decision'
  | 'portfolio holder'
  | 'wards'
  | 'file reference'
  | 'annex count'
  | 'signed by'
  | 'signed as'
  | keyof ContactFacts
>;

/** What is known of one contact. */
export type ContactFacts = Pick<
  Facts,
  'contact' | 'contact name' | 'contact post' | 'contact ext' | 'contact tel' | 'contact email'
>;

export function paperFacts(paper: PaperFile = { profile: '' }): PaperFacts {
  const date = parsePartialDate(paper.date ?? '');
  return {
    'report of': paper.reportOf?.replace(/^the /i, ''),
    'report to': paper.to,
    'meeting date': date ? printDate(date) : paper.date,
    status: paper.status,
    'key decision': paper.keyDecision,
    'portfolio holder': paper.portfolioHolder,
    wards: paper.wards,
    'file reference': paper.fileReference,
    'annex count': paper.annexes && String(paper.annexes.length),
    ...contactFacts(paper.contacts?.[0]),
    'signed by': paper.signOff?.name,
    'signed as': paper.signOff?.title,
  };
}

export function contactFacts(person: Person | undefined): ContactFacts {
  return {
    contact: person && contactLine(person),
    'contact name': person?.name,
    'contact post': person?.title,
    'contact ext': person?.ext,
    'contact tel': person?.tel,
    'contact email': person?.email,
  };
}

/** "A Name, Chief Executive, Ext. 0130 (Tel: 01632 960000)" */
function contactLine({ name, title, ext, tel, email }: Person): string {
  const words = [name, title, ext && `Ext. ${ext}`, email].filter((word) => word !== undefined);
  return words.join(', ') + (tel === undefined ? '' : ` (Tel: ${tel})`);
}

/** The council's own words for members and for what is attached, as within a sentence. */
export function vocabularyFacts({ vocabulary }: ConfigFile): Pick<Facts, 'members' | 'annex' | 'annexes'> {
  const isAppendix = vocabulary?.annex === 'Appendix';
  return {
    members: (vocabulary?.members ?? 'Members').toLowerCase(),
    annex: isAppendix ? 'appendix' : 'annex',
    annexes: isAppendix ? 'appendices' : 'annexes',
  };
}
