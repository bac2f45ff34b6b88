import { anyOf, count, error } from './entry.ts';

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
    (a: { key: string; or?: string; about?: string | undefined }) => ({
      message: `\`${a.key}\` is missing here.`,
      help: a.about ? `It holds: ${decapitalised(a.about)}` : `Add \`${a.key}:\`.`,
    }),
  ),
  'wrong-type': error(
    'A value is of the wrong kind',
    (a: { expected: string; found: string; help?: string | undefined }) => ({
      message: `This is ${a.found}, not ${a.expected}.`,
      help: a.help,
    }),
  ),
  'not-one-of': error(
    'A value is not one of those allowed',
    (a: { found: string; allowed: readonly string[]; suggestion?: string | undefined }) => ({
      message: a.found === '' ? 'This is empty.' : `"${a.found}" is not one of the words allowed here.`,
      help: a.suggestion ? `Did you mean "${a.suggestion}"?` : allowedHelp(a.allowed),
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
  'too-few': error('A list or text is empty, or too short', (a: { found: number; limit: number }) => ({
    message:
      a.found === 0
        ? 'This is empty.'
        : `This has ${count(a.found, 'entry', 'entries')}, where ${a.limit} belong.`,
    help: a.found === 0 ? 'Write what belongs here, or delete the key or entry.' : 'Add what is missing.',
  })),
  'too-many': error('A list is too long', (a: { found: number; limit: number }) => ({
    message: `This has ${count(a.found, 'entry', 'entries')}, where ${a.limit} belong.`,
    help: 'Delete what is too much.',
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

/** A long list is no help: only the codes of rules are so many. */
function allowedHelp(allowed: readonly string[]): string {
  return allowed.length > 12
    ? 'docs/diagnostics.md lists the codes of the rules.'
    : `Write ${anyOf(allowed)}.`;
}

/** The first letter small, unless it begins an abbreviation. */
const decapitalised = (text: string): string =>
  /^[A-Z][A-Z]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
