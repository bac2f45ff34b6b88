import { onOneLine } from './comment.ts';

/**
 * A text as YAML on one line, plain where it may be. Double quotes take it as JSON does, and no other form can say every
 * text. `inside` is a list in brackets or a set of keys in braces, where commas and brackets end a text.
 */
export function scalar(text: string, place: 'line' | 'inside' = 'line'): string {
  const isPlain =
    /^[\p{L}\p{N}(£]/u.test(text) &&
    !/: |:$|\s#|["\\]/.test(text) &&
    !(place === 'inside' ? /[,[\]{}]/ : /^[[{]/).test(text) &&
    !wordsOfYaml.test(text) &&
    onOneLine(text) === text;
  return isPlain ? text : JSON.stringify(text);
}

/** Other programs that read the file take these for something else than text. */
const wordsOfYaml = /^(true|false|yes|no|on|off|y|n|null|~)$/i;
