import { allOf, error } from './entry.ts';

/** What can be wrong with a council's own profile: its files, and its templates as Handlebars. */
export const templates = {
  'profile-incomplete': error(
    'A profile lacks one of its two files',
    (a: { profile: string; missing: string }) => ({
      message: `The profile "${a.profile}" has no ${a.missing}.`,
      help: '`cpc profiles copy` writes both files of a profile that comes with the tool.',
    }),
  ),
  'broken-profile': error(
    'Something is to be printed by a profile that has errors',
    (a: { profile: string }) => ({
      message: `The profile "${a.profile}" has errors, so nothing can be printed by it.`,
      help: `Mend the files in profiles/${a.profile}/ first.`,
    }),
  ),
  'template-syntax': error('A template is not Handlebars', (a: { reason: string; help: string }) => ({
    message: a.reason,
    help: a.help,
  })),
  'unknown-partial': error(
    'A template calls a partial that does not exist',
    (a: { partial: string; known: readonly string[]; suggestion?: string | undefined }) => ({
      message: `There is no partial "${a.partial}".`,
      help: a.suggestion ? `Did you mean "${a.suggestion}"?` : `Partials: ${a.known.join(', ')}.`,
    }),
  ),
  'unknown-helper': error(
    'A template calls a helper that does not exist',
    (a: { helper: string; known: readonly string[]; suggestion?: string | undefined; each?: boolean }) => ({
      message: `There is no helper "${a.helper}".`,
      help: a.each
        ? `To go through a list, write {{#each ${a.helper}}} … {{/each}}; to look whether there is something, {{#if ${a.helper}}}.`
        : a.suggestion
          ? `Did you mean "${a.suggestion}"?`
          : `Helpers are ${allOf(a.known)}.`,
    }),
  ),
  'unknown-value': error(
    'A template prints a value that is not there',
    (a: {
      value: string;
      holder: string;
      known: readonly string[];
      suggestion?: string | undefined;
      via?: string | undefined;
      some?: boolean;
    }) => ({
      message: unknownValue(a),
      help: a.some
        ? `Put it between {{#if ${a.value}}} and {{/if}}, or print each block by its own partial: {{> (lookup this "kind")}}.`
        : a.suggestion
          ? `Did you mean \`${a.suggestion}\`?`
          : a.known.length > 0
            ? `There are: ${a.known.join(', ')}.`
            : 'docs/profiles.md lists the values of a document.',
    }),
  ),
  'value-kind': error(
    'A template prints a list, or goes through what is none',
    (a: { value: string; is: string; needs: string; help: string; via?: string | undefined }) => ({
      message: `${a.via === undefined ? '' : `In the partial ${a.via}, which is called here: `}\`${a.value}\` is ${a.is}, and ${a.needs}.`,
      help: a.help,
    }),
  ),
  'template-endless': error(
    'A partial includes itself without an end',
    (a: { partial: string; through: readonly string[] }) => ({
      message: `The partial "${a.partial}" includes itself${a.through.length > 0 ? ` through ${allOf(a.through)}` : ''} and goes no deeper into the document, so it would never come to an end.`,
      help: 'Call it for what lies below, such as {{#each sections}}{{> section}}{{/each}}.',
    }),
  ),
};

function unknownValue(a: {
  value: string;
  holder: string;
  via?: string | undefined;
  some?: boolean;
}): string {
  if (a.some) return `Only some blocks have \`${a.value}\`.`;
  return a.via === undefined
    ? `There is no \`${a.value}\` in ${a.holder}.`
    : `The partial "${a.via}", which is called here, prints \`${a.value}\`, and there is none in ${a.holder}.`;
}
