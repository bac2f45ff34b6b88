import type { Pdf } from '../read.ts';
import { each, holds, isEmpty, type Rule } from './rule.ts';

/** A language tag by the form of RFC 5646, such as en-GB or cy; those of private use name no language. */
const TAG = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i;

const titleIn = (xmp = ''): string =>
  (/<dc:title>[^]*?<rdf:li[^>]*>([^<]*)</.exec(xmp)?.[1] ?? '').replace(/&(lt|gt|amp|quot);/g, (_all, name) =>
    String({ lt: '<', gt: '>', amp: '&', quot: '"' }[String(name)]),
  );

const A4 = [210, 297].map((millimetres) => (millimetres * 72) / 25.4);

/** What the document says of itself, and what it must not hold. */
export const documentRules: readonly Rule[] = [
  holds('tagged', 'The document is not marked as tagged', ({ isMarked }) => isMarked),
  holds('01-007', 'The tags are said to be suspect', ({ isSuspect }) => !isSuspect),
  holds('06-001', 'There is no XMP metadata', ({ xmp }) => xmp !== undefined),
  holds(
    '06-002',
    'The metadata has no PDF/UA identifier',
    ({ xmp }) => xmp === undefined || /<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/.test(xmp),
  ),
  holds('06-003', 'The metadata has no title', ({ xmp }) => xmp === undefined || !isEmpty(titleIn(xmp))),
  holds(
    'title',
    'The title in the metadata is not the title that viewers show',
    ({ xmp, info }) => xmp === undefined || isEmpty(titleIn(xmp)) || titleIn(xmp) === info['Title'],
  ),
  holds(
    '07-001',
    'Nothing says whether viewers show the title',
    ({ showsTitle }) => showsTitle !== undefined,
  ),
  holds('07-002', 'Viewers show the file name, not the title', ({ showsTitle }) => showsTitle !== false),
  holds('11-006', 'The document has no language', ({ language = '' }) => TAG.test(language)),
  each(
    '11-001',
    ({ nodes }) => nodes,
    ({ language, type }) =>
      language !== undefined && !TAG.test(language) && `The language of a ${type} is “${language}”`,
  ),
  each(
    '20-001',
    ({ layers }) => layers,
    ({ name }) => name === '' && 'A configuration of optional content has no name',
  ),
  each(
    '20-003',
    ({ layers }) => layers,
    ({ switchesItself }) => switchesItself && 'Optional content is switched by what is done with the file',
  ),
  each(
    '21-001',
    ({ files }) => files,
    (names) => names.length < 2 && 'A file specification has no name for every system',
  ),
  holds('25-001', 'There is an XFA form', ({ hasXfa }) => !hasXfa),
  holds(
    '26-002',
    'The file is encrypted, which may keep a screen reader out',
    ({ isEncrypted }) => !isEncrypted,
  ),
  each(
    'no-actions',
    ({ actions }) => actions,
    (action) => `There is an action, a script or an embedded file: ${action}`,
  ),
  holds('file-id', 'The file has no identifier', ({ fileId }) => fileId.length === 2),
  each(
    'page-a4',
    ({ pages }) => pages.map((page, index) => ({ ...sizeOf(page), number: index + 1 })),
    ({ sides, number }) =>
      sides.some((side, index) => Math.abs(side - (A4[index] ?? 0)) > 1) && `Page ${number} is not A4`,
  ),
];

const sizeOf = ({ width, height }: Pdf['pages'][number]) => ({
  sides: [Math.min(width, height), Math.max(width, height)],
});
