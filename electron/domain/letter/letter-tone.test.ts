import { expect, it } from 'vitest';
import { type ToneFacts, toneFor } from './letter-tone.ts';

const facts: ToneFacts = {
  reason: null,
  isDue: true,
  daysOverdue: 60,
  sent: [],
  brokenPromises: 0,
  limitationDays: 900,
  mandated: true,
};

it.each<[string, Partial<ToneFacts>, string]>([
  ['nothing is overdue', { isDue: false, daysOverdue: 0, reason: 'deliberate' }, 'reminder'],
  ['he forgot', { reason: 'forgotten' }, 'reminder'],
  ['hardship, not long overdue', { reason: 'hardship', daysOverdue: 30 }, 'reminder'],
  ['hardship, long overdue', { reason: 'hardship', daysOverdue: 31 }, 'demand'],
  ['he delays on purpose', { reason: 'deliberate', daysOverdue: 3 }, 'demand'],
  ['on purpose, and broke his word', { reason: 'deliberate', brokenPromises: 1 }, 'lawyers-letter'],
  ['he forgot, and was reminded', { reason: 'forgotten', sent: ['reminder'] }, 'demand'],
  ['a demand has gone out', { reason: 'hardship', sent: ['demand', 'reminder'] }, 'lawyers-letter'],
  ['everything has gone out', { sent: ['lawyers-letter'] }, 'lawyers-letter'],
  ['limitation runs out', { reason: 'forgotten', limitationDays: 90 }, 'lawyers-letter'],
  [
    'limitation runs out, but no lawyer has the case',
    { reason: 'forgotten', limitationDays: 90, mandated: false },
    'demand',
  ],
])('%s: %o → %s', (_, change, kind) => {
  const tone = toneFor({ ...facts, ...change });
  expect(tone.kind).toBe(kind);
  expect(tone.why.length).toBeGreaterThan(0);
});
