import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { REASONS, type Stage, STAGES } from '../case/case-facts.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { date } from '../quantities/calendar.ts';
import { fen } from '../quantities/money.ts';
import { pathOf } from './path.ts';
import type { PathContact, PathFacts } from './path-facts.ts';
import { paymentOrderTest } from './payment-order.ts';
import type { ReviewForPath } from './review.ts';
import { rungOf, RUNGS, standingOf } from './standing.ts';

const TODAY = date('2026-11-20');

/** 100,000 yuan, half a year overdue, nothing done. */
const bare: PathFacts = {
  stage: 'verify',
  openedOn: date('2026-11-01'),
  reason: null,
  dueOn: date('2026-05-20'),
  owed: fen(10_000_000),
  contacts: [],
  letters: [],
  payments: [],
  deadlines: [],
  keptBySuing: [],
  planAgreedOn: null,
  decisions: [],
  filedOn: null,
  procedure: {},
  hasLawyer: true,
  hasAddress: true,
  lateChargesAgreed: true,
  isPrice: false,
  hasGuarantor: false,
};
const path = (change: Partial<PathFacts>) => pathOf({ ...bare, ...change }, TODAY);
const first = (change: Partial<PathFacts>) => path(change).proposals[0]!;
const said = (change: Partial<PathFacts>): string =>
  first(change)
    .reasons.map(({ text }) => text)
    .join('\n');
const articles = (change: Partial<PathFacts>): string[] =>
  first(change).reasons.flatMap(({ basis }) => basis.map(({ law, article }) => law + article));

const contact = (on: string, more: Partial<PathContact> = {}): PathContact => ({
  seq: 1,
  on: date(on),
  channel: 'call',
  withDebtor: true,
  reached: true,
  ...more,
});
const letter = (kind: 'reminder' | 'demand' | 'lawyers-letter', payBy: string, more: object = {}) => ({
  kind,
  number: '〔2026〕示函字第1号',
  issuedOn: date('2026-11-01'),
  issuedAt: '2026-11-01T02:00:00.000Z',
  payBy: date(payBy),
  toDebtor: true,
  arrivedOn: null,
  ...more,
});
const review = (more: Partial<ReviewForPath>): ReviewForPath => ({
  reviewedOn: date('2026-11-10'),
  dueOn: null,
  decision: 'stop',
  reason: '花费高于回收',
  since: [],
  ...more,
});
const decided = (on: string, stage: Stage, seq = 2): PathFacts['decisions'][number] => ({
  seq,
  on: date(on),
  at: `${on}T03:00:00.000Z`,
  stage,
});
const deadline = (
  kind: Deadline['kind'],
  on: string,
  state: Deadline['state'],
  more: Partial<Deadline> = {},
): Deadline => ({
  kind,
  key: kind,
  on: date(on),
  state,
  subject: '',
  amount: fen(500_000),
  reason: '',
  basis: [],
  cautions: [],
  arguable: null,
  ...more,
});

