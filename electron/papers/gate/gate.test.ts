import { expect, test } from 'vitest';
import type { LetterBlock, LetterDraft } from '../../domain/letter/letter.ts';
import { date } from '../../domain/quantities/calendar.ts';
import { fen } from '../../domain/quantities/money.ts';
import { examine } from './gate.ts';
import type { GateFacts } from './gate-facts.ts';

const today = date('2026-11-20');
const facts: GateFacts = {
  today,
  payBy: date('2026-11-30'),
  sender: {
    firm: { name: '示例律师事务所', letterCode: '示', licence: '', address: '', phone: '', email: '' },
    lawyers: [{ name: '张示例', licence: '', phone: '' }],
    account: { holder: '示例商贸有限公司', bank: '示例银行', number: '6222 0000 0000' },
  },
  creditor: { name: '示例商贸有限公司', kind: 'company' },
  debtors: [{ id: 'wang', name: '王测试', kind: 'person' }],
  guarantors: [{ id: 'sun', name: '孙保证', kind: 'person' }],
  toGuarantor: false,
  formedOn: date('2025-05-20'),
  dueOn: date('2026-05-20'),
  disbursedOn: [date('2025-05-21')],
  paidOn: [date('2026-08-01')],
  knownDays: new Set(['2025-05-20', '2025-05-21', '2026-05-20', '2026-08-01'].map(date)),
  restDay: (day) => day === '2026-11-29',
  limitationExpiredOn: null,
  guaranteesExpired: [],
  aboveCap: null,
  replaces: null,
  owedOn: (asOf) => ({
    asOf,
    principal: fen(10_000_000),
    interest: fen(902_466),
    penalty: fen(183_000),
    costs: fen(0),
    total: fen(11_085_466),
    perDiem: fen(2644),
    delay: { from: date('2026-05-21'), to: date('2026-11-19'), days: 183 },
    stale: false,
  }),
  knownAmountsOn: () => new Set([10_000_000, 902_466, 183_000, 11_085_466, 2644].map(fen)),
  unprintable: [],
  citations: [],
  wording: [],
};

const words = (text: string): LetterBlock => ({ kind: 'paragraph', runs: [{ text }] });
const table = (...rows: string[][]): LetterBlock => ({
  kind: 'table',
  rows: [['项目', '金额（元）'], ...rows].map((cells) => ({ cells })),
  numeric: [false, true],
});
const sums = table(['本金', '100,000.00'], ['利息', '9,024.66'], ['违约金', '1,830.00'], ['合计', '110,854.66']);
const total = words('以上合计人民币壹拾壹万零捌佰伍拾肆元陆角陆分（¥110,854.66）。');
const account = ['户名：示例商贸有限公司', '开户行：示例银行', '账号：6222 0000 0000'].map(words);
const draft: LetterDraft = {
  kind: 'lawyers-letter',
  title: '律师函',
  addressee: '王测试先生',
  attachments: ['授权委托书复印件'],
  body: [
    words(
      '示例律师事务所接受示例商贸有限公司委托（授权委托书附后），指派张示例律师出具本函。截至2026年11月20日，尚欠：',
    ),
    sums,
    total,
    words('请于2026年11月30日前付清：'),
    ...account,
  ],
};

/** The gate's findings once one block replaces another. */
function found(was: LetterBlock, is: LetterBlock, more: Partial<GateFacts> = {}): string[] {
  return examine(
    { ...draft, body: draft.body.map((block) => (block === was ? is : block)) },
    { ...facts, ...more },
  ).map(({ severity, rule }) => `${severity} ${rule}`);
}

test.each([
  ['ALEX SMITH', 'person', []],
  ['EXAMPLE LIMITED', 'company', []],
  ['艾力·买买提', 'person', []],
  ['张X', 'person', ['block name-abbreviated']],
  ['示例', 'company', ['block name-abbreviated']],
] as const)('a debtor called %s can be served: %j', (name, kind, findings) => {
  const renamed = { ...draft, addressee: name, title: `致${name}的律师函` };
  expect(
    examine(renamed, { ...facts, debtors: [{ id: 'x', name, kind }] }).map(
      ({ severity, rule }) => `${severity} ${rule}`,
    ),
  ).toEqual(findings);
});

test('a wrong check character stays visible', () => {
  const debtors = [{ id: 'wang', name: '王测试', kind: 'person', idNumber: '110105194912310021' } as const];
  expect(examine(draft, { ...facts, debtors })).toMatchObject([
    { severity: 'warn', rule: 'id-number', message: expect.stringContaining('校验码不符') as unknown },
  ]);
});

test('a letter that agrees with the ledger, the parties and the settings passes', () => {
  expect(examine(draft, facts)).toEqual([]);
});

