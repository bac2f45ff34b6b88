/** A page cut into what its markup is made of. Text and values have their references to characters decoded. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'close'; readonly name: string }
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: readonly (readonly [name: string, value: string])[];
      /** Nothing stands inside it: it is void, or closes itself as elements of SVG may. */
      readonly isEmpty: boolean;
      /** What stands inside as it is written, of an element whose content is no markup. */
      readonly raw: string | undefined;
    };

const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Elements whose content is no markup, but text (a title) or a language of its own (a style sheet). */
const rawContent = new Set(['title', 'style']);

/** Elements whose content a browser reads by other rules. No published page has any. */
const refused = new Set(
  'script textarea iframe noscript noembed noframes template xmp plaintext listing select frameset math'.split(
    ' ',
  ),
);

const markup = {
  comment: /<!--(?!-?>)([^]*?)--!?>/y,
  doctype: /<!doctype([^>]*)>/iy,
  close: /<\/([a-z][a-z\d:-]*)\s*>/iy,
  open: /<([a-z][a-z\d:-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*)\s*(\/?)>/iy,
  text: /[^<]+/y,
};

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g;

/**
 * Reads the part of HTML that pages of this tool are written in, by the rules of browsers (HTML, 13.2.5). Throws for
 * anything else, as what a browser would make of it is not known.
 */
export function* htmlTokens(html: string, decode: (text: string) => string): Generator<HtmlToken> {
  let at = 0;
  let inSvg = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(html) ?? undefined;
    if (match) at = pattern.lastIndex;
    return match;
  };
  while (at < html.length) {
    const text = take(markup.text);
    const said = text ? undefined : (take(markup.comment) ?? take(markup.doctype));
    const closed = (text ?? said) ? undefined : take(markup.close);
    const opened = (text ?? said ?? closed) ? undefined : take(markup.open);
    if (text) yield { kind: 'text', text: decode(text[0]) };
    else if (said) yield { kind: 'comment', text: said[1] ?? '' };
    else if (closed) {
      const name = nameOf(closed);
      if (name === 'svg') inSvg -= 1;
      yield { kind: 'close', name };
    } else if (opened) {
      const name = nameOf(opened);
      const closesItself = opened[3] === '/';
      if (refused.has(name)) throw new Error(`The page has a <${name}>, which is not read back.`);
      if (closesItself && inSvg === 0 && name !== 'svg' && !voids.has(name))
        throw new Error(`The page has a <${name}/>, which browsers read in their own way.`);
      const isEmpty = closesItself || voids.has(name);
      if (name === 'svg' && !isEmpty) inSvg += 1;
      const isRaw = !isEmpty && rawContent.has(name) && inSvg === 0;
      const raw = isRaw ? take(new RegExp(`([^]*?)</${name}\\s*>`, 'iy'))?.[1] : undefined;
      if (isRaw && raw === undefined) throw new Error(`The page ends inside its <${name}>.`);
      yield { kind: 'open', name, attributes: attributesOf(opened[2] ?? '', decode), isEmpty, raw };
    } else throw new Error(`The page has markup that is not understood: ${html.slice(at, at + 40)}`);
  }
}

const nameOf = ([, name = '']: RegExpExecArray): string => name.toLowerCase();

function attributesOf(written: string, decode: (text: string) => string): [string, string][] {
  return [...written.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
    name.toLowerCase(),
    decode(double ?? single ?? bare ?? ''),
  ]);
}
