import type { ApprovalFile, ConfigFile, PaperFile, PlanFile, UpdateFile } from './files.ts';
import type { Version } from './exempt.ts';
import type { Quarter } from './quarter.ts';

/** A file of the workspace that could be read and fits its schema. */
export interface Located<T> {
  /** Relative to the root, with forward slashes. */
  readonly file: string;
  readonly value: T;
}

export interface LocatedUpdate extends Located<UpdateFile> {
  readonly quarter: Quarter;
}

export interface LocatedPaper extends Located<PaperFile> {
  /** The file's name without its ending. */
  readonly name: string;
  /** The quarter it names, if it names one. */
  readonly quarter: Quarter | undefined;
}

/** One challenge and everything written about it. */
export interface PlanFolder {
  /** The folder's name. */
  readonly id: string;
  readonly plan: Located<PlanFile>;
  /** What was approved, where that was stamped. It is never published. */
  readonly approval?: Located<ApprovalFile> | undefined;
  /** Oldest first, one a quarter. */
  readonly updates: readonly LocatedUpdate[];
  /** By name. */
  readonly papers: readonly LocatedPaper[];
  /** cpc.yaml with the plan's own keys laid over it. */
  readonly config: ConfigFile;
  /** Which version these values are; undefined for the files themselves. */
  readonly version?: Version | undefined;
}

export interface Workspace {
  readonly config: ConfigFile;
  readonly plans: readonly PlanFolder[];
}
