import { describe, expect, it } from 'vitest';
import { loadWorkingCalendar } from '../../library/holidays.ts';
import { asId, type LetterId, type LogEntryId, type PaymentId, type PlanId } from '../case/ids.ts';
import { date } from '../quantities/calendar.ts';
import { fen } from '../quantities/money.ts';
import { deadlinesOf } from './case-deadlines.ts';
import { byUrgency, daysLeft, type Deadline, type DeadlineKind, nearness } from './deadline.ts';
import type { DeadlineFacts } from './deadline-facts.ts';

const TODAY = date('2026-11-20');
const calendar = loadWorkingCalendar('resources');

/** A loan due 2026-05-20 with nothing else on file. */
const bare: DeadlineFacts = {
  stage: 'verify',
  formedOn: date('2025-05-20'),
  dueOn: date('2026-05-20'),
  filedOn: null,
  procedure: {},
  guarantors: [],
  payments: [],
  letters: [],
  promises: [],
  plan: null,
  nextStep: null,
  lastActedOn: null,
  unansweredOn: null,
  reviewOn: null,
};
const of = (kind: DeadlineKind, change: Partial<DeadlineFacts>, today = TODAY): Deadline[] =>
  deadlinesOf({ ...bare, ...change }, today, calendar).filter((each) => each.kind === kind);
const limitationOf = (change: Partial<DeadlineFacts>, today = TODAY): Deadline => of('limitation', change, today)[0]!;
const articles = ({ basis }: Deadline): string[] => basis.map(({ law, article }) => law + article);

const paid = (on: string, amount = 100_000, recordedAt = `${on}T09:00:00.000Z`) => ({
  id: asId<PaymentId>(`${on}-${amount}`),
  on: date(on),
  amount: fen(amount),
  recordedAt,
});
const letter = (change: object = {}) => ({
  id: asId<LetterId>('l'),
  number: '〔2026〕示律函字第1号',
  issuedOn: date('2026-11-01'),
  payBy: date('2026-11-30'),
  payWithin: null,
  toDebtor: true,
  toGuarantors: [],
  arrival: { state: 'not-sent' as const, on: null, reason: '' },
  ...change,
});
const arrived = (on: string, state: 'proven' | 'disputed' = 'proven') => ({
  arrival: { state, on: date(on), reason: '拒收，各地法院做法不一' },
});
const promise = (change: object = {}) => ({
  id: asId<LogEntryId>('p'),
  madeOn: date('2026-11-10'),
  recordedAt: '2026-11-10T02:00:00.000Z',
  on: date('2026-11-18'),
  amount: fen(500_000),
  ...change,
});
const plan = {
  id: asId<PlanId>('plan'),
  agreedOn: date('2026-11-01'),
  bookedBefore: [asId<PaymentId>('2026-10-01-100000')],
  instalments: [
    { no: 1, dueOn: date('2026-11-15'), amount: fen(300_000) },
    { no: 2, dueOn: date('2026-12-15'), amount: fen(300_000) },
    { no: 3, dueOn: date('2027-01-15'), amount: fen(300_000) },
  ],
};

