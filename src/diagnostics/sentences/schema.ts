import { anyOf, error } from './entry.ts';

/** What the JSON Schemas refuse, in words. */
export const schema = {
  'unknown-key': error(
    'A key that the format does not have',
    (a: { key: string; suggestion?: string | undefined; known: readonly string[]; maybeText?: boolean }) => ({
      message: `\`${a.key}\` is not a key that can stand here.`,
      help: unknownKeyHelp(a),
    }),
  ),
  'missing-key': error(
    'A key that must be there is missing',
    (a: { key: string; about?: string | undefined }) => ({
      message: `\`${a.key}\` is missing here.`,
      help: a.about ? `It holds: ${a.about}` : `Add \`${a.key}:\`.`,
    }),
  ),
  'wrong-type': error(
    'A value is of the wrong kind',
    (a: { expected: string; found: string; help?: string | undefined }) => ({
      message: `Here stands ${a.found}, where ${a.expected} belongs.`,
      help: a.help,
    }),
  ),
  'not-one-of': error(
    'A value is not one of those allowed',
    (a: { found: string; allowed: readonly string[]; suggestion?: string | undefined }) => ({
      message: `"${a.found}" is not one of the words allowed here.`,
      help: a.suggestion ? `Did you mean "${a.suggestion}"?` : `Write ${anyOf(a.allowed)}.`,
    }),
  ),
  'bad-format': error('A value is not written as expected', (a: { found: string; expected: string }) => ({
    message: `"${a.found}" cannot be read here.`,
    help: `Write ${a.expected}.`,
  })),
  'out-of-range': error('A number is too small or too large', (a: { found: string; expected: string }) => ({
    message: `${a.found} cannot be right here.`,
    help: `Write ${a.expected}.`,
  })),
  'too-few': error('A list or text is empty', (a: { what: string }) => ({
    message: `This ${a.what} is empty.`,
    help: 'Write at least one entry, or delete the key.',
  })),
  'repeated-entry': error('An entry stands twice in a list', (a: { first: number; second: number }) => ({
    message: `Entries ${a.first + 1} and ${a.second + 1} of this list are the same.`,
    help: 'Delete one.',
  })),
};

function unknownKeyHelp(a: {
  suggestion?: string | undefined;
  known: readonly string[];
  maybeText?: boolean;
}) {
  if (a.suggestion !== undefined) return `Did you mean \`${a.suggestion}\`?`;
  if (a.maybeText) return 'If this is text that holds a colon, put all of it in double quotes.';
  return a.known.length > 0 ? `What can stand here: ${a.known.join(', ')}.` : undefined;
}
