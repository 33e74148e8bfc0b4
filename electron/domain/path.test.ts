import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { date } from './calendar.ts';
import { REASONS, STAGES } from './case-facts.ts';
import type { Deadline } from './deadline.ts';
import { fen } from './money.ts';
import { pathOf, RUNGS, type PathContact, type PathFacts } from './path.ts';
import { paymentOrderTest } from './payment-order.ts';

const TODAY = date('2026-11-20');

/** 100,000 yuan, half a year overdue, nothing done. */
const bare: PathFacts = {
  stage: 'verify', openedOn: date('2026-11-01'), reason: null, dueOn: date('2026-05-20'), owed: fen(10_000_000), contacts: [], letters: [], payments: [], deadlines: [], keptBySuing: [],
  planAgreedOn: null, decisions: [], filedOn: null, hasLawyer: true, hasAddress: true, lateChargesAgreed: true, isPrice: false, hasGuarantor: false,
};
const path = (change: Partial<PathFacts>) => pathOf({ ...bare, ...change }, TODAY);
const first = (change: Partial<PathFacts>) => path(change).proposals[0]!;
const said = (change: Partial<PathFacts>): string => first(change).reasons.map(({ text }) => text).join('\n');
const articles = (change: Partial<PathFacts>): string[] => first(change).reasons.flatMap(({ basis }) => basis.map(({ law, article }) => law + article));

const contact = (on: string, more: Partial<PathContact> = {}): PathContact => ({ seq: 1, on: date(on), channel: 'call', withDebtor: true, reached: true, ...more });
const letter = (kind: 'reminder' | 'demand' | 'lawyers-letter', payBy: string, more: object = {}) =>
  ({ kind, number: '〔2026〕示函字第1号', issuedOn: date('2026-11-01'), payBy: date(payBy), toDebtor: true, arrivedOn: null, ...more });
const deadline = (kind: Deadline['kind'], on: string, state: Deadline['state'], more: Partial<Deadline> = {}): Deadline =>
  ({ kind, key: kind, on: date(on), state, subject: '', amount: fen(500_000), reason: '', basis: [], cautions: [], arguable: null, ...more });