describe('limitation (民法典 188, 195; 诉讼时效规定 8, 10, 14)', () => {
  it.each<[string, Partial<DeadlineFacts>, string, string[], string | null]>([
    ['three years from the day after the due day', {}, '2029-05-20', [], null],
    ['a part payment interrupts (14)', { payments: [paid('2026-08-01')] }, '2029-08-01', [], null],
    ['one before the due day does not', { payments: [paid('2026-05-20')] }, '2029-05-20', [], null],
    [
      'a promise is consent to perform (14), to be proved otherwise than by the log',
      { promises: [promise()] },
      '2029-11-10',
      ['log-alone'],
      null,
    ],
    [
      'a plan interrupts (14); from its last instalment it can be argued (189)',
      { plan },
      '2029-11-01',
      ['instalments-disputed'],
      '2030-01-15',
    ],
    [
      'a letter without proof of arrival moves nothing (8), and is only arguable',
      { letters: [letter()] },
      '2029-05-20',
      ['no-proof-of-arrival'],
      '2029-11-01',
    ],
    [
      'one whose arrival is proved interrupts on arrival',
      { letters: [letter(arrived('2026-11-03'))] },
      '2029-11-03',
      [],
      null,
    ],
    [
      'one refused at the unchanged address is arguable on the day of refusal, and the earlier day counts',
      { letters: [letter(arrived('2026-11-04', 'disputed'))] },
      '2029-05-20',
      ['no-proof-of-arrival'],
      '2029-11-04',
    ],
    [
      'one that came back from elsewhere gives nothing to argue',
      { letters: [letter({ arrival: { state: 'failed', on: null, reason: '' } })] },
      '2029-05-20',
      [],
      null,
    ],
    [
      'one to a guarantor does nothing to the main debt',
      { letters: [letter({ toDebtor: false })] },
      '2029-05-20',
      [],
      null,
    ],
    ['a suit interrupts on filing (10)', { filedOn: date('2026-10-08'), stage: 'suit' }, '2029-10-08', [], null],
    [
      'at the stage of a suit without its day the lawyer is asked for it',
      { stage: 'suit' },
      '2029-05-20',
      ['no-filing-day'],
      null,
    ],
  ])('%s', (_, facts, on, cautions, arguable) => {
    expect(limitationOf(facts)).toMatchObject({ on, state: 'open', cautions, arguable });
  });

  it('is missed the day after its last day; it stays so without proof that a letter arrived, and names the proof that would save it', () => {
    expect(limitationOf({}, date('2029-05-20')).state).toBe('open');
    const late = limitationOf({ letters: [letter()] }, date('2029-05-21'));
    expect(late).toMatchObject({ state: 'missed', cautions: ['no-proof-of-arrival'], arguable: '2029-11-01' });
    expect(articles(late)).toEqual(
      expect.arrayContaining([
        '民法典第一百八十八条',
        '诉讼时效规定第八条',
        '民法典第一百九十二条',
        '民法典第一百九十三条',
      ]),
    );
  });

  it('no longer runs against a judgment under enforcement', () => {
    expect(of('limitation', { stage: 'enforce' })).toEqual([]);
  });
});

describe('guarantee periods (民法典 686, 692, 693)', () => {
  const guarantor = (mode: 'general' | 'joint' | 'unspecified', agreedUntil?: string) => ({
    id: 'sun',
    name: '孙保证',
    mode,
    ...(agreedUntil !== undefined && { agreedUntil: date(agreedUntil) }),
  });

  it.each([
    ['general', '须在此前对债务人起诉或者申请仲裁'],
    ['joint', '须在此前请求保证人承担保证责任'],
    ['unspecified', '须在此前对债务人起诉或者申请仲裁'],
  ] as const)('%s: six months where nothing else is known, and what must be done', (mode, must) => {
    const [found] = of('guarantee', { guarantors: [guarantor(mode)] });
    expect(found).toMatchObject({ on: '2026-11-20', state: 'open', subject: '孙保证', cautions: ['period-assumed'] });
    expect(found?.reason).toContain(must);
    expect(found?.reason).not.toContain('孙保证');
    expect(articles(found!)).toEqual(expect.arrayContaining(['民法典第六百九十二条', '民法典第六百九十三条']));
  });

  it('an agreed period counts as agreed', () => {
    expect(of('guarantee', { guarantors: [guarantor('joint', '2028-05-20')] })).toMatchObject([
      { on: '2028-05-20', cautions: [] },
    ]);
  });

  it('a suit against the debtor in time satisfies a general guarantee, but not a joint one', () => {
    const both = { guarantors: [guarantor('general'), guarantor('joint')] };
    expect(
      of('guarantee', { ...both, filedOn: date('2026-11-20') }, date('2026-12-01')).map(({ state }) => state),
    ).toEqual(['met', 'missed']);
    expect(
      of('guarantee', { ...both, filedOn: date('2026-11-21') }, date('2026-12-01')).map(({ state }) => state),
    ).toEqual(['missed', 'missed']);
  });

  it('a demand that arrived in time satisfies a joint guarantee; one without proof gets a caution (民法典 693, 694)', () => {
    const facts = (change: object) => ({
      guarantors: [guarantor('joint'), guarantor('general')],
      letters: [letter({ toDebtor: false, toGuarantors: ['sun'], ...change })],
    });
    const later = date('2026-12-01');
    expect(of('guarantee', facts(arrived('2026-11-20')), later).map(({ state }) => state)).toEqual(['met', 'missed']);
    expect(of('guarantee', facts(arrived('2026-11-21')), later)[0]).toMatchObject({ state: 'missed' });
    expect(of('guarantee', facts(arrived('2026-11-19', 'disputed')), later)[0]).toMatchObject({
      state: 'missed',
      cautions: ['period-assumed', 'no-proof-of-arrival'],
    });
    expect(articles(of('guarantee', facts(arrived('2026-11-20')), later)[0]!)).toContain('民法典第六百九十四条');
  });

  it('neither a payment nor a plan extends it (692, 695)', () => {
    expect(of('guarantee', { guarantors: [guarantor('joint')], payments: [paid('2026-08-01')], plan })).toMatchObject([
      { on: '2026-11-20', cautions: ['period-assumed', 'not-extended'] },
    ]);
  });
});

