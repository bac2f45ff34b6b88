import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The fonts are taken in as text, so the bundler does not count them. */
const beside = ['@fontsource/arimo'];

/** The licences of everything that the bundle holds: they ask to go where the code goes. */
export function notices(root, packages) {
  const names = [...new Set([...Object.values(packages).flat(), ...beside])].sort();
  return names.map((name) => notice(join(root, 'node_modules', name), name)).join('\n');
}

function notice(folder, name) {
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((f) => /^licen[cs]e/i.test(f));
  const text =
    file !== undefined && existsSync(join(folder, file))
      ? readFileSync(join(folder, file), 'utf8').trim()
      : '';
  return `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text}\n`;
}
