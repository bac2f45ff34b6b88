import { isScalar, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Source } from '../source.ts';
import { noSpaceAfter } from './keys.ts';
import { beginsWithBracket, syntax, type Slip } from './slip.ts';

type Ranged = { readonly range?: readonly [number, number, number] | null } | null;

/** A key that is a list, a map or an alias: nearly always text in brackets. */
export function keyNotText(key: unknown, map: YAMLMap, { text }: Source): Slip {
  const span = (key as Ranged)?.range ?? map.range ?? [0, 0];
  // Of {{x}} the inner braces are the key; the text begins with the outer ones.
  const from = span[0] > 0 && text.startsWith('{{', span[0] - 1) ? span[0] - 1 : span[0];
  const mark = text.charAt(from);
  if (text.startsWith('{{', from)) return beginsWithBracket(text, from, span[1]);
  const reason = `A key must be plain text${mark === '' ? '' : `, and this one begins with "${mark}"`}.`;
  return syntax(reason, 'Put the whole key in double quotes.', from, Math.max(span[1], from + 1));
}

/** ": x", and nothing before the colon. */
export function noKey(key: Scalar): Slip {
  const [from, to] = key.range ?? [0, 0];
  return syntax('A key is missing before this colon.', 'Write `key: value`.', from, Math.max(to, from + 1));
}

/** Only YAML 1.1 had merge keys; to YAML 1.2 "<<" is a key like any other. */
export function mergeKey(key: Scalar): Slip {
  const [from, to] = key.range ?? [0, 0];
  return syntax(
    'YAML 1.2 has no merge key `<<`.',
    'Write out here the keys that were to be taken over.',
    from,
    to,
  );
}

export function duplicateKey(key: Scalar<string>, map: YAMLMap, source: Source): Slip {
  const [from, to] = key.range ?? [0, 0];
  const first = map.items.find((pair) => isScalar(pair.key) && pair.key.value === key.value)?.key as Ranged;
  return {
    code: 'duplicate-key',
    args: { key: key.value, line: source.lineNumber(first?.range?.[0] ?? from) },
    from,
    to,
  };
}

/** A key with nothing after it: forgotten, swallowed by a "#", or made by a comma in a text between braces. */
export function emptyValue(key: Scalar<string>, value: unknown, map: YAMLMap, source: Source): Slip {
  const [from, to] = key.range ?? [0, 0];
  const glued = map.flow === true && value === null ? /^[A-Za-z][\w-]*(?=:)/.exec(key.value)?.[0] : undefined;
  if (glued !== undefined) return noSpaceAfter(source, from + glued.length);
  if (map.flow === true && value === null) {
    const reason = `\`${key.value}\` is read as a key of its own: between braces a comma ends a text.`;
    return syntax(
      reason,
      'If it belongs to the text before it, put that whole text in double quotes.',
      from,
      to,
    );
  }
  const swallowed = /^[ \t]*:[ \t]+#[^\s#]/.test(source.text.slice(to, to + 200));
  return { code: 'empty-value', args: { key: key.value, swallowed }, from, to: Math.max(to, from + 1) };
}

/** An entry of a list with nothing after its hyphen, at the hyphen. */
export function emptyEntry(item: unknown, list: YAMLSeq, { text }: Source): Slip {
  const [at] = (item as Ranged)?.range ?? list.range ?? [0];
  const hyphen = list.flow === true ? -1 : text.lastIndexOf('-', at);
  const from = hyphen === -1 ? at : hyphen;
  return { code: 'empty-value', args: { key: '-' }, from, to: from + 1 };
}
