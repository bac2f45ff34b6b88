import tseslint from 'typescript-eslint';
import { importRules } from './scripts/import-rules.js';

export default tseslint.config(
  { ignores: ['dist', 'dist.*', 'out', 'src/generated', 'src/model/files.ts', 'coverage'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      'no-restricted-properties': [
        'error',
        {
          object: 'Date',
          property: 'now',
          message: 'Pure code receives asAt; the clock is src/adapters/clock.ts.',
        },
      ],
      'max-lines': ['error', { max: 300, skipComments: true }],
    },
  },
  { files: ['test/**/*.ts'], rules: { 'no-restricted-properties': 'off' } },
  ...importRules,
);
