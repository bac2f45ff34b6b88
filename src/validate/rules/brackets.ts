import { placeholderNames } from '../../model/placeholders.ts';
import { finding, type PaperRule } from './rule.ts';
import { labelsOf, textsIn } from './texts.ts';

/** What a placeholder is written like elsewhere, or when a finger slips. */
const brackets =
  /(?<![\\<])<{1,3}\s*([^<>{}\n]{2,40}?)\s*>{1,3}|\{{2,3}\s*([^{}\n]{2,40}?)\s*\}{2,3}|«\s*([^«»\n]{2,40}?)\s*»/g;

/** The name of a placeholder between other brackets than `<<…>>`: it would be published as it stands. */
export const wrongBrackets: PaperRule = ({ file, value }) =>
  [
    ...textsIn(value, []).map((place) => ({ ...place, part: 'value' as const })),
    ...labelsOf(value).map((place) => ({ ...place, part: 'key' as const })),
  ].flatMap(({ path, text, part }) =>
    [...text.matchAll(brackets)].flatMap(([written, ...names]) => {
      const name = (names.find(Boolean) ?? '').toLowerCase().replace(/\s+/g, ' ');
      const isRight = /^<<[^<>]+>>$/.test(written);
      return isRight || !placeholderNames.includes(name)
        ? []
        : [finding('placeholder-brackets', file, path, { written, placeholder: `<<${name}>>` }, part)];
    }),
  );
