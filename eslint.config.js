import hooks from 'eslint-plugin-react-hooks';
import importSort from 'eslint-plugin-simple-import-sort';
import tseslint from 'typescript-eslint';
import { exactRates } from './electron/dev/exact-rates.ts';
import { zoneRule } from './electron/dev/zone-rule.js';
import { zones } from './eslint.zones.js';

export default tseslint.config(
  { ignores: ['out/**', 'node_modules/**', 'out-dev/**', 'test-results/**', 'demo-out/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      'no-restricted-properties': [
        'error',
        { property: 'serialize', message: 'Database.serialize() returns the plain text of the case file.' },
      ],
    },
  },
  // In one block: Node, packages, ours from far to near; style sheets last, in the order in which they are written.
  {
    files: ['**/*.{ts,tsx,js}'],
    plugins: { 'import-sort': importSort },
    rules: {
      'import-sort/imports': ['error', { groups: [['^node:', '^@?\\w', '^\\.\\.', '^\\.', '^\\u0000']] }],
      'import-sort/exports': 'error',
    },
  },
  { files: ['*.config.ts'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}', 'e2e/**/*.ts'],
    ignores: ['electron/dev/**', '**/*.test.ts', '**/*.test.tsx', '**/*.sample.ts'],
    plugins: { house: { rules: { zones: zoneRule } } },
    rules: { 'house/zones': ['error', zones] },
  },
  { files: ['renderer/**/*.{ts,tsx}'], plugins: { 'react-hooks': hooks }, rules: hooks.configs.recommended.rules },
  // Amounts and rates are made in two files, and checked there.
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['electron/domain/quantities/money.ts', 'electron/domain/quantities/rates.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['', ':matches(TSUnionType, TSArrayType, TSTypeOperator, TSTupleType) '].map((within) => ({
          selector: `TSAsExpression > ${within}TSTypeReference[typeName.name=/^(Fen|Percent)$/]`,
          message:
            'Amounts are made by fen() or parseYuan() and checked by isFen(), rates by percent() or parsePercent().',
        })),
      ],
    },
  },
  // Rates are compared by value. Types are looked up here alone: they double the time that lint takes.
  {
    files: ['electron/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.sample.ts'],
    languageOptions: { parserOptions: { project: 'electron/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { domain: { rules: { 'exact-rates': exactRates } } },
    rules: { 'domain/exact-rates': 'error' },
  },
);
