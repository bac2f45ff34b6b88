import type { Exempt } from '../model/files.ts';
import { paragraphsOf } from '../model/exempt.ts';
import { standsAlone } from '../model/placeholders.ts';

/** The heading of a section whose own is exempt with the rest of it. */
export const withheldHeading = 'Exempt information';

/**
 * A text of the restricted version, which says what it may not be used for: one paragraph, or the first of several that
 * is words and not a placeholder for a part.
 */
export function labelled(value: unknown, mark: Exempt): unknown {
  if (typeof value === 'string')
    return standsAlone(value) === undefined ? `Exempt (${paragraphsOf(mark)}): ${value}` : value;
  if (Array.isArray(value)) {
    const entries: readonly unknown[] = value;
    const first = entries.findIndex((entry) => labelled(entry, mark) !== entry);
    return entries.map((entry, at) => (at === first ? labelled(entry, mark) : entry));
  }
  if (typeof value === 'object' && value !== null && 'text' in value)
    return { ...value, text: labelled(value.text, mark) };
  return value;
}
