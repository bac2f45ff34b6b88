import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The keys of one kind of file: a table of the file's own, then one for each set of keys that stands inside. */
export function keyTables({ tool, argument: kind }) {
  const { title, $defs, ...file } = readSchema(tool, kind);
  // What several kinds of file use is explained in docs/files.md, and linked to from other pages.
  const elsewhere = kind === 'profile' ? 'files.md' : '';
  const own = new Definitions({ ...sharedDefs(tool), ...$defs }, Object.keys($defs ?? {}), elsewhere);
  return [own.table(file), ...own.sections()].join('\n\n');
}

/** What several kinds of file use: `objects` are sets of keys, `values` single values. */
export function valueKinds({ tool, argument }) {
  const defs = sharedDefs(tool);
  const names = Object.keys(defs).filter((name) => hasKeys(defs[name]) === (argument === 'objects'));
  const shared = new Definitions(defs, names);
  if (argument === 'objects') {
    for (const name of names) shared.kind({ $ref: `#/$defs/${name}` }, name);
    return shared.sections().join('\n\n');
  }
  return names
    .filter((name) => defs[name].type !== 'array')
    .map((name) => [`### ${defs[name].title}`, prose(defs[name].description ?? ''), allowed(defs[name])])
    .map((lines) => lines.filter(Boolean).join('\n\n'))
    .sort()
    .join('\n\n');
}

const readSchema = ({ root }, kind) =>
  JSON.parse(readFileSync(join(root, 'schemas', `${kind}.schema.json`), 'utf8'));
const sharedDefs = (tool) => readSchema(tool, 'common').$defs;
const hasKeys = (node) =>
  node.properties !== undefined || (node.items?.properties !== undefined && node.$ref === undefined);

class Definitions {
  #defs;
  /** Definitions whose tables stand here; the others are linked to. */
  #own;
  /** The page on which the others stand; empty for the same. */
  #elsewhere;
  #sections = new Map();

  constructor(defs, own, elsewhere = '') {
    this.#defs = defs;
    this.#own = own;
    this.#elsewhere = elsewhere;
  }

  /** Every set of keys met so far, and those met while these are printed, each with its heading. */
  sections() {
    const printed = [];
    for (const [heading, node] of this.#sections)
      printed.push(
        [`### ${heading}`, prose(node.description ?? ''), this.table(node)].filter(Boolean).join('\n\n'),
      );
    return printed;
  }

  table({ properties, required = [] }) {
    const rows = Object.entries(properties).map(([key, node]) => {
      const must = required.includes(key) ? ' (required)' : '';
      return `| \`${key}\`${must} | ${this.kind(node, key)} | ${this.#about(node)} |`;
    });
    return ['| Key | Kind | What it is |', '| --- | --- | --- |', ...rows].join('\n');
  }

  /** In words, with a link to where the kind is explained. */
  kind(node, key) {
    const name = definitionName(node);
    if (name !== undefined) return this.#named(name, node.$ref);
    if (node.enum !== undefined) return allowed(node);
    if (node.type === 'array') return `list of ${plural(this.#entries(node.items, key))}`;
    if (node.type === 'object' && node.properties === undefined)
      return `keys: ${this.kind(node.propertyNames)}; values: ${this.kind(node.additionalProperties)}`;
    if (node.properties !== undefined) return this.#linkTo(node.title ?? `Under \`${key}\``, node);
    return { integer: range(node), boolean: '`true` or `false`' }[node.type] ?? 'text';
  }

  #named(name, ref) {
    const def = this.#defs[name];
    const deeper = ref.split('/').slice(3);
    if (deeper.length > 0)
      return this.kind(
        deeper.reduce((node, step) => node[step], def),
        deeper.at(-1),
      );
    if (def.type === 'array') return `list of ${plural(this.#entries(def.items, name))}`;
    if (hasKeys(def) && this.#own.includes(name)) return this.#linkTo(def.title, def);
    return link(def.title, this.#elsewhere);
  }

  /** An entry of a list: an own set of keys without a title is called after the list. */
  #entries(items, key) {
    if (items.properties === undefined || items.title !== undefined) return this.kind(items, key);
    const heading = `An entry of ${key}`;
    const isHere = !Object.hasOwn(this.#defs, key) || this.#own.includes(key);
    return isHere ? this.#linkTo(heading, items) : link(heading, this.#elsewhere);
  }

  #linkTo(heading, node) {
    const known = this.#sections.get(heading);
    if (known !== undefined && known !== node)
      throw new Error(`docs/files.md: two sets of keys are called "${heading}".`);
    this.#sections.set(heading, node);
    return link(heading);
  }

  #about(node) {
    const def = this.#defs[definitionName(node) ?? ''] ?? {};
    const words = node.description ?? firstSentence(def.description ?? '');
    const [example] = node.examples ?? [];
    return prose(words) + (example === undefined ? '' : ` For example ${code(written(example))}.`);
  }
}

const firstSentence = (text) => text.split(/(?<=\.) /)[0];
const plural = (kind) =>
  kind.replace(/^whole number|(?<=^\[)an entry of [^\]]+|(?<=^\[)[^\]]+/, (noun) =>
    noun.startsWith('an entry') ? 'entries' : noun.replace(/y$/, 'ie').replace(/x$/, 'xe') + 's',
  );
const definitionName = (node) => node.$ref?.split('/')[2];
const link = (heading, page = '') =>
  `[${heading.charAt(0).toLowerCase() + heading.slice(1)}](${page}#${slug(heading)})`;
const slug = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-');
const code = (text) => `\`${text}\``;

/** A description as Markdown: placeholders and names in angle brackets are not HTML. */
const prose = (text) =>
  text
    .replace(/<<[^>]+>>/g, code)
    .replace(/(?<![`<])<(\w+)>(?!>)/g, '`<$1>`')
    .replaceAll('|', '\\|');

function allowed({ enum: words, examples }) {
  if (words !== undefined)
    return words
      .map(code)
      .join(', ')
      .replace(/, (`[^`]*`)$/, ' or $1');
  return examples === undefined
    ? ''
    : `For example ${examples.map((example) => code(written(example))).join(', ')}.`;
}

function range({ minimum, maximum }) {
  if (maximum !== undefined) return `whole number, ${minimum} to ${maximum}`;
  return minimum === undefined ? 'whole number' : `whole number, ${minimum} or more`;
}

/** A value as YAML on one line. */
function written(value) {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value !== 'object') return String(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${written(inner)}`)
    .join(', ')} }`;
}
