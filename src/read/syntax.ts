import type { YAMLError } from 'yaml';
import type { ArgsOf, Code } from '../diagnostics/diagnostic.ts';

interface Told<C extends Code = Code> {
  readonly code: C;
  readonly args: ArgsOf<C>;
}

const quotes = 'Put the whole text in double quotes, or write it on the next line after "|-".';

/**
 * A YAML parser's error in words for somebody who does not write YAML for a living. The commonest slips are a colon,
 * a star or a bracket in plain text, and each has its own sentence.
 */
export function explain(error: YAMLError, text: string): Told {
  const at = text.slice(error.pos[0], error.pos[0] + 1);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { code: 'tab-indent', args: {} };
    case 'MULTIPLE_DOCS':
      return { code: 'several-documents', args: {} };
    case 'TAG_RESOLVE_FAILED':
      return { code: 'yaml-tag', args: { tag: text.slice(error.pos[0], error.pos[1]).trim() } };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return syntax('This text holds a colon followed by a space, which YAML reads as another key.', quotes);
    case 'BAD_ALIAS':
      return syntax(
        'This text begins with a star, which YAML reads as the name of something elsewhere.',
        quotes,
      );
    case 'BAD_SCALAR_START':
      return syntax(`This text begins with ${at}, which YAML keeps for itself.`, quotes);
    case 'BAD_INDENT':
      return syntax(
        'This line is indented differently from what it belongs to.',
        'Line it up with the lines above it that it stands beside.',
      );
    case 'MISSING_CHAR':
      return syntax(
        missing(error.message),
        'Check the quotes, brackets and colons of this line and the one before.',
      );
    case 'UNEXPECTED_TOKEN':
      return syntax('YAML cannot make sense of what stands here.', quotes);
    default:
      return syntax(`YAML cannot read this: ${firstSentence(error.message)}.`, undefined);
  }
}

const syntax = (reason: string, help: string | undefined): Told<'yaml-syntax'> => ({
  code: 'yaml-syntax',
  args: { reason, help },
});

function missing(message: string): string {
  if (/closing|"quote|'quote|quote/.test(message)) return 'A quotation mark is opened here and never closed.';
  if (/implicit map key|Implicit keys?|: |colon|MAP_VALUE/i.test(message))
    return 'A colon is missing after a key here.';
  if (/flow (map|sequence|collection)|end with a [\]}]/i.test(message))
    return 'A bracket is opened here and never closed.';
  return `Something is missing here: ${firstSentence(message)}.`;
}

const firstSentence = (message: string): string =>
  message.split(/ at line |\n/)[0]?.replace(/[.:]$/, '') ?? message;
