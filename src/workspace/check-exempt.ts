import type { Diagnostic, Finding, Path } from '../diagnostics/diagnostic.ts';
import { inOrder } from '../diagnostics/diagnostic.ts';
import { settle } from '../diagnostics/settle.ts';
import { disclose, hasMarks } from '../disclosure/disclose.ts';
import { isSentence, splitUp } from '../disclosure/pieces.ts';
import { exemptTexts, type ExemptText } from '../disclosure/secrets.ts';
import type { ConfigFile } from '../model/files.ts';
import type { Profiles } from '../model/profile.ts';
import type { PlanFolder } from '../model/workspace.ts';
import { asSearched } from '../read-back/normalise.ts';
import { brokenBy, type Checked } from './check.ts';
import { Documents } from './documents.ts';
import { defaultProfile, everyJob, type ReportJob } from './jobs.ts';
import { eachMarkOnce, leakCheck, type LeakFinding } from './leaks.ts';
import type { Opened } from './open.ts';
import { disclosedJob, knownHeadings } from './versions.ts';

/**
 * What would become public although it is exempt, as far as the files themselves and the Markdown made of them tell. The
 * other formats are searched when they are made.
 */
export async function checkExempt(checked: Checked, opened: Opened, profiles: Profiles): Promise<Checked> {
  const severities = opened.workspace.config.rules ?? {};
  const settled = (findings: readonly Finding[]): Diagnostic[] =>
    settle(findings, { files: opened.files, severities });
  const more: Diagnostic[] = [];
  for (const folder of opened.workspace.plans) {
    if (!hasMarks(folder) || checked.broken.has(folder.id)) continue;
    const copied = settled(copies(folder, profiles, opened.workspace.config));
    more.push(...copied);
    // Nothing is made of a plan with errors, and every copy would be told again for what is made of it.
    if (brokenBy(copied).length === 0)
      more.push(...settled(eachMarkOnce(await inEveryReport(folder, profiles))));
  }
  return {
    diagnostics: inOrder([...checked.diagnostics, ...more]),
    broken: new Set([...checked.broken, ...brokenBy(more)]),
  };
}

async function inEveryReport(folder: PlanFolder, profiles: Profiles): Promise<LeakFinding[]> {
  const findings: LeakFinding[] = [];
  for (const job of everyJob(folder, profiles)) findings.push(...(await inMarkdown(job, profiles)));
  return findings;
}

async function inMarkdown(job: ReportJob, profiles: Profiles): Promise<readonly LeakFinding[]> {
  const check = leakCheck(job, { profiles });
  if (check === undefined) return [];
  const texts = new Documents(
    disclosedJob(job, { profiles }, 'public', () => true),
    { profiles },
  ).texts();
  const found = [...texts].map(([target, markdown]) =>
    check.check(`${target}.md`, target, 'md', new TextEncoder().encode(markdown)),
  );
  return (await Promise.all(found)).flat();
}

/** Sentences that are exempt in one place and stand unmarked in another. */
function copies(folder: PlanFolder, profiles: Profiles, config: ConfigFile): Finding[] {
  const headings = knownHeadings(profiles[folder.config.profile ?? defaultProfile]?.settings);
  const ofPlan = exemptTexts({ folder, paper: undefined }, headings);
  const ofPapers = folder.papers.flatMap((paper) => exemptTexts({ folder, paper }, headings));
  const sentences = [...new Set([...ofPlan, ...ofPapers])].flatMap((text) =>
    splitUp(text.text)
      .filter(isSentence)
      .map((words) => ({ text, form: asSearched(words) })),
  );
  if (sentences.length === 0) return [];
  const house = leavesIn(config, 'cpc.yaml', []);
  return [...house, ...publicLeaves(folder, headings)].flatMap(({ file, path, text }) => {
    const form = asSearched(text);
    const same = sentences.find((one) => form.includes(one.form));
    return same === undefined
      ? []
      : [{ code: 'exempt-copied' as const, file, path, args: argsOf(same.text) }];
  });
}

const argsOf = ({ key, file, mark }: ExemptText): { key: string; marked: string } => ({
  key,
  marked: `${file} (${mark.slice(0, -1).join('.') || 'the whole file'})`,
});

interface Leaf {
  readonly file: string;
  readonly path: Path;
  readonly text: string;
}

/** Every text that the public version has, with its place in the files. */
function publicLeaves(folder: PlanFolder, isKnownHeading: (heading: string) => boolean): Leaf[] {
  const how = { version: 'public', isCounted: () => true, isKnownHeading } as const;
  const { plan, updates } = disclose(folder, undefined, how).folder;
  const papers = folder.papers.map((paper) => ({
    file: paper.file,
    value: disclose(folder, paper.value, how).paper,
  }));
  return [plan, ...updates, ...papers].flatMap(({ file, value }) => leavesIn(value, file, []));
}

function leavesIn(value: unknown, file: string, path: Path): Leaf[] {
  if (typeof value === 'string') return [{ file, path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  const steps: (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return steps.flatMap(([step, inner]) => (step === 'allow' ? [] : leavesIn(inner, file, [...path, step])));
}
