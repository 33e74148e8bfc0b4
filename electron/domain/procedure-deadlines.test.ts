import { describe, expect, it, test } from 'vitest';
import { date, type PlainDate } from './calendar.ts';
import { outOfOrder, type Procedure } from './procedure.ts';
import { procedureDeadlines } from './procedure-deadlines.ts';

const days = (known: Record<string, string>): Procedure => Object.fromEntries(Object.entries(known).map(([day, on]) => [day, date(on)]));
const found = (known: Record<string, string>, today: string, more: { filedOn?: string; paidOn?: string[] } = {}) =>
  procedureDeadlines({ procedure: days(known), filedOn: more.filedOn === undefined ? null : date(more.filedOn), paidOn: (more.paidOn ?? []).map(date) }, date(today))
    .map(({ key, on, state, arguable }): (string | PlainDate | null)[] => (arguable === null ? [key, on, state] : [key, on, state, arguable]));

describe('a payment order (民诉法 226 to 228; 民诉法解释 430, 438, 439)', () => {
  it('five days for the court to accept, fifteen to issue', () => {
    expect(found({ orderAppliedOn: '2026-11-02' }, '2026-11-07')).toEqual([['order-reply', '2026-11-07', 'open']]);
    expect(found({ orderAppliedOn: '2026-11-02' }, '2026-11-08')).toEqual([['order-reply', '2026-11-07', 'missed']]);
    expect(found({ orderAppliedOn: '2026-11-02', orderAcceptedOn: '2026-11-05' }, '2026-11-10')).toEqual([['order-reply', '2026-11-07', 'met'], ['order-issue', '2026-11-20', 'open']]);
  });

  it('thirty days from issue to serve it, or it lapses; a suit for the same debt ends it too', () => {
    expect(found({ orderIssuedOn: '2026-11-10' }, '2026-12-10')).toEqual([['order-service', '2026-12-10', 'open']]);
    expect(found({ orderIssuedOn: '2026-11-10' }, '2026-12-11')).toEqual([['order-service', '2026-12-10', 'missed']]);
    expect(found({ orderIssuedOn: '2026-11-10' }, '2026-12-11', { filedOn: '2026-12-01' })[0]![2]).toBe('met');
  });

  it('fifteen days from service for the debtor; then it can be enforced, for two years (250, 440)', () => {
    expect(found({ orderServedOn: '2026-11-10' }, '2026-11-25')).toEqual([['order-period', '2026-11-25', 'open']]);
    expect(found({ orderServedOn: '2026-11-10' }, '2026-11-26')).toEqual([['order-period', '2026-11-25', 'missed'], ['enforcement', '2028-11-25', 'open']]);
    expect(found({ orderServedOn: '2026-11-10', enforcementAppliedOn: '2026-12-01' }, '2026-12-02')).toEqual([['order-period', '2026-11-25', 'answered'], ['enforcement', '2028-11-25', 'met']]);
  });

  it('an objection leads to a suit: seven days from the ruling to say no', () => {
    expect(found({ orderServedOn: '2026-11-10', orderObjectedOn: '2026-11-20' }, '2026-11-30')).toEqual([['order-period', '2026-11-25', 'met'], ['order-objection', '2026-12-05', 'open']]);
    expect(found({ orderServedOn: '2026-11-10', orderObjectedOn: '2026-11-20', orderEndedOn: '2026-11-28' }, '2026-12-05')).toEqual([['order-period', '2026-11-25', 'answered'], ['order-to-suit', '2026-12-05', 'open']]);
  });
});

describe('preservation (民诉法 104)', () => {
  it('before suit: thirty days to sue', () => {
    expect(found({ preservedOn: '2026-11-01' }, '2026-12-01')).toEqual([['preservation-suit', '2026-12-01', 'open']]);
    expect(found({ preservedOn: '2026-11-01' }, '2026-12-02')).toEqual([['preservation-suit', '2026-12-01', 'missed']]);
    expect(found({ preservedOn: '2026-11-01' }, '2026-12-02', { filedOn: '2026-11-20' })).toEqual([['preservation-suit', '2026-12-01', 'met']]);
  });

  it('its end is a day to extend it before', () => expect(found({ preservedUntil: '2027-11-01' }, '2026-12-02')).toEqual([['preservation-end', '2027-11-01', 'open']]));
});

describe('a judgment (民诉法 250, 264)', () => {
  it('two years from the last day for performance; from effect where it names none', () => {
    expect(found({ judgmentEffectiveOn: '2026-03-01', performUntil: '2026-03-11' }, '2026-03-05')).toEqual([['performance', '2026-03-11', 'open'], ['enforcement', '2028-03-11', 'open']]);
    expect(found({ judgmentEffectiveOn: '2024-02-29' }, '2026-03-01')).toEqual([['enforcement', '2026-02-28', 'missed']]);
  });

  it('a payment in between gives a later day only to argue for', () => {
    expect(found({ performUntil: '2026-03-11' }, '2026-11-20', { paidOn: ['2026-01-01', '2026-06-30'] })).toEqual([['performance', '2026-03-11', 'missed'], ['enforcement', '2028-03-11', 'open', '2028-06-30']]);
  });
});

test('a hearing is over the day after', () => {
  expect(found({ hearingOn: '2026-12-01' }, '2026-12-01')).toEqual([['hearing', '2026-12-01', 'open']]);
  expect(found({ hearingOn: '2026-12-01' }, '2026-12-02')).toEqual([['hearing', '2026-12-01', 'met']]);
});

test('no day stands before one that it follows from; days of other proceedings do not matter', () => {
  expect(outOfOrder(days({ orderAppliedOn: '2026-11-02', orderServedOn: '2026-11-01' }))).toEqual({ day: 'orderServedOn', before: 'orderAppliedOn' });
  expect(outOfOrder(days({ orderAppliedOn: '2026-11-02', orderIssuedOn: '2026-11-02', preservedOn: '2026-01-01' }))).toBeNull();
});