describe('the proposed step', () => {
  it.each<[string, Partial<PathFacts>, string, string | null]>([
    ['without a figure: verify first', { owed: null }, 'verify', null],
    ['the reason unknown: remind', {}, 'remind', null],
    ['forgotten: remind', { reason: 'forgotten' }, 'remind', null],
    ['on purpose: demand at once', { reason: 'deliberate' }, 'demand', null],
    ['at the reminder, nothing sent: stay and send it', { stage: 'remind' }, 'remind', null],
    [
      'reminded the day before yesterday: wait',
      { stage: 'remind', contacts: [contact('2026-11-18', { channel: 'sms' })] },
      'remind',
      '2026-11-21',
    ],
    [
      'reminded three days ago: call',
      { stage: 'remind', contacts: [contact('2026-11-17', { channel: 'sms' })] },
      'call',
      null,
    ],
    [
      'only a third party was written to: that reminds nobody',
      { stage: 'remind', contacts: [contact('2026-11-10', { channel: 'sms', withDebtor: false })] },
      'remind',
      null,
    ],
    [
      'called and not reached: demand in writing',
      { stage: 'call', contacts: [contact('2026-11-15', { reached: false })] },
      'demand',
      null,
    ],
    [
      'reached, short of money: negotiate',
      { stage: 'call', reason: 'hardship', contacts: [contact('2026-11-15')] },
      'negotiate',
      null,
    ],
    [
      'reached, but can pay: demand',
      { stage: 'call', reason: 'hardship', means: { ability: 'full' }, contacts: [contact('2026-11-15')] },
      'demand',
      null,
    ],
    [
      'promised for a day to come: wait for it',
      { stage: 'call', contacts: [contact('2026-11-15')], deadlines: [deadline('promise', '2026-11-25', 'open')] },
      'call',
      '2026-11-26',
    ],
    [
      'promised and not paid: demand, however short of money',
      {
        stage: 'call',
        reason: 'hardship',
        contacts: [contact('2026-11-10')],
        deadlines: [deadline('promise', '2026-11-15', 'missed')],
      },
      'demand',
      null,
    ],
    ['at the demand, none issued: issue it', { stage: 'demand' }, 'demand', null],
    [
      'its day not yet past: wait',
      { stage: 'demand', letters: [letter('demand', '2026-11-20')] },
      'demand',
      '2026-11-21',
    ],
    [
      'past, and silence: a lawyer’s letter',
      { stage: 'demand', reason: 'hardship', letters: [letter('demand', '2026-11-19')] },
      'lawyers-letter',
      null,
    ],
    [
      'past, answered, short of money: negotiate',
      {
        stage: 'demand',
        reason: 'hardship',
        letters: [letter('demand', '2026-11-19')],
        contacts: [contact('2026-11-10')],
      },
      'negotiate',
      null,
    ],
    [
      'a letter to the guarantor is none to the debtor',
      { stage: 'demand', letters: [letter('demand', '2026-11-10', { toDebtor: false })] },
      'demand',
      null,
    ],
    [
      'the lawyer’s letter in vain: a payment order',
      { stage: 'lawyers-letter', letters: [letter('lawyers-letter', '2026-11-15')] },
      'payment-order',
      null,
    ],
    [
      'a guarantor there, whom a payment order does not bind: a suit',
      { stage: 'lawyers-letter', hasGuarantor: true, letters: [letter('lawyers-letter', '2026-11-15')] },
      'suit',
      null,
    ],
    [
      'a price, with something perhaps owed in return: a suit',
      { stage: 'lawyers-letter', isPrice: true, letters: [letter('lawyers-letter', '2026-11-15')] },
      'suit',
      null,
    ],
    [
      'going on costs more than it brings: stop',
      {
        stage: 'lawyers-letter',
        letters: [letter('lawyers-letter', '2026-11-15')],
        recovery: { expected: fen(100_000), furtherCosts: fen(200_000), by: 'means' },
      },
      'stopped',
      null,
    ],
    ['the review says stop', { stage: 'suit', stopLoss: review({}) }, 'stopped', null],
    [
      'stop, and its day is today: it still holds',
      { stage: 'suit', stopLoss: review({ dueOn: TODAY }) },
      'stopped',
      null,
    ],
    [
      'stop, but its day was yesterday: the usual step',
      { stage: 'suit', stopLoss: review({ dueOn: date('2026-11-19') }) },
      'suit',
      null,
    ],
    ['stop, but there was a payment since', { stage: 'suit', stopLoss: review({ since: ['payment'] }) }, 'suit', null],
    [
      'stop, but the debtor was reached since',
      { stage: 'suit', stopLoss: review({ since: ['contact'] }) },
      'suit',
      null,
    ],
    [
      'stop, but more is known of his means since',
      { stage: 'suit', stopLoss: review({ since: ['means'] }) },
      'suit',
      null,
    ],
    ['the review says go on', { stage: 'suit', stopLoss: review({ decision: 'continue' }) }, 'suit', null],
    [
      'a plan that is kept: stay until the next instalment',
      { stage: 'negotiate', planAgreedOn: TODAY, deadlines: [deadline('instalment', '2026-12-20', 'open')] },
      'negotiate',
      '2026-12-21',
    ],
    [
      'an instalment missed, no letter yet: a lawyer’s letter',
      {
        stage: 'negotiate',
        planAgreedOn: TODAY,
        deadlines: [deadline('instalment', '2026-11-01', 'missed'), deadline('instalment', '2026-12-01', 'open')],
      },
      'lawyers-letter',
      null,
    ],
    [
      'missed after the letter: the court',
      {
        stage: 'negotiate',
        planAgreedOn: TODAY,
        letters: [letter('lawyers-letter', '2026-11-10')],
        deadlines: [deadline('instalment', '2026-11-01', 'missed')],
      },
      'payment-order',
      null,
    ],
    ...(
      [
        ['missed: the notice first, not the court', { state: 'missed' }, 'negotiate', null],
        [
          'given notice: its days first',
          { state: 'noticed', cureUntil: date('2026-11-24') },
          'negotiate',
          '2026-11-25',
        ],
        ['the notice in vain: the court', { state: 'ripe', cureUntil: date('2026-11-19') }, 'payment-order', null],
        [
          'called off: the court, and no plan is kept any more',
          { state: 'fallen', fallenOn: date('2026-11-19') },
          'payment-order',
          null,
        ],
        ['in its days of grace: wait', { state: 'grace' }, 'negotiate', null],
      ] as const
    ).map(([name, plan, step, on]): [string, Partial<PathFacts>, string, string | null] => [
      `a plan ${name}`,
      {
        stage: 'negotiate',
        planAgreedOn: date('2026-10-01'),
        plan: { cureUntil: null, fallenOn: null, missed: 1, ...plan },
        letters: [letter('lawyers-letter', '2026-11-10')],
        deadlines: [deadline('instalment', '2026-11-01', plan.state === 'fallen' ? 'answered' : 'missed')],
      },
      step,
      on,
    ]),
    [
      'nothing owed any more: settled',
      { stage: 'negotiate', owed: fen(0), payments: [{ on: TODAY, amount: fen(1) }] },
      'settled',
      null,
    ],
    [
      'limitation within ninety days: the court before anything else',
      { reason: 'forgotten', deadlines: [deadline('limitation', '2027-02-18', 'open')] },
      'payment-order',
      null,
    ],
    [
      'in ninety-one days: the usual order',
      { reason: 'forgotten', deadlines: [deadline('limitation', '2027-02-19', 'open')] },
      'remind',
      null,
    ],
    [
      'limitation over: a written consent',
      { deadlines: [deadline('limitation', '2026-11-19', 'missed')] },
      'negotiate',
      null,
    ],
    [
      'a general guarantor about to be lost: a suit, which alone keeps him',
      {
        hasGuarantor: true,
        deadlines: [deadline('guarantee', '2026-12-01', 'open', { key: 'guarantee-1' })],
        keptBySuing: ['guarantee-1'],
      },
      'suit',
      null,
    ],
    [
      'a joint guarantor about to be lost: a letter to him',
      { hasGuarantor: true, deadlines: [deadline('guarantee', '2026-12-01', 'open')] },
      'lawyers-letter',
      null,
    ],
    [
      'already at court, limitation presses no more',
      { stage: 'suit', deadlines: [deadline('limitation', '2026-12-01', 'open')] },
      'suit',
      null,
    ],
    // Later actions count, whatever the stage of the case.
    [
      'at the reminder, none logged, but a lawyer’s letter issued: its day first',
      { stage: 'remind', letters: [letter('lawyers-letter', '2026-11-25')] },
      'lawyers-letter',
      '2026-11-26',
    ],
    [
      'at verifying, a lawyer’s letter in vain: the court',
      { letters: [letter('lawyers-letter', '2026-11-15')] },
      'payment-order',
      null,
    ],
    [
      'at verifying, a demand in vain: a lawyer’s letter',
      { letters: [letter('demand', '2026-11-15')] },
      'lawyers-letter',
      null,
    ],
    [
      'at the reminder, none logged, but called: demand',
      { stage: 'remind', contacts: [contact('2026-11-15')] },
      'demand',
      null,
    ],
    [
      'at the call, none logged, but a demand issued: its day first',
      { stage: 'call', letters: [letter('demand', '2026-11-25')] },
      'demand',
      '2026-11-26',
    ],
    [
      'at the demand, none issued, but a lawyer’s letter was',
      { stage: 'demand', letters: [letter('lawyers-letter', '2026-11-15')] },
      'payment-order',
      null,
    ],
    ['at the lawyer’s letter, nothing logged: issue it', { stage: 'lawyers-letter' }, 'lawyers-letter', null],
    [
      'at the lawyer’s letter, a plan agreed since: keep to it',
      { stage: 'lawyers-letter', planAgreedOn: TODAY },
      'negotiate',
      null,
    ],
    [
      'at the lawyer’s letter, filed: wait for the court',
      { stage: 'lawyers-letter', filedOn: date('2026-11-18') },
      'suit',
      null,
    ],
    [
      'at the lawyer’s letter, an order applied for: wait for it',
      { stage: 'lawyers-letter', procedure: { orderAppliedOn: date('2026-11-18') } },
      'payment-order',
      '2026-12-23',
    ],
    [
      'a letter to the guarantor leaves the debtor’s rungs',
      { stage: 'remind', letters: [letter('lawyers-letter', '2026-11-25', { toDebtor: false })] },
      'remind',
      null,
    ],
    [
      'spoken at court: no filing',
      { stage: 'lawyers-letter', contacts: [contact('2026-11-18', { channel: 'court' })] },
      'negotiate',
      '2026-12-03',
    ],
    [
      'gone back deliberately after the letter: call',
      { stage: 'call', letters: [letter('lawyers-letter', '2026-11-15')], decisions: [decided('2026-11-17', 'call')] },
      'call',
      null,
    ],
    [
      'gone back, called in vain: no demand for the second time, the court',
      {
        stage: 'call',
        letters: [letter('lawyers-letter', '2026-11-15')],
        decisions: [decided('2026-11-14', 'call')],
        contacts: [contact('2026-11-15', { seq: 3, reached: false })],
      },
      'payment-order',
      null,
    ],
    [
      'gone back, then a letter issued the same day: it stands',
      {
        stage: 'remind',
        decisions: [decided('2026-11-01', 'remind')],
        letters: [letter('lawyers-letter', '2026-11-25', { issuedAt: '2026-11-01T05:00:00.000Z' })],
      },
      'lawyers-letter',
      '2026-11-26',
    ],
    // Days of the payment order: 15 from service (民诉法 227), 30 to serve (民诉法解释 430).
    [
      'order issued: thirty days to serve it',
      { stage: 'payment-order', procedure: { orderAppliedOn: date('2026-10-20'), orderIssuedOn: date('2026-11-05') } },
      'payment-order',
      '2026-12-06',
    ],
    [
      'order not served in thirty days: a suit',
      { stage: 'payment-order', procedure: { orderIssuedOn: date('2026-10-20') } },
      'suit',
      null,
    ],
    [
      'order served, its fifteenth day is today: wait',
      { stage: 'payment-order', procedure: { orderServedOn: date('2026-11-05') } },
      'payment-order',
      '2026-11-21',
    ],
    [
      'order served, fifteen days over: enforce',
      { stage: 'payment-order', procedure: { orderServedOn: date('2026-11-04') } },
      'enforce',
      null,
    ],
    [
      'objected: a suit',
      { stage: 'payment-order', procedure: { orderServedOn: date('2026-11-04'), orderObjectedOn: date('2026-11-10') } },
      'suit',
      null,
    ],
    [
      'the days of the judgment not yet over: wait',
      {
        stage: 'suit',
        filedOn: date('2026-06-01'),
        procedure: { judgmentEffectiveOn: date('2026-11-10'), performUntil: TODAY },
      },
      'suit',
      '2026-11-21',
    ],
    [
      'over: enforce',
      { stage: 'suit', filedOn: date('2026-06-01'), procedure: { performUntil: date('2026-11-19') } },
      'enforce',
      null,
    ],
    [
      'a payment order asked for: wait for it',
      { stage: 'payment-order', filedOn: date('2026-11-10') },
      'payment-order',
      '2026-12-15',
    ],
  ])('%s', (_, facts, step, on) => expect(first(facts)).toMatchObject({ step, on }));

  it('gives its reasons with their articles', () => {
    expect(said({ stage: 'demand', letters: [letter('demand', '2026-11-10')] })).toContain('没有还款也没有回应');
    expect(articles({ stage: 'demand', letters: [letter('demand', '2026-11-10')] })).toContain('诉讼时效规定第八条');
    // 100,000 yuan: 2,300 for a suit, a third of it for a payment order (诉讼费用交纳办法 13, 14).
    expect(said({ stage: 'lawyers-letter', letters: [letter('lawyers-letter', '2026-11-15')] })).toContain('766.67');
    const suit = path({ stage: 'lawyers-letter', letters: [letter('lawyers-letter', '2026-11-15')] }).proposals.find(
      ({ step }) => step === 'suit',
    );
    expect(suit?.reasons[0]?.text).toMatch(/2,300\.00.*1,150\.00.*1,020\.00/);
  });

  it('gives the arguments against a step', () => {
    const against = (step: string, change: Partial<PathFacts>) =>
      path({ stage: 'demand', ...change })
        .proposals.find((each) => each.step === step)
        ?.against.map(({ text }) => text)
        .join('\n');
    expect(against('lawyers-letter', { hasLawyer: false })).toContain('还没有承办律师');
    expect(against('negotiate', { hasGuarantor: true })).toContain('未经保证人书面同意');
    expect(against('payment-order', { lateChargesAgreed: false })).toContain('会被驳回');
  });

  it('says that a stop-loss review no longer holds, and whose estimate it uses', () => {
    const against = (stopLoss: ReviewForPath) =>
      first({ stage: 'suit', stopLoss })
        .against.map(({ text }) => text)
        .join('\n');
    expect(against(review({}))).not.toMatch(/重新评估/);
    expect(against(review({ since: ['payment', 'means'] }))).toContain(
      '2026年11月10日的止损评估（止损）之后又有还款、偿付能力有了新的了解，不再据以建议，请重新评估',
    );
    expect(against(review({ decision: 'settle', dueOn: date('2026-11-19') }))).toContain('复核日2026年11月19日已过');
    expect(
      said({
        stage: 'suit',
        stopLoss: review({}),
        recovery: { expected: fen(100_000), furtherCosts: fen(200_000), by: 'review' },
      }),
    ).toMatch(
      /止损评估决定不再继续，理由：花费高于回收\n预计可收回 1,000.00 元，还要支出 2,000.00 元（律师在止损评估中的估计）/,
    );
  });

  const facts = fc.record<PathFacts>({
    ...(Object.fromEntries(Object.entries(bare).map(([key, value]) => [key, fc.constant(value)])) as unknown as {
      [K in keyof PathFacts]: fc.Arbitrary<PathFacts[K]>;
    }),
    stage: fc.constantFrom(...STAGES),
    reason: fc.constantFrom(null, ...REASONS),
    owed: fc.constantFrom(null, fen(0), fen(1), fen(10_000_000)),
    hasGuarantor: fc.boolean(),
    isPrice: fc.boolean(),
    hasAddress: fc.boolean(),
    contacts: fc.array(
      fc.record({
        seq: fc.nat({ max: 9 }),
        on: fc.constantFrom('2026-11-01', '2026-11-19', '2026-11-20').map(date),
        channel: fc.constantFrom('call', 'sms', 'meeting', 'court', 'letter', 'office'),
        withDebtor: fc.boolean(),
        reached: fc.boolean(),
      }),
    ),
    letters: fc.array(
      fc.constantFrom(
        letter('demand', '2026-11-10'),
        letter('lawyers-letter', '2026-11-30'),
        letter('lawyers-letter', '2026-11-10'),
        letter('lawyers-letter', '2026-11-10', { toDebtor: false }),
        letter('reminder', '2026-11-05'),
      ),
    ),
    deadlines: fc.array(
      fc
        .record({
          kind: fc.constantFrom('limitation', 'guarantee', 'promise', 'instalment'),
          on: fc.constantFrom('2026-11-10', '2026-12-10', '2028-01-01'),
          state: fc.constantFrom('open', 'missed', 'met', 'answered'),
        })
        .map(({ kind, on, state }) => deadline(kind, on, state)),
    ),
    planAgreedOn: fc.constantFrom(null, TODAY),
    filedOn: fc.constantFrom(null, date('2026-11-15')),
    decisions: fc.array(
      fc.constantFrom(...STAGES).map((stage) => decided('2026-11-12', stage, 4)),
      { maxLength: 2 },
    ),
    procedure: fc.constantFrom(
      {},
      { orderAppliedOn: date('2026-11-10') },
      { orderServedOn: date('2026-11-01') },
      { orderObjectedOn: TODAY },
      { performUntil: TODAY },
      { enforcementAppliedOn: TODAY },
    ),
  });

  test('whatever the facts, an open case has one proposal and each step once; a closed one has none', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const { proposals, rungs } = pathOf(some, TODAY);
        const closed = some.stage === 'settled' || some.stage === 'stopped' || some.stage === 'removed';
        expect(proposals.length > 0).toBe(!closed);
        expect(new Set(proposals.map(({ step }) => step)).size).toBe(proposals.length);
        if (!closed) expect(proposals[0]!.reasons.length).toBeGreaterThan(0);
        expect(rungs.filter(({ place }) => place === 'here').length).toBe(some.stage === 'removed' ? 0 : 1);
      }),
    );
  });

  test('whatever the facts, nothing below the current rung is proposed without a reason that names a fact or the law', () => {
    const named =
      /分期有约未守|分期有 \d+ 期到期未付足|\d+ 次承诺没有按期履行|协商 15 天没有结果|保证期间将于|还没有发过律师函|执行中双方可以自行和解|到了法院以后，双方仍可以和解/;
    fc.assert(
      fc.property(facts, (some) => {
        const { proposals } = pathOf(some, TODAY);
        // The stage itself, and what was issued to the debtor after the last decision, determined here independently of
        // the code.
        const last = some.decisions.findLast(() => true);
        const issued = some.letters
          .filter(({ toDebtor, issuedAt }) => toDebtor && (last === undefined || issuedAt >= last.at))
          .map(({ kind }) => ({ reminder: 1, demand: 3, 'lawyers-letter': 4 })[kind]);
        for (const { step, reasons } of proposals) {
          if (rungOf(step) >= Math.max(rungOf(some.stage), ...issued)) continue;
          expect(['lawyers-letter', 'negotiate']).toContain(step);
          expect(reasons.map(({ text }) => text).join('\n')).toMatch(named);
        }
        expect(rungOf(standingOf(some))).toBeGreaterThanOrEqual(rungOf(some.stage));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the ladder', () => {
  it('shows what was done on each rung, and the current one', () => {
    const { rungs } = path({
      stage: 'demand',
      contacts: [
        contact('2026-11-02', { channel: 'sms', reached: false, seq: 3 }),
        contact('2026-11-05', { reached: false, seq: 4 }),
        contact('2026-11-06', { withDebtor: false }),
      ],
      letters: [letter('demand', '2026-11-15', { arrivedOn: date('2026-11-03') })],
      payments: [{ on: date('2026-11-08'), amount: fen(100_000) }],
      decisions: [decided('2026-11-04', 'demand', 5)],
    });
    expect(rungs.map(({ place }) => place)).toEqual([
      'passed',
      'passed',
      'passed',
      'here',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
    ]);
    expect(rungs.map(({ deeds }) => deeds.map(({ text, entry }) => [text, entry]))).toEqual([
      [['立案，录入案情', null]],
      [['短信', 3]],
      [['电话，未联系上', 4]],
      [
        ['催款函〔2026〕示函字第1号，2026-11-03 送达', null],
        ['决定进入本阶段', 5],
      ],
      [],
      [],
      [],
      [],
      [['还款 1,000.00 元', null]],
    ]);
  });

  it('has every stage on one rung, except those of cases taken off the list', () => {
    expect(RUNGS.flat().toSorted()).toEqual(STAGES.filter((stage) => stage !== 'removed').toSorted());
  });
});

describe('whether a payment order is available (民诉法 225; 民诉法解释 427–434)', () => {
  const state = (change: Partial<PathFacts>) => paymentOrderTest({ ...bare, ...change }, TODAY).state;
  it.each<[string, Partial<PathFacts>, 'open' | 'barred']>([
    ['due and certain', {}, 'open'],
    ['due today: not yet overdue', { dueOn: TODAY }, 'barred'],
    ['the sum uncertain', { owed: null }, 'barred'],
    ['sued already', { stage: 'suit', filedOn: TODAY }, 'barred'],
    ['asked for already is not sued', { stage: 'payment-order', filedOn: TODAY }, 'open'],
  ])('%s', (_, facts, expected) => expect(state(facts)).toBe(expected));

  it('names what the file cannot show, and what stands in the way of service', () => {
    const asked = (change: Partial<PathFacts>) =>
      paymentOrderTest({ ...bare, ...change }, TODAY)
        .toConfirm.map(({ text }) => text)
        .join('\n');
    expect(asked({})).toMatch(/没有其他债务纠纷/);
    expect(asked({ hasAddress: false })).toMatch(/三十日内无法送达/);
    const inVain = ['2026-11-01', '2026-11-02', '2026-11-03'].map((on) => contact(on, { reached: false }));
    expect(asked({ contacts: inVain })).toMatch(/下落不明/);
    expect(asked({ contacts: [...inVain, contact('2026-11-04')] })).not.toMatch(/下落不明/);
    expect(asked({ isPrice: true })).toMatch(/对待给付/);
    expect(asked({ hasGuarantor: true })).toMatch(/对保证人没有约束力/);
  });
});
