import { functions, properties } from './svg-allowed.ts';

/** Told of each thing that is left out and might be missed or might have done harm. */
export type Drop = (what: string) => void;

/** A reference to something in the same file. */
const local = /^\s*(["']?)#[^\s"'()\\]+\1\s*$/;

/** Whether a value only says what something looks like: it asks for nothing and ends nothing it stands in. */
export function isSafeValue(value: string): boolean {
  // A backslash could write any of the others; a colon or two strokes are in every address; a brace or a semicolon ends
  // a declaration.
  if (/[\\<>@{};:]|\/[*/]/.test(value) || hasControls(value) || !isClosed(value)) return false;
  for (let open = value.indexOf('('); open >= 0; open = value.indexOf('(', open + 1)) {
    // No function's name is longer, and looking further back would take time that grows with the square of the length.
    const [, name = ''] = /([\w-]*)\s*$/.exec(value.slice(Math.max(0, open - 30), open)) ?? [];
    const isUrl = name.toLowerCase() === 'url';
    if (name !== '' && !functions.has(name.toLowerCase())) return false;
    if (isUrl && !local.test(value.slice(open + 1, (value.indexOf(')', open) + 1 || Infinity) - 1)))
      return false;
  }
  return true;
}

/** Whether every bracket and quotation mark has its other half: one without would take in what follows. */
function isClosed(value: string): boolean {
  const count = (mark: string): number => value.split(mark).length - 1;
  return count('(') === count(')') && count('"') % 2 === 0 && count("'") % 2 === 0;
}

/** Whether a value that is left out would have fetched or run something. */
export const reachesOut = (value: string): boolean =>
  /^\s*[a-z][a-z0-9+.-]*:|^\s*\/\/|expression|image-set|\\/i.test(value) ||
  [...value.matchAll(/url\s*\(([^)]*)/gi)].some(([, inside = '']) => !local.test(inside));

/** The ids that a value refers to. */
export const referredTo = (value: string): string[] =>
  [...value.matchAll(/url\(\s*["']?#([^\s"'()]+)/gi)].map(([, id = '']) => id);

/** The declarations of a style that are safe, as they are written one after another. */
export function safeDeclarations(style: string, drop: Drop): string {
  return withoutComments(style)
    .split(';')
    .flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      const name = declaration.slice(0, colon).trim().toLowerCase();
      const value = declaration.slice(colon + 1).trim();
      if (colon > 0 && properties.has(name) && isSafeValue(value)) return [`${name}:${value}`];
      if (reachesOut(value)) drop(`a style that refers to ${quoted(value)}`);
      return [];
    })
    .join(';');
}

/** A style sheet's rules that are safe. Rules that begin with an @ fetch something, or depend on where it is shown. */
export function safeSheet(sheet: string, drop: Drop): string {
  let rest = withoutComments(sheet)
    .replace(/<!--|-->/g, ' ')
    .trim();
  const kept: string[] = [];
  while (rest !== '') {
    const end = rest.startsWith('@') ? atRuleEnd(rest) : rest.indexOf('}') + 1 || rest.length;
    const rule = rest.slice(0, end);
    rest = rest.slice(end).trim();
    if (rule.startsWith('@')) drop(/^@[\w-]*/.exec(rule)?.[0] ?? '@');
    else kept.push(...safeRule(rule, drop));
  }
  return kept.join('');
}

function safeRule(rule: string, drop: Drop): string[] {
  const [, selector = '', body = ''] = /^([^{}]*)\{([^{}]*)\}$/.exec(rule) ?? [];
  const declarations = safeDeclarations(body, drop);
  const isPlain = /^[\w\s.#,*>+~-]+$/.test(selector) && !hasControls(selector);
  return declarations === '' || !isPlain ? [] : [`${selector.trim()}{${declarations}}`];
}

/** Where a rule that begins with an @ ends: at its semicolon, or with the block it opens. */
function atRuleEnd(text: string): number {
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/[{};]/g)) {
    if (mark === '{') depth += 1;
    if (mark === '}') depth -= 1;
    if (depth <= 0) return index + 1;
  }
  return text.length;
}

/** A comment without an end goes to the end, as CSS has it. */
function withoutComments(css: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let open = css.indexOf('/*'); open >= 0; open = css.indexOf('/*', at)) {
    kept.push(css.slice(at, open));
    const end = css.indexOf('*/', open + 2);
    at = end < 0 ? css.length : end + 2;
  }
  return [...kept, css.slice(at)].join(' ');
}

/** What was found, short enough for a message and without what a terminal would obey. */
export function quoted(found: string): string {
  const plain = found.replace(/[^\x20-\x7e]+/g, ' ').trim();
  return `"${plain.length > 40 ? `${plain.slice(0, 39)}…` : plain}"`;
}

const hasControls = (text: string): boolean =>
  /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text);
