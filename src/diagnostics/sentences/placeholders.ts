import { error, warning } from './entry.ts';

/** What can be wrong with placeholders. These are rules like those beside them. */
export const placeholders = {
  'unknown-placeholder': error(
    'A placeholder that does not exist',
    (a: { placeholder: string; suggestion?: string | undefined; known: readonly string[] }) => ({
      message: `There is no placeholder ${a.placeholder}.`,
      help: a.suggestion
        ? `Did you mean <<${a.suggestion}>>?`
        : `There are: ${a.known.join(', ')}. To print the brackets, write \\<<.`,
    }),
  ),
  'placeholder-in-update': warning(
    'A placeholder in a plan or an update, where none is filled',
    (a: { placeholder: string }) => ({
      message: `${a.placeholder} is printed as it stands here, as only papers have placeholders.`,
      help: 'Write the words themselves, or \\<< if the brackets are meant.',
    }),
  ),
  'placeholder-place': error(
    'A part of the tool inside a sentence, or a placeholder where none is filled',
    ({ placeholder, isUnfilled = false }: { placeholder: string; isUnfilled?: boolean }) => ({
      message: isUnfilled
        ? `${placeholder} is not filled here: labels and required headings are taken as they are written.`
        : `${placeholder} is printed as paragraphs of its own, so it cannot stand among other words.`,
      help: isUnfilled
        ? 'Write the words themselves.'
        : 'Give it an entry of its own in the list of paragraphs.',
    }),
  ),
  'placeholder-without-fact': error(
    'A placeholder for which the plan states nothing',
    (a: { placeholder: string; about: string }) => ({
      message: `${a.placeholder} stands for ${a.about}, and there is nothing to put in its place.`,
      help: 'State it in plan.yaml, cpc.yaml or the update, or take the placeholder out.',
    }),
  ),
  'placeholder-brackets': warning(
    'A placeholder with the wrong brackets',
    (a: { written: string; placeholder: string }) => ({
      message: `${a.written} is printed as it stands.`,
      help: `A placeholder has two brackets on each side: ${a.placeholder}.`,
    }),
  ),
};
