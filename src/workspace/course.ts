import { movementsBetween } from '../derive/movement.ts';
import { positionOf } from '../derive/position.ts';
import { standingOf } from '../merge/standing.ts';
import type { Movement } from '../model/movement.ts';
import type { Course, Position } from '../model/position.ts';
import { compareQuarters, type Quarter } from '../model/quarter.ts';
import type { Standing } from '../model/standing.ts';
import type { PlanFolder } from '../model/workspace.ts';

/** Most documents ask for none of this, and no more is worked out than is asked for. */
export class PlanCourse implements Course {
  readonly #folder: PlanFolder;
  readonly #standing: Standing;
  #now: Position | undefined;
  #earlier: readonly Position[] | undefined;
  #movements: readonly Movement[] | undefined;

  constructor(folder: PlanFolder, standing: Standing) {
    this.#folder = folder;
    this.#standing = standing;
  }

  get now(): Position {
    return (this.#now ??= positionOf(this.#standing, this.#folder));
  }

  get before(): Position | undefined {
    if (this.#standing.quarter === undefined) return undefined;
    return this.#past.at(-1) ?? this.#at(undefined);
  }

  get quarters(): readonly Position[] {
    return this.#standing.quarter === undefined ? [] : [...this.#past, this.now];
  }

  get movements(): readonly Movement[] {
    if (this.before === undefined) return [];
    return (this.#movements ??= movementsBetween(this.before, this.now));
  }

  /** Of the quarters before the one asked for. */
  get #past(): readonly Position[] {
    const { quarter } = this.#standing;
    const past = this.#folder.updates.filter(
      (update) => quarter !== undefined && compareQuarters(update.quarter, quarter) < 0,
    );
    return (this.#earlier ??= past.map((update) => this.#at(update.quarter)));
  }

  #at(quarter: Quarter | undefined): Position {
    return positionOf(standingOf(this.#folder, { quarter }), this.#folder);
  }
}
