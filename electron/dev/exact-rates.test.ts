import { Linter } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';
import { exactRates } from './exact-rates.ts';

const NAME = 'given.ts';
const DECLARED = `
type Percent = string & { readonly brand: true };
declare const [a, b, none]: [Percent, Percent, Percent | null];
declare const row: { readonly rate?: Percent; readonly name: string };
declare const rates: Map<Percent, string> & Percent[];
`;

/** How many reports the rule makes for a line. */
function found(line: string): number {
  const text = DECLARED + line;
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile: (name, target) => (name === NAME ? ts.createSourceFile(name, text, target, true) : undefined),
  };
  const program = ts.createProgram([NAME], { noLib: true, strict: true, target: ts.ScriptTarget.ESNext }, host);
  const messages = new Linter().verify(
    text,
    {
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser, parserOptions: { programs: [program] } },
      plugins: { domain: { rules: { 'exact-rates': exactRates } } },
      rules: { 'domain/exact-rates': 'error' },
    } as Linter.Config,
    NAME,
  );
  expect(messages.filter(({ ruleId }) => ruleId !== 'domain/exact-rates')).toEqual([]);
  return messages.length;
}

test.each([
  'a === b;',
  'a !== b;',
  'none === a;',
  'row.rate !== a;',
  "a === '6';",
  'a < b;',
  'rates.includes(a);',
  'rates.get(a);',
  'Number(a);',
  'parseFloat(none ?? a);',
])('refused: %s', (line) => expect(found(line)).toBe(1));

test.each([
  'none === null;',
  'row.rate === undefined;',
  'row.name === row.name;',
  "typeof a === 'string';",
  '`${a}%`;',
  'Number(row.name);',
])('allowed: %s', (line) => expect(found(line)).toBe(0));
