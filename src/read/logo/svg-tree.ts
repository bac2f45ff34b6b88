import { drawing } from './svg-allowed.ts';
import { referredTo } from './svg-style.ts';

/** An element that is kept, with the attributes that are. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly kids: (SvgElement | string)[];
}

const isElement = (kid: SvgElement | string): kid is SvgElement => typeof kid !== 'string';

export function serialize({ name, attributes, kids }: SvgElement): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${escape(value)}"`).join('');
  const content = kids.map((kid) => (isElement(kid) ? serialize(kid) : escape(kid))).join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** An attribute's line ends would be read back as spaces, which is what they mean there. */
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? '');

export const draws = ({ name, kids }: SvgElement): boolean =>
  drawing.has(name) || kids.some((kid) => isElement(kid) && draws(kid));

/** More than any drawing takes, and what a browser still paints at once. */
const mostPainted = 100_000;
/** More patterns than any style sheet names. */
const mostStyled = 100;
/** How far references may lead on to others. */
const longestChain = 200;

/**
 * Whether a few references lead to so many others that painting would not end: ten that each use ten, nine times over,
 * are a thousand million.
 */
export function isEndless(root: SvgElement): boolean {
  const named = new Map<string, SvgElement>();
  const inSheets = new Set<string>();
  const collect = (element: SvgElement): void => {
    const id = element.attributes.get('id');
    if (id !== undefined && !named.has(id)) named.set(id, element);
    for (const kid of element.kids) {
      if (isElement(kid)) collect(kid);
      else if (element.name === 'style') for (const id of referredTo(kid)) inSheets.add(id);
    }
  };
  collect(root);
  const targets = (ids: Iterable<string>): SvgElement[] => [...ids].flatMap((id) => named.get(id) ?? []);
  /** The patterns and the like that a style sheet refers to: any element might be painted with them. */
  const styled = targets(inSheets).filter(draws);
  if (styled.length > mostStyled) return true;

  const known = new Map<SvgElement, number>();
  const painted = (element: SvgElement, chain: number): number => {
    const found = known.get(element);
    if (found !== undefined) return found;
    if (chain > longestChain) return Infinity;
    known.set(element, 0); // a circle is painted by nobody
    let sum = 1;
    for (const kid of element.kids) if (isElement(kid)) sum += painted(kid, chain + 1);
    for (const target of [...targets(referencesOf(element)), ...styled]) {
      sum += painted(target, chain + 1);
      if (sum > mostPainted) break;
    }
    known.set(element, sum);
    return sum;
  };
  return painted(root, 0) > mostPainted;
}

function referencesOf({ attributes }: SvgElement): string[] {
  const href = attributes.get('href');
  return [
    ...(href?.startsWith('#') ? [href.slice(1)] : []),
    ...[...attributes.values()].flatMap((value) => referredTo(value)),
  ];
}
