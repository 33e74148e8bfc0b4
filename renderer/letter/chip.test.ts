import { history, undo } from '@tiptap/pm/history';
import { EditorState, NodeSelection } from '@tiptap/pm/state';
import { getSchema } from '@tiptap/react';
import { expect, test } from 'vitest';
import type { LetterValues } from '../../electron/domain/letter/letter-values.ts';
import { LETTER_VARIABLES } from '../../electron/domain/letter/letter-variables.ts';
import { CHIP, chipsToText, chipValues, withNewValues } from './chip.ts';
import { letterExtensions } from './letter-schema.ts';
import { bodyOf, docOf } from './tiptap-body.ts';

const schema = getSchema(letterExtensions);
const values = (total: string): LetterValues =>
  Object.fromEntries(LETTER_VARIABLES.map((name) => [name, name === '欠款.合计' ? total : name])) as Record<
    keyof LetterValues,
    string
  >;

/** 共 and the total, with history and values as in the editor; `run` applies a command and returns the next state. */
function opened(): EditorState {
  const doc = schema.nodeFromJSON(
    docOf([{ kind: 'paragraph', runs: [{ text: '共' }, { text: '100.00', variable: '欠款.合计' }, { text: '元' }] }]),
  );
  const state = EditorState.create({ doc, plugins: [history(), chipValues()] });
  return state.apply(withNewValues(state, values('100.00')));
}
const run = (state: EditorState, command: typeof undo): EditorState => {
  let after = state;
  command(state, (change) => {
    after = after.apply(change);
  });
  return after;
};
const runsIn = (state: EditorState) =>
  bodyOf(state.doc.toJSON()).flatMap((block) => (block.kind === 'table' ? [] : block.runs));

test('facts follow the case, and undo does not revert that', () => {
  const typed = opened().apply(opened().tr.insertText('合', 1));
  const followed = typed.apply(withNewValues(typed, values('120.00')));
  expect(runsIn(followed)).toEqual([{ text: '合共' }, { text: '120.00', variable: '欠款.合计' }, { text: '元' }]);
  expect(runsIn(run(followed, undo))).toEqual([
    { text: '共' },
    { text: '120.00', variable: '欠款.合计' },
    { text: '元' },
  ]);
});

test('a fact pasted from another letter shows this case’s value, and a removed one comes back up to date', () => {
  const state = opened();
  const pasted = state.apply(state.tr.insert(1, schema.nodes[CHIP]!.create({ variable: '欠款.合计', text: '9.00' })));
  expect(runsIn(pasted)[0]).toEqual({ text: '100.00', variable: '欠款.合计' });
  const removed = state.apply(state.tr.delete(2, 3));
  const later = removed.apply(withNewValues(removed, values('130.00')));
  expect(runsIn(run(later, undo))[1]).toEqual({ text: '130.00', variable: '欠款.合计' });
});

test('a fact turned into plain text no longer follows the case, until that is undone', () => {
  const state = opened();
  const chosen = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 2)));
  const plain = run(chosen, chipsToText);
  expect(runsIn(plain)).toEqual([{ text: '共100.00元' }]);
  expect(runsIn(plain.apply(withNewValues(plain, values('140.00'))))).toEqual([{ text: '共100.00元' }]);
  expect(runsIn(run(plain, undo))[1]).toEqual({ text: '100.00', variable: '欠款.合计' });
  expect(chipsToText(state)).toBe(false);
});
