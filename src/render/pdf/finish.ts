import { ParseSpeeds, PDFDocument } from 'pdf-lib';
import type { AboutDocument } from './about.ts';
import { nameBookmarks } from './bookmarks.ts';
import { describeDocument } from './catalog.ts';
import { renameIds } from './cell-ids.ts';
import { tagContents } from './contents.ts';
import { type Artifacts, takeOutDecoration, takeOutRepeatedRows } from './decoration.ts';
import { settleFigures } from './figures.ts';
import { addPlaceholder, fillInDigest } from './file-id.ts';
import { markArtifacts } from './furniture.ts';
import { describeLinks, takeOutHiddenLinks } from './links.ts';
import { giveItemsBodies } from './lists.ts';
import { readPainting } from './painted.ts';
import { wrapLooseText } from './paragraphs.ts';
import { mapRoles } from './roles.ts';
import { settleRows } from './rows.ts';
import { elementsIn, isContent, leavesIn } from './tree.ts';
import { readTree } from './tree-read.ts';
import { writeTree } from './tree-write.ts';
import { writeFile } from './write-file.ts';

export type { AboutDocument } from './about.ts';

/**
 * Mends what keeps Chromium's print from those rules of PDF/UA-1 (ISO 14289-1) that a machine can check, and makes it
 * repeatable: the same HTML, browser and `about` give the same bytes. Each cure is in a file of its own, with the rule
 * it follows. Reads and writes the whole document in time that grows with its length. Throws where the PDF isn't tagged.
 */
export async function finishPdf(bytes: Uint8Array, about: AboutDocument): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const { context } = document;
  const painting = readPainting(document);
  const tree = readTree(document);
  const artifacts: Artifacts = new Map();

  for (const leaf of leavesIn(tree)) {
    const stream = isContent(leaf) ? painting.streamOf(leaf) : undefined;
    if (isContent(leaf) && stream !== undefined) leaf.stream = stream;
  }
  settleFigures(tree, painting, document);
  takeOutDecoration(tree, painting, artifacts);
  takeOutRepeatedRows(elementsIn(tree), painting, artifacts);
  tagContents(tree, context);
  giveItemsBodies(tree, painting, context);
  settleRows(tree, context);
  describeLinks(tree, painting);
  wrapLooseText(tree, context);
  nameBookmarks(document, tree, painting);
  takeOutHiddenLinks(document, tree);
  mapRoles(document, tree);
  renameIds(document, tree);
  writeTree(document, tree);
  markArtifacts(document, painting, artifacts);
  describeDocument(document, about);

  addPlaceholder(document);
  return fillInDigest(writeFile(document));
}
