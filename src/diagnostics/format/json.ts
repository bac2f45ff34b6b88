import { sentence } from '../catalogue.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { inOrder, tally } from '../diagnostic.ts';
import { checkedFiles } from './input.ts';
import type { FormatInput } from './input.ts';

/**
 * For other programs. Places count from 1, as people do; `path` is the way from the file's root, keys and
 * indexes as they are, so from 0. What there is not is null, never left out.
 */
export function formatJson(input: FormatInput): string {
  return asJson({
    version: input.version,
    summary: { ...tally(input.diagnostics), files: checkedFiles(input).length },
    diagnostics: inOrder(input.diagnostics).map(entry),
  });
}

function entry(diagnostic: Diagnostic): object {
  const { code, severity, file, range, path } = diagnostic;
  const { message, help } = sentence(diagnostic);
  return {
    code,
    severity,
    message,
    file,
    start: range?.start ?? null,
    end: range?.end ?? null,
    path,
    help: help ?? null,
  };
}

/**
 * JSON that is safe to look at: `JSON.stringify` escapes C0 controls and lone surrogates (ES2019), but leaves
 * DEL, C1 controls and direction marks raw, and a terminal obeys those. They can only stand inside strings,
 * where `\u` is the same character (RFC 8259 §7).
 */
export function asJson(value: object): string {
  const raw = /[\u{7f}-\u{9f}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
  const escaped = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, 2).replace(raw, escaped)}\n`;
}
