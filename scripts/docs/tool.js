import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const exported = {
  'adapters/workspace-files.ts': ['readWorkspace'],
  'diagnostics/catalogue.ts': ['catalogue', 'ruleCodes', 'sentence'],
  'diagnostics/format/index.ts': ['formatDiagnostics'],
  'workspace/profiles.ts': ['builtInProfiles', 'knownProfiles'],
  'workspace/own-profiles.ts': ['checkOwnProfiles'],
  'workspace/report.ts': ['renderReport'],
  'workspace/select.ts': ['selectReports'],
  'generated/profile-sources.ts': ['partialSources'],
  'generated/shapes.ts': ['shapes'],
  'generated/schemas.ts': ['schemas'],
  'generated/workspace-template.ts': ['workspaceTemplate'],
  'markdown/dialect.ts': ['lex'],
  'markdown/text.ts': ['blocksOf'],
  'model/placeholders.ts': ['facts', 'parts', 'texts'],
  'program.ts': ['buildProgram'],
  'render/html/blocks.ts': ['blocksHtml'],
  'workspace/check.ts': ['checkWorkspace'],
  'workspace/check-exempt.ts': ['checkExempt'],
  'workspace/logos.ts': ['readLogos'],
  'workspace/open.ts': ['openWorkspace'],
  'workspace/source.ts': ['roleOf'],
  'workspace/subject.ts': ['subjectOf'],
};

/** The tool's own code, so that no page can say other than what the tool does; and the folder it was read from. */
export async function loadTool(root) {
  const contents = Object.entries(exported)
    .map(([file, names]) => `export { ${names.join(', ')} } from './src/${file}';`)
    .join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
  });
  // Below node_modules, so that the packages it imports are found.
  const folder = join(root, 'node_modules/.cache/cpc-docs');
  const file = join(folder, `tool-${process.pid}.mjs`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, outputFiles[0].text);
  try {
    return { ...(await import(/* @vite-ignore */ pathToFileURL(file).href)), root };
  } finally {
    rmSync(file);
  }
}
