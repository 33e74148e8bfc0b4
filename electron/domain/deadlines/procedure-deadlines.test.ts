import { describe, expect, it, test } from 'vitest';
import { outOfOrder, type Procedure } from '../case/procedure.ts';
import { date, type PlainDate } from '../quantities/calendar.ts';
import { LOST_FOR_GOOD } from './deadline.ts';
import type { WorkingCalendar } from './period.ts';
import { procedureDeadlines } from './procedure-deadlines.ts';

const days = (known: Record<string, string>): Procedure =>
  Object.fromEntries(Object.entries(known).map(([day, on]) => [day, date(on)]));
const found = (known: Record<string, string>, today: string, more: { filedOn?: string; paidOn?: string[] } = {}) =>
  procedureDeadlines(
    {
      procedure: days(known),
      filedOn: more.filedOn === undefined ? null : date(more.filedOn),
      paidOn: (more.paidOn ?? []).map(date),
      lastActedOn: null,
    },
    date(today),
  ).map(({ key, on, state, arguable }): (string | PlainDate | null)[] =>
    arguable === null ? [key, on, state] : [key, on, state, arguable],
  );

describe('a payment order (民诉法 226 to 228; 民诉法解释 430, 438, 439)', () => {
  it('five days for the court to accept, fifteen to issue', () => {
    expect(found({ orderAppliedOn: '2026-11-02' }, '2026-11-07')).toEqual([['order-reply', '2026-11-07', 'open']]);
    expect(found({ orderAppliedOn: '2026-11-02' }, '2026-11-08')).toEqual([['order-reply', '2026-11-07', 'missed']]);
    expect(found({ orderAppliedOn: '2026-11-02', orderAcceptedOn: '2026-11-05' }, '2026-11-10')).toEqual([
      ['order-reply', '2026-11-07', 'met'],
      ['order-issue', '2026-11-20', 'open'],
    ]);
  });

  it('thirty days from issue to serve it, or it lapses; a suit for the same debt also ends it', () => {
    expect(found({ orderIssuedOn: '2026-11-10' }, '2026-12-10')).toEqual([['order-service', '2026-12-10', 'open']]);
    expect(found({ orderIssuedOn: '2026-11-10' }, '2026-12-11')).toEqual([['order-service', '2026-12-10', 'missed']]);
    expect(found({ orderIssuedOn: '2026-11-10' }, '2026-12-11', { filedOn: '2026-12-01' })[0]![2]).toBe('met');
  });

  it('fifteen days from service for the debtor; then it can be enforced, for two years (250, 440)', () => {
    expect(found({ orderServedOn: '2026-11-10' }, '2026-11-25')).toEqual([['order-period', '2026-11-25', 'open']]);
    expect(found({ orderServedOn: '2026-11-10' }, '2026-11-26')).toEqual([
      ['order-period', '2026-11-25', 'missed'],
      ['enforcement', '2028-11-25', 'open'],
    ]);
    expect(found({ orderServedOn: '2026-11-10', enforcementAppliedOn: '2026-12-01' }, '2026-12-02')).toEqual([
      ['order-period', '2026-11-25', 'answered'],
      ['enforcement', '2028-11-25', 'met'],
    ]);
  });

  it('an objection leads to a suit: seven days from the ruling to decline it', () => {
    expect(found({ orderServedOn: '2026-11-10', orderObjectedOn: '2026-11-20' }, '2026-11-30')).toEqual([
      ['order-period', '2026-11-25', 'met'],
      ['order-objection', '2026-12-05', 'open'],
    ]);
    expect(
      found({ orderServedOn: '2026-11-10', orderObjectedOn: '2026-11-20', orderEndedOn: '2026-11-28' }, '2026-12-05'),
    ).toEqual([
      ['order-period', '2026-11-25', 'answered'],
      ['order-to-suit', '2026-12-05', 'open'],
    ]);
  });
});

