import { zoneRule } from './electron/dev/zone-rule.js';
import { zones } from './eslint.zones.js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

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
    files: ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}', 'e2e/**/*.ts'],
    ignores: ['electron/dev/**', '**/*.test.ts', '**/*.test.tsx', '**/*.sample.ts'],
    plugins: { house: { rules: { zones: zoneRule } } },
    rules: { 'house/zones': ['error', zones] },
  },
  { files: ['renderer/**/*.{ts,tsx}'], plugins: { 'react-hooks': hooks }, rules: hooks.configs.recommended.rules },
);
