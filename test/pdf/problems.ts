import type { Pdf } from './read.ts';
import { contentRules } from './rules/content.ts';
import { documentRules } from './rules/document.ts';
import { figureRules } from './rules/figures.ts';
import { fontRules } from './rules/fonts.ts';
import { headingRules } from './rules/headings.ts';
import { linkRules } from './rules/links.ts';
import { listRules } from './rules/lists.ts';
import type { Rule } from './rules/rule.ts';
import { tableRules } from './rules/tables.ts';
import { typeRules } from './rules/types.ts';

/** Every rule, each with a fault in test/render/pdf/faults/ that proves that it can be broken. */
export const rules: readonly Rule[] = [
  ...documentRules,
  ...contentRules,
  ...typeRules,
  ...headingRules,
  ...listRules,
  ...tableRules,
  ...figureRules,
  ...linkRules,
  ...fontRules,
];

/**
 * What a machine can find that keeps a PDF from PDF/UA-1 (ISO 14289-1), and from what reports have to be besides: a
 * sentence each, with the code of its rule. Of an encrypted file, only that it is encrypted. Empty for one that passes.
 */
export function problemsIn(pdf: Pdf): string[] {
  return rules
    .filter(({ code }) => !pdf.isEncrypted || code === '26-002')
    .flatMap(({ code, find }) => find(pdf).map((sentence) => `${code} ${sentence}`));
}
