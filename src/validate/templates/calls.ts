import { nearest } from '../nearest.ts';
import type { Expression, Hash, Inline, PartialCall, Program } from './ast.ts';
import { here, siteOf, type Findings, type Frame, type Place, type Site, type Unit } from './frame.ts';
import { currentMembers, isThis, nameOf, wordOf, type Resolver } from './resolve.ts';
import { keyOf } from './values.ts';

/** A call of a partial: from which unit to which, and whether it goes down into the document. */
export interface Edge {
  readonly from: Unit;
  readonly to: Unit;
  readonly way: Place['way'];
  readonly site: Site | undefined;
}

/** Partials inside partials: no document is nested so deep, and what is endless is told by its edges. */
const depthLimit = 60;

/** How many partials are gone into, each for every kind of value, and how long the name of a kind may be. */
const limits = { calls: 2_000, kind: 10_000 };

/** The partials that a template calls: which they are, and what they are called with. */
export class Calls {
  readonly edges: Edge[] = [];
  /** The partials that are called, by their key. */
  readonly reached = new Set<string>();
  readonly #findings: Findings;
  readonly #partials: ReadonlyMap<string, Unit>;
  readonly #resolve: Resolver;
  readonly #enter: (program: Program, frame: Frame) => void;
  readonly #seen = new Set<string>();

  constructor(
    partials: ReadonlyMap<string, Unit>,
    findings: Findings,
    resolve: Resolver,
    enter: (program: Program, frame: Frame) => void,
  ) {
    this.#partials = partials;
    this.#findings = findings;
    this.#resolve = resolve;
    this.#enter = enter;
  }

  /** `{{#*inline "row"}} … {{/inline}}`, by its name. */
  inline({ path, params, loc, program }: Inline, frame: Frame): [string, Unit][] {
    const [name] = params;
    if (nameOf(path) !== 'inline') {
      this.#findings.syntax(decorators.reason, decorators.help, loc, frame);
      return [];
    }
    if (name?.type !== 'StringLiteral' || params.length > 1) {
      const help = 'Write {{#*inline "row"}} … {{/inline}}.';
      this.#findings.syntax('An inline partial has one name, in quotes.', help, loc, frame);
      return [];
    }
    const key = `${frame.unit.key}#${name.value}:${loc.start.line}:${loc.start.column}`;
    return [[name.value, { key, name: name.value, file: frame.unit.file, program }]];
  }

  partial(call: PartialCall, frame: Frame): void {
    const { name, params, hash, loc } = call;
    const [param, ...more] = params;
    if (more.length > 0) {
      const help = 'Write {{> table caption=title}} to name several.';
      this.#findings.syntax('A partial is called with one value.', help, loc, frame);
      return;
    }
    if (name.type === 'SubExpression') {
      this.#byKind(name, call, frame);
      return;
    }
    const called = nameOf(name);
    const place = param === undefined ? here(frame) : this.#resolve.expression(param, frame);
    const unit = this.#unit(called, frame);
    if (unit !== undefined) {
      this.#call(unit, this.#given(place, hash, frame), call, frame);
      return;
    }
    const known = [...new Set([...frame.inlines.keys(), ...this.#partials.keys()])].sort();
    const args = { partial: called, known, suggestion: nearest(called, known) };
    this.#findings.tell('unknown-partial', args, siteOf(frame, name.loc));
  }

  /** `{{> (lookup this "kind")}}`: of each kind of block, the partial of its name. */
  #byKind(name: Extract<Expression, { type: 'SubExpression' }>, call: PartialCall, frame: Frame): void {
    const [base, key] = name.params;
    const field = key?.type === 'StringLiteral' ? key.value : '';
    const kinds = currentMembers(frame).map((member) => ({ member, word: wordOf(member, field) }));
    const isKnown = kinds.length > 0 && kinds.every(({ word }) => word !== undefined);
    const { value, way } = here(frame);
    if (nameOf(name.path) !== 'lookup' || !isThis(base) || !isKnown || call.params.length > 0) {
      if (value.is === 'unknown') return;
      const help = 'Write {{> section}}, or {{> (lookup this "kind")}} inside {{#each blocks}}.';
      this.#findings.syntax(
        'The name of a partial is written out, or is the kind of a block.',
        help,
        name.loc,
        frame,
      );
      return;
    }
    for (const { member, word = '' } of kinds) {
      const unit = this.#unit(word, frame);
      if (unit === undefined) throw new Error(`No partial prints a ${word} block.`);
      const block: Place = { value: { is: 'object', members: [member] }, way };
      this.#call(unit, this.#given(block, call.hash, frame), call, frame);
    }
  }

  #unit(name: string, frame: Frame): Unit | undefined {
    return frame.inlines.get(name) ?? this.#partials.get(name);
  }

  /** What a partial is called with: a value, and beside its names those of the call. */
  #given(place: Place, hash: Hash | undefined, frame: Frame): Place {
    if (hash === undefined) return place;
    const given = Object.fromEntries(
      hash.pairs.map(({ key, value }) => [key, this.#resolve.expression(value, frame).value]),
    );
    const { value, way } = place;
    const members = value.is === 'object' ? value.members : [{ name: '', given: {} }];
    const all = members.map((member) => ({ ...member, given: { ...member.given, ...given } }));
    return { value: { is: 'object', members: all }, way };
  }

  #call(unit: Unit, { value, way }: Place, { loc }: PartialCall, frame: Frame): void {
    const { inlines, depth } = frame;
    const site = siteOf(frame, loc);
    this.edges.push({ from: frame.unit, to: unit, way, site });
    this.reached.add(unit.key);
    const key = JSON.stringify([unit.key, keyOf(value), [...inlines.values()].map((u) => u.key).sort()]);
    if (this.#seen.has(key) || depth >= depthLimit) return;
    if (this.#seen.size >= limits.calls || key.length > limits.kind) {
      const help = 'Call partials with fewer values beside what they print.';
      this.#findings.syntax('Partials are called here in more ways than can be checked.', help, loc, frame);
      return;
    }
    this.#seen.add(key);
    const stack: [Place] = [{ value, way: 'same' }];
    this.#enter(unit.program, { unit, stack, locals: new Map(), loops: 0, inlines, site, depth: depth + 1 });
  }
}

export const decorators = {
  reason: 'There are no decorators here but inline partials.',
  help: 'Write {{#*inline "row"}} … {{/inline}}, or put it into a partial of its own.',
};
