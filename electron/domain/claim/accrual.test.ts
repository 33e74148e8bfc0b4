import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadRates } from '../../library/rates.ts';
import { addDays, date, daysBetween } from '../quantities/calendar.ts';
import type { RateBook } from '../quantities/lpr.ts';
import { type Fen, fen, formatYuan, parseYuan } from '../quantities/money.ts';
import { percent } from '../quantities/rates.ts';
import { countDays, type Counting, delayedPerformance, interestFor, type RateRule } from './accrual.ts';
import type { DayCount } from './claim.ts';

const published = loadRates('resources');
/** Tables taken from other programs' tests have one row, so that their figures are arithmetic, not history. */
const flat: RateBook = {
  lpr: [{ publishedOn: date('2023-01-01'), oneYear: percent('3.00'), fiveYear: percent('3.50'), source: 'test' }],
  benchmark: [],
};

const yuan = (text: string): Fen => parseYuan(text) ?? fen(-1);
const fixed = (rate: string): RateRule => ({ kind: 'fixed', annualPercent: percent(rate) });
const lpr = (multiple: string): RateRule => ({
  kind: 'lpr',
  term: '1y',
  multiple: percent(multiple),
  fixing: 'floating',
});
const daily = (rate: string): RateRule => ({ kind: 'daily', percent: percent(rate) });

type Example = [
  id: string,
  principal: string,
  from: string,
  to: string,
  count: Counting,
  dayCount: DayCount,
  rule: RateRule,
  book: RateBook,
  days: number,
  interest: string,
];
const examples: Example[] = [
  [
    '上浮50%, flat table',
    '93633',
    '2025-04-08',
    '2025-10-23',
    'include-both',
    'actual/360',
    lpr('1.5'),
    flat,
    199,
    '2329.12',
  ],
  [
    'the same, published table',
    '93633',
    '2025-04-08',
    '2025-10-23',
    'include-both',
    'actual/360',
    lpr('1.5'),
    published,
    199,
    '2345.51',
  ],
  [
    '732,000 less 362,780 paid',
    '369220',
    '2024-05-01',
    '2025-05-08',
    'include-both',
    'actual/360',
    lpr('1.3'),
    flat,
    373,
    '14919.56',
  ],
  [
    'one-year LPR',
    '100000',
    '2024-08-11',
    '2024-09-02',
    'exclude-end',
    'actual/365',
    lpr('1'),
    published,
    22,
    '201.92',
  ],
  ['one day at 10 %', '100000', '2026-01-01', '2026-01-02', 'exclude-end', 'actual/365', fixed('10'), flat, 1, '27.40'],
  [
    '100 days of LPR',
    '1000000',
    '2026-01-01',
    '2026-04-11',
    'exclude-end',
    'actual/365',
    lpr('1'),
    published,
    100,
    '8219.18',
  ],
  [
    'one day over 360',
    '100000',
    '2026-01-01',
    '2026-01-02',
    'exclude-end',
    'actual/360',
    fixed('3.60'),
    flat,
    1,
    '10.00',
  ],
  [
    'a guide counts 545 days here: wrong',
    '500000',
    '2020-01-01',
    '2021-06-30',
    'include-both',
    'actual/360',
    fixed('5'),
    flat,
    547,
    '37986.11',
  ],
  [
    'a court rate of 5.175 is not 5.18',
    '11766',
    '2024-03-09',
    '2024-06-19',
    'include-both',
    'actual/360',
    fixed('5.175'),
    flat,
    103,
    '174.21',
  ],
  [
    'a court rate of 5.175 is not 5.18',
    '10766',
    '2024-06-20',
    '2026-03-23',
    'include-both',
    'actual/360',
    fixed('5.175'),
    flat,
    642,
    '993.57',
  ],
  [
    '万分之一点五 a day',
    '12831.39',
    '2025-03-03',
    '2026-03-23',
    'include-both',
    'actual/365',
    daily('0.015'),
    flat,
    386,
    '742.94',
  ],
  [
    'the case of the source article',
    '100000',
    '2025-05-20',
    '2025-11-20',
    'exclude-end',
    'actual/360',
    lpr('1'),
    published,
    184,
    '1533.33',
  ],
  [
    'the case of the source article',
    '100000',
    '2025-05-20',
    '2025-11-20',
    'include-both',
    'actual/360',
    lpr('1'),
    published,
    185,
    '1541.67',
  ],
  [
    'the case of the source article',
    '100000',
    '2025-05-20',
    '2025-11-20',
    'exclude-end',
    'actual/365',
    lpr('1'),
    published,
    184,
    '1512.33',
  ],
  [
    'the case of the source article',
    '100000',
    '2025-05-20',
    '2025-11-20',
    'include-both',
    'actual/365',
    lpr('1'),
    published,
    185,
    '1520.55',
  ],
];

