import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const words =
  'the council will work with residents partners and staff to review improve and report on services budgets digital tools engagement culture governance'.split(
    ' ',
  );

/** Text of a length, the same in every run. */
function sentence(seed, length) {
  const picked = Array.from({ length }, (_, i) => words[(seed * 7 + i * 13) % words.length]);
  return `${picked.join(' ').replace(/^./, (c) => c.toUpperCase())}.`;
}

/** Plans of 8 recommendations, 24 objectives and 85 actions, as long as a real one. */
export function writePlans(root, count) {
  writeConfig(root);
  for (let n = 0; n < count; n++) {
    const lines = header();
    let objectives = 0;
    for (let r = 1; r <= 8; r++) {
      lines.push(
        `  - number: ${r}`,
        `    text: ${sentence(n + r, 20)}`,
        '    leadOfficer: Head of Policy',
        '    objectives:',
      );
      for (let o = 1; o <= 3; o++) {
        lines.push(
          `      - number: "${r}.${o}"`,
          `        text: ${sentence(n + o, 14)}`,
          '        timescale: March 2024',
          '        actions:',
        );
        objectives += 1;
        for (const letter of objectives <= 13 ? 'abcd' : 'abc') {
          lines.push(`          - letter: ${letter}`, `            text: ${sentence(n + objectives, 22)}`);
        }
      }
    }
    write(root, `plans/plan-${String(n).padStart(3, '0')}/plan.yaml`, lines);
  }
}

/** Plans the size of the worked example, each with one update, so that each makes one report. */
export function writeReports(root, count) {
  writeConfig(root);
  for (let n = 0; n < count; n++) {
    const plan = header();
    const update = [
      'year: 2020/21',
      'quarter: 2',
      'asAt: 2020-12-02',
      `summary: ${sentence(n, 60)}`,
      'items:',
    ];
    for (let r = 1; r <= 8; r++) {
      plan.push(`  - number: ${r}`, `    code: CRD${r}`, `    text: ${sentence(n + r, 40)}`);
      update.push(
        `  ${r}:`,
        `    narrative: ${sentence(n + r, 70)}`,
        '    bullets:',
        `      - ${sentence(r, 30)}`,
      );
    }
    const folder = `plans/plan-${String(n).padStart(3, '0')}`;
    write(root, `${folder}/plan.yaml`, plan);
    write(root, `${folder}/updates/2020-21-q2.yaml`, update);
  }
}

/** One plan of 60 recommendations, 120 objectives and 600 actions, with an update that says something of each. */
export function writeLong(root) {
  writeConfig(root);
  const plan = header();
  const update = ['year: 2020/21', 'quarter: 2', 'asAt: 2020-12-02', `summary: ${sentence(1, 60)}`, 'items:'];
  for (let r = 1; r <= 60; r++) {
    plan.push(
      `  - number: ${r}`,
      `    text: ${sentence(r, 25)}`,
      '    leadOfficer: Head of Policy',
      '    objectives:',
    );
    update.push(`  ${r}:`, `    narrative: ${sentence(r, 50)}`, '    status: underway');
    for (let o = 1; o <= 2; o++) {
      plan.push(
        `      - number: "${r}.${o}"`,
        `        text: ${sentence(r + o, 12)}`,
        '        timescale: March 2024',
        '        actions:',
      );
      for (const letter of 'abcde') {
        plan.push(
          `          - letter: ${letter}`,
          `            text: ${sentence(r * o + letter.charCodeAt(0), 20)}`,
        );
        update.push(`  ${r}.${o}/${letter}:`, `    narrative: ${sentence(r + o, 15)}`);
      }
    }
  }
  write(root, 'plans/long/plan.yaml', plan);
  write(root, 'plans/long/updates/2020-21-q2.yaml', update);
}

function header() {
  return [
    'challenge:',
    '  start: 2019-03-26',
    '  end: 2019-03-29',
    '  evidence: { people: 107, meetings: 47 }',
    'recommendations:',
  ];
}

function writeConfig(root) {
  write(root, 'cpc.yaml', ['council:', '  name: Northmoor District Council']);
}

function write(root, file, lines) {
  const path = join(root, file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `${lines.join('\n')}\n`);
}
