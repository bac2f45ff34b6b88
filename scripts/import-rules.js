/**
 * Who may import whom: the last paragraph of docs/architecture.md, said to ESLint.
 * Each folder of src/ lists the sibling folders it may name; `node` says it may touch Node's own modules.
 */
const mayImport = {
  model: [],
  timescale: ['model'],
  diagnostics: ['model', 'timescale'],
  markdown: ['model'],
  read: ['model', 'diagnostics'],
  validate: ['model', 'diagnostics', 'read', 'timescale', 'generated'],
  merge: ['model', 'diagnostics', 'read', 'timescale'],
  'read-back': ['model'],
  disclosure: ['model', 'read-back'],
  derive: ['model', 'diagnostics', 'read', 'timescale'],
  compose: ['model', 'diagnostics', 'read', 'timescale', 'markdown'],
  render: ['model', 'markdown', 'generated'],
  drafts: ['model', 'diagnostics', 'timescale', 'merge', 'compose'],
  terminal: ['model', 'diagnostics', 'timescale'],
  completion: [],
};

const folders = [...Object.keys(mayImport), 'adapters', 'commands', 'workspace', 'generated'];

const onlyTheBrowserAdapter = {
  files: ['src/**/*.ts'],
  ignores: ['src/adapters/browser/**'],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: '^(puppeteer|@sparticuz)', message: 'Browsers are started in src/adapters/browser only.' },
        ],
      },
    ],
  },
};

const folderRules = Object.entries(mayImport).map(([folder, allowed]) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${folders.filter((f) => f !== folder && !allowed.includes(f)).join('|')})/`,
            message: `src/${folder} may import only: ${allowed.join(', ') || 'nothing'} (docs/architecture.md).`,
          },
          {
            regex: '^node:',
            message: `src/${folder} is pure: files, clock and processes live in src/adapters.`,
          },
        ],
      },
    ],
    'no-restricted-globals': [
      'error',
      { name: 'process', message: `src/${folder} is pure: the environment is an argument.` },
      { name: 'console', message: `src/${folder} is pure: return a value, the command prints it.` },
    ],
  },
}));

export const importRules = [onlyTheBrowserAdapter, ...folderRules];
