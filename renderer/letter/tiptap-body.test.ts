import { getSchema } from '@tiptap/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LetterBlock, Run } from '../../electron/domain/letter/letter.ts';
import { LETTER_VARIABLES } from '../../electron/domain/letter/letter-variables.ts';
import { letterExtensions } from './letter-schema.ts';
import { bodyOf, docOf } from './tiptap-body.ts';

const schema = getSchema(letterExtensions);

/** Through the editor's own document, so that anything its schema cannot hold would show. */
function throughEditor(body: readonly LetterBlock[]): LetterBlock[] {
  const node = schema.nodeFromJSON(docOf(body));
  node.check();
  return bodyOf(node.toJSON());
}

/** Bodies in the form the editor returns: neighbouring runs differ in weight, no run is empty, tables are full. */
const text = fc.stringMatching(/^[一-龥，。：（）《》〔〕0-9A-Za-z %¥]{1,12}$/);
const runs = fc
  .tuple(fc.boolean(), fc.array(text, { maxLength: 5 }))
  .map(([first, texts]) => texts.map((t, i) => ((i % 2 === 0) === first ? { text: t, bold: true } : { text: t })))
  .chain((plain) =>
    fc
      .option(fc.tuple(fc.nat(plain.length), fc.constantFrom(...LETTER_VARIABLES), text, fc.boolean()), { nil: null })
      .map((fact) => {
        if (fact === null) return plain;
        const [at, variable, words, bold] = fact;
        return (plain as Run[]).toSpliced(at, 0, { text: words, ...(bold && { bold }), variable });
      }),
  );
const cell = fc.oneof(text, fc.constant(''), fc.record({ text, variable: fc.constantFrom(...LETTER_VARIABLES) }));
const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(
      fc.record(
        { cells: fc.array(cell, { minLength: width, maxLength: width }), total: fc.constant(true as const) },
        { requiredKeys: ['cells'] },
      ),
      { minLength: 1, maxLength: 6 },
    ),
    numeric: fc.array(fc.boolean(), { minLength: width, maxLength: width }),
  }),
);
const block: fc.Arbitrary<LetterBlock> = fc.oneof(
  fc.record({ kind: fc.constantFrom('heading' as const, 'paragraph' as const), runs }),
  table,
);

describe('a letter in the editor', () => {
  it('round-trips', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (body) => {
        expect(throughEditor(body)).toEqual(body);
      }),
    );
  });

  it('joins runs of one weight and drops empty ones', () => {
    const body: LetterBlock[] = [
      {
        kind: 'paragraph',
        runs: [{ text: '应还', bold: false }, { text: '' }, { text: '总额' }, { text: '人民币', bold: true }],
      },
    ];
    expect(throughEditor(body)).toEqual([
      { kind: 'paragraph', runs: [{ text: '应还总额' }, { text: '人民币', bold: true }] },
    ]);
  });

  it('fills up short rows and missing column alignments', () => {
    const body: LetterBlock[] = [
      { kind: 'table', rows: [{ cells: ['项目', '金额'] }, { cells: ['本金'] }], numeric: [false] },
    ];
    expect(throughEditor(body)).toEqual([
      {
        kind: 'table',
        rows: [{ cells: ['项目', '金额'] }, { cells: ['本金', ''] }],
        numeric: [false, false],
      },
    ]);
  });

  it('opens an empty body with a paragraph to type in', () => {
    expect(throughEditor([])).toEqual([{ kind: 'paragraph', runs: [] }]);
  });

  it('refuses a node that cannot be printed instead of losing it', () => {
    expect(() => bodyOf({ type: 'doc', content: [{ type: 'codeBlock' }] })).toThrow('codeBlock');
  });
});
