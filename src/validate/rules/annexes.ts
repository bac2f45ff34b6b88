import { finding, type PaperRule } from './rule.ts';
import { textsIn } from './texts.ts';

/**
 * "Annex 2" in the text, where the paper lists no annex of that label. The council's word may be Annex or Appendix; one that
 * belongs to another document ("Appendix A of the letter") is none of the paper's.
 */
export const annexReferences: PaperRule = ({ file, value }) => {
  const known = (value.annexes ?? []).map(({ label }) => label);
  const has = new Set(known.flatMap(referencesIn).map(keyOf));
  const texts = [
    ...textsIn({ ...value, annexes: undefined }, []),
    ...(value.annexes ?? []).flatMap(({ sections }, at) => textsIn(sections, ['annexes', at, 'sections'])),
  ];
  return texts.flatMap(({ path, text }) =>
    referencesIn(text)
      .filter((found) => !has.has(keyOf(found)))
      .map(({ word, mark }) => finding('annex-missing', file, path, { reference: `${word} ${mark}`, known })),
  );
};

/** A reader tells annexes apart by their labels, in which neither capitals nor spaces count. */
export const duplicateAnnexes: PaperRule = ({ file, value }) => {
  const seen = new Map<string, string>();
  return (value.annexes ?? []).flatMap(({ label }, at) => {
    const key = label.toLowerCase().replace(/\s+/g, '');
    const first = seen.get(key);
    if (first !== undefined)
      return [finding('duplicate-annex', file, ['annexes', at, 'label'], { label, first })];
    seen.set(key, label);
    return [];
  });
};

const mark =
  '(?:\\d+[a-z]?|[A-Z]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)\\b';
const reference = new RegExp(
  `\\b([Aa]nnex(?:es)?|ANNEX(?:ES)?|[Aa]ppendi(?:x|ces)|APPENDI(?:X|CES))\\s+(${mark}(?:(?:,|,? and|,? or| &)\\s+${mark})*)`,
  'g',
);
const ofAnotherDocument = /^\s+(?:to|of|in)\s+(?:the|its|their|that)\s+(?!report\b|paper\b)/;

function referencesIn(text: string): { word: string; mark: string }[] {
  return [...text.matchAll(reference)].flatMap((match) => {
    const [all, noun = '', marks = ''] = match;
    if (ofAnotherDocument.test(text.slice(match.index + all.length))) return [];
    const word = /^app/i.test(noun) ? 'Appendix' : 'Annex';
    // "In this annex I set out" refers to nothing.
    return (marks.match(new RegExp(mark, 'g')) ?? []).flatMap((m) => (m === 'I' ? [] : [{ word, mark: m }]));
  });
}

const keyOf = ({ word, mark }: { word: string; mark: string }): string => `${word} ${plain(mark)}`;

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "one" and "1" are the same mark. */
function plain(label: string): string {
  const word = label.toLowerCase().replace(/[:.,]$/, '');
  const number = numbers.indexOf(word) + 1;
  return number > 0 ? String(number) : word;
}
