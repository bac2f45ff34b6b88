import type { ArgsOf, Code, Finding } from '../../diagnostics/diagnostic.ts';
import type { Loc, Program } from './ast.ts';
import { rangeOf } from './parse.ts';
import type { Value } from './values.ts';

/** A template, a partial, or an inline partial. */
export interface Unit {
  readonly key: string;
  readonly name: string;
  /** Undefined for a partial that comes with the tool: what is wrong in it is wrong where it is called. */
  readonly file: string | undefined;
  readonly program: Program;
}

/**
 * Where a value stands, seen from what its unit was called with: the same, below it, or somewhere else in the document.
 * A partial that calls itself comes to an end only if it goes down.
 */
export type Way = 'same' | 'down' | 'away';

export interface Place {
  readonly value: Value;
  readonly way: Way;
}

/** Where the walk through a template is. */
export interface Frame {
  readonly unit: Unit;
  /** What `this` is, innermost last, and before it what `..` is. */
  readonly stack: readonly [Place, ...Place[]];
  /** `as |section index|` */
  readonly locals: ReadonlyMap<string, Place>;
  /** How many loops are open, for `@index`. */
  readonly loops: number;
  readonly inlines: ReadonlyMap<string, Unit>;
  /** The call in a file of the council's that led here, where here is a file of the tool's. */
  readonly site: Site | undefined;
  readonly depth: number;
}

export interface Site {
  readonly file: string;
  readonly loc: Loc;
}

export const here = ({ stack }: Frame): Place => stack.at(-1) ?? stack[0];

/** Inside a block with another `this`. */
export const inside = (frame: Frame, place: Place): Frame => ({ ...frame, stack: [...frame.stack, place] });

export const siteOf = (frame: Frame, loc: Loc): Site | undefined =>
  frame.unit.file === undefined ? frame.site : { file: frame.unit.file, loc };

/** The name of the tool's partial that something stands in. */
export const viaOf = ({ unit }: Frame): string | undefined =>
  unit.file === undefined ? unit.name : undefined;

/** Findings, each told once: a partial is walked through for every kind of value it is called with. */
export class Findings {
  readonly #all = new Map<string, Finding>();

  tell<C extends Code>(code: C, args: ArgsOf<C>, site: Site | undefined): void {
    if (site === undefined) throw new Error(`A template that comes with the tool has ${code}.`);
    const range = rangeOf(site.loc);
    const finding = { code, args, file: site.file, path: [], range } as Finding;
    this.#all.set(JSON.stringify([code, args, site.file, range]), finding);
  }

  /** Something that Handlebars takes and the tool does not, or that Handlebars would stumble over when it prints. */
  syntax(reason: string, help: string, loc: Loc, frame: Frame): void {
    this.tell('template-syntax', { reason, help }, siteOf(frame, loc));
  }

  list(): Finding[] {
    return [...this.#all.values()];
  }
}
