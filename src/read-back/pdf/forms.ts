import { type Form, joined, type Painted } from './painted.ts';
import type { Read } from './structure.ts';

const forms: readonly Form[] = [
  { as: 'said', isApart: true },
  { as: 'said', isApart: false },
  { as: 'glyphs', isApart: true },
];

/**
 * The text in the order of the structure, in several forms: with lines apart and run together, with what stands for
 * glyphs and with the glyphs, and with and without the addresses that print puts behind the words of links.
 */
export function inReadingOrder(document: readonly Read[]): string[] {
  return forms.flatMap((form) => [textOf(document, form, true), textOf(document, form, false)]);
}

/** The text in the order it is painted. */
export function inPaintingOrder(stretches: readonly Painted[]): string[] {
  return forms.map((form) => joined(stretches, form));
}

function textOf(document: readonly Read[], form: Form, withAddresses: boolean): string {
  let text = '';
  let waiting: Painted[] = [];
  const flush = (): void => {
    text += joined(waiting, form);
    waiting = [];
  };
  for (const one of flat(document, form, withAddresses)) {
    if (one !== 'edge') waiting.push(one);
    else {
      flush();
      text += '\n';
    }
  }
  flush();
  return text;
}

function flat(document: readonly Read[], form: Form, withAddresses: boolean): (Painted | 'edge')[] {
  return document.flatMap((one): (Painted | 'edge')[] => {
    switch (one.kind) {
      case 'painted':
        return [...one.stretches];
      case 'edge':
        return ['edge'];
      case 'replaced':
        return form.as === 'said' ? [only(one.said)] : flat(one.inside, form, withAddresses);
      case 'link': {
        const inside = flat(one.inside, form, withAddresses);
        return withAddresses ? inside : withoutAddress(inside, form);
      }
      default:
        return one satisfies never;
    }
  });
}

const only = (said: string): Painted => ({
  glyphs: said,
  said,
  room: undefined,
  mark: undefined,
  isArtifact: false,
});

/** An address in brackets at the end, which may be broken over lines anywhere. */
const addressBehind = /\s*\(\s*h\s*t\s*t\s*p\s*s?\s*:[^]*\)\s*$/;

/** The words of a link without the address behind them. */
function withoutAddress(inside: (Painted | 'edge')[], form: Form): (Painted | 'edge')[] {
  const painted = inside.filter((one) => one !== 'edge');
  const [first] = painted;
  const text = joined(painted, form);
  const words = text.replace(addressBehind, '');
  return first === undefined || words === text ? inside : [{ ...first, glyphs: words, said: words }];
}