describe('limitation of a guarantor’s own debt (民法典 694; 担保制度解释 28)', () => {
  const guarantor = (mode: 'general' | 'joint') => ({ id: 'sun', name: '孙保证', mode });
  const asked = (...arrivals: ReturnType<typeof arrived>[]) =>
    arrivals.map((each, index) =>
      letter({ id: `g${index}`, toDebtor: false, toGuarantors: ['sun'], issuedOn: date('2026-06-01'), ...each }),
    );
  const own = (change: Partial<DeadlineFacts>, today: string): Deadline[] =>
    of('guarantor-limitation', change, date(today));
  const joint = { guarantors: [guarantor('joint')] };
  // Due 2026-05-20, so the six months end on 2026-11-20; sued in time on 2026-09-01.
  const general = { guarantors: [guarantor('general')], filedOn: date('2026-09-01') };
  const enforced = (applied: string, ended?: string) => ({
    procedure: { enforcementAppliedOn: date(applied), ...(ended !== undefined && { enforcementEndedOn: date(ended) }) },
  });

  it.each<[string, Partial<DeadlineFacts>, string, string, string | null, string]>([
    [
      'joint: three years from the day on which he was asked',
      { ...joint, letters: asked(arrived('2026-06-10')) },
      '2026-11-20',
      '2029-06-10',
      null,
      'open',
    ],
    [
      'the first demand of the period counts, a later one interrupts (195)',
      { ...joint, letters: asked(arrived('2026-08-01'), arrived('2026-06-10')) },
      '2026-11-20',
      '2029-08-01',
      null,
      'open',
    ],
    [
      'one after the guarantee period interrupts too, once he was asked within it',
      { ...joint, letters: asked(arrived('2026-06-10'), arrived('2027-03-01')) },
      '2027-03-02',
      '2030-03-01',
      null,
      'open',
    ],
    [
      'a later one whose arrival is disputed can only be argued for',
      { ...joint, letters: asked(arrived('2026-06-10'), arrived('2027-03-01', 'disputed')) },
      '2027-03-02',
      '2029-06-10',
      '2030-03-01',
      'open',
    ],
    [
      'its last day is still in time',
      { ...joint, letters: asked(arrived('2026-06-10')) },
      '2029-06-10',
      '2029-06-10',
      null,
      'open',
    ],
    [
      'the day after it is over',
      { ...joint, letters: asked(arrived('2026-06-10')) },
      '2029-06-11',
      '2029-06-10',
      null,
      'missed',
    ],
    [
      'what arrives after the end brings nothing back',
      { ...joint, letters: asked(arrived('2026-06-10'), arrived('2029-06-11')) },
      '2029-06-12',
      '2029-06-10',
      null,
      'missed',
    ],
    [
      'general: from service of the ruling that ends the enforcement',
      { ...general, ...enforced('2027-01-10', '2027-06-30') },
      '2027-07-01',
      '2030-06-30',
      null,
      'open',
    ],
    [
      'no ruling within a year: from the end of that year',
      { ...general, ...enforced('2027-01-10') },
      '2028-01-10',
      '2031-01-10',
      null,
      'open',
    ],
    [
      'a ruling served after the year may have been made within it: the earlier day counts',
      { ...general, ...enforced('2027-01-10', '2028-02-01') },
      '2028-02-02',
      '2031-01-10',
      '2031-02-01',
      'open',
    ],
    [
      'on the last day of the year',
      { ...general, ...enforced('2027-01-10', '2028-01-10') },
      '2028-02-02',
      '2031-01-10',
      null,
      'open',
    ],
    [
      'a demand to a general guarantor interrupts once he cannot refuse',
      {
        ...general,
        ...enforced('2027-01-10', '2027-06-30'),
        letters: asked(arrived('2026-10-01'), arrived('2027-08-01')),
      },
      '2027-08-02',
      '2030-08-01',
      null,
      'open',
    ],
  ])('%s', (_, facts, today, on, arguable, state) => {
    expect(own(facts, today)).toMatchObject([{ on, arguable, state, subject: '孙保证' }]);
  });

  it.each<[string, Partial<DeadlineFacts>, string]>([
    ['a joint guarantor who was not asked', joint, '2026-11-20'],
    [
      'one who was asked after the period: he owes nothing',
      { ...joint, letters: asked(arrived('2026-11-21')) },
      '2026-12-01',
    ],
    ['a general guarantor while he may refuse', { ...general, ...enforced('2027-01-10') }, '2028-01-09'],
    ['a general guarantor before anything is enforced', general, '2026-11-20'],
    [
      'a general guarantor whose debtor was sued too late',
      { ...general, filedOn: date('2026-11-21'), ...enforced('2027-01-10', '2027-06-30') },
      '2027-07-01',
    ],
    [
      'a debtor’s payments and promises: they are not his',
      { ...joint, payments: [paid('2026-06-01')], promises: [promise()] },
      '2026-11-20',
    ],
  ])('does not run against %s', (_, facts, today) => expect(own(facts, today)).toEqual([]));

  it('names its articles, and cautions about an unproved arrival', () => {
    expect(articles(own({ ...general, ...enforced('2027-01-10') }, '2028-01-10')[0]!)).toEqual([
      '民法典第六百九十四条',
      '民法典第一百八十八条',
      '担保制度解释第二十八条',
    ]);
    expect(own({ ...joint, letters: asked(arrived('2026-06-10', 'disputed')) }, '2026-11-20')).toMatchObject([
      { on: '2029-06-10', cautions: ['no-proof-of-arrival'] },
    ]);
    expect(own({ ...joint, letters: asked(arrived('2026-06-10')) }, '2026-11-20')[0]?.reason).not.toContain('孙保证');
  });
});