test.each([
  [
    'words of another amount beside a full-width sign',
    total,
    words('以上合计人民币壹拾壹万元整（￥110,854.66）。'),
    ['block words-not-figures'],
  ],
  ['everyday numerals', total, words('以上合计人民币十一万元整（¥110,854.66元）。'), ['block words-not-figures']],
  [
    'radicals and full-width figures',
    total,
    words('以上合计⼈⺠币伍仟元整（￥６，０００．００）。'),
    ['block words-not-figures', 'block figures-not-ledger'],
  ],
  ['圆 for 元', total, words('以上合计人民币壹拾壹万零捌佰伍拾肆圆陆角陆分（￥110854.66）。'), []],
  [
    'a total that is not the ledger’s beside a table that is',
    total,
    words('以上合计人民币壹拾壹万元整（¥110,000.00）。'),
    ['block figures-not-ledger'],
  ],
  ['a total in the table that is not', sums, table(['合计', '110,854.00']), ['block figures-not-ledger']],
  ['a part that is not', sums, table(['本金', '90,000.00'], ['合计', '110,854.66']), ['warn figures-not-ledger']],
  [
    'an account left blank when the draft was written',
    account[2]!,
    words('账号：'),
    ['block unfilled', 'warn account-changed'],
  ],
  ['an account that was changed since', account[2]!, words('账号：6222 9999 9999'), ['warn account-changed']],
])('%s: %j', (_what, was, is, findings) => {
  expect(found(was, is)).toEqual(findings);
});

test('a total that only ends with the ledger’s figure is not the ledger’s', () => {
  const body = draft.body.filter((block) => block !== sums && block !== total);
  expect(examine({ ...draft, body: [...body, words('共欠人民币9110,854.66元。')] }, facts)).toMatchObject([
    { severity: 'block', rule: 'figures-not-ledger' },
  ]);
});

test('nothing may be demanded that is not owed, and nobody is called late on the due day', () => {
  const owedOn: GateFacts['owedOn'] = (asOf) => ({
    asOf,
    principal: fen(0),
    interest: fen(0),
    penalty: fen(0),
    costs: fen(0),
    total: fen(0),
    perDiem: fen(0),
    delay: null,
    stale: false,
  });
  expect(found(total, total, { owedOn })).toEqual(['block nothing-owed']);
  expect(found(total, total, { dueOn: today })).toEqual(['warn not-due']);
});

test('names corrected since the draft was written are flagged', () => {
  const lawyers = [{ name: '李示例', licence: '', phone: '' }];
  expect(
    found(total, total, {
      debtors: [{ id: 'wang', name: '王测试二', kind: 'person' }],
      creditor: { name: '新名称有限公司', kind: 'company' },
      sender: { ...facts.sender, lawyers },
    }),
  ).toEqual(['warn account-holder', 'block addressee-abbreviated', 'warn party-changed', 'warn party-changed']);
});

/** The findings when a sentence is added, or the rest of the draft or the facts are changed. */
const added = (text: string, change: Partial<LetterDraft> = {}, more: Partial<GateFacts> = {}): string[] =>
  examine({ ...draft, body: [...draft.body, words(text)], ...change }, { ...facts, ...more }).map(
    ({ severity, rule, excerpt }) => `${severity} ${rule} ${excerpt}`.trim(),
  );

test.each<[string, string, string[]]>([
  ['the right count of days', '款项已逾期183日。', []],
  ['a wrong one', '款项已逾期184日。', ['block days-not-facts 逾期184日']],
  ['the days that it runs from and to', '款项自2026年5月21日起至2026年11月19日止，逾期183日。', []],
  [
    'other days',
    '款项自2026年5月21日起至2026年11月20日止，逾期183日。',
    ['block days-not-facts 自2026年5月21日起至2026年11月20日止，逾期'],
  ],
  ['the day of the agreement', '2025年5月20日，委托人与您订立《借款合同》。', []],
  [
    'another day for it',
    '2025年5月21日，委托人与您订立《借款合同》。',
    ['block date-not-facts 2025年5月21日，委托人与您订立'],
  ],
  ['the due day', '约定于2026年5月20日前（含当日）还清。', []],
  [
    'another day for it',
    '约定于2026年8月1日前（含当日）还清。',
    ['block date-not-facts 于2026年8月1日前（含当日）还清'],
  ],
  [
    'another day of payment out',
    '委托人已于2025年5月20日以转账方式实际交付人民币100,000.00元。',
    ['block date-not-facts 于2025年5月20日以转账方式实际交付'],
  ],
  [
    'another day of payment',
    '其间您于2026年5月20日还款人民币100,000.00元。',
    ['block date-not-facts 于2026年5月20日还款'],
  ],
  ['a day that nobody knows', '您于2026年9月9日致电。', ['warn date-not-facts 2026年9月9日']],
  ['an amount of the ledger', '本金人民币100,000.00元，每日增加人民币26.44元。', []],
  ['an amount that nobody knows', '另欠货款999,999.00元。', ['warn amount-not-facts 999,999.00元']],
  ['the same after its sign', '另有费用¥20.50未付。', ['warn amount-not-facts ¥20.50']],
  ['an amount within a quotation of the law', '“罚款五千元以上，10000元以下。”', []],
  ['a rate, a count, a number of a paper', '年利率14.8%，第1期，编号 2026-11。', []],
  ['a day that is none', '您于2026年2月30日致电。', ['block no-such-day 2026年2月30日']],
  ['a day within a quotation of the law', '“自1999年10月1日起施行。”', []],
  ['an enclosure that is not listed', '见附件《收据》。', ['warn attachment-absent 附件《收据》']],
])('the narrative against the facts: %s, %s', (_, text, findings) => {
  expect(added(text)).toEqual(findings);
});