describe('the step that is proposed', () => {
  it.each<[string, Partial<PathFacts>, string, string | null]>([
    ['without a figure: verify first', { owed: null }, 'verify', null],
    ['the reason unknown: remind', {}, 'remind', null],
    ['forgotten: remind', { reason: 'forgotten' }, 'remind', null],
    ['on purpose: demand at once', { reason: 'deliberate' }, 'demand', null],
    ['at the reminder, nothing sent: stay and send it', { stage: 'remind' }, 'remind', null],
    ['reminded the day before yesterday: wait', { stage: 'remind', contacts: [contact('2026-11-18', { channel: 'sms' })] }, 'remind', '2026-11-21'],
    ['reminded three days ago: call', { stage: 'remind', contacts: [contact('2026-11-17', { channel: 'sms' })] }, 'call', null],
    ['only a third party was written to: that reminds nobody', { stage: 'remind', contacts: [contact('2026-11-10', { channel: 'sms', withDebtor: false })] }, 'remind', null],
    ['called and not reached: demand in writing', { stage: 'call', contacts: [contact('2026-11-15', { reached: false })] }, 'demand', null],
    ['reached, short of money: negotiate', { stage: 'call', reason: 'hardship', contacts: [contact('2026-11-15')] }, 'negotiate', null],
    ['reached, but can pay: demand', { stage: 'call', reason: 'hardship', means: { ability: 'full' }, contacts: [contact('2026-11-15')] }, 'demand', null],
    ['promised for a day to come: wait for it', { stage: 'call', contacts: [contact('2026-11-15')], deadlines: [deadline('promise', '2026-11-25', 'open')] }, 'call', '2026-11-26'],
    ['promised and not paid: demand, however short of money', { stage: 'call', reason: 'hardship', contacts: [contact('2026-11-10')], deadlines: [deadline('promise', '2026-11-15', 'missed')] }, 'demand', null],
    ['at the demand, none issued: issue it', { stage: 'demand' }, 'demand', null],
    ['its day not yet past: wait', { stage: 'demand', letters: [letter('demand', '2026-11-20')] }, 'demand', '2026-11-21'],
    ['past, and silence: a lawyer’s letter', { stage: 'demand', reason: 'hardship', letters: [letter('demand', '2026-11-19')] }, 'lawyers-letter', null],
    ['past, answered, short of money: negotiate', { stage: 'demand', reason: 'hardship', letters: [letter('demand', '2026-11-19')], contacts: [contact('2026-11-10')] }, 'negotiate', null],
    ['a letter to the guarantor is none to the debtor', { stage: 'demand', letters: [letter('demand', '2026-11-10', { toDebtor: false })] }, 'demand', null],
    ['the lawyer’s letter in vain: a payment order', { stage: 'lawyers-letter', letters: [letter('lawyers-letter', '2026-11-15')] }, 'payment-order', null],
    ['a guarantor there, whom a payment order does not bind: a suit', { stage: 'lawyers-letter', hasGuarantor: true, letters: [letter('lawyers-letter', '2026-11-15')] }, 'suit', null],
    ['a price, with something perhaps owed in return: a suit', { stage: 'lawyers-letter', isPrice: true, letters: [letter('lawyers-letter', '2026-11-15')] }, 'suit', null],
    ['going on costs more than it brings: stop', { stage: 'lawyers-letter', letters: [letter('lawyers-letter', '2026-11-15')], recovery: { expected: fen(100_000), furtherCosts: fen(200_000) } }, 'stopped', null],
    ['the review says stop', { stage: 'suit', stopLoss: { dueOn: null, verdict: 'stop' } }, 'stopped', null],
    ['a plan that is kept: stay until the next instalment', { stage: 'negotiate', planAgreedOn: TODAY, deadlines: [deadline('instalment', '2026-12-20', 'open')] }, 'negotiate', '2026-12-21'],
    ['an instalment missed, no letter yet: a lawyer’s letter', { stage: 'negotiate', planAgreedOn: TODAY, deadlines: [deadline('instalment', '2026-11-01', 'missed'), deadline('instalment', '2026-12-01', 'open')] }, 'lawyers-letter', null],
    ['missed after the letter: the court', { stage: 'negotiate', planAgreedOn: TODAY, letters: [letter('lawyers-letter', '2026-11-10')], deadlines: [deadline('instalment', '2026-11-01', 'missed')] }, 'payment-order', null],
    ['nothing owed any more: settled', { stage: 'negotiate', owed: fen(0), payments: [{ on: TODAY, amount: fen(1) }] }, 'settled', null],
    ['limitation within ninety days: the court before anything else', { reason: 'forgotten', deadlines: [deadline('limitation', '2027-02-18', 'open')] }, 'payment-order', null],
    ['in ninety-one days: the usual order', { reason: 'forgotten', deadlines: [deadline('limitation', '2027-02-19', 'open')] }, 'remind', null],
    ['limitation over: a written consent', { deadlines: [deadline('limitation', '2026-11-19', 'missed')] }, 'negotiate', null],
    ['a general guarantor about to be lost: a suit, which alone keeps him', { hasGuarantor: true, deadlines: [deadline('guarantee', '2026-12-01', 'open', { key: 'guarantee-1' })], keptBySuing: ['guarantee-1'] }, 'suit', null],
    ['a joint guarantor about to be lost: a letter to him', { hasGuarantor: true, deadlines: [deadline('guarantee', '2026-12-01', 'open')] }, 'lawyers-letter', null],
    ['already at court, limitation presses no more', { stage: 'suit', deadlines: [deadline('limitation', '2026-12-01', 'open')] }, 'suit', null],
    ['a payment order asked for: wait for it', { stage: 'payment-order', filedOn: date('2026-11-10') }, 'payment-order', '2026-12-15'],
  ])('%s', (_, facts, step, on) => expect(first(facts)).toMatchObject({ step, on }));

  it('gives its reasons with their articles', () => {
    expect(said({ stage: 'demand', letters: [letter('demand', '2026-11-10')] })).toContain('没有还款也没有回应');
    expect(articles({ stage: 'demand', letters: [letter('demand', '2026-11-10')] })).toContain('诉讼时效规定第八条');
    // 100,000 yuan: 2,300 for a suit, a third of it for a payment order (诉讼费用交纳办法 13, 14).
    expect(said({ stage: 'lawyers-letter', letters: [letter('lawyers-letter', '2026-11-15')] })).toContain('766.67');
    const suit = path({ stage: 'lawyers-letter', letters: [letter('lawyers-letter', '2026-11-15')] }).proposals.find(({ step }) => step === 'suit');
    expect(suit?.reasons[0]?.text).toMatch(/2,300\.00.*1,150\.00.*1,020\.00/);
  });

  it('says what speaks against a step', () => {
    const against = (step: string, change: Partial<PathFacts>) => path({ stage: 'demand', ...change }).proposals.find((each) => each.step === step)?.against.map(({ text }) => text).join('\n');
    expect(against('lawyers-letter', { hasLawyer: false })).toContain('还没有承办律师');
    expect(against('negotiate', { hasGuarantor: true })).toContain('未经保证人书面同意');
    expect(against('payment-order', { lateChargesAgreed: false })).toContain('会被驳回');
  });

  test('whatever the facts, an open case has one proposal and each step once; a closed one none', () => {
    const facts = fc.record<PathFacts>({
      ...Object.fromEntries(Object.entries(bare).map(([key, value]) => [key, fc.constant(value)])) as unknown as { [K in keyof PathFacts]: fc.Arbitrary<PathFacts[K]> },
      stage: fc.constantFrom(...STAGES), reason: fc.constantFrom(null, ...REASONS), owed: fc.constantFrom(null, fen(0), fen(1), fen(10_000_000)), hasGuarantor: fc.boolean(), isPrice: fc.boolean(), hasAddress: fc.boolean(),
      contacts: fc.array(fc.record({ seq: fc.nat(), on: fc.constantFrom('2026-11-01', '2026-11-19', '2026-11-20').map(date), channel: fc.constantFrom('call', 'sms', 'meeting', 'court'), withDebtor: fc.boolean(), reached: fc.boolean() })),
      letters: fc.array(fc.constantFrom(letter('demand', '2026-11-10'), letter('lawyers-letter', '2026-11-30'), letter('reminder', '2026-11-05'))),
      deadlines: fc.array(fc.record({ kind: fc.constantFrom('limitation', 'guarantee', 'promise', 'instalment'), on: fc.constantFrom('2026-11-10', '2026-12-10', '2028-01-01'), state: fc.constantFrom('open', 'missed', 'met', 'answered') })
        .map(({ kind, on, state }) => deadline(kind, on, state))),
    });
    fc.assert(fc.property(facts, (some) => {
      const { proposals, rungs } = pathOf(some, TODAY);
      const closed = some.stage === 'settled' || some.stage === 'stopped' || some.stage === 'removed';
      expect(proposals.length > 0).toBe(!closed);
      expect(new Set(proposals.map(({ step }) => step)).size).toBe(proposals.length);
      if (!closed) expect(proposals[0]!.reasons.length).toBeGreaterThan(0);
      expect(rungs.filter(({ place }) => place === 'here').length).toBe(some.stage === 'removed' ? 0 : 1);
    }));
  });
});

