import { positionOf } from '../../src/derive/position.ts';
import { standingOf } from '../../src/merge/standing.ts';
import { parsePartialDate } from '../../src/model/dates.ts';
import type { ConfigFile, PlanFile, UpdateItem } from '../../src/model/files.ts';
import type { ItemPosition, Position } from '../../src/model/position.ts';
import { quarterOf } from '../../src/model/quarter.ts';
import type { Version } from '../../src/model/exempt.ts';
import { aFolder, anUpdate } from '../builders.ts';

interface Told {
  readonly plan: PlanFile;
  /** What the updates of 2020/21 say, by quarter. */
  readonly said?: Readonly<Partial<Record<1 | 2 | 3 | 4, Readonly<Record<string, UpdateItem>>>>>;
  /** The quarter to stand in; the last that says anything where left out. */
  readonly quarter?: number;
  readonly asAt?: string;
  readonly config?: ConfigFile;
  readonly version?: Version;
}

const ends = ['30 June 2020', '30 September 2020', '31 December 2020', '31 March 2021'];

/** Where a plan stands after some of the quarters of 2020/21. */
export function positionIn({ plan, said = { 1: {} }, quarter, asAt, config, version }: Told): Position {
  const updates = Object.entries(said).map(([number, items]) =>
    anUpdate({ quarter: Number(number), asAt: ends[Number(number) - 1] ?? '', items }),
  );
  const folder = { ...aFolder({ plan, updates, ...(config && { config }) }), version };
  const asked = quarterOf('2020/21', quarter ?? updates.at(-1)?.quarter ?? 1);
  const day = asAt === undefined ? undefined : parsePartialDate(asAt);
  return positionOf(standingOf(folder, { quarter: asked, asAt: day }), folder);
}

/** The position of one item. */
export function positionOfItem(id: string, told: Told): ItemPosition {
  const found = positionIn(told).items.find(({ item }) => item.id === id);
  if (found === undefined) throw new Error(`There is no item ${id}.`);
  return found;
}
