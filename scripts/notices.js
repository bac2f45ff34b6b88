import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the bundler does not count: the fonts are taken in as text, and docx has nanoid in its own files. */
const beside = ['@fontsource/arimo', 'nanoid'];
/** Where npm puts what another version of is there already. */
const within = { nanoid: 'docx/node_modules/nanoid' };

/** Whose own files hold pieces of others, with their licences above them, which the bundler takes away. */
const withPieces = { docx: 'dist/index.mjs' };

/** The licences of everything that the bundle holds: they ask to go where the code goes. */
export function notices(root, packages) {
  const names = [...new Set([...Object.values(packages).flat(), ...beside])].sort();
  const folderOf = (name) => {
    const nested = join(root, 'node_modules', within[name] ?? name);
    return existsSync(nested) ? nested : join(root, 'node_modules', name);
  };
  return names.map((name) => notice(folderOf(name), name)).join('\n');
}

function notice(folder, name) {
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((f) => /^licen[cs]e/i.test(f));
  const text =
    file !== undefined && existsSync(join(folder, file))
      ? readFileSync(join(folder, file), 'utf8').trim()
      : '';
  const pieces = withPieces[name] === undefined ? [] : licencesIn(join(folder, withPieces[name]));
  return `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${[text, ...pieces].join('\n\n')}\n`;
}

const licencesIn = (path) =>
  [...readFileSync(path, 'utf8').matchAll(/^\/\*\*\n ?\* @license[^]*?\*\//gm)].map(([comment]) =>
    comment.replace(/^\/\*\*\n|^ ?\*\/$|^ ?\* ?/gm, '').trim(),
  );
