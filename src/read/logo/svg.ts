import { SaxesParser, type SaxesTagNS } from 'saxes';
import { fitted, type Unusable } from '../../model/logo.ts';
import { elements, unseen, withText, wrappers } from './svg-allowed.ts';
import { safeAttributes, SVG } from './svg-attributes.ts';
import { sizeOf } from './svg-size.ts';
import { quoted, safeSheet } from './svg-style.ts';
import { draws, isEndless, serialize, type SvgElement } from './svg-tree.ts';

/** An SVG with nothing in it that could run, move, or ask for something outside. */
export interface Svg {
  readonly kind: 'svg';
  readonly text: string;
  /** In CSS pixels, as it is shown. */
  readonly width: number;
  readonly height: number;
  /** What was left out and might be missed, in words. */
  readonly dropped: readonly string[];
}

/** Deeper than any program draws, and shallow enough to be walked through: the parser takes longer with each level. */
const deepest = 100;

class TooDeep extends Error {}

/**
 * An SVG as it may stand in a page: read as XML, and written anew from the elements, attributes and values that are
 * known to draw. So nothing that is not known can come through, however it is written.
 */
export function readSvg(text: string): Svg | Unusable {
  const dropped = new Set<string>();
  let root: SvgElement | undefined;
  try {
    root = parse(text, (what) => dropped.add(what));
  } catch (error) {
    if (error instanceof TooDeep) return unusable(`is nested more than ${deepest} levels deep`, plain);
    return unreadable(error);
  }
  if (root === undefined) return unusable('is XML, but not an SVG', 'Export the logo as SVG.');
  if (!draws(root)) return unusable('has nothing in it that can be shown', plain);
  if (isEndless(root)) return unusable('has more in it, counting each repetition, than can be drawn', plain);
  const size = sizeOf(root.attributes);
  if (size === undefined)
    return unusable('does not say how large it is: it has neither a viewBox nor a width and a height', plain);
  const shown = fitted(size);
  const sized = new Map([
    ['xmlns', SVG],
    ...root.attributes,
    ['viewBox', size.viewBox],
    ['width', String(shown.width)],
    ['height', String(shown.height)],
  ]);
  return { kind: 'svg', text: serialize({ ...root, attributes: sized }), ...shown, dropped: [...dropped] };
}

function parse(text: string, drop: (what: string) => void): SvgElement | undefined {
  const parser = new SaxesParser({ xmlns: true });
  const open: (SvgElement | undefined)[] = [];
  let root: SvgElement | undefined;
  /** How many of the elements that are open stand in one that is left out, with that one. */
  let without = 0;

  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (open.length + without >= deepest) throw new TooDeep();
    if (without > 0) {
      without += 1;
      return;
    }
    const isRoot = open.length === 0;
    const role = isRoot ? (isSvgRoot(tag) ? 'keep' : 'leave') : roleOf(tag, drop);
    const attributes = role === 'keep' ? safeAttributes(tag, drop) : undefined;
    if (role === 'leave' || (role === 'keep' && attributes === undefined)) {
      without = 1;
      return;
    }
    const parent = open.at(-1);
    if (attributes === undefined) {
      open.push(parent);
      return;
    }
    const element: SvgElement = { name: tag.local, attributes, kids: [] };
    parent?.kids.push(element);
    if (isRoot) root = element;
    open.push(element);
  });
  parser.on('closetag', () => {
    if (without > 0) without -= 1;
    else tidySheet(open.pop(), drop);
  });
  const addText = (words: string): void => {
    const parent = open.at(-1);
    if (without === 0 && parent !== undefined && withText.has(parent.name)) parent.kids.push(words);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('processinginstruction', ({ target }) => {
    drop(`<?${quoted(target).slice(1, -1)}?>`);
  });
  parser.on('doctype', (type) => {
    if (type.includes('[')) drop('declarations in its DOCTYPE');
  });
  parser.write(text).close();
  return root;
}

/** An SVG without its namespace is none to a browser, but is one to whoever wrote it. */
const isSvgRoot = ({ local, uri }: SaxesTagNS): boolean => local === 'svg' && (uri === SVG || uri === '');

/** What becomes of an element: kept, left out with all that is in it, or left out without its content. */
function roleOf({ name, local, uri }: SaxesTagNS, drop: (what: string) => void): 'keep' | 'leave' | 'unwrap' {
  if (uri !== SVG && uri !== '') {
    // What drawing programs note for themselves, in words of their own, is missed by nobody.
    if (uri.includes('xhtml')) drop(`<${quoted(name).slice(1, -1)}>`);
    return 'leave';
  }
  if (elements.has(local)) return 'keep';
  if (unseen.has(local)) return 'leave';
  if (local !== 'switch') drop(`<${quoted(local).slice(1, -1)}>`);
  return wrappers.has(local) ? 'unwrap' : 'leave';
}

/** A style sheet's text comes in pieces, and is looked at when it is whole. */
function tidySheet(element: SvgElement | undefined, drop: (what: string) => void): void {
  if (element?.name !== 'style') return;
  const sheet = safeSheet(element.kids.filter((kid) => typeof kid === 'string').join(''), drop);
  element.kids.splice(0, Infinity, ...(sheet === '' ? [] : [sheet]));
}

const plain = 'Export it again as a plain SVG.';

const unusable = (reason: string, help: string): Unusable => ({ kind: 'unusable', reason, help });

/** The parser's error says the place first: "3:14: unclosed tag: svg". */
function unreadable(error: unknown): Unusable {
  const said = error instanceof Error ? error.message : '';
  const [, line, why] = /^(\d+):\d+: (.*?)\.?$/s.exec(said) ?? [];
  if (line === undefined || why === undefined) throw error;
  return unusable(`is not whole as an SVG: at its line ${line}, ${quoted(why).slice(1, -1)}`, plain);
}
