import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import { date } from '../domain/quantities/calendar.ts';
import { CASE_COLUMNS } from '../domain/tables/case-rows.ts';

let desk: SampleDesk;
beforeEach(async () => {
  desk = await sampleDesk();
});
afterEach(() => desk.close());

const head =
  '债权人\t债务人\t债权类型\t合同编号\t合同成立日\t出借金额\t到期日\t期内年利率\t逾期年利率\t已还款\t承办律师';
const line = (debtor: string, more: { number?: string; amount?: string; paid?: string } = {}): string =>
  `示例小额贷款有限公司\t${debtor}\t金融机构借款\t${more.number ?? ''}\t2025-05-20\t${more.amount ?? '1000'}\t2026-05-20\t无\t6\t${more.paid ?? ''}\t张示例`;
const table = (...lines: readonly string[]): string => [head, ...lines].join('\n');

test('rows without faults become cases, with their payments in the ledger and the log', async () => {
  const text = table(line('王测试', { paid: '2026-06-19 100' }), line('李测试', { amount: '十几万' }), line('赵测试'));
  const { rows } = await desk.ask('case-table-read', { text });
  expect(rows.map(({ line: at, debtor, lent, paid, faults }) => [at, debtor, lent, paid, faults.length])).toEqual([
    [2, '王测试', 100_000, 10_000, 0],
    [3, '李测试', null, 0, 1],
    [4, '赵测试', 100_000, 0, 0],
  ]);
  const { ids } = await desk.ask('case-table-take', { text, lines: [2, 4] });
  expect(ids).toHaveLength(2);
  const { statement } = await desk.ask('ledger-read', { caseId: ids[0]!, asOf: date('2026-06-20') });
  // 1,000 yuan at 6 % for the 29 days from 2026-05-21 to 2026-06-18: 1000 × 6 % × 29 / 365 = 4.767, paid first.
  expect(statement?.lines.find(({ kind }) => kind === 'payment')).toMatchObject({
    on: '2026-06-19',
    amount: 10_000,
    applied: { interest: 477, principal: 9_523 },
  });
  expect((await desk.ask('log-read', { caseId: ids[0]! })).entries.map(({ said }) => said)).toEqual([
    '登记还款：2026年6月19日收到 100.00 元，由表格导入',
  ]);
});

test('one faulty row rejects every row taken with it', async () => {
  const text = table(line('王测试'), line('李测试', { amount: '十几万' }));
  expect(await desk.refusal('case-table-take', { text, lines: [2, 3] })).toMatchObject({
    code: 'invalid-input',
    message: expect.stringContaining('第 3 行') as unknown,
  });
  expect(
    (
      await desk.ask('case-list', {
        search: '',
        stage: 'all',
        sort: 'createdAt',
        descending: false,
        offset: 0,
        limit: 10,
      })
    ).total,
  ).toBe(0);
});

test('a debt already in the file, or twice in the table, is recognised', async () => {
  const text = table(
    line('王测试', { number: '示-1' }),
    line('王测试', { number: '示-2' }),
    line('李测试'),
    line('李测试'),
    line('李测试', { amount: '2000' }),
  );
  const known = async (): Promise<boolean[]> =>
    (await desk.ask('case-table-read', { text })).rows.map((row) => row.known);
  expect(await known()).toEqual([false, false, false, true, false]);
  await desk.ask('case-table-take', { text, lines: [2, 4] });
  expect(await known()).toEqual([true, false, true, true, false]);
});

test('what the contract would reject in a case is a fault of its row', async () => {
  const { rows } = await desk.ask('case-table-read', {
    text: table(line('王测试').replace('示例小额', `示例${'长'.repeat(200)}`)),
  });
  expect(rows[0]).toMatchObject({ lent: null, faults: [{ message: '不能超过 200 字' }] });
});

test('the empty table has every heading, and its example row does not become a case', async () => {
  desk.saveTo = join(desk.folder, '空白.xlsx');
  expect(await desk.ask('case-table-form', {})).toEqual({ saved: '空白.xlsx' });
  const words = strFromU8(unzipSync(readFileSync(desk.saveTo))['xl/sharedStrings.xml']!);
  for (const column of CASE_COLUMNS) expect(words).toContain(column);
  const { rows } = await desk.ask('case-table-read', { text: table(line('示例：导入前请删除本行')) });
  expect(rows[0]!.faults).not.toEqual([]);
});
