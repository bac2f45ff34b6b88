import { check, filesIn, messages } from './workspace.js';

/** What a part of a file needs around it to be a whole one. */
const around = {
  'plan.yaml': { file: 'plans/part/plan.yaml', needs: 'challenge: { kind: full }\n', key: /^challenge:/m },
  'an update': {
    file: 'plans/part/updates/2026-27-q1.yaml',
    needs: 'year: 2026/27\nquarter: 1\nasAt: 30 June 2026\n',
    key: /^year:/m,
  },
  'a paper': {
    file: 'plans/part/papers/part.yaml',
    needs: 'profile: quarterly-progress\n',
    key: /^profile:/m,
  },
  'cpc.yaml': { file: 'cpc.yaml', needs: '', key: /^/ },
};

/**
 * The YAML of a page holds what the page says: whole files (`# plans/…`) make one workspace in which nothing is wrong,
 * those of README.md together with what `cpc init` writes, and a part of a file (`# part of plan.yaml`) fits its schema.
 * docs/diagnostics.md shows what is wrong, so only its parts are looked at.
 */
export function checkSnippets(tool, page, text) {
  const whole = page === 'docs/diagnostics.md' ? new Map() : filesIn(text);
  const base = page === 'README.md' ? Object.entries(tool.workspaceTemplate) : [];
  if (whole.size > 0) refuse(tool, page, check(tool, new Map([...base, ...whole])));
  for (const [, snippet, kind] of text.matchAll(/^```yaml\n(# part of (.+)\n[\s\S]*?)^```$/gm)) {
    const { file, needs, key } = around[kind];
    const content = key.test(snippet) ? snippet : needs + snippet;
    const checked = check(
      tool,
      new Map([
        ['cpc.yaml', 'council: { name: A Council }\n'],
        [file, content],
      ]),
    );
    // Rules ask what the rest of the plan says; whether the part is written rightly, reading and the schema say.
    refuse(tool, page, {
      ...checked,
      diagnostics: checked.diagnostics.filter(
        (d) => !tool.ruleCodes.includes(d.code) && d.code !== 'plan-missing',
      ),
    });
  }
}

function refuse(tool, page, checked) {
  if (checked.diagnostics.length > 0)
    throw new Error(`${page} has YAML that is wrong:\n${messages(tool, checked)}`);
}
