/** A file's text in the fenced blocks of a page: a YAML block whose first line names the file, `# plans/…/plan.yaml`. */
export function filesIn(section) {
  return new Map(
    [...section.matchAll(/^```yaml\n(# ((?:plans\/|cpc\.)\S*)\n[\s\S]*?)^```$/gm)].map(([, text, file]) => [
      file,
      text,
    ]),
  );
}

/** Files by path, as a workspace that was read and checked. A value is text, bytes, or a source of its own. */
export function check(tool, files) {
  const sources = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, content]) => source(tool, file, content));
  const opened = tool.openWorkspace(sources);
  const { diagnostics } = tool.checkWorkspace(opened, tool.builtInProfiles, tool.logos);
  return { opened, diagnostics };
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
