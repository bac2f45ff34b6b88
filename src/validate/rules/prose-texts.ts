import type { Path } from '../../diagnostics/diagnostic.ts';
import type { PaperFile, UpdateFile } from '../../model/files.ts';
import { standsAlone } from '../../model/placeholders.ts';
import { textsIn, type PlacedText } from './texts.ts';

/** What an update tells in sentences, in the order of its file: narratives, bullets and the summary, last. */
export function toldIn(update: UpdateFile): readonly PlacedText[] {
  const told = known.get(update) ?? listTold(update);
  known.set(update, told);
  return told;
}

/** Several rules ask, so the texts are listed once an update. */
const known = new WeakMap<UpdateFile, readonly PlacedText[]>();

function listTold({ items = {}, summary }: UpdateFile): PlacedText[] {
  return [
    ...Object.entries(items).flatMap(([id, { narrative, bullets }]) => [
      ...prosePieces(narrative, ['items', id, 'narrative']),
      ...prosePieces(bullets, ['items', id, 'bullets']),
    ]),
    ...prosePieces(summary, ['summary']),
  ];
}

/**
 * What a paper says in its own sentences, in the order in which it is printed: what is asked, the reason and the summary
 * come before the sections, and implications after, unless a placeholder puts them elsewhere.
 */
export function saidIn(paper: PaperFile): PlacedText[] {
  const own = {
    'report recommendations': prosePieces(paper.recommendations, ['recommendations']),
    reason: prosePieces(paper.reason, ['reason']),
    'report summary': prosePieces(paper.summary, ['summary']),
    implications: prosePieces(paper.implications, ['implications']),
  };
  const placed = new Set<string>();
  const sections = prosePieces(paper.sections, ['sections']).flatMap((piece) => {
    const name = standsAlone(piece.text);
    if (name === undefined || !isOwn(name, own) || placed.has(name)) return [piece];
    placed.add(name);
    return own[name];
  });
  const loose = (name: keyof typeof own): PlacedText[] => (placed.has(name) ? [] : own[name]);
  return [
    ...loose('report recommendations'),
    ...loose('reason'),
    ...loose('report summary'),
    ...sections,
    ...loose('implications'),
    ...(paper.annexes ?? []).flatMap(({ sections: own }, at) =>
      prosePieces(own, ['annexes', at, 'sections']),
    ),
  ];
}

const isOwn = <K extends string>(name: string, own: Readonly<Record<K, unknown>>): name is K =>
  Object.hasOwn(own, name);

/** Headings, list styles and the grounds of an exemption are no sentences of the text. */
const noProse = new Set(['heading', 'list', 'numbering', 'exempt', 'allow']);

/** Every text of a value that is read as sentences. */
export const prosePieces = (value: unknown, path: Path): PlacedText[] =>
  textsIn(value, path).filter(
    ({ path: at }) => !at.slice(path.length).some((key) => noProse.has(String(key))),
  );
