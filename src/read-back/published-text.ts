/** A text that a published file holds, and where it was found. */
export interface PublishedText {
  /** In words: "the text", "the title", "a bookmark", "an alternative text", "a comment", "an attribute (href)". */
  readonly where: string;
  readonly text: string;
}

export type PublishedFormat = 'md' | 'html' | 'pdf' | 'docx';

/** Each text once, and none that is empty. */
export function eachOnce(texts: readonly PublishedText[]): PublishedText[] {
  const found = new Map<string, PublishedText>();
  for (const one of texts) if (one.text.trim() !== '') found.set(`${one.where}\n${one.text}`, one);
  return [...found.values()];
}