test.each<[string, Partial<LetterDraft>, Partial<GateFacts>, string[]]>([
  ['no mandate', {}, { sender: { ...facts.sender, lawyers: [] } }, ['block no-mandate']],
  [
    'the client is named as holder of the account alone',
    {
      body: [
        words('示例律师事务所（授权委托书附后）指派张示例律师出具本函。截至2026年11月20日，尚欠：'),
        sums,
        total,
        words('请于2026年11月30日前付清：'),
        ...account,
        words('专此。'),
      ],
    },
    {},
    ['warn party-changed'],
  ],
  [
    'an account that is another client’s',
    {},
    { sender: { ...facts.sender, account: { ...facts.sender.account, holder: '别案商贸有限公司' } } },
    ['warn account-holder 别案商贸有限公司'],
  ],
  [
    'the firm’s own account',
    {},
    { sender: { ...facts.sender, account: { ...facts.sender.account, holder: '示例律师事务所' } } },
    [],
  ],
  [
    'an account with no bank',
    {},
    { sender: { ...facts.sender, account: { ...facts.sender.account, bank: ' ' } } },
    ['block missing'],
  ],
  // The example of GB 11643 itself: its seventeenth digit is even.
  [
    'a woman addressed as a man',
    {},
    { debtors: [{ id: 'wang', name: '王测试', kind: 'person', idNumber: '11010519491231002X' }] },
    ['warn honorific 王测试先生'],
  ],
  ['no power of attorney enclosed', { attachments: [] }, {}, ['warn mandate-not-attached']],
  [
    'an enclosure that the text does not name',
    { attachments: ['授权委托书', '银行流水'] },
    {},
    ['warn attachment-not-mentioned 银行流水'],
  ],
  ['an empty line among the enclosures', { attachments: ['授权委托书', ' '] }, {}, ['block attachment-empty']],
  ['somebody else', { addressee: '赵路人女士' }, {}, ['warn addressee-not-debtor 赵路人女士']],
  [
    'a company by its short name',
    { addressee: '测试公司' },
    { debtors: [{ id: 'wang', name: '测试商贸有限公司', kind: 'company' }] },
    ['block addressee-abbreviated 测试公司'],
  ],
  [
    'a company that the case knows by its short name',
    { addressee: '测试商贸' },
    { debtors: [{ id: 'wang', name: '测试商贸', kind: 'company' }] },
    ['block name-abbreviated 测试商贸'],
  ],
  [
    'a hidden name',
    { addressee: '王某' },
    { debtors: [{ id: 'wang', name: '王某', kind: 'person' }] },
    ['block name-abbreviated 王某'],
  ],
  ['a guarantor beside the debtor', { addressee: '王测试先生、孙保证先生' }, {}, ['warn addressee-not-debtor 孙保证']],
  [
    'a recipient who has left the case',
    { recipient: { role: 'guarantor', party: 'qian', name: '钱保证' }, addressee: '钱保证' },
    { toGuarantor: true },
    ['block party-changed', 'warn addressee-not-debtor 钱保证'],
  ],
  [
    'a day of rest',
    {},
    { payBy: date('2026-11-29') },
    ['warn deadline-absent', 'warn deadline-rest-day 2026年11月29日', 'warn date-not-facts 2026年11月30日'],
  ],
  ['limitation that has run', {}, { limitationExpiredOn: date('2026-11-01') }, ['warn limitation-expired']],
  ['more than the cap', {}, { aboveCap: '约定超过上限。' }, ['warn rate-above-cap']],
  ['the letter that it replaces is not named', {}, { replaces: '〔2026〕示律函字第1号' }, ['block replacement-absent']],
  ['days from receipt that the text does not give', { payWithin: 10 }, {}, ['warn deadline-absent']],
])('%s', (_, change, more, findings) => {
  expect(added('专此。', change, more)).toEqual(findings);
});

test('an expired guarantee period triggers a warning in the guarantor’s letter, and none in the debtor’s', () => {
  const guaranteesExpired = [{ name: '孙保证', on: date('2026-11-20') }];
  expect(added('专此。', {}, { guaranteesExpired })).toEqual([]);
  expect(
    added(
      '专此。',
      { recipient: { role: 'guarantor', party: 'sun', name: '孙保证' }, addressee: '孙保证先生' },
      { guaranteesExpired, toGuarantor: true },
    ),
  ).toEqual(['warn guarantee-expired']);
});
