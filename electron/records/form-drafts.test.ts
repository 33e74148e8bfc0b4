import { expect, it } from 'vitest';
import { dropFormDraft, readFormDraft, writeFormDraft } from './form-drafts.ts';
import { AT, LATER, twoCases } from './records.sample.ts';

const cases = twoCases();

it('keeps the latest unsaved input of each form until it is dropped', () => {
  cases.write((w) => {
    writeFormDraft(w, 'log:a', { said: '一' }, AT);
    writeFormDraft(w, 'log:a', { said: '二', more: [1] }, LATER);
    writeFormDraft(w, 'log:b', { said: '另' }, AT);
  });
  expect(readFormDraft(cases.readable, 'log:a')).toEqual({ said: '二', more: [1] });
  cases.write((w) => dropFormDraft(w, 'log:a'));
  expect(readFormDraft(cases.readable, 'log:a')).toBeNull();
  expect(readFormDraft(cases.readable, 'log:b')).toEqual({ said: '另' });
});