describe('promises', () => {
  it.each<[string, Partial<DeadlineFacts>, string, Deadline['state']]>([
    ['open until its day has passed', {}, '2026-11-18', 'open'],
    ['broken the day after', {}, '2026-11-19', 'missed'],
    [
      'kept when payments since reach the amount on its last day',
      { payments: [paid('2026-11-12', 200_000), paid('2026-11-18', 300_000)] },
      '2026-11-19',
      'met',
    ],
    ['a fen too little is broken', { payments: [paid('2026-11-18', 499_999)] }, '2026-11-19', 'missed'],
    [
      'what was paid before it does not count',
      { payments: [paid('2026-11-09', 500_000), paid('2026-11-10', 500_000, '2026-11-10T01:00:00.000Z')] },
      '2026-11-19',
      'missed',
    ],
    ['money that came too late answers it', { payments: [paid('2026-11-19', 500_000)] }, '2026-11-20', 'answered'],
    ['a contact since answers it', { lastActedOn: date('2026-11-19') }, '2026-11-20', 'answered'],
    ['a contact on its day does not', { lastActedOn: date('2026-11-18') }, '2026-11-20', 'missed'],
    [
      'without an amount any payment keeps it',
      { promises: [promise({ amount: null })], payments: [paid('2026-11-11', 1)] },
      '2026-11-19',
      'met',
    ],
  ])('%s', (_, facts, today, state) => {
    expect(of('promise', { promises: [promise()], ...facts }, date(today))).toMatchObject([
      { on: '2026-11-18', state },
    ]);
  });
});

