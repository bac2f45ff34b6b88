import { catalogue } from '../diagnostics/catalogue.ts';
import type { Finding } from '../diagnostics/diagnostic.ts';
import type { Settled } from '../diagnostics/settle.ts';
import type { ApprovalFile, ConfigFile, PaperFile, PlanFile, UpdateFile } from '../model/files.ts';
import { compareQuarters, quarterOf } from '../model/quarter.ts';
import type { Located, LocatedPaper, LocatedUpdate, PlanFolder, Workspace } from '../model/workspace.ts';
import { readYaml, type Problem } from '../read/yaml.ts';
import { schemaFindings } from '../validate/schema.ts';
import { ProfileOpening, type OpenedProfiles } from './open-profiles.ts';
import { configFor } from './plan-config.ts';
import {
  isProfileRole,
  isSafeName,
  roleOf,
  safeNames,
  type FileRole,
  type ProfileRole,
  type SourceFile,
} from './source.ts';

/** Everything read, with what was wrong with it. */
export interface Opened {
  /** The files that could be read and fit their schemas, put together. */
  readonly workspace: Workspace;
  readonly findings: readonly Finding[];
  readonly files: ReadonlyMap<string, OpenedFile>;
  /** Plans with a file that cannot be used: nothing is to be made from them. */
  readonly broken: ReadonlySet<string>;
  /** The council's own profiles. */
  readonly own: OpenedProfiles;
}

export interface OpenedFile extends Settled {
  readonly text: string | undefined;
}

/** The text of every file that could be decoded, for showing the line that is wrong. */
export function sourcesOf({ files }: Opened): ReadonlyMap<string, string> {
  return new Map(
    [...files].flatMap(([file, { text }]) => (text === undefined ? [] : [[file, text] as const])),
  );
}

/** Reads and validates each file by itself and puts together what can be. Nothing here touches the disk. */
export function openWorkspace(sources: readonly SourceFile[]): Opened {
  const opening = new Opening();
  for (const source of sources) opening.take(source);
  return opening.finish();
}

/** cpc.yaml, and the files of plans. */
type PlanRole = Exclude<FileRole, ProfileRole>;

interface PlanParts {
  plan?: Located<PlanFile>;
  approval?: Located<ApprovalFile>;
  readonly updates: LocatedUpdate[];
  readonly papers: LocatedPaper[];
}

class Opening {
  readonly #findings: Finding[] = [];
  readonly #files = new Map<string, OpenedFile>();
  readonly #broken = new Set<string>();
  /** Plans of which what their updates say is not known whole. */
  readonly #halfRead = new Set<string>();
  readonly #plans = new Map<string, PlanParts>();
  readonly #profiles = new ProfileOpening();
  #config: ConfigFile = {};
  #hasConfig = false;
  #configIsBroken = false;

  take(source: SourceFile): void {
    const { file } = source;
    // Whatever is wrong with cpc.yaml or cpc.yml, it is not missing.
    if (/^cpc\.ya?ml$/i.test(file)) this.#hasConfig = true;
    if (source.role === 'stray') {
      this.#findings.push({ code: source.finding, file, path: [], args: { expected: source.expected } });
      this.#files.set(file, nothing);
    } else if (source.role === 'unreadable') {
      this.#findings.push({ code: 'file-unreadable', file, path: [], args: { reason: source.reason } });
      this.#files.set(file, nothing);
      const role = roleOf(file);
      if (role !== undefined && !('stray' in role)) this.#break(role);
    } else if (isProfileRole(source.role)) {
      const { findings, opened } = this.#profiles.read(file, source.role, source.bytes);
      this.#findings.push(...findings);
      this.#files.set(file, opened);
    } else {
      this.#read(file, source.role, source.bytes);
    }
  }

