import { skip, wordAt, type Found, type Tokens } from './tokens.ts';

/** "a.", "b and c.", "(a)", "a-c:", "Actions a and b:" with what follows: the letters of the actions a date is for. */
export function lettersAt(tokens: Tokens, at: number): Found<readonly string[]> | undefined {
  const start = afterName(tokens, at);
  const inside = lettersInBrackets(tokens, start);
  if (inside) return { ...inside, next: skip(tokens, inside.next, ':', '-') };
  const list = listAt(tokens, start);
  const end = list && afterMark(tokens, list.next);
  return list === undefined || end === undefined ? undefined : { value: list.value, next: end };
}

/** "(a)", "[a and b]", "(actions a to c)", "(a) and (b)": brackets around letters only, before a date or after it. */
export function lettersInBrackets(tokens: Tokens, at: number): Found<readonly string[]> | undefined {
  const first = bracketAt(tokens, at);
  if (first === undefined) return undefined;
  const behind = skip(tokens, first.next, 'and', '&');
  const second = behind > first.next ? bracketAt(tokens, behind) : undefined;
  return second ? { value: [...first.value, ...second.value], next: second.next } : first;
}

function bracketAt(tokens: Tokens, at: number): Found<string[]> | undefined {
  const open = wordAt(tokens, at);
  if (open !== '(' && open !== '[') return undefined;
  const list = listAt(tokens, afterName(tokens, at + 1));
  const isClosed = list !== undefined && wordAt(tokens, list.next) === (open === '(' ? ')' : ']');
  return isClosed ? { value: list.value, next: list.next + 1 } : undefined;
}

const afterName = (tokens: Tokens, at: number): number =>
  skip(tokens, at, 'action', 'actions', 'item', 'items');

/** A hyphen inside a word, as in e-learning, closes no list. */
function afterMark(tokens: Tokens, at: number): number | undefined {
  if (['.', ')', ':'].includes(wordAt(tokens, at))) return at + 1;
  const isSpaced = tokens[at]?.isSpaced === true || tokens[at + 1]?.isSpaced === true;
  return wordAt(tokens, at) === '-' && isSpaced ? at + 1 : undefined;
}

/** There are no more than 26. */
function listAt(tokens: Tokens, at: number): Found<string[]> | undefined {
  const first = letter(tokens, at);
  if (first === undefined) return undefined;
  const letters = [first];
  let next = at + 1;
  while (letters.length <= 26) {
    const sign = wordAt(tokens, next);
    const start = skip(tokens, skip(tokens, next, ',', '&', 'and', '/', '-', 'to'), 'and', '&');
    const following = start > next ? letter(tokens, start) : undefined;
    if (following === undefined) return { value: letters, next };
    if (sign === '-' || sign === 'to') letters.push(...between(letters.at(-1) ?? first, following));
    letters.push(following);
    next = start + 1;
  }
  return undefined;
}

const letter = (tokens: Tokens, at: number): string | undefined => {
  const word = wordAt(tokens, at);
  return /^[a-z]$/.test(word) ? word : undefined;
};

function between(first: string, last: string): string[] {
  const [from, to] = [first.charCodeAt(0) + 1, last.charCodeAt(0)];
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => String.fromCharCode(from + index));
}

/** "1." or "ii)" before a date that is one of a list. */
export function numeralAt(tokens: Tokens, at: number): number | undefined {
  const isNumeral = /^(\d{1,2}|i{2,3}|i?vi{0,3}|ix)$/.test(wordAt(tokens, at));
  const isMark = [')', '.'].includes(wordAt(tokens, at + 1)) && tokens[at + 1]?.isSpaced === false;
  return isNumeral && isMark && tokens[at + 2]?.isSpaced === true ? at + 2 : undefined;
}
