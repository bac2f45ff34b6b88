import type { Finding } from '../diagnostics/diagnostic.ts';
import type { Settled } from '../diagnostics/settle.ts';
import type { ConfigFile, PaperFile, PlanFile, UpdateFile } from '../model/files.ts';
import { compareQuarters, quarterOf } from '../model/quarter.ts';
import type { LocatedPaper, LocatedUpdate, PlanFolder, Workspace } from '../model/workspace.ts';
import { readYaml } from '../read/yaml.ts';
import { schemaFindings } from '../validate/schema.ts';
import type { FileRole, SourceFile } from './source.ts';

/** Everything read, with what was wrong with it. */
export interface Opened {
  /** The files that could be read and fit their schemas, put together. */
  readonly workspace: Workspace;
  readonly findings: readonly Finding[];
  readonly files: ReadonlyMap<string, OpenedFile>;
  /** Plans with a file that cannot be used: nothing is to be made from them. */
  readonly broken: ReadonlySet<string>;
}

export interface OpenedFile extends Settled {
  readonly text: string | undefined;
}

/** Reads and validates each file by itself and puts together what can be. Nothing here touches the disk. */
export function openWorkspace(sources: readonly SourceFile[]): Opened {
  const opening = new Opening();
  for (const source of sources) opening.take(source);
  return opening.finish();
}

interface PlanParts {
  plan?: { file: string; value: PlanFile };
  readonly updates: LocatedUpdate[];
  readonly papers: LocatedPaper[];
}

class Opening {
  readonly #findings: Finding[] = [];
  readonly #files = new Map<string, OpenedFile>();
  readonly #broken = new Set<string>();
  readonly #plans = new Map<string, PlanParts>();
  #config: ConfigFile = {};
  #hasConfig = false;

  take(source: SourceFile): void {
    const { file } = source;
    if (source.role === 'stray') {
      this.#findings.push({ code: source.finding, file, path: [], args: { expected: source.expected } });
      this.#files.set(file, nothing);
    } else if (source.role === 'unreadable') {
      this.#findings.push({ code: 'file-unreadable', file, path: [], args: { reason: source.reason } });
      this.#files.set(file, nothing);
    } else {
      this.#read(file, source.role, source.bytes);
    }
  }

  #read(file: string, role: FileRole, bytes: Uint8Array): void {
    if (role.kind === 'config') this.#hasConfig = true;
    else this.#partsOf(role.plan);
    const { text, value, problems, rangeAt } = readYaml(bytes, kindNames[role.kind]);
    this.#files.set(file, { text, value, rangeAt });
    const before = this.#findings.length;
    for (const problem of problems) this.#findings.push({ ...problem, file });
    if (value !== undefined) {
      const missing = new Set(problems.map((p) => p.path.join('\0')));
      this.#findings.push(
        ...schemaFindings(role.kind, file, value).filter(
          // A key with nothing after it has been told as that.
          (f) => f.code !== 'missing-key' || !missing.has([...f.path, f.args.key].join('\0')),
        ),
      );
    }
    if (this.#findings.length === before) this.#keep(file, role, value);
    else if (role.kind !== 'config') this.#broken.add(role.plan);
  }

  #keep(file: string, role: FileRole, value: unknown): void {
    switch (role.kind) {
      case 'config':
        this.#config = value as ConfigFile;
        return;
      case 'plan':
        this.#partsOf(role.plan).plan = { file, value: value as PlanFile };
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
      this.#broken.add(plan);
    }
  }

  #partsOf(plan: string): PlanParts {
    const found = this.#plans.get(plan) ?? { updates: [], papers: [] };
    this.#plans.set(plan, found);
    return found;
  }

  finish(): Opened {
    const plans: PlanFolder[] = [];
    for (const [id, { plan, updates, papers }] of [...this.#plans].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (plan === undefined) {
        const file = `plans/${id}/plan.yaml`;
        if (!this.#broken.has(id))
          this.#findings.push({ code: 'plan-missing', file, path: [], args: { plan: id } });
        this.#broken.add(id);
        continue;
      }
      plans.push({
        id,
        plan,
        updates: updates.sort((a, b) => compareQuarters(a.quarter, b.quarter)),
        papers: papers.sort((a, b) => (a.name < b.name ? -1 : 1)),
        config: configFor(this.#config, plan.value),
      });
    }
    if (!this.#hasConfig)
      this.#findings.push({ code: 'config-missing', file: 'cpc.yaml', path: [], args: {} });
    return {
      workspace: { config: this.#config, plans },
      findings: this.#findings,
      files: this.#files,
      broken: this.#broken,
    };
  }
}

/** cpc.yaml with the plan's own keys laid over it, one level deep: a plan that names its council keeps the calendar. */
function configFor(config: ConfigFile, plan: PlanFile): ConfigFile {
  return {
    ...config,
    ...(plan.council && { council: { ...config.council, ...plan.council } }),
    ...(plan.calendar && { calendar: { ...config.calendar, ...plan.calendar } }),
    ...(plan.vocabulary && { vocabulary: { ...config.vocabulary, ...plan.vocabulary } }),
    ...(plan.house && { house: { ...config.house, ...plan.house } }),
    ...(plan.ratings && { ratings: plan.ratings }),
    ...(plan.profile && { profile: plan.profile }),
  };
}

const nothing: OpenedFile = { text: undefined, value: undefined, rangeAt: () => null };

const kindNames = { config: 'configuration', plan: 'plan', update: 'update', paper: 'paper' } as const;
