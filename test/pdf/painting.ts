import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What pdf.js finds painted in a PDF: a second pair of eyes beside pdf-lib's. */
export interface Painting {
  /** Pages count from 0. */
  readonly pages: readonly PaintedPage[];
}

export interface PaintedPage {
  /** The numbers of all marked content that belongs to the structure. */
  readonly mcids: ReadonlySet<number>;
  /** Text by MCID, a line's end as a space. */
  readonly text: ReadonlyMap<number, string>;
  /** Text inside artifacts. */
  readonly artifactText: string;
  /** Every run of text with where it stands. */
  readonly runs: readonly Run[];
  /** Names of the operators that paint outside of marked content. */
  readonly unmarked: readonly string[];
  /** How often marked content of one kind begins inside the other. */
  readonly artifactsInTagged: number;
  readonly taggedInArtifacts: number;
  /** How many artifacts begin. */
  readonly artifactCount: number;
}

export interface Run {
  readonly text: string;
  /** Height of the baseline above the page's lower edge, in points. */
  readonly y: number;
  /** Which of the page's artifacts it belongs to, counted from 0; undefined for text of the structure. */
  readonly artifact: number | undefined;
}

const PAINTS = new Map<number, string>(
  Object.entries(OPS)
    // A form is only a frame: what is painted in it comes after its Begin.
    .filter(
      ([name]) =>
        /^(show|paint|shadingFill|fill|eoFill|stroke|close.*Stroke)/.test(name) && !name.includes('Form'),
    )
    .map(([name, code]) => [code, name]),
);
/** In pdf.js a path and its painting are one operator, whose first argument is the painting; 'n' paints nothing. */
const PATH = OPS.constructPath;

export async function readPainting(bytes: Uint8Array): Promise<Painting> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false });
  try {
    const document = await task.promise;
    const pages: PaintedPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { fnArray, argsArray } = await page.getOperatorList();
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      pages.push({ ...readText(items), ...readMarks(fnArray, argsArray) });
    }
    return { pages };
  } finally {
    await task.destroy();
  }
}

type Items = Awaited<
  ReturnType<
    Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>['getTextContent']
  >
>['items'];

function readText(items: Items): Pick<PaintedPage, 'text' | 'artifactText' | 'runs'> {
  const text = new Map<number, string>();
  const open: { mcid?: number; artifact?: number }[] = [];
  const runs: Run[] = [];
  let artifacts = 0;
  let artifactText = '';
  for (const item of items) {
    if ('str' in item) {
      const said = item.str + (item.hasEOL ? ' ' : '');
      const mcid = open.find((sequence) => sequence.mcid !== undefined)?.mcid;
      const artifact = open.find((sequence) => sequence.artifact !== undefined)?.artifact;
      if (item.str.trim() !== '') runs.push({ text: item.str, y: Number(item.transform[5]), artifact });
      if (artifact !== undefined) artifactText += said;
      else if (mcid !== undefined) text.set(mcid, (text.get(mcid) ?? '') + said);
    } else if (item.type === 'endMarkedContent') open.pop();
    else {
      const { tag, id } = item as { tag?: string; id?: string };
      const mcid = /_mc(\d+)$/.exec(id ?? '')?.[1];
      if (tag === 'Artifact') open.push({ artifact: artifacts++ });
      else open.push(mcid === undefined ? {} : { mcid: Number(mcid) });
    }
  }
  return { text, artifactText, runs };
}

function readMarks(
  operators: readonly number[],
  operands: readonly unknown[],
): Pick<PaintedPage, 'mcids' | 'unmarked' | 'artifactsInTagged' | 'taggedInArtifacts' | 'artifactCount'> {
  const counts = { artifactsInTagged: 0, taggedInArtifacts: 0, artifactCount: 0 };
  const mcids = new Set<number>();
  const open: ('artifact' | 'tagged' | 'other')[] = [];
  const unmarked: string[] = [];
  const groups: boolean[] = []; // is this group the mask of another?
  operators.forEach((operator, index) => {
    const [first, second] = (operands[index] ?? []) as unknown[];
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) {
      const isTagged = typeof second === 'number';
      if (isTagged) mcids.add(second);
      const isArtifact = first === 'Artifact' || (first as { name?: string }).name === 'Artifact';
      if (isTagged && open.includes('artifact')) counts.taggedInArtifacts++;
      if (isArtifact && open.includes('tagged')) counts.artifactsInTagged++;
      if (isArtifact) counts.artifactCount++;
      open.push(isTagged ? 'tagged' : isArtifact ? 'artifact' : 'other');
    } else if (operator === OPS.endMarkedContent) open.pop();
    else if (operator === OPS.beginGroup) groups.push((first as { smask?: unknown }).smask != null);
    else if (operator === OPS.endGroup) groups.pop();
    else if (!groups.includes(true)) {
      const painted = PAINTS.get(operator === PATH ? (first as number) : operator);
      if (painted !== undefined && !open.includes('artifact') && !open.includes('tagged'))
        unmarked.push(painted);
    }
  });
  return { mcids, unmarked, ...counts };
}
