import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOW } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, office, openPrepared } from './prepared.ts';
import { CasePage } from './screens/case-page.ts';
import { ImportScreen } from './screens/import-screen.ts';

test.use({ now: NOW });

const head = [
  '债权人',
  '借款人',
  '身份证号',
  '债权类型',
  '签订日期',
  '借款金额',
  '到期日',
  '年利率',
  '逾期利率',
  '还款记录',
  '星座',
];
const rows = [
  [
    '示例小额贷款有限公司',
    '王测试',
    '110105194912310038',
    '金融机构借款',
    '2025/5/20',
    '100,000.00',
    '2026/5/20',
    '6%',
    '6%',
    '2026-06-01 1000',
    '狮子',
  ],
  ['示例小额贷款有限公司', '李测试', '', '金融机构借款', '2025/5/20', '十几万', '2026/5/20', '6%', '无', '', ''],
];

test('a lender’s table is pasted, checked and taken; what is wrong is said by row and column and put right', async ({
  desk,
}) => {
  const { page } = desk;
  const list = await openPrepared(desk, async () => void (await ask(page, 'settings-save', { settings: office })));
  const table = new ImportScreen(page);
  await table.open();
  await table.text.fill([head, ...rows].map((cells) => cells.join('\t')).join('\n'));
  await expect(page.getByText('这些列没有对应的内容，不会导入：星座')).toBeVisible();
  await expect(table.rows.filter({ hasText: '李测试' })).toContainText('出借金额：“十几万”不是金额');
  await expect(table.rows.filter({ hasText: '王测试' })).toContainText('可以建立');
  await desk.lockByMenu();
  await page.getByRole('heading', { name: '案卷已锁定' }).waitFor();
  await table.unlock();
  await expect(table.text).toHaveValue(/王测试/);
  await table.take(1);

  // What is in the file is known again; put right, the other row is taken alone.
  await expect(table.rows.filter({ hasText: '王测试' })).toContainText('似已有');
  await table.text.fill((await table.text.inputValue()).replace('十几万', '50000'));
  await table.take(1);
  await table.back();
  await expect(list.debtor('李测试')).toBeVisible();
  await list.debtor('王测试').click();
  // 549 days from 2025-05-20 to 2026-11-19: 100,000 × 6 % × 549 / 365 = 9,024.66, of which 1,000 was paid.
  await expect(new CasePage(page).owedToday).toContainText('108,024.66');
});

test('a CSV file saved by a Chinese spreadsheet is read, and the empty table is there to be filled', async ({
  desk,
}) => {
  const { page } = desk;
  await openPrepared(desk);
  const table = new ImportScreen(page);
  await table.open();
  await table.saveForm();
  expect(readFileSync(desk.savedFile()).subarray(0, 2).toString()).toBe('PK');
  // 债权人,债务人 and 甲,乙 in GB 18030.
  const place = join(desk.folder, '名单.csv');
  writeFileSync(place, Buffer.from('d5aec8a8c8cb2cd5aecef1c8cb0d0abcd72cd2d20d0a', 'hex'));
  await table.choose(place);
  await expect(table.text).toHaveValue(/^债权人,债务人/);
  await expect(
    page.getByText('缺少必需的列：债权类型、合同成立日、出借金额、到期日、期内年利率、逾期年利率'),
  ).toBeVisible();
});
