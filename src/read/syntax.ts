import type { Document, YAMLError } from 'yaml';
import { and, directive, last, missing, unexpected, type Explained } from './slips/closing.ts';
import { entryAmongKeys, inBrackets, keyInText, lineWithoutKey, misplaced, oddIndent } from './slips/keys.ts';
import { beginsWithMark, quote, slipLimit, syntax, type Slip } from './slips/slip.ts';
import type { Source } from './source.ts';

/**
 * A parser's errors as slips. One slip often makes the parser stumble several times: of a line only the first is told,
 * and nothing after one that leaves the parser without a footing, such as a quotation mark that is never closed.
 */
export function syntaxSlips(document: Document.Parsed, source: Source): Slip[] {
  const slips: Slip[] = [];
  const lines = new Set<number>();
  for (const error of [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])) {
    const noticed = source.lineNumber(error.pos[0]);
    if (lines.has(noticed) || (slips.length > 0 && error.message.includes('in YAML stream'))) continue;
    const { slip, isLast } = explain(error, document.contents, source);
    const line = source.lineNumber(slip.from);
    if (!lines.has(line)) slips.push(slip);
    lines.add(noticed).add(line);
    if (isLast || slips.length === slipLimit) break;
  }
  return slips;
}

function explain(error: YAMLError, root: unknown, source: Source): Explained {
  const [from, to] = error.pos;
  const { text } = source;
  const odd = oddIndent(source, from);
  switch (error.code) {
    case 'TAB_AS_INDENT': {
      const tab = Math.max(text.indexOf('\t', from), from);
      return and({ code: 'tab-indent', args: {}, from: tab, to: tab + 1 });
    }
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
      return and({ code: 'yaml-tag', args: { tag: text.slice(from, to).trim() }, from, to });
    case 'BAD_ALIAS': {
      const mark = Math.max(text.lastIndexOf('*', from), text.lastIndexOf('&', from), 0);
      return and(beginsWithMark(text.charAt(mark), mark, to));
    }
    case 'MULTIPLE_TAGS':
    case 'BAD_SCALAR_START':
    case 'MULTIPLE_ANCHORS':
    case 'ALIAS_PROPS':
    case 'BAD_PROP_ORDER':
      return and(odd ?? beginsWithMark(text.charAt(from), from, to));
    case 'BAD_DIRECTIVE':
      return last(directive(source, from));
    case 'BAD_DQ_ESCAPE': {
      const reason = `In double quotes a backslash begins a special character, and \`${text.slice(from, from + 2)}\` begins none.`;
      return and(
        syntax(reason, 'Write two backslashes for one, or put the text in single quotes.', from, from + 2),
      );
    }
    case 'KEY_OVER_1024_CHARS':
      return and(syntax('The text before this colon is too long for a key.', quote, to, to + 1));
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (error.message.startsWith('A block seq')) return last(entryAmongKeys(source, from));
      return and(odd ?? keyInText(source, from));
    case 'MULTILINE_IMPLICIT_KEY':
      return and(odd ?? lineWithoutKey(source, from));
    case 'BLOCK_IN_FLOW':
      return last(inBrackets(source, from));
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
      return missing(error, root, source) ?? and(odd ?? misplaced(source, from));
    case 'UNEXPECTED_TOKEN':
      return odd === undefined ? unexpected(error, root, source) : and(odd);
    case 'DUPLICATE_KEY':
    case 'IMPOSSIBLE':
    case 'MULTIPLE_DOCS':
    case 'NON_STRING_KEY':
    case 'RESOURCE_EXHAUSTION':
    default: {
      const [reason = ''] = error.message.split('\n');
      return last(
        syntax(`YAML cannot read this: ${reason}.`, 'Check this line and the one above it.', from, to),
      );
    }
  }
}
