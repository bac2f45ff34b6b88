import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** The tests run what users run: whatever is generated and built is brought up to date once, before them all. */
export default function setup(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, '../scripts/build.js')], { stdio: 'inherit' });
}
