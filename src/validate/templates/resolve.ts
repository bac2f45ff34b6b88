import { nearest } from '../nearest.ts';
import type { Expression, Loc, PathExpression } from './ast.ts';
import { here, siteOf, viaOf, type Findings, type Frame, type Place } from './frame.ts';
import {
  calledOf,
  either,
  fieldOf,
  namesIn,
  text,
  theDocument,
  unknown,
  type Member,
  type Value,
} from './values.ts';

export const helpers = ['if', 'unless', 'each', 'with', 'lookup'] as const;

/** What Handlebars sets in a loop. */
const ofLoops = ['index', 'first', 'last', 'key'];

/** Finds what an expression stands for, and tells of what is not there. */
export class Resolver {
  readonly #findings: Findings;
  readonly #names: Set<string>;

  /** `names` gathers the fields that a template names: "Document.tail". */
  constructor(findings: Findings, names: Set<string>) {
    this.#findings = findings;
    this.#names = names;
  }

  /** `isTest` for what only asks whether there is something: of blocks, only some may have it. */
  expression(expression: Expression, frame: Frame, isTest = false): Place {
    switch (expression.type) {
      case 'PathExpression':
        return this.#path(expression, frame, isTest);
      case 'SubExpression':
        return this.#lookup(expression, frame);
      case 'StringLiteral':
      case 'NumberLiteral':
      case 'BooleanLiteral':
      case 'UndefinedLiteral':
      case 'NullLiteral':
        return { value: text, way: 'down' };
      default:
        return expression satisfies never;
    }
  }

  #path(path: PathExpression, frame: Frame, isTest: boolean): Place {
    const [first = '', ...rest] = path.parts;
    if (path.data) return this.#data(path, frame, isTest);
    const local = frame.locals.get(first);
    if (path.depth === 0 && local !== undefined && !/^(this|\.)/.test(path.original))
      return this.#steps(local, rest, path, frame, isTest);
    const from = frame.stack.at(-1 - path.depth);
    if (from !== undefined) return this.#steps(from, path.parts, path, frame, isTest);
    const holder = frame.unit.name === 'template' ? 'the template' : `the partial "${frame.unit.name}"`;
    return this.#missing(
      { value: path.original, holder: `what is around ${holder}`, known: [] },
      path.loc,
      frame,
    );
  }

  /** `@root`, and `@index` and the like. */
  #data(path: PathExpression, frame: Frame, isTest: boolean): Place {
    const [name = '', ...rest] = path.parts;
    if (name === 'root') return this.#steps({ value: theDocument, way: 'away' }, rest, path, frame, isTest);
    if (ofLoops.includes(name) && rest.length === 0 && frame.loops > path.depth)
      return { value: text, way: 'down' };
    const known = ['@root', ...(frame.loops > 0 ? ofLoops.map((word) => `@${word}`) : [])];
    const holder = frame.loops > 0 ? 'a loop' : 'what is outside any loop';
    return this.#missing({ value: path.original, holder, known }, path.loc, frame);
  }

  #steps(from: Place, steps: readonly string[], path: PathExpression, frame: Frame, isTest: boolean): Place {
    let place = from;
    for (const [at, step] of steps.entries()) {
      const isLast = at === steps.length - 1;
      place = this.#step(place, step, path.loc, frame, isTest && isLast);
      if (place.value.is === 'unknown') return place;
    }
    return place;
  }

  #step({ value, way }: Place, name: string, loc: Loc, frame: Frame, isTest: boolean): Place {
    if (value.is === 'unknown') return { value, way };
    if (value.is === 'list') {
      if (name === 'length') return { value: text, way: 'down' };
      if (/^\d+$/.test(name)) return { value: value.of, way: below(way) };
    }
    const members = value.is === 'object' ? value.members : [];
    const found = members.map((member) => fieldOf(member, name)).filter((field) => field !== undefined);
    if (found.length === 0 || (found.length < members.length && !isTest)) {
      const known = namesIn(members);
      const some = found.length > 0;
      const suggestion = nearest(name, known);
      return this.#missing({ value: name, holder: calledOf(value), known, suggestion, some }, loc, frame);
    }
    for (const member of members) this.#names.add(`${member.name}.${name}`);
    const isGiven = members.some(({ given }) => Object.hasOwn(given, name));
    return { value: either(found), way: isGiven ? 'away' : below(way) };
  }

  #missing(
    args: {
      value: string;
      holder: string;
      known: readonly string[];
      suggestion?: string | undefined;
      some?: boolean;
    },
    loc: Loc,
    frame: Frame,
  ): Place {
    this.#findings.tell('unknown-value', { ...args, via: viaOf(frame) }, siteOf(frame, loc));
    return { value: unknown, way: 'away' };
  }

  /** `(lookup ../columns @index)`: an entry of a list, or a value whose name is written out. */
  #lookup(call: Extract<Expression, { type: 'SubExpression' }>, frame: Frame): Place {
    return this.lookup(call.path, call.params, call.loc, frame);
  }

  lookup(path: Expression, params: readonly Expression[], loc: Loc, frame: Frame): Place {
    const name = path.type === 'PathExpression' ? path.original : '';
    const nothing: Place = { value: unknown, way: 'away' };
    if (name !== 'lookup') {
      if ((helpers as readonly string[]).includes(name))
        this.#findings.syntax(blockReason(name), blockHelp(name), loc, frame);
      else this.unknownHelper(name, path.loc, frame, false);
      return nothing;
    }
    const [base, key, ...more] = params;
    if (base === undefined || key === undefined || more.length > 0) {
      this.#findings.syntax(
        'A lookup has a value and a name or a number.',
        'Write {{lookup columns @index}}.',
        loc,
        frame,
      );
      return nothing;
    }
    const from = this.expression(base, frame);
    if (key.type === 'StringLiteral') return this.#step(from, key.value, key.loc, frame, false);
    this.expression(key, frame);
    if (from.value.is === 'list') return { value: from.value.of, way: below(from.way) };
    if (from.value.is !== 'unknown')
      this.#findings.syntax(
        'A name that is looked up is written out here.',
        'Write {{lookup this "title"}}.',
        key.loc,
        frame,
      );
    return nothing;
  }

  unknownHelper(helper: string, loc: Loc, frame: Frame, each: boolean): void {
    const suggestion = nearest(helper, helpers);
    this.#findings.tell('unknown-helper', { helper, known: helpers, suggestion, each }, siteOf(frame, loc));
  }
}

/** A name as it was written: of a partial, a helper, a value. */
export function nameOf(expression: Expression): string {
  if (expression.type === 'PathExpression') return expression.original;
  const isWritten = expression.type === 'StringLiteral' || expression.type === 'NumberLiteral';
  return isWritten ? String(expression.value) : '';
}

/** `this`, whatever it is. */
export const isThis = (expression: Expression | undefined): boolean =>
  expression?.type === 'PathExpression' &&
  !expression.data &&
  expression.depth === 0 &&
  expression.parts.length === 0;

export const blockReason = (name: string): string => `\`${name}\` opens a block.`;
export const blockHelp = (name: string): string => `Write {{#${name} …}} … {{/${name}}}.`;

/** The one word that stands in this field of each member: what `{{> (lookup this "kind")}}` looks up. */
export function wordOf(member: Member, field: string): string | undefined {
  const value: Value | undefined = fieldOf(member, field);
  return value?.is === 'text' ? value.word : undefined;
}

export const currentMembers = (frame: Frame): readonly Member[] => {
  const { value } = here(frame);
  return value.is === 'object' ? value.members : [];
};

const below = (way: Place['way']): Place['way'] => (way === 'away' ? 'away' : 'down');
