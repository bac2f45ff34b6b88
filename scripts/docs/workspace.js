/**
 * A file's text in the fenced blocks of a page. The first line of a block names its file: `# plans/…/plan.yaml` in YAML,
 * `{{! profiles/…/template.hbs }}` in a template.
 */
export function filesIn(section) {
  const yaml = section.matchAll(/^```yaml\n(# ((?:plans\/|profiles\/|cpc\.)\S*)\n[\s\S]*?)^```$/gm);
  const templates = section.matchAll(/^```mustache\n(\{\{! (profiles\/\S+) \}\}\n[\s\S]*?)^```$/gm);
  return new Map([...yaml, ...templates].map(([, text, file]) => [file, text]));
}

/** Files by path, as a workspace that was read and checked. A value is text, bytes, or a source of its own. */
export function check(tool, files) {
  const sources = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, content]) => source(tool, file, content));
  const opened = tool.openWorkspace(sources);
  const { profiles, own } = tool.knownProfiles(opened, tool.checkOwnProfiles);
  const checked = tool.checkWorkspace(opened, profiles, tool.logos, own);
  return { opened, checked, diagnostics: checked.diagnostics, profiles };
}

/** The same, and what shows only in the reports that are made of them. */
export async function checkWhole(tool, files) {
  const { opened, checked, profiles } = check(tool, files);
  const { diagnostics } = await tool.checkExempt(checked, opened, profiles);
  return { opened, diagnostics, profiles };
}

function source({ roleOf }, file, content) {
  if (typeof content === 'object' && 'role' in content) return [{ file, ...content }];
  const role = roleOf(file);
  if (role === undefined) return [];
  if ('stray' in role) return [{ file, role: 'stray', finding: role.stray, expected: role.expected }];
  return [{ file, role, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }];
}

/** Diagnostics in one of the output formats, as `cpc validate` prints them. */
export function print(tool, format, { opened, diagnostics }) {
  const texts = [...opened.files].flatMap(([file, { text }]) => (text === undefined ? [] : [[file, text]]));
  return tool.formatDiagnostics(format, {
    diagnostics,
    sources: new Map(texts),
    files: [...opened.files.keys()],
    version: '0.1.0',
    color: false,
  });
}

/** The text format without the summary at its end. */
export function messages(tool, checked) {
  return print(tool, 'text', checked).trimEnd().split('\n\n').slice(0, -1).join('\n\n');
}

export const fenced = (language, text) => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
