import type { Finding, Path } from '../../diagnostics/diagnostic.ts';
import type { ProfileFile } from '../../model/files.ts';
import {
  isFactName,
  isPieceName,
  parts,
  placeholderNames,
  placeholdersIn,
  standsAlone,
  texts,
} from '../../model/placeholders.ts';
import { nearest } from '../nearest.ts';
import { finding } from './rule.ts';
import { labelsOf, textsIn } from './texts.ts';

/**
 * Every placeholder of a profile is one of the closed list, and stands where it can and is filled. Whether there is
 * something to fill in is not asked: what has nothing to stand for is left out, as one plan states what another does not.
 */
export function profileTexts(file: string, value: ProfileFile): Finding[] {
  const { requiredParts = [], labels, requiredHeadings, ...rest } = value;
  return [
    ...textsIn({ labels, requiredHeadings }, []).flatMap(({ path, text }) =>
      placeholdersIn(text).map(({ written }) =>
        finding('placeholder-place', file, path, { placeholder: written, isUnfilled: true }),
      ),
    ),
    ...textsIn(rest, []).flatMap(({ path, text }) => placeholdersOf(file, path, text)),
    ...labelsOf(value).flatMap(({ path, text }) => placeholdersOf(file, path, text, 'key')),
    ...requiredParts.flatMap((part, at) =>
      isPieceName(part)
        ? []
        : [unknownPlaceholder(file, ['requiredParts', at], `<<${part}>>`, part, [...pieceNames])],
    ),
  ];
}

const pieceNames = [...Object.keys(texts), ...Object.keys(parts)];

function placeholdersOf(file: string, path: Path, text: string, part: 'key' | 'value' = 'value'): Finding[] {
  return placeholdersIn(text).flatMap(({ written, name }): Finding[] => {
    if (isFactName(name)) return [];
    if (!isPieceName(name)) return [unknownPlaceholder(file, path, written, name, placeholderNames, part)];
    const isAlone = isParagraphPath(path) && standsAlone(text) !== undefined;
    return isAlone ? [] : [finding('placeholder-place', file, path, { placeholder: written }, part)];
  });
}

function unknownPlaceholder(
  file: string,
  path: Path,
  placeholder: string,
  name: string,
  known: readonly string[],
  part: 'key' | 'value' = 'value',
): Finding {
  const args = { placeholder, suggestion: nearest(name, known), known };
  return finding('unknown-placeholder', file, path, args, part);
}

/** A paragraph of a section: tail/0/paragraphs/2. */
const isParagraphPath = ([top, ...path]: Path): boolean =>
  ['head', 'tail', 'sections'].includes(String(top)) && path.at(-2) === 'paragraphs';
