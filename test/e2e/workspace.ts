import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** An empty folder of the test file's own, removed when the file is done. */
export function aFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'cpc-e2e-'));
  made.push(folder);
  return folder;
}

export type Files = Readonly<Record<string, string>>;

/** A workspace of these files; a small one of one plan and one quarter where none are given. */
export function aWorkspace(files: Files = northmoor): string {
  const root = aFolder();
  write(root, files);
  return root;
}

export function write(root: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** Every file below a folder, by its path from there, sorted; those that begin with a dot too. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** The end that every whole file has, by its format. */
const ends: Readonly<Record<string, RegExp>> = { html: /<\/html>\s*$/, pdf: /%%EOF\s*$/, md: /\n$/ };

export function isWhole(path: string): boolean {
  const text = readFileSync(path, 'latin1');
  return ends[path.slice(path.lastIndexOf('.') + 1)]?.test(text) ?? false;
}

export const config = 'council:\n  name: Northmoor District Council\n';

export const plan = `title: Action plan
challenge: { kind: full, state: done, start: 26 March 2019, end: 29 March 2019 }
approved: { by: Cabinet, on: June 2019 }
recommendations:
  - number: 1
    text: Agree a clear vision with everyone who has a stake in the district.
    leadOfficer: Chief Executive
    timescale: March 2022
`;

export const update = (
  year: string,
  quarter: number,
  asAt: string,
  narrative = 'Workshops were held.',
): string =>
  `year: ${year}
quarter: ${quarter}
asAt: ${asAt}
items:
  1:
    narrative: ${narrative}
    status: underway
`;

export const paper = (year: string, quarter: number): string =>
  `profile: quarterly-progress
year: ${year}
quarter: ${quarter}
sections:
  - heading: Background and foreword
    paragraphs: ["The peers came <<challenge period>>."]
  - heading: Progress on the action plan
    paragraphs: ["<<progress>>"]
`;

export const northmoor: Files = {
  'cpc.yaml': config,
  'plans/northmoor/plan.yaml': plan,
  'plans/northmoor/updates/2020-21-q2.yaml': update('2020/21', 2, '30 September 2020'),
};

/** Where the report of that quarter goes, without its ending. */
export const northmoorReport = 'out/northmoor/2020-21-q2/quarterly-progress';

/** Like `northmoor`, of as many plans as asked for: plan-01, plan-02 … */
export function manyPlans(count: number): Files {
  const names = Array.from({ length: count }, (_, index) => `plan-${String(index + 1).padStart(2, '0')}`);
  return Object.fromEntries([
    ['cpc.yaml', config],
    ...names.flatMap((name) => [
      [`plans/${name}/plan.yaml`, plan],
      [`plans/${name}/updates/2020-21-q2.yaml`, update('2020/21', 2, '30 September 2020')],
    ]),
  ]) as Files;
}
