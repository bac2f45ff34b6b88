import type { ArgsOf, Code, Path, Range } from '../diagnostics/diagnostic.ts';
import { decode } from './decode.ts';
import { depthLimit, parseDocument } from './parse.ts';
import { controlCharacter, unprintable } from './slips/lost.ts';
import { slipLimit, type Slip } from './slips/slip.ts';
import { Source } from './source.ts';
import { syntaxSlips } from './syntax.ts';
import { Walk } from './walk.ts';

/** A file as read: a value and a way back from any path in it to its line and column. */
export interface Read {
  /** The decoded text, for showing the offending line; undefined where it could not be decoded. */
  readonly text: string | undefined;
  /** Strings, lists and maps without prototypes; undefined where the file cannot be read. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly rangeAt: (path: Path, part?: 'key' | 'value') => Range | null;
}

/** What is wrong with a file as YAML, already in its place. */
export type Problem = {
  [C in Code]: {
    readonly code: C;
    readonly args: ArgsOf<C>;
    readonly path: Path;
    readonly range: Range | null;
  };
}[Code];

/**
 * Reads YAML 1.2. Every scalar is its source text, keys included, so `3.10`, `0130` and `yes` stay as written; the
 * schema turns into numbers what it says are numbers. A key with nothing after it is a problem and left out.
 */
export function readYaml(bytes: Uint8Array, kind: string): Read {
  const decoded = decode(bytes);
  if (!('text' in decoded)) {
    const { code, args } = decoded;
    const shown = 'shown' in decoded ? decoded.shown : undefined;
    const slip = { code, args, from: shown?.offset ?? 0, to: (shown?.offset ?? -1) + 1 } as Slip;
    return { ...failed(new Source(shown?.text ?? ''), [slip]), text: shown?.text };
  }
  const source = new Source(decoded.text);
  const control = unprintable.exec(source.text);
  if (control !== null)
    return failed(source, [controlCharacter(control[0], control.index, control.index + 1)]);
  const parsed = parseDocument(source.text);
  if ('tooDeepAt' in parsed) {
    return failed(source, [
      {
        code: 'nested-too-deep',
        args: { limit: depthLimit },
        from: parsed.tooDeepAt - 1,
        to: parsed.tooDeepAt,
      },
    ]);
  }
  const { document, secondAt } = parsed;
  const slips = syntaxSlips(document, source);
  if (secondAt !== undefined) slips.push(secondDocument(source, secondAt));
  if (slips.length > 0) return failed(source, slips);
  const walk = new Walk(source);
  const value = walk.document(document.contents);
  if (walk.slips.length === 0 && (value === undefined || value === '')) {
    const onlyComments = source.text.includes('#');
    return failed(source, [{ code: 'empty-file', args: { kind, onlyComments }, from: 0, to: 0 }]);
  }
  const { places } = walk;
  return {
    text: source.text,
    value,
    problems: problemsOf(source, walk.slips),
    rangeAt: (path, part) => places.locate(value, source, path, part),
  };
}

const failed = (source: Source, slips: readonly Slip[]): Read => ({
  text: source.text,
  value: undefined,
  problems: problemsOf(
    source,
    slips.map((slip) => ({ slip, path: [] })),
  ),
  rangeAt: () => null,
});

function problemsOf(
  source: Source,
  told: readonly { readonly slip: Slip; readonly path: Path }[],
): Problem[] {
  const slips =
    told.length < slipLimit ? told : [...told.slice(0, slipLimit), { slip: moreThanShown, path: [] }];
  return slips.map(({ slip: { from, to, ...what }, path }) => ({
    ...what,
    path,
    range: source.range(from, to),
  }));
}

const moreThanShown: Slip = { code: 'more-problems', args: { shown: slipLimit }, from: 0, to: 0 };

function secondDocument({ text }: Source, at: number): Slip {
  const marker = text.startsWith('---', at) ? '---' : '...';
  return { code: 'several-documents', args: { marker }, from: at, to: marker === '---' ? at + 3 : at + 1 };
}
