import { history, undo } from '@tiptap/pm/history';
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state';
import { addRowAfter, deleteRow } from '@tiptap/pm/tables';
import { getSchema } from '@tiptap/react';
import { expect, test } from 'vitest';
import { findExcerpt } from './excerpt.ts';
import { letterExtensions } from './letter-schema.ts';
import { markTotal, rowIsTotal } from './table-row.ts';
import { bodyOf, docOf } from './tiptap-body.ts';

const schema = getSchema(letterExtensions);
const doc = schema.nodeFromJSON(
  docOf([
    {
      kind: 'table',
      rows: [{ cells: ['项目', '金额'] }, { cells: ['本金', '100.00'] }, { cells: ['合计', '100.00'], total: true }],
      numeric: [false, true],
    },
  ]),
);

/** The editor with its caret in the cell with these words. */
function opened(words: string): EditorState {
  const { from } = findExcerpt(doc, words)!;
  return EditorState.create({ doc, plugins: [history()], selection: TextSelection.create(doc, from) });
}
const run = (state: EditorState, command: Command): EditorState => {
  let after = state;
  command(state, (change) => {
    after = after.apply(change);
  });
  return after;
};
/** The first cell of each row, a total with Σ before it. */
const rows = (state: EditorState): string[] =>
  bodyOf(state.doc.toJSON()).flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ cells: [first], total }) => `${total ? 'Σ' : ''}${String(first)}`) : [],
  );

test('a total stays one when renamed, is not copied to a new row, and comes back with undo', () => {
  const total = opened('合计');
  expect(rowIsTotal(total)).toBe(true);
  const renamed = total.apply(total.tr.insertText('应付', total.selection.from));
  expect(rows(renamed)).toEqual(['项目', '本金', 'Σ应付合计']);
  expect(rows(run(total, addRowAfter))).toEqual(['项目', '本金', 'Σ合计', '']);
  const deleted = run(total, deleteRow);
  expect(rows(deleted)).toEqual(['项目', '本金']);
  expect(rows(run(deleted, undo))).toEqual(['项目', '本金', 'Σ合计']);
});

test('a row becomes a total and an ordinary one again, each undone in one step; the header cannot be one', () => {
  const row = opened('本金');
  expect(rowIsTotal(row)).toBe(false);
  const marked = run(row, markTotal(true));
  expect(rows(marked)).toEqual(['项目', 'Σ本金', 'Σ合计']);
  expect(rows(run(marked, undo))).toEqual(['项目', '本金', 'Σ合计']);
  expect(rows(run(opened('合计'), markTotal(false)))).toEqual(['项目', '本金', '合计']);
  expect(rows(run(opened('项目'), markTotal(true)))).toEqual(['项目', '本金', 'Σ合计']);
});
