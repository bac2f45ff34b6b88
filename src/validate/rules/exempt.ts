import type { Finding, Path } from '../../diagnostics/diagnostic.ts';
import { fixedKeys, isMark, markIn, marksIn } from '../../model/exempt.ts';
import type { Council, Exempt } from '../../model/files.ts';
import { plainHeading } from '../../model/headings.ts';
import { finding, type PaperRule, type PlanRule } from './rule.ts';
import { visit } from './visit.ts';

/**
 * Exempt information needs its ground: the paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972
 * (1 to 7 in England; Part 4, 12 to 18, in Wales) and why the public interest lies in keeping it exempt.
 */
export const exemptGrounds: PlanRule = ({ plan, updates, papers, config }) =>
  [plan, ...updates, ...papers].flatMap(({ file, value }) => {
    const findings: Finding[] = [];
    visit(value, (key, here, path) => {
      // A row's label may be any word, so a mark is known by what it holds too.
      const isMark = (key === 'exempt' || key === 'confidentiality') && typeof here === 'object';
      if (isMark)
        findings.push(...grounds(file, [...path], here as Mark, config.council?.country ?? 'England'));
      return isMark ? 'leave' : 'below';
    });
    return findings;
  });

/** A mark for single keys names keys that stand beside it and that a report can do without. */
export const exemptFields: PlanRule = ({ plan, updates, papers }) =>
  [plan, ...updates, ...papers].flatMap(({ file, value }) => {
    const findings: Finding[] = [];
    const look = (node: unknown, path: Path): void => {
      const mark = markIn(node);
      if (mark !== undefined) findings.push(...wrongFields(node as object, mark, file, path));
    };
    look(value, []);
    visit(value, (key, here, path) => {
      if (isMark(here)) look(here, [...path]);
      if (Array.isArray(here))
        here.forEach((entry, at) => {
          look(entry, [...path, at]);
        });
      return key === 'exempt' && isMark(here) ? 'leave' : 'below';
    });
    return findings;
  });

function wrongFields(node: object, { fields }: Exempt, file: string, path: Path): Finding[] {
  const at = [...path, 'exempt'];
  const isChallenge = path.length === 1 && path[0] === 'challenge';
  const isPlan = path.length === 0 && 'challenge' in node;
  if (fields === undefined)
    return isChallenge || isPlan
      ? [finding('exempt-field', file, at, { field: undefined, why: 'unsaid' }, 'key')]
      : [];
  return fields.flatMap((field, index) => {
    const why = fixedKeys.includes(field) ? 'fixed' : Object.hasOwn(node, field) ? undefined : 'absent';
    return why === undefined ? [] : [finding('exempt-field', file, [...at, 'fields', index], { field, why })];
  });
}

interface Mark {
  readonly paragraphs?: readonly number[];
  readonly reason?: string;
}

function grounds(
  file: string,
  path: Path,
  { paragraphs, reason }: Mark,
  country: NonNullable<Council['country']>,
): Finding[] {
  const missing = [
    ...(paragraphs === undefined ? ['a paragraph of Schedule 12A'] : []),
    ...(reason === undefined ? ['a public-interest reason'] : []),
  ];
  const [first, last] = country === 'England' ? [1, 7] : [12, 18];
  const wrong = (paragraphs ?? []).flatMap((paragraph, index) =>
    paragraph >= first && paragraph <= last
      ? []
      : [
          finding('exempt-paragraph', file, [...path, 'paragraphs', index], {
            paragraph,
            country,
            range: `${first} to ${last}`,
          }),
        ],
  );
  return missing.length === 0
    ? wrong
    : [finding('exempt-without-ground', file, path, { missing }, 'key'), ...wrong];
}

/** The public version leaves out what is marked as exempt, so it cannot say that there is none. */
export const publicButExempt: PaperRule = ({ file, value }, { standing: { plan, update } }) => {
  if (value.confidentiality !== 'public') return [];
  const marked = [
    ...(hasMark(value) ? ['this paper'] : []),
    ...(hasMark(plan) ? ['its plan'] : []),
    ...(hasMark(update) ? ["the quarter's update"] : []),
  ];
  return marked.length === 0 ? [] : [finding('public-but-exempt', file, ['confidentiality'], { marked })];
};

const hasMark = (value: unknown): boolean => marksIn(value).length > 0;

/** A report to a meeting that leaves it to its reader whether it may be published. */
export const confidentialityUnsaid: PaperRule = ({ file, value }, { profile }) => {
  const isSaid =
    value.confidentiality !== undefined ||
    (value.sections ?? []).some(({ heading = '' }) => plainHeading(heading) === 'confidentiality');
  return profile.paper !== 'required' || isSaid ? [] : [finding('no-confidentiality', file, [], {}, 'key')];
};
