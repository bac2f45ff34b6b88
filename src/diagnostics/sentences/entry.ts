export type Severity = 'error' | 'warning';

/** What a diagnostic says: what and why, then what to do next. Whole sentences, no code, no file name. */
export interface Sentence {
  readonly message: string;
  readonly help?: string | undefined;
}

export interface Entry<Args> {
  readonly severity: Severity;
  /** What the rule is, in a line, for the reference page and SARIF's rule list. */
  readonly summary: string;
  readonly say: (args: Args) => Sentence;
}

/** An entry of the catalogue whose default severity is an error: it cannot be merged or printed truthfully. */
export function error<Args>(summary: string, say: (args: Args) => Sentence): Entry<Args> {
  return { severity: 'error', summary, say };
}

/** An entry whose default severity is a warning: an oddity in what the council decided to say. */
export function warning<Args>(summary: string, say: (args: Args) => Sentence): Entry<Args> {
  return { severity: 'warning', summary, say };
}

/** "a, b or c" */
export const anyOf = (words: readonly string[]): string => joined(words, 'or');

/** "a, b and c" */
export const allOf = (words: readonly string[]): string => joined(words, 'and');

function joined(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

/** "1 action", "2 actions" */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${n} ${n === 1 ? noun : plural}`;
}