describe('preservation (民诉法 104)', () => {
  it('before suit: thirty days to sue', () => {
    expect(found({ preservedOn: '2026-11-01' }, '2026-12-01')).toEqual([['preservation-suit', '2026-12-01', 'open']]);
    expect(found({ preservedOn: '2026-11-01' }, '2026-12-02')).toEqual([['preservation-suit', '2026-12-01', 'missed']]);
    expect(found({ preservedOn: '2026-11-01' }, '2026-12-02', { filedOn: '2026-11-20' })).toEqual([
      ['preservation-suit', '2026-12-01', 'met'],
    ]);
  });

  it('must be extended before it ends', () =>
    expect(found({ preservedUntil: '2027-11-01' }, '2026-12-02')).toEqual([
      ['preservation-end', '2027-11-01', 'open'],
    ]));
});

describe('a judgment (民诉法 250, 264)', () => {
  it('two years from the last day for performance; from the effective date where it names none', () => {
    expect(found({ judgmentEffectiveOn: '2026-03-01', performUntil: '2026-03-11' }, '2026-03-05')).toEqual([
      ['performance', '2026-03-11', 'open'],
      ['enforcement', '2028-03-11', 'open'],
    ]);
    expect(found({ judgmentEffectiveOn: '2024-02-29' }, '2026-03-01')).toEqual([
      ['enforcement', '2026-02-28', 'missed'],
    ]);
  });

  it('a payment in between only gives an arguable later day', () => {
    expect(found({ performUntil: '2026-03-11' }, '2026-11-20', { paidOn: ['2026-01-01', '2026-06-30'] })).toEqual([
      ['performance', '2026-03-11', 'missed'],
      ['enforcement', '2028-03-11', 'open', '2028-06-30'],
    ]);
  });
});

test('a hearing is over the day after it', () => {
  expect(found({ hearingOn: '2026-12-01' }, '2026-12-01')).toEqual([['hearing', '2026-12-01', 'open']]);
  expect(found({ hearingOn: '2026-12-01' }, '2026-12-02')).toEqual([['hearing', '2026-12-01', 'met']]);
});

test('no day precedes one that it follows from; days of other proceedings do not matter', () => {
  expect(outOfOrder(days({ orderAppliedOn: '2026-11-02', orderServedOn: '2026-11-01' }))).toEqual({
    day: 'orderServedOn',
    before: 'orderAppliedOn',
  });
  expect(
    outOfOrder(days({ orderAppliedOn: '2026-11-02', orderIssuedOn: '2026-11-02', preservedOn: '2026-01-01' })),
  ).toBeNull();
});

