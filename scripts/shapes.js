import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * What a template can use, read from the types in src/model/document.ts with their comments, so that neither the check
 * of a template nor docs/profiles.md can be out of date. Only the syntax is read: nothing there needs more.
 */
export function documentShapes(root) {
  const file = join(root, 'src/model/document.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const reader = new Reader(source);
  reader.named('Document');
  return Object.fromEntries(reader.shapes);
}

class Reader {
  shapes = new Map();
  #declared = new Map();
  /** Names from other files: what is of such a type is no text, and not for templates. */
  #imported = new Set();

  constructor(source) {
    for (const node of source.statements)
      if (ts.isImportDeclaration(node))
        for (const { name } of node.importClause.namedBindings.elements) this.#imported.add(name.text);
      else if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
        this.#declared.set(node.name.text, node);
  }

  /** The node of a type by its name. */
  named(name) {
    if (name === 'Markdown') return { is: 'text', isMarkdown: true };
    const node = this.#declared.get(name);
    if (node === undefined) throw new Error(`scripts/shapes.js cannot read the type ${name}.`);
    if (ts.isTypeAliasDeclaration(node)) return this.#of(node.type, name);
    if (!this.shapes.has(name)) this.#add(name, words(name), comment(node), () => this.#members(node));
    return { is: 'object', names: [name] };
  }

  /** A shape is there before its fields are, as it may hold others of its kind. */
  #add(name, called, about, members) {
    const fields = {};
    this.shapes.set(name, { called, about, fields });
    for (const member of members()) {
      if (this.#isOfOtherFile(member.type)) continue;
      const key = member.name.text;
      fields[key] = { about: comment(member), value: this.#of(member.type, `${name}.${key}`) };
    }
  }

  #isOfOtherFile(type) {
    if (ts.isTypeOperatorNode(type)) return this.#isOfOtherFile(type.type);
    if (ts.isArrayTypeNode(type)) return this.#isOfOtherFile(type.elementType);
    return ts.isTypeReferenceNode(type) && this.#imported.has(type.typeName.text);
  }

  #members(node) {
    const inherited = (node.heritageClauses ?? []).flatMap(({ types }) =>
      types.flatMap(({ expression }) => this.#members(this.#declared.get(expression.text))),
    );
    return [...inherited, ...node.members];
  }

  #of(type, at) {
    if (ts.isParenthesizedTypeNode(type)) return this.#of(type.type, at);
    if (ts.isTypeOperatorNode(type)) return this.#of(type.type, at);
    if (ts.isArrayTypeNode(type)) return { is: 'list', of: this.#of(type.elementType, at) };
    if (ts.isTypeLiteralNode(type)) return this.#literal(type, at);
    if (ts.isUnionTypeNode(type)) return this.#union(type, at);
    if (ts.isTypeReferenceNode(type)) return this.named(type.typeName.text);
    if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal))
      return { is: 'text', isMarkdown: false, word: type.literal.text };
    const plain = [ts.SyntaxKind.StringKeyword, ts.SyntaxKind.NumberKeyword, ts.SyntaxKind.BooleanKeyword];
    if (plain.includes(type.kind)) return { is: 'text', isMarkdown: false };
    throw new Error(`scripts/shapes.js cannot read ${at}: ${type.getText()}`);
  }

  /** A set without a name of its own: by its `kind`, or by where it stands. */
  #literal(type, at) {
    const kind = type.members.find((member) => member.name.text === 'kind')?.type.literal?.text;
    const [holder, field] = at.split('.');
    const called = kind ? `${kind} ${words(holder)}` : `\`${field}\` of the ${words(holder)}`;
    const name = kind ? `${at}:${kind}` : at;
    this.#add(name, called, kind ? comment(type) : '', () => [...type.members]);
    return { is: 'object', names: [name] };
  }

  /** What may be missing counts as if it were there: a template prints nothing for it. */
  #union(type, at) {
    const nodes = type.types
      .filter((part) => part.kind !== ts.SyntaxKind.UndefinedKeyword)
      .map((part) => this.#of(part, at));
    if (nodes.every(({ is }) => is === 'object'))
      return { is: 'object', names: nodes.flatMap(({ names }) => names) };
    if (nodes.every(({ is }) => is === 'text'))
      return nodes.length === 1
        ? nodes[0]
        : { is: 'text', isMarkdown: nodes.some((node) => node.isMarkdown) };
    if (nodes.length === 1) return nodes[0];
    throw new Error(`scripts/shapes.js cannot read ${at}: ${type.getText()}`);
  }
}

/** "RecommendationProgress" as "recommendation progress", "DocumentSection" as "section". */
const words = (name) =>
  name
    .replace(/^Document(?=[A-Z])/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();

/** What the comment above says, in one line. */
const comment = (node) =>
  ts
    .getJSDocCommentsAndTags(node)
    .map(({ comment: text }) => (typeof text === 'string' ? text.replace(/\s+/g, ' ') : ''))
    .join(' ')
    .trim();
