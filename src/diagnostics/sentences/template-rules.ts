import { allOf, warning } from './entry.ts';

/** The rules about a council's own templates: `rules:` of cpc.yaml can change their severity. */
export const templateRules = {
  'template-leaves-out': warning(
    'A template never prints what a document can hold',
    (a: { holder: string; values: readonly string[] }) => ({
      message: `This template never prints ${allOf(a.values.map((value) => `\`${value}\``))} of ${a.holder}, with the partials it calls.`,
      help: 'What stands there would be left out of every report without a word. Print it, or switch this rule off in cpc.yaml.',
    }),
  ),
  'unused-partial': warning(
    'A partial that nothing calls',
    (a: { partial: string; suggestion?: string | undefined }) => ({
      message: `Neither the template nor a partial calls "${a.partial}", so it is not used.`,
      help: a.suggestion ? `Did you mean to name it ${a.suggestion}.hbs?` : 'Call it, or delete the file.',
    }),
  ),
  'placeholder-in-template': warning(
    'A placeholder in a template, where none is filled',
    (a: { placeholder: string }) => ({
      message: `${a.placeholder} is printed as it stands here: a template fills no placeholders.`,
      help: 'Write it in profile.yaml, such as in rows or in a section of tail, and let the template print that.',
    }),
  ),
};
