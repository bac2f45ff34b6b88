import { allOf, error, warning } from './entry.ts';

/** The named rules about exempt information (Local Government Act 1972, sections 100A to 100D and Schedule 12A). */
export const exempt = {
  'exempt-without-ground': error(
    'Exempt information without its ground in law',
    (a: { missing: readonly string[] }) => ({
      message: `This is marked exempt without ${a.missing.join(' or ')}.`,
      help: 'Name the paragraphs of Schedule 12A (Local Government Act 1972) and why the public interest lies in not publishing.',
    }),
  ),
  'exempt-paragraph': error(
    'A paragraph of Schedule 12A that does not apply in this country',
    (a: { paragraph: number; country: string; range: string }) => ({
      message: `Schedule 12A has no paragraph ${a.paragraph} for ${a.country}.`,
      help: `In ${a.country} the paragraphs are ${a.range}. Set council.country if this council is elsewhere.`,
    }),
  ),
  'public-but-exempt': error(
    'A report that is said to be public, with something in it that is marked as exempt',
    (a: { marked: readonly string[] }) => ({
      message: `This report says that it may be published, and something in ${allOf(a.marked)} is marked as exempt.`,
      help: 'The public version leaves it out, and cannot say that there is none. Write the paragraphs and the reason under confidentiality.',
    }),
  ),
  'no-confidentiality': warning(
    'A report to a meeting that does not say whether it may be published',
    () => ({
      message: 'This paper does not say whether it may be published.',
      help: 'Write confidentiality: public, or the paragraphs of Schedule 12A and the reason.',
    }),
  ),
  'exempt-field': error(
    'A mark of exempt information for a key that it cannot be for',
    (a: { field: string | undefined; why: 'absent' | 'fixed' | 'unsaid' }) => {
      switch (a.why) {
        case 'absent':
          return {
            message: `There is no \`${a.field ?? ''}\` beside this mark.`,
            help: 'Write under fields what stands beside it, as it is written there.',
          };
        case 'fixed':
          return {
            message: `\`${a.field ?? ''}\` says which item or file this is, so it cannot be left out.`,
            help: 'Mark the other keys, or leave fields out to mark the whole.',
          };
        case 'unsaid':
          return {
            message: 'This mark does not say which keys it is for, and stands for the whole of them.',
            help: 'Name them: fields: [introduction]. To keep a report back as a whole, mark its paper.',
          };
        default:
          return a.why satisfies never;
      }
    },
  ),
  'exempt-copied': error(
    'A sentence that is exempt in one place and public in another',
    (a: { key: string; marked: string }) => ({
      message: `What is exempt as \`${a.key}\` in ${a.marked} stands here too, and is not marked.`,
      help: 'Mark it here as well, or say it in other words.',
    }),
  ),
  'exempt-leak': error(
    'Exempt information in a public file',
    (a: { key: string; published: readonly string[]; where: string }) => ({
      message: `What is exempt here as \`${a.key}\` would stand in ${allOf(a.published)} (in ${a.where}). ${a.published.length === 1 ? 'That file is' : 'Those files are'} not written.`,
      help: 'Look for the words in the paper, the profile and cpc.yaml, and mark them or take them out.',
    }),
  ),
  'exempt-unsure': warning(
    'Words that are exempt in one place and may be so in another',
    (a: { key: string; published: readonly string[]; where: string }) => ({
      message: `What is exempt here as \`${a.key}\` is short, or is said in public text too: the same words stand in ${allOf(a.published)} (in ${a.where}).`,
      help: 'Look whether they tell there what is exempt here. If not, allow this rule at the mark, with the reason.',
    }),
  ),
};