/** Holidays of 2026 around the days of the table; other years are unknown. */
const CALENDAR: WorkingCalendar = {
  off: new Set(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'].map(date)),
  worked: new Set([date('2026-10-10'), date('2026-02-28')]),
  years: { first: 2008, last: 2026 },
};
const appeals = (
  known: Record<string, string>,
  today: string,
  lastActedOn: string | null = null,
  calendar: WorkingCalendar | null = CALENDAR,
) =>
  procedureDeadlines(
    { procedure: days(known), filedOn: null, paidOn: [], lastActedOn: lastActedOn === null ? null : date(lastActedOn) },
    date(today),
    calendar,
  ).filter(({ kind }) => kind === 'appeal');

describe('an appeal (民诉法 171, 85)', () => {
  // Counted by hand on the year's calendar: the day after service is the first.
  it.each([
    [
      'a judgment on Tuesday the 3rd: the fifteenth day is Wednesday the 18th',
      { judgmentServedOn: '2026-11-03' },
      '2026-11-18',
      null,
    ],
    ['a ruling: the tenth day is Friday the 13th', { rulingServedOn: '2026-11-03' }, '2026-11-13', null],
    ['one that ends on a Saturday moves to Monday', { judgmentServedOn: '2026-11-06' }, '2026-11-23', null],
    [
      'one that ends in the holidays of October moves to the 8th',
      { judgmentServedOn: '2026-09-16' },
      '2026-10-08',
      null,
    ],
    [
      'one that ends on a Saturday worked in exchange does not move',
      { judgmentServedOn: '2026-09-25' },
      '2026-10-10',
      null,
    ],
    ['over the end of February', { judgmentServedOn: '2026-02-13' }, '2026-02-28', null],
    [
      'in a year whose holidays are not known the earlier day counts, the moved one can be argued for',
      { judgmentServedOn: '2027-01-01' },
      '2027-01-16',
      '2027-01-18',
    ],
  ])('%s', (_, known, on, arguable) => {
    expect(appeals(known, '2026-02-01')).toMatchObject([
      { on, arguable, state: 'open', cautions: ['article-not-held'] },
    ]);
  });

  it('moves nothing without a calendar', () => {
    expect(appeals({ judgmentServedOn: '2026-11-06' }, '2026-11-07', null, null)).toMatchObject([
      { on: '2026-11-21', arguable: null },
    ]);
  });

  it.each([
    ['on its last day still open', {}, '2026-11-18', null, 'open'],
    ['missed the day after', {}, '2026-11-19', null, 'missed'],
    ['answered once the lawyer has acted since', {}, '2026-11-25', '2026-11-20', 'answered'],
    ['kept by an appeal on the last day', { judgmentAppealedOn: '2026-11-18' }, '2026-12-01', null, 'met'],
    ['answered by one a day late', { judgmentAppealedOn: '2026-11-19' }, '2026-12-01', null, 'answered'],
    ['answered by a judgment that took effect', { judgmentEffectiveOn: '2026-11-19' }, '2026-12-01', null, 'answered'],
  ])('%s', (_, known, today, acted, state) => {
    expect(appeals({ judgmentServedOn: '2026-11-03', ...known }, today, acted)).toMatchObject([{ state }]);
  });

  it('cannot be lodged before service', () => {
    expect(outOfOrder(days({ judgmentServedOn: '2026-11-03', judgmentAppealedOn: '2026-11-02' }))).toEqual({
      day: 'judgmentAppealedOn',
      before: 'judgmentServedOn',
    });
  });
});

describe('sealing and freezing (民诉法解释 485)', () => {
  // A second method: the day before the same date so many years later, by the JavaScript calendar.
  const yearsOn = (from: string, years: number): string => {
    const [y = 0, m = 0, d = 0] = from.split('-').map(Number);
    return new Date(Date.UTC(y + years, m - 1, d - 1)).toISOString().slice(0, 10);
  };

  it.each([
    ['depositsFrozenOn', 1],
    ['movablesSealedOn', 2],
    ['immovablesSealedOn', 3],
  ])('%s lasts at most %d years, its first day counted', (day, years) => {
    for (const from of ['2026-11-01', '2026-03-01', '2025-12-31', '2026-01-01']) {
      expect(found({ [day]: from }, '2026-11-20').map(([, on, state]) => [on, state])).toEqual([
        [yearsOn(from, years), 'open'],
      ]);
    }
  });

  it('is missed the day after; a renewal sets a new day; sealings are independent of each other', () => {
    expect(found({ depositsFrozenOn: '2025-11-20' }, '2026-11-19')).toEqual([
      ['sealing-deposits', '2026-11-19', 'open'],
    ]);
    expect(found({ depositsFrozenOn: '2025-11-20' }, '2026-11-20')).toEqual([
      ['sealing-deposits', '2026-11-19', 'missed'],
    ]);
    expect(
      outOfOrder(
        days({ depositsFrozenOn: '2026-11-20', movablesSealedOn: '2026-01-01', immovablesSealedOn: '2025-01-01' }),
      ),
    ).toBeNull();
  });

  it('is warned of 90, 30 and 7 days before, like an appeal', () => {
    for (const kind of ['preservation', 'appeal'] as const) expect(LOST_FOR_GOOD.has(kind)).toBe(true);
  });
});
