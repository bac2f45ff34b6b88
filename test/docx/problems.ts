import { partsOf } from './package.ts';
import { styleOf } from './read.ts';
import { allOf, elementsOf, textOf, type Element } from './xml.ts';

/** What would make Word refuse a file, or mend it: links that lead nowhere, names that are not there, a wrong order. */
export function problemsOf(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes);
  const document = parts.get('word/document.xml');
  const styles = parts.get('word/styles.xml');
  if (document === undefined || styles === undefined) return ['there is no text'];
  return [
    ...typesMissing(parts),
    ...linksMissing(parts),
    ...[...parts.values()].flatMap((part) => stylesMissing(part, styles)),
    ...twice(allOf(document, 'w:bookmarkStart').map((mark) => mark.attributes['w:id'] ?? '')),
    ...twice(allOf(document, 'w:bookmarkStart').map((mark) => mark.attributes['w:name'] ?? '')),
    ...twice(allOf(styles, 'w:style').map((style) => style.attributes['w:styleId'] ?? '')),
    ...anchorsMissing(document),
    ...cellsOpen(document),
    ...[document, styles].flatMap(wrongOrder),
    ...allOf(document, 'w:fldChar')
      .filter((field) => field.attributes['w:dirty'] === 'true')
      .map(() => 'a field asks to be updated'),
  ];
}

function typesMissing(parts: ReadonlyMap<string, Element>): string[] {
  const types = parts.get('[Content_Types].xml');
  const named =
    types === undefined ? [] : allOf(types, 'Override').map((o) => o.attributes['PartName'] ?? '');
  return [
    ...named.filter((name) => !parts.has(name.slice(1))).map((name) => `${name} has a type and is not there`),
    ...[...parts.keys()]
      .filter((path) => path.endsWith('.xml') && !path.startsWith('[') && !named.includes(`/${path}`))
      .map((path) => `${path} has no type`),
  ];
}

function linksMissing(parts: ReadonlyMap<string, Element>): string[] {
  return [...parts].flatMap(([path, part]) => {
    const rels = parts.get(path.replace(/([^/]+)$/, '_rels/$1.rels'));
    const known =
      rels === undefined ? [] : allOf(rels, 'Relationship').map(({ attributes }) => attributes['Id']);
    return idsIn(part)
      .filter((id) => !known.includes(id))
      .map((id) => `${path} names ${id}`);
  });
}

const idsIn = (element: Element): string[] => [
  ...['r:id', 'r:embed'].flatMap((name) => element.attributes[name] ?? []),
  ...elementsOf(element).flatMap(idsIn),
];

function stylesMissing(document: Element, styles: Element): string[] {
  const known = new Set(allOf(styles, 'w:style').map((style) => style.attributes['w:styleId']));
  const used = [
    ...allOf(document, 'w:p').map(styleOf),
    ...['w:rStyle', 'w:tblStyle']
      .flatMap((name) => allOf(document, name))
      .map((s) => s.attributes['w:val'] ?? ''),
    ...['w:basedOn', 'w:next'].flatMap((name) => allOf(styles, name)).map((s) => s.attributes['w:val'] ?? ''),
  ];
  return [...new Set(used)].filter((id) => !known.has(id)).map((id) => `no style is called ${id}`);
}

const twice = (names: readonly string[]): string[] =>
  names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${name} is there twice`);

function anchorsMissing(document: Element): string[] {
  const known = new Set(allOf(document, 'w:bookmarkStart').map((mark) => mark.attributes['w:name']));
  const named = [
    ...allOf(document, 'w:hyperlink').flatMap(({ attributes }) => attributes['w:anchor'] ?? []),
    ...allOf(document, 'w:instrText').flatMap((code) => /^PAGEREF (\S+)/.exec(textOf(code))?.[1] ?? []),
  ];
  return named
    .filter((name) => !known.has(name))
    .map((name) => `a link leads to ${name}, which is not there`);
}

/** A cell ends with a paragraph, and so does what holds a table (17.4.65). */
function cellsOpen(document: Element): string[] {
  const holders = [...allOf(document, 'w:tc'), ...allOf(document, 'w:body')];
  return holders.flatMap((holder) => {
    const last = elementsOf(holder).findLast(({ name }) => name !== 'w:sectPr');
    return last?.name === 'w:p' ? [] : [`a ${holder.name} ends with ${last?.name ?? 'nothing'}`];
  });
}

/** The order of elements that ECMA-376 asks for (17.3.1.26, 17.3.2.28, 17.4.60, 17.7.4.17). */
const orders: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr',
};

function wrongOrder(element: Element): string[] {
  const order = orders[element.name]?.split(' ').map((name) => `w:${name}`);
  const places = order === undefined ? [] : elementsOf(element).map(({ name }) => order.indexOf(name));
  const isWrong = places.some((place, at) => place === -1 || place < (places[at - 1] ?? 0));
  return [
    ...(isWrong
      ? [
          `${element.name} has ${elementsOf(element)
            .map(({ name }) => name)
            .join(' ')}`,
        ]
      : []),
    ...elementsOf(element).flatMap(wrongOrder),
  ];
}
