import { expect, test } from 'vitest';
import { messageLength } from '../domain/conduct/text-message.ts';
import { checkWording } from '../domain/conduct/wording.ts';
import { date } from '../domain/quantities/calendar.ts';
import { readConduct } from '../library/conduct.ts';
import { loadRates } from '../library/rates.ts';
import { resourcesIn } from '../library/resources.ts';
import { loadStatutes } from '../library/statutes.ts';
import { articleSources, awkwardSources } from './awkward-case.sample.ts';
import { type MessageReader, writeMessage } from './text-message.ts';

const resources = resourcesIn('resources');
const { wording } = readConduct(resources, loadStatutes('resources'));
const rates = loadRates('resources', date('2026-11-20'));
const cases = [articleSources(rates), awkwardSources(rates)].map(({ facts, statement, sender, today }) => ({
  facts,
  owed: statement,
  sender,
  writtenOn: today,
  payBy: date('2026-11-30'),
}));
const early = cases.map((each) => ({
  ...each,
  facts: { ...each.facts, claim: { ...each.facts.claim, dueOn: date('2026-12-20') } },
}));
const creditors = cases.map((each) => ({ ...each, sender: { ...each.sender, lawyers: [] } }));

const every = [...cases, ...early, ...creditors].flatMap((facts) => {
  const readers: MessageReader[] = [
    ...facts.facts.debtors.map((party) => ({ kind: 'debtor', party }) as const),
    ...facts.facts.guarantors.map((party) => ({ kind: 'guarantor', party }) as const),
    { kind: 'third-party', name: '李某' },
    { kind: 'third-party', name: '' },
  ];
  return readers.flatMap((reader) =>
    (['gentle', 'firm'] as const).flatMap((tone) =>
      (['sms', 'wechat'] as const).map((medium) => ({
        facts,
        reader,
        text: writeMessage(facts, reader, tone, medium),
      })),
    ),
  );
});

test('the conduct guard flags nothing in any message', () => {
  expect(
    every.flatMap(({ text, reader }) =>
      checkWording(wording, { text, medium: 'sms', addressee: reader.kind }).map(
        ({ rule, excerpt }) => `${text}: ${rule} ${excerpt}`,
      ),
    ),
  ).toEqual([]);
});

test('a third party learns of no debt, no amount, no creditor and no law firm', () => {
  for (const { text, facts } of every.filter(({ reader }) => reader.kind === 'third-party')) {
    expect(text).not.toMatch(/[欠债款借贷]|逾期|到期|律师|合同|\d元/);
    expect(text).not.toContain(facts.facts.creditor.name);
  }
});

test('the article’s case, word for word', () => {
  const [facts] = cases;
  const [party] = facts!.facts.debtors;
  const firm = writeMessage(facts!, { kind: 'debtor', party: party! }, 'firm', 'sms');
  expect(firm).toBe(
    '王测试先生，您好。我是示例律师事务所张示例律师，受示例商贸有限公司委托与您联系。《借款合同》项下款项已于2026年5月20日到期，截至2026年11月20日合计110,854.66元未付。请您于2026年11月30日前（含当日）付清。如不能一次付清，请在上述日期前联系，商定分期安排：000-00000001。届时既未付款也未商定安排的，委托人将依法申请支付令或者提起诉讼。',
  );
  expect(messageLength(firm)).toMatchObject({ segments: 3 });
});
