import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';

let sample: SampleDesk;

beforeEach(async () => {
  sample = await sampleDesk();
});
afterEach(() => sample.close());

test('a case with money still owed is settled only for a reason, which is in the log', async () => {
  const id = await sample.newCase();
  const settle = (note: string) => sample.refusal('case-stage', { id, stage: 'settled', note });
  // By the article: 100,000 lent, at 14.8 % of delay, and a penalty: 110,854.66 on 2026-11-20.
  expect(await settle(' ')).toMatchObject({
    code: 'invalid-input',
    field: 'note',
    message: expect.stringContaining('110,854.66 元'),
  });
  expect((await sample.ask('case-read', { id })).stage).toBe('verify');
  expect(await settle('双方和解，余额放弃。')).toBeNull();
  const { entries } = await sample.ask('log-read', { caseId: id });
  expect(entries.at(-1)?.said).toContain('双方和解，余额放弃。');
  // Any other stage needs none.
  expect(await sample.refusal('case-stage', { id, stage: 'suit', note: '' })).toBeNull();
});
