import { expect, test } from 'vitest';
import { date } from '../domain/calendar.ts';
import type { LetterBlock, LetterDraft } from '../domain/letter.ts';
import { fen } from '../domain/money.ts';
import { examine, type GateFacts } from './gate.ts';

const today = date('2026-11-20');
const facts: GateFacts = {
  today,
  payBy: date('2026-11-30'),
  sender: {
    firm: { name: '示例律师事务所', letterCode: '示', licence: '', address: '', phone: '', email: '' },
    lawyers: [{ name: '张示例', licence: '', phone: '' }],
    account: { holder: '示例商贸有限公司', bank: '示例银行', number: '6222 0000 0000' },
  },
  creditor: '示例商贸有限公司',
  debtors: ['王测试'],
  dueOn: date('2026-05-20'),
  owedOn: (asOf) => ({
    asOf, principal: fen(10_000_000), interest: fen(902_466), penalty: fen(183_000), costs: fen(0), total: fen(11_085_466), perDiem: fen(2644), stale: false,
  }),
  unprintable: [],
  citations: [], wording: [],
};

const words = (text: string): LetterBlock => ({ kind: 'paragraph', runs: [{ text }] });
const table = (...rows: string[][]): LetterBlock => ({ kind: 'table', rows: [['项目', '金额（元）'], ...rows], numeric: [false, true] });
const sums = table(['本金', '100,000.00'], ['利息', '9,024.66'], ['违约金', '1,830.00'], ['合计', '110,854.66']);
const total = words('以上合计人民币壹拾壹万零捌佰伍拾肆元陆角陆分（¥110,854.66）。');
const account = ['户名：示例商贸有限公司', '开户行：示例银行', '账号：6222 0000 0000'].map(words);
const draft: LetterDraft = {
  kind: 'lawyers-letter', title: '律师函', addressee: '王测试先生', attachments: [],
  body: [words('示例律师事务所接受示例商贸有限公司委托，指派张示例律师出具本函。截至2026年11月20日，尚欠：'), sums, total, words('请于2026年11月30日前付清：'), ...account],
};

/** What the gate finds once one block stands in the place of another. */
function found(was: LetterBlock, is: LetterBlock, more: Partial<GateFacts> = {}): string[] {
  return examine({ ...draft, body: draft.body.map((block) => (block === was ? is : block)) }, { ...facts, ...more }).map(({ severity, rule }) => `${severity} ${rule}`);
}

test('a letter that agrees with the ledger, the parties and the settings passes', () => {
  expect(examine(draft, facts)).toEqual([]);
});

test.each([
  ['words of another amount beside a full-width sign', total, words('以上合计人民币壹拾壹万元整（￥110,854.66）。'), ['block words-not-figures']],
  ['everyday numerals', total, words('以上合计人民币十一万元整（¥110,854.66元）。'), ['block words-not-figures']],
  ['圆 for 元', total, words('以上合计人民币壹拾壹万零捌佰伍拾肆圆陆角陆分（￥110854.66）。'), []],
  ['a total that is not the ledger’s beside a table that is', total, words('以上合计人民币壹拾壹万元整（¥110,000.00）。'), ['block figures-not-ledger']],
  ['a total in the table that is not', sums, table(['合计', '110,854.00']), ['block figures-not-ledger']],
  ['a part that is not', sums, table(['本金', '90,000.00'], ['合计', '110,854.66']), ['warn figures-not-ledger']],
  ['an account left blank when the draft was written', account[2]!, words('账号：'), ['block unfilled', 'warn account-changed']],
  ['an account that was changed since', account[2]!, words('账号：6222 9999 9999'), ['warn account-changed']],
])('%s: %j', (_what, was, is, findings) => {
  expect(found(was, is)).toEqual(findings);
});

test('a total that only ends in the ledger’s figure is not the ledger’s', () => {
  const body = draft.body.filter((block) => block !== sums && block !== total);
  expect(examine({ ...draft, body: [...body, words('共欠人民币9110,854.66元。')] }, facts)).toMatchObject([{ severity: 'block', rule: 'figures-not-ledger' }]);
});

test('nothing is demanded that is not owed, and nobody is told that he is late on the day the debt is due', () => {
  const owedOn: GateFacts['owedOn'] = (asOf) => ({ asOf, principal: fen(0), interest: fen(0), penalty: fen(0), costs: fen(0), total: fen(0), perDiem: fen(0), stale: false });
  expect(found(total, total, { owedOn })).toEqual(['block nothing-owed']);
  expect(found(total, total, { dueOn: today })).toEqual(['warn not-due']);
});

test('names put right since the draft was written are pointed at', () => {
  const lawyers = [{ name: '李示例', licence: '', phone: '' }];
  expect(found(total, total, { debtors: ['王测试二'], creditor: '新名称有限公司', sender: { ...facts.sender, lawyers } })).toEqual(Array(3).fill('warn party-changed'));
});
