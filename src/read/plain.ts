import { decode } from './decode.ts';
import { controlCharacter, unprintable } from './slips/lost.ts';
import type { Slip } from './slips/slip.ts';
import { Source } from './source.ts';
import type { Problem } from './yaml.ts';

/** A file that is not YAML, as its text. */
export interface PlainText {
  /** Undefined where it could not be decoded. */
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

/** Reads a text as a template is one: UTF-8, and nothing in it that cannot be printed. It may be empty. */
export function readPlain(bytes: Uint8Array): PlainText {
  const decoded = decode(bytes);
  if (!('text' in decoded)) {
    const { code, args } = decoded;
    const shown = 'shown' in decoded ? decoded.shown : undefined;
    const slip = { code, args, from: shown?.offset ?? 0, to: (shown?.offset ?? -1) + 1 } as Slip;
    return { text: shown?.text, problems: [located(slip, shown?.text ?? '')] };
  }
  const { text } = decoded;
  const control = unprintable.exec(text);
  if (control === null) return { text, problems: [] };
  return { text, problems: [located(controlCharacter(control[0], control.index, control.index + 1), text)] };
}

function located({ from, to, ...what }: Slip, text: string): Problem {
  return { ...what, path: [], range: new Source(text).range(from, to) };
}
