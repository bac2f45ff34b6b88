import { isMark, isWhole, markIn, marksIn } from '../model/exempt.ts';
import type { Exempt, PaperFile, Paragraph, Section } from '../model/files.ts';
import { parts, standsAlone, texts, type PieceName } from '../model/placeholders.ts';
import { notice } from '../model/exempt.ts';
import { disclosed, type Disclosing } from './values.ts';

export interface DisclosedPaper {
  readonly paper: PaperFile;
  /** Texts and parts that may not be printed in any other place either. */
  readonly withheld: ReadonlySet<PieceName>;
}

/** A paper as a version has it. */
export function disclosedPaper(paper: PaperFile, disclosing: Disclosing): DisclosedPaper {
  const whole = wholeMark(paper);
  if (disclosing.version === 'public' && whole !== undefined && disclosing.isCounted(whole))
    return { paper: nothingOf(paper, whole), withheld: allButTheLaws };
  return {
    paper: disclosed(paper, disclosing),
    withheld: disclosing.version === 'public' ? placedByWithheld(paper, disclosing) : new Set(),
  };
}

/**
 * The mark of a paper that is exempt as a whole: its own, or grounds for confidentiality in a paper that does not say
 * which part they are for.
 */
export function wholeMark(paper: PaperFile): Exempt | undefined {
  const own = markIn(paper);
  if (own !== undefined && isWhole(own)) return own;
  const { confidentiality } = paper;
  return isMark(confidentiality) && marksIn(paper).length === 0 ? confidentiality : undefined;
}

/** What an agenda says of a report that is taken in private: whose it is, to whom, when and on what ground. */
export function nothingOf(paper: PaperFile, mark: Exempt): PaperFile {
  const { profile, year, quarter, title, reportOf, to, date, portfolioHolder, contacts, signOff } = paper;
  const words = notice(mark);
  const said = { year, quarter, title, reportOf, to, date, portfolioHolder, contacts, signOff };
  return {
    ...(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as object),
    profile,
    sections: [{ paragraphs: [words] }],
    backgroundPapers: [words],
    ...(paper.annexes && { annexes: paper.annexes.map(({ label }) => ({ label, title: words })) }),
    confidentiality: mark,
    exempt: mark,
  };
}

/** What the law has said of every report is said of this one too. */
const laws: readonly string[] = ['background papers', 'confidentiality', 'annexes'];
const allButTheLaws: ReadonlySet<PieceName> = new Set(
  ([...Object.keys(texts), ...Object.keys(parts)] as PieceName[]).filter((name) => !laws.includes(name)),
);

/** A profile prints what its paper does not place: what was placed in an exempt section must not come back there. */
function placedByWithheld(
  { sections = [], annexes = [] }: PaperFile,
  disclosing: Disclosing,
): ReadonlySet<PieceName> {
  const all = [...sections, ...annexes.flatMap((annex) => annex.sections ?? [])];
  return new Set(all.flatMap((section) => placedIn(section, disclosing)));
}

function placedIn(section: Section, disclosing: Disclosing): PieceName[] {
  const counted = (node: unknown): Exempt | undefined => {
    const found = markIn(node);
    return found !== undefined && disclosing.isCounted(found) ? found : undefined;
  };
  const mark = counted(section);
  const isWithheld = mark !== undefined && (isWhole(mark) || mark.fields?.includes('paragraphs') === true);
  const { paragraphs = [], sections = [] } = section;
  return [
    ...paragraphs.flatMap((paragraph) =>
      isWithheld || counted(paragraph) !== undefined ? piecesIn(paragraph) : [],
    ),
    ...sections.flatMap((under) => (isWithheld ? piecesIn(under) : placedIn(under, disclosing))),
  ];
}

function piecesIn(value: Paragraph | Section): PieceName[] {
  if (typeof value === 'string') {
    const alone = standsAlone(value);
    return alone === undefined ? [] : [alone];
  }
  return [
    ...(value.paragraphs ?? []).flatMap(piecesIn),
    ...('sections' in value ? (value.sections ?? []).flatMap(piecesIn) : []),
  ];
}
