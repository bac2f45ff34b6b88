/** The names of HTML for U+00A0 to U+00FF, in order. */
const latin = `
  nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro
  para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil
  Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave
  Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml
  igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute
  thorn yuml`;

/** Those that Markdown and HTML need, the punctuation of print, and the letters of Welsh that Latin-1 lacks. */
const others: Readonly<Record<string, number>> = {
  ...{
    quot: 0x22,
    amp: 0x26,
    apos: 0x27,
    lt: 0x3c,
    gt: 0x3e,
    lowbar: 0x5f,
    ast: 0x2a,
    Tab: 0x09,
    NewLine: 0x0a,
  },
  ...{ ensp: 0x2002, emsp: 0x2003, thinsp: 0x2009, zwnj: 0x200c, zwj: 0x200d, ndash: 0x2013, mdash: 0x2014 },
  ...{
    lsquo: 0x2018,
    rsquo: 0x2019,
    sbquo: 0x201a,
    ldquo: 0x201c,
    rdquo: 0x201d,
    bdquo: 0x201e,
    bull: 0x2022,
  },
  ...{
    hellip: 0x2026,
    permil: 0x2030,
    prime: 0x2032,
    euro: 0x20ac,
    trade: 0x2122,
    minus: 0x2212,
    frasl: 0x2044,
  },
  ...{ Wcirc: 0x174, wcirc: 0x175, Ycirc: 0x176, ycirc: 0x177, Yuml: 0x178, OElig: 0x152, oelig: 0x153 },
};

const codes = new Map([
  ...latin
    .trim()
    .split(/\s+/)
    .map((name, at): [string, number] => [name, 0xa0 + at]),
  ...Object.entries(others),
]);

const reference = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]*));/gi;

/** Text in which HTML's references to characters are the characters. A name that is not known is told to `unknown`. */
export function decodeEntities(text: string, unknown: (reference: string) => string = (as) => as): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, (written, hex?: string, decimal?: string, name?: string) => {
    const code =
      name !== undefined
        ? codes.get(name)
        : Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
    return code === undefined || code > 0x10ffff ? unknown(written) : String.fromCodePoint(code);
  });
}
