import { join } from 'node:path';

/** The worked example whose values the table shows. */
const example = { plan: 'northmoor', year: 2020, number: 2 };

export function placeholderTable({ tool, argument: kind }) {
  if (kind === 'facts') return factTable(tool);
  const rows = Object.entries(tool[kind]).map(([name, about]) => `| \`<<${name}>>\` | ${sentence(about)} |`);
  return ['| Placeholder | Stands for |', '| --- | --- |', ...rows].join('\n');
}

function factTable(tool) {
  const { workspace } = tool.openWorkspace(tool.readWorkspace(join(tool.root)));
  const folder = workspace.plans.find(({ id }) => id === example.plan);
  const { facts: values } = tool.subjectOf(folder, { quarter: example });
  const rows = Object.entries(tool.facts).map(
    ([name, about]) => `| \`<<${name}>>\` | ${sentence(about)} | ${values[name] ?? '(not stated there)'} |`,
  );
  return ['| Placeholder | Stands for | In the worked example |', '| --- | --- | --- |', ...rows].join('\n');
}

const sentence = (about) => about.charAt(0).toUpperCase() + about.slice(1);