  #read(file: string, role: PlanRole, bytes: Uint8Array): void {
    const read = readYaml(bytes, kindNames[role.kind]);
    const { text, value, rangeAt } = read;
    const problems = read.problems.filter((problem) => !isJustBegun(role, problem));
    this.#files.set(file, { text, value, rangeAt });
    const told = problems
      .filter(({ code }) => code === 'empty-value' || code === 'yaml-syntax')
      .map(({ path }) => path);
    const findings: Finding[] = [
      ...nameFindings(file, role),
      ...problems.map((problem) => ({ ...problem, file })),
      ...(value === undefined ? [] : schemaFindings(role.kind, file, value, told)),
    ];
    this.#findings.push(...findings);
    if (findings.some(({ code }) => catalogue[code].severity === 'error')) this.#break(role);
    else this.#keep(file, role, value);
  }

  #break(role: FileRole): void {
    if (role.kind === 'config') {
      this.#configIsBroken = true;
      return;
    }
    if (isProfileRole(role)) {
      this.#profiles.break(role);
      return;
    }
    this.#partsOf(role.plan);
    this.#broken.add(role.plan);
    if (role.kind === 'update') this.#halfRead.add(role.plan);
  }

  #keep(file: string, role: PlanRole, value: unknown): void {
    switch (role.kind) {
      case 'config':
        this.#config = value as ConfigFile;
        return;
      case 'plan':
        this.#partsOf(role.plan).plan = { file, value: value as PlanFile };
        return;
      case 'approval':
        this.#partsOf(role.plan).approval = { file, value: value as ApprovalFile };
        return;
      case 'update':
        this.#keepUpdate(file, role.plan, value as UpdateFile);
        return;
      case 'paper': {
        const paper = value as PaperFile;
        const quarter =
          paper.year === undefined || paper.quarter === undefined
            ? undefined
            : quarterOf(paper.year, paper.quarter);
        this.#partsOf(role.plan).papers.push({ file, value: paper, name: role.name, quarter });
        return;
      }
      default:
        role satisfies never;
    }
  }

  #keepUpdate(file: string, plan: string, value: UpdateFile): void {
    const quarter = quarterOf(value.year, value.quarter);
    if (quarter) this.#partsOf(plan).updates.push({ file, value, quarter });
    else {
      this.#findings.push({ code: 'financial-year', file, path: ['year'], args: { written: value.year } });
      this.#break({ kind: 'update', plan, name: '' });
    }
  }

  #partsOf(plan: string): PlanParts {
    const found = this.#plans.get(plan) ?? { updates: [], papers: [] };
    this.#plans.set(plan, found);
    return found;
  }

  finish(): Opened {
    const plans: PlanFolder[] = [];
    for (const [id, { plan, approval, updates, papers }] of [...this.#plans].sort(([a], [b]) =>
      a < b ? -1 : 1,
    )) {
      if (plan === undefined) this.#missPlan(id);
      if (this.#configIsBroken) this.#broken.add(id);
      // Rules over values that are only half known would say what is not so.
      if (plan === undefined || this.#configIsBroken) continue;
      const isWhole = !this.#halfRead.has(id);
      plans.push({
        id,
        plan,
        approval,
        updates: isWhole ? updates.sort((a, b) => compareQuarters(a.quarter, b.quarter)) : [],
        papers: isWhole ? papers.sort((a, b) => (a.name < b.name ? -1 : 1)) : [],
        config: configFor(this.#config, plan.value),
      });
    }
    if (!this.#hasConfig)
      this.#findings.push({ code: 'config-missing', file: 'cpc.yaml', path: [], args: {} });
    const workspace = { config: this.#config, plans };
    const { findings, opened: own } = this.#profiles.finish();
    return {
      workspace,
      findings: [...this.#findings, ...findings],
      files: this.#files,
      broken: this.#broken,
      own,
    };
  }

  #missPlan(id: string): void {
    if (this.#broken.has(id)) return;
    this.#findings.push({
      code: 'plan-missing',
      file: `plans/${id}/plan.yaml`,
      path: [],
      args: { plan: id },
    });
    this.#broken.add(id);
  }
}

/** Names become paths below out/, and have to work on every system. A plan's is told at its plan.yaml. */
function nameFindings(file: string, role: PlanRole): Finding[] {
  const name = nameOf(role);
  if (isSafeName(name)) return [];
  const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return [{ code: 'file-name', file, path: [], range, args: { name, expected: safeNames } }];
}

function nameOf(role: PlanRole): string {
  if (role.kind === 'plan') return role.plan;
  return 'name' in role ? role.name : role.kind;
}

/** An update of which every item still stands in comments, as `cpc update new` writes it: `no-update` says what is missing. */
const isJustBegun = (role: PlanRole, { code, path }: Problem): boolean =>
  role.kind === 'update' && code === 'empty-value' && path.length === 1 && path[0] === 'items';

const nothing: OpenedFile = { text: undefined, value: undefined, rangeAt: () => null };

const kindNames = {
  config: 'configuration',
  plan: 'plan',
  update: 'update',
  paper: 'paper',
  approval: 'approval',
} as const;