test.each(examples)(
  '%s: %s yuan from %s to %s, %s, %s',
  (_, principal, from, to, count, dayCount, rule, book, days, interest) => {
    const result = interestFor(yuan(principal), date(from), date(to), count, dayCount, rule, book);
    expect(result.days).toBe(days);
    expect(formatYuan(result.interest)).toBe(interest);
  },
);

test('segments follow the publication days, and equal rates make one segment', () => {
  const { segments } = interestFor(
    yuan('93633'),
    date('2025-04-08'),
    date('2025-10-23'),
    'include-both',
    'actual/360',
    lpr('1.5'),
    published,
  );
  expect(segments.map(({ from, to, days, annualPercent }) => [from, to, days, annualPercent])).toEqual([
    ['2025-04-08', '2025-05-19', 42, '4.65'],
    ['2025-05-20', '2025-10-23', 157, '4.5'],
  ]);
});

test('j-lawyer-org#3279: ignoring the rate change gives 190.12 instead of 170.84', () => {
  const german: RateBook = {
    lpr: [
      ['2025-01-01', '7.27'],
      ['2025-07-01', '6.27'],
    ].map(([on = '', rate = '']) => ({
      publishedOn: date(on),
      oneYear: percent(rate),
      fiveYear: percent(rate),
      source: 'Basiszins + 5',
    })),
    benchmark: [],
  };
  const result = interestFor(
    yuan('3089.00'),
    date('2025-04-17'),
    date('2026-02-20'),
    'include-both',
    'actual/365',
    lpr('1'),
    german,
  );
  expect(result.segments.map(({ from, to, days, interest }) => [from, to, days, formatYuan(interest)])).toEqual([
    ['2025-04-17', '2025-06-30', 75, '46.14'],
    ['2025-07-01', '2026-02-20', 235, '124.70'],
  ]);
  expect(formatYuan(result.interest)).toBe('170.84');
});

test('a multiple fixed on a day keeps the LPR of that day', () => {
  const rule: RateRule = {
    kind: 'lpr',
    term: '1y',
    multiple: percent('4'),
    fixing: 'fixed',
    fixedOn: date('2020-09-01'),
  };
  const { segments } = interestFor(
    yuan('100000'),
    date('2020-09-01'),
    date('2026-01-01'),
    'exclude-end',
    'actual/365',
    rule,
    published,
  );
  expect(segments.map(({ annualPercent, publishedOn }) => [annualPercent, publishedOn])).toEqual([
    ['15.4', '2020-08-20'],
  ]);
});

test('no LPR is invented before the first, and a day more than a month after the last fixing is marked', () => {
  const run = (from: string, to: string) =>
    interestFor(yuan('1'), date(from), date(to), 'exclude-end', 'actual/365', lpr('1'), published);
  expect(() => run('2019-08-19', '2020-01-01')).toThrow(expect.objectContaining({ code: 'no-lpr' }));
  expect(run('2026-01-01', '2026-09-21').stale).toBe(false);
  expect(run('2026-01-01', '2026-09-22').stale).toBe(true);
});

test.each([
  ['100000', 1, '17.50'],
  ['10000', 1, '1.75'],
  ['2300', 365, '146.91'],
])('迟延履行 on %s yuan for %i days (法释〔2014〕8号 1)', (base, days, interest) =>
  expect(formatYuan(delayedPerformance(yuan(base), days))).toBe(interest),
);

test('counting both ends adds a day, and a period cannot run backwards', () => {
  expect(
    (['exclude-end', 'include-both'] as const).map((count) => countDays(date('2026-01-01'), date('2026-04-11'), count)),
  ).toEqual([100, 101]);
  expect(() => countDays(date('2026-01-02'), date('2026-01-01'), 'exclude-end')).toThrow(
    expect.objectContaining({ field: 'to' }),
  );
});

test('over consecutive periods interest adds up, except for rounding each part once', () => {
  const from = date('2019-08-20');
  const length = daysBetween(from, date('2026-08-20'));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999_999_999 }),
      fc.array(fc.integer({ min: 1, max: length - 1 }), { minLength: 1, maxLength: 6 }),
      (principal, cuts) => {
        const days = [...new Set([0, ...cuts, length])].sort((a, b) => a - b).map((offset) => addDays(from, offset));
        const parts = days
          .slice(1)
          .map((to, index) =>
            interestFor(fen(principal), days[index] ?? from, to, 'exclude-end', 'actual/365', lpr('1'), published),
          );
        const whole = interestFor(
          fen(principal),
          from,
          addDays(from, length),
          'exclude-end',
          'actual/365',
          lpr('1'),
          published,
        );
        const rounded = parts.reduce((count, part) => count + part.segments.length, 0) + whole.segments.length;
        expect(Math.abs(parts.reduce((sum, part) => sum + part.interest, 0) - whole.interest)).toBeLessThanOrEqual(
          rounded / 2,
        );
        expect(parts.reduce((sum, part) => sum + part.days, 0)).toBe(whole.days);
      },
    ),
  );
});
