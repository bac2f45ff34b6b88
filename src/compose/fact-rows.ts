import type { Markdown } from '../model/document.ts';
import { inline } from './labels.ts';

export interface Fact {
  readonly label: string;
  readonly text: Markdown;
}

/** A fact, where anybody states it. */
export function stated(label: string, text: string | undefined): Fact[] {
  const words = inline(text);
  return words === undefined ? [] : [{ label, text: words }];
}

/** Facts as the dialect's rows of labels and values. */
export function factRows(facts: readonly Fact[]): Markdown | undefined {
  if (facts.length === 0) return undefined;
  return facts.map(({ label, text }) => `**${label}:** ${text}`).join('\\\n') as Markdown;
}

/** Facts as a paragraph, each on a line; empty for none. `__` as the dialect's rows begin with `**so:**`. */
export function factLine(facts: readonly Fact[]): Markdown {
  return facts.map(({ label, text }) => `__${label}:__ ${text}`).join('\\\n') as Markdown;
}
