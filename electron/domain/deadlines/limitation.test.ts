import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, addMonths, date } from '../quantities/calendar.ts';
import { limitation, type LimitationEvent, type LimitationEventKind } from './limitation.ts';

const event = (on: string, kind: LimitationEventKind, endedOn?: string): LimitationEvent => ({
  on: date(on),
  kind,
  ...(endedOn !== undefined && { endedOn: date(endedOn) }),
});
const run = (dueOn: string, asOf: string, ...events: LimitationEvent[]) =>
  limitation({ dueOn: date(dueOn), events, asOf: date(asOf) });

describe('three years (民法典 188)', () => {
  it('run from the day after the due day, and the last day is in time', () => {
    expect(run('2023-05-10', '2026-05-10')).toMatchObject({
      startsOn: '2023-05-11',
      expiresOn: '2026-05-10',
      state: 'running',
      longStopOn: '2043-05-10',
    });
    expect(run('2023-05-10', '2026-05-11').state).toBe('expired');
  });

  it('run from the last instalment (189)', () => {
    const instalments = ['2025-03-31', '2025-01-31', '2025-02-28'].map((on) => date(on));
    expect(limitation({ dueOn: date('2025-01-31'), instalments, events: [], asOf: date('2025-06-01') }).startsOn).toBe(
      '2025-04-01',
    );
  });
});

describe('interruption (195, 诉讼时效规定 8 to 14)', () => {
  it.each<LimitationEventKind>(['demand', 'acknowledgement', 'part-payment', 'suit', 'payment-order', 'plan'])(
    'by %s starts three new years',
    (kind) => {
      expect(run('2023-05-10', '2026-11-01', event('2026-05-10', kind))).toMatchObject({
        expiresOn: '2029-05-10',
        state: 'running',
      });
    },
  );

  it('before the due day, or after the day asked about, has no effect', () => {
    expect(
      run('2023-05-10', '2026-01-01', event('2023-05-10', 'demand'), event('2026-02-01', 'demand')).expiresOn,
    ).toBe('2026-05-10');
  });

  it('by a suit that was withdrawn restarts from the end of the proceedings (法答网第二十批 问题1)', () => {
    expect(run('2022-01-01', '2024-06-01', event('2023-11-01', 'suit', '2024-03-15')).expiresOn).toBe('2027-03-15');
  });

  it('does not depend on the order of entry', () => {
    const events = [event('2025-06-01', 'demand'), event('2024-01-01', 'part-payment'), event('2027-12-01', 'plan')];
    expect(run('2023-05-10', '2028-01-01', ...events).expiresOn).toBe(
      run('2023-05-10', '2028-01-01', ...events.reverse()).expiresOn,
    );
  });
});

describe('after expiry (192, 诉讼时效规定 19)', () => {
  it.each<[LimitationEventKind, string, 'running' | 'expired']>([
    ['demand', 'none', 'expired'],
    ['suit', 'none', 'expired'],
    ['part-payment', 'none', 'expired'],
    ['acknowledgement', 'revives', 'running'],
    ['plan', 'revives', 'running'],
  ])('%s: %s', (kind, effect, state) => {
    const result = run('2020-01-01', '2024-01-01', event('2023-06-01', kind));
    expect(result.timeline.at(-1)?.effect).toBe(effect);
    expect(result.state).toBe(state);
  });
});

describe('two years before 2017-10-01 (法释〔2018〕12号)', () => {
  test.each([
    ['2015-09-29', '2017-09-29', 'two years were over'],
    ['2015-09-30', '2017-09-30', 'two years were over on the eve'],
    ['2015-10-01', '2018-10-01', 'the last day was still running'],
    ['2017-06-01', '2020-06-01', 'three years'],
  ])('a debt due on %s expired on %s: %s', (dueOn, expiresOn) =>
    expect(run(dueOn, '2026-01-01').expiresOn).toBe(expiresOn),
  );

  // The law in force on the last day of a period, or on the day of an interruption, and the interpretation that governs the change.
  test.each([
    ['2012-01-01', ['民法通则第一百三十五条', '民法总则诉讼时效解释第三条']],
    ['2015-10-01', ['民法总则第一百八十八条', '民法总则诉讼时效解释第二条']],
    ['2017-10-01', ['民法总则第一百八十八条']],
    ['2018-01-01', ['民法典第一百八十八条']],
    ['2023-05-10', ['民法典第一百八十八条']],
  ])('a debt due on %s rests on %j', (dueOn, expected) => {
    expect(run(dueOn, '2026-01-01').timeline[0]?.basis.map(({ law, article }) => law + article)).toEqual(expected);
  });

  test.each([
    ['2013-06-01', '民法通则第一百四十条'],
    ['2018-06-01', '民法总则第一百九十五条'],
    ['2022-06-01', '民法典第一百九十五条'],
  ])('an interruption on %s rests on %s', (on, expected) => {
    const dueOn = String(Number(on.slice(0, 4)) - 1) + on.slice(4);
    const rule = run(dueOn, '2026-01-01', event(on, 'acknowledgement')).timeline[1]?.basis[0];
    expect(rule && rule.law + rule.article).toBe(expected);
  });

  it('a demand in the old period starts a period of that time', () => {
    expect(run('2012-01-01', '2016-01-01', event('2013-06-01', 'demand')).expiresOn).toBe('2015-06-01');
    expect(run('2014-01-01', '2018-01-01', event('2015-12-01', 'demand')).expiresOn).toBe('2018-12-01');
  });
});

test('nothing extends limitation past twenty years', () => {
  const yearly = Array.from({ length: 20 }, (_, index) => ({
    on: addMonths(date('2018-01-01'), 12 * (index + 1)),
    kind: 'demand' as const,
  }));
  const result = limitation({ dueOn: date('2018-01-01'), events: yearly, asOf: date('2038-01-02') });
  expect(result).toMatchObject({ longStopOn: '2038-01-01', expiresOn: '2038-01-01', state: 'expired' });
});

test('an additional event never brings the last day forward', () => {
  const due = date('2019-03-31');
  const events = fc.array(
    fc.record({
      on: fc.nat(9000).map((days) => addDays(due, days)),
      kind: fc.constantFrom<LimitationEventKind>('demand', 'acknowledgement', 'part-payment', 'plan'),
    }),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(events, (all) => {
      const asOf = date('2050-01-01');
      const fewer = limitation({ dueOn: due, events: all.slice(1), asOf });
      expect(limitation({ dueOn: due, events: all, asOf }).expiresOn >= fewer.expiresOn).toBe(true);
    }),
  );
});
