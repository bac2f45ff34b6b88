import { error } from './entry.ts';

/** What can be wrong with how documents and their annexes are named. These are rules like those beside them. */
export const annexes = {
  'duplicate-annex': error(
    'Two annexes of a paper with one label',
    (a: { label: string; first: string }) => ({
      message: `This paper has an annex "${a.first}" already, so nobody could say which of the two is meant by ${a.label}.`,
      help: 'Give each annex a label of its own.',
    }),
  ),
  'same-target': error(
    'Two documents that would be written to one file',
    (a: { target: string; first: string }) => ({
      message: `The document ${a.target} is made from ${a.first} too, and one would be written over the other.`,
      help: 'Rename one of the papers, or give the annex another label.',
    }),
  ),
};
