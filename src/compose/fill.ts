import { plain } from '../markdown/escape.ts';
import { isFactName, replacePlaceholders, type Facts } from '../model/placeholders.ts';

/** A paper's text with its facts put in, as Markdown that has not been read yet. A fact is escaped: it is only words. */
export function fill(text: string, facts: Facts): string {
  return replacePlaceholders(text, ({ name, capital, written }) => {
    const value = isFactName(name) ? facts[name] : undefined;
    return plain(value === undefined ? written : capital ? capitalised(value) : value);
  });
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
