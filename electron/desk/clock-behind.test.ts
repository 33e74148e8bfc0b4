import { expect, test } from 'vitest';
import { date } from '../domain/quantities/calendar.ts';
import { sampleDesk } from './desk.sample.ts';

test('with the clock behind the newest rate, the program starts, says so, and marks every figure', async () => {
  const sample = await sampleDesk('2026-07-01T02:00:00.000Z');
  const { behind } = await sample.ask('clock-read', {});
  expect(behind! > '2026-07-01').toBe(true);
  const { statement } = await sample.ask('ledger-read', { caseId: await sample.newCase(), asOf: date('2026-07-01') });
  expect(statement!.stale).toBe(true);
  expect(
    statement!.notes
      .filter(({ kind }) => kind === 'unverified')
      .map(({ text }) => text)
      .join(),
  ).toContain(behind);
  sample.close();
});

test('with the right day there is no such warning', async () => {
  const sample = await sampleDesk();
  expect((await sample.ask('clock-read', {})).behind).toBeNull();
  sample.close();
});