it('payments since the plan fill instalments in order, and the remainder is named', () => {
  expect(
    of('instalment', { plan, payments: [paid('2026-10-01', 100_000), paid('2026-11-10', 350_000)] }).map(
      ({ on, state, amount }) => [on, state, amount],
    ),
  ).toEqual([
    ['2026-11-15', 'met', 0],
    ['2026-12-15', 'open', 250_000],
    ['2027-01-15', 'open', 300_000],
  ]);
  expect(of('instalment', { plan })[0]).toMatchObject({ state: 'missed', amount: 300_000 });
});

it('a letter’s day is dealt with once there was a contact since; the next step’s once it was replaced', () => {
  const late = date('2026-12-01');
  expect(of('pay-by', { letters: [letter()] }, date('2026-11-30'))).toMatchObject([
    { on: '2026-11-30', state: 'open' },
  ]);
  expect(of('pay-by', { letters: [letter()] }, late)).toMatchObject([{ state: 'missed' }]);
  expect(of('pay-by', { letters: [letter()], lastActedOn: late }, late)).toMatchObject([{ state: 'answered' }]);
  // Ten days from the day after receipt (民法典 201); until that is known, as if received on the day of issue.
  expect(of('pay-by', { letters: [letter({ payWithin: 10, ...arrived('2026-11-23') })] }, TODAY)).toMatchObject([
    { on: '2026-12-03', cautions: [] },
  ]);
  expect(of('pay-by', { letters: [letter({ payWithin: 10 })] }, TODAY)).toMatchObject([
    { on: '2026-11-30', cautions: ['no-proof-of-arrival'] },
  ]);
  expect(of('next-step', { nextStep: { what: '面谈', on: TODAY } })).toMatchObject([
    { on: '2026-11-20', subject: '面谈', state: 'open' },
  ]);
  expect(of('next-step', { nextStep: { what: '面谈', on: TODAY } }, date('2026-11-21'))).toMatchObject([
    { state: 'missed' },
  ]);
});

it('warnings are due at 90, 30 and 7 days, inclusive', () => {
  expect([-1, 0, 7, 8, 30, 31, 90, 91].map(nearness)).toEqual(['overdue', '7', '7', '30', '30', '90', '90', 'later']);
  expect(daysLeft(date('2027-02-18'), TODAY)).toBe(90);
});

it('the most recently passed comes first, then the nearest; within a day the more serious', () => {
  const days = ['2026-12-01', '2026-11-01', '2026-11-20', '2026-11-19'].map((on) => ({
    on: date(on),
    kind: 'promise' as const,
  }));
  const sorted = [...days, { on: TODAY, kind: 'limitation' as const }].sort(byUrgency(TODAY));
  expect(sorted.map(({ on, kind }) => `${on} ${kind}`)).toEqual([
    '2026-11-19 promise',
    '2026-11-01 promise',
    '2026-11-20 limitation',
    '2026-11-20 promise',
    '2026-12-01 promise',
  ]);
});