describe('the ladder', () => {
  it('shows what was done on which rung, and where the case stands', () => {
    const { rungs } = path({
      stage: 'demand', contacts: [contact('2026-11-02', { channel: 'sms', reached: false, seq: 3 }), contact('2026-11-05', { reached: false, seq: 4 }), contact('2026-11-06', { withDebtor: false })],
      letters: [letter('demand', '2026-11-15', { arrivedOn: date('2026-11-03') })], payments: [{ on: date('2026-11-08'), amount: fen(100_000) }], decisions: [{ seq: 5, on: date('2026-11-04'), stage: 'demand' }],
    });
    expect(rungs.map(({ place }) => place)).toEqual(['passed', 'passed', 'passed', 'here', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead']);
    expect(rungs.map(({ deeds }) => deeds.map(({ text, entry }) => [text, entry]))).toEqual([
      [['立案，录入案情', null]], [['短信', 3]], [['电话，未联系上', 4]], [['催款函〔2026〕示函字第1号，2026-11-03 送达', null], ['决定进入本阶段', 5]], [], [], [], [], [['还款 1,000.00 元', null]],
    ]);
  });

  it('has every stage on one rung, but that of cases taken off the list', () => {
    expect(RUNGS.flat().toSorted()).toEqual(STAGES.filter((stage) => stage !== 'removed').toSorted());
  });
});

describe('whether a payment order can be asked for (民诉法 225; 民诉法解释 427–434)', () => {
  const state = (change: Partial<PathFacts>) => paymentOrderTest({ ...bare, ...change }, TODAY).state;
  it.each<[string, Partial<PathFacts>, 'open' | 'barred']>([
    ['due and certain', {}, 'open'],
    ['due today: not yet overdue', { dueOn: TODAY }, 'barred'],
    ['the sum uncertain', { owed: null }, 'barred'],
    ['sued already', { stage: 'suit', filedOn: TODAY }, 'barred'],
    ['asked for already is not sued', { stage: 'payment-order', filedOn: TODAY }, 'open'],
  ])('%s', (_, facts, expected) => expect(state(facts)).toBe(expected));

  it('names what the file cannot tell, and what stands in the way of service', () => {
    const asked = (change: Partial<PathFacts>) => paymentOrderTest({ ...bare, ...change }, TODAY).toConfirm.map(({ text }) => text).join('\n');
    expect(asked({})).toMatch(/没有其他债务纠纷/);
    expect(asked({ hasAddress: false })).toMatch(/三十日内无法送达/);
    const inVain = ['2026-11-01', '2026-11-02', '2026-11-03'].map((on) => contact(on, { reached: false }));
    expect(asked({ contacts: inVain })).toMatch(/下落不明/);
    expect(asked({ contacts: [...inVain, contact('2026-11-04')] })).not.toMatch(/下落不明/);
    expect(asked({ isPrice: true })).toMatch(/对待给付/);
    expect(asked({ hasGuarantor: true })).toMatch(/对保证人没有约束力/);
  });
});
