import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { exactRates } from './electron/dev/exact-rates.ts';

/** What each zone may import, by the text of the import; the table stands in README.md. Tests are free to reach across. */
const zones = [
  { zone: 'electron/domain', allowed: ['\\./'] },
  { zone: 'electron/contract', allowed: ['\\./', '\\.\\./domain/', 'zod$'] },
  { zone: 'electron/casefile', allowed: ['\\./', '\\.\\./domain/', 'node:', 'zod$', 'better-sqlite3$', 'hash-wasm$'] },
  { zone: 'electron/records', allowed: ['\\./', '\\.\\./domain/', '\\.\\./casefile/', 'node:crypto$', 'zod$'] },
  {
    zone: 'electron/typesetting',
    allowed: ['\\./', '\\.\\./domain/', 'node:', 'pdfkit', 'fontkit$', 'docx$', 'fflate$'],
  },
  { zone: 'electron/papers', allowed: ['\\./', '\\.\\./domain/', '\\.\\./typesetting/', 'liquidjs$', 'markdown-it$'] },
  { zone: 'renderer', forbidden: ['electron$', 'node:', '(\\.\\./)+electron/(?!contract/|domain/)'] },
  { zone: 'e2e', forbidden: ['\\.\\./(electron/(?!dev/|contract/|domain/)|renderer/)'] },
];

const notHere = {
  driver: { regex: '^better-sqlite3$', message: 'The SQLite driver is used in electron/casefile/ alone.' },
  electron: {
    name: 'electron',
    message: 'Electron is reached through runtime.ts; ipcMain only in answering.ts, ipcRenderer only in preload.ts.',
  },
};

export default tseslint.config(
  { ignores: ['out/**', 'node_modules/**', 'test-results/**', 'demo-out/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
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
  { files: ['*.config.ts'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['electron/**/*.ts'],
    ignores: [
      'electron/casefile/**',
      'electron/shell/runtime.ts',
      'electron/shell/answering.ts',
      'electron/preload.ts',
      'electron/dev/**',
      '**/*.test.ts',
    ],
    rules: { 'no-restricted-imports': ['error', { paths: [notHere.electron], patterns: [notHere.driver] }] },
  },
  ...zones.map(({ zone, allowed, forbidden }) => ({
    files: [`${zone}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.ts', '**/*.sample.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: allowed ? `^(?!${allowed.join('|')})` : `^(${forbidden?.join('|')})`,
              message: `${zone} does not import this; see the import rule in README.md.`,
            },
          ],
        },
      ],
    },
  })),
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
