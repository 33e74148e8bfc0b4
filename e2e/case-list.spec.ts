import { NOW } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, openPrepared } from './prepared.ts';
import type { CaseList } from './screens/case-list.ts';
import { CasePage } from './screens/case-page.ts';
import { FactsForm } from './screens/facts-form.ts';
import { Frame } from './screens/frame.ts';
import type { Desk } from './started-desk.ts';

test.use({ now: NOW });

/** By what is owed on the day: 陈立冬, 钱清明, 周小满, 孙谷雨, 赵春分. */
const CASES = [
  { debtor: '赵春分', lent: 300_000, dueOn: '2026-10-20' },
  { debtor: '钱清明', lent: 50_000, dueOn: '2024-11-20' },
  { debtor: '孙谷雨', lent: 120_000, dueOn: '2027-05-20', creditor: '北辰建材有限公司' },
  { debtor: '陈立冬', lent: 8_000, dueOn: '2026-11-19' },
  { debtor: '周小满', lent: 70_000, dueOn: '2025-11-20' },
] as const;

/** The list of these cases, the least owed first. */
async function open(desk: Desk): Promise<CaseList> {
  const list = await openPrepared(desk, async (page) => {
    for (const difference of CASES) await ask(page, 'case-create', { facts: loan(difference) });
  });
  await list.sortBy('应还总额');
  await expect(list.debtors).toHaveText(['陈立冬', '钱清明', '周小满', '孙谷雨', '赵春分']);
  return list;
}

test('the list shows what each debtor owes today and adds it up', async ({ desk }) => {
  const list = await open(desk);
  // 70,000 at 6 % a year from 2025-11-21 until 2026-11-20, 364 days: 4,188.49.
  await expect(list.row('周小满')).toContainText('74,188.49');
  await expect(list.row('周小满')).toContainText('364');
  // The others likewise: 300,000 for 30 days 1,479.45; 50,000 for 729 days 5,991.78; 8,000 for none; 120,000 not yet due.
  await expect(list.row('赵春分')).toContainText('301,479.45');
  await expect(list.row('钱清明')).toContainText('55,991.78');
  await expect(list.totals).toContainText('共 5 件');
  await expect(list.totals).toContainText('应还合计 559,659.72 元');
  await expect(list.totals).toContainText('计至 2026-11-20');
});

test('search finds a debtor and a creditor; stages filter; columns sort', async ({ desk }) => {
  const list = await open(desk);
  await list.search.fill('立冬');
  await expect(list.debtors).toHaveText(['陈立冬']);
  await list.search.fill('北辰');
  await expect(list.debtors).toHaveText(['孙谷雨']);
  await list.search.fill('没有这个人');
  await expect(desk.page.getByText('没有符合条件的案件')).toBeVisible();
  await desk.page.getByRole('button', { name: '清除搜索与筛选' }).click();
  await expect(list.debtors).toHaveCount(5);

  await list.sortBy('逾期天数');
  await expect(list.debtors).toHaveText(['孙谷雨', '陈立冬', '赵春分', '周小满', '钱清明']);
  await list.sortBy('逾期天数');
  await expect(list.debtors.first()).toHaveText('钱清明');

  await list.debtor('钱清明').click();
  await new CasePage(desk.page).changeStage('起诉', '已收集全部凭证，起诉。');
  await new Frame(desk.page).go('案件');
  await list.filterBy('起诉');
  await expect(list.debtors).toHaveText(['钱清明']);
  await list.filterBy('执行');
  await expect(list.debtors).toHaveCount(0);
});

test('the list is worked by keyboard alone', async ({ desk }) => {
  const list = await open(desk);
  const { page } = desk;
  const keys = async (...pressed: string[]): Promise<void> => {
    for (const key of pressed) await page.keyboard.press(key);
  };
  await list.search.focus();
  await keys('ArrowDown');
  await expect(list.debtor('陈立冬')).toBeFocused();
  await keys('ArrowDown', 'ArrowDown', 'ArrowUp');
  await expect(list.debtor('钱清明')).toBeFocused();
  await keys('End');
  await expect(list.debtor('赵春分')).toBeFocused();
  await keys('Home', 'Enter');
  await expect(new CasePage(page).title).toContainText('陈立冬');

  await new Frame(page).go('案件');
  await keys('ControlOrMeta+f');
  await expect(list.search).toBeFocused();
  await page.keyboard.type('谷雨');
  await expect(list.debtors).toHaveText(['孙谷雨']);
  await keys('Escape');
  await expect(list.debtors).toHaveCount(5);
  await keys('ControlOrMeta+n');
  await expect(page.getByRole('heading', { name: '新建案件' })).toBeVisible();
});

test('a case is removed only by typing the debtor’s name, and comes back whole', async ({ desk }) => {
  const list = await open(desk);
  const { page } = desk;
  await list.debtor('陈立冬').click();
  const caseOf = new CasePage(page);
  const dialog = await caseOf.startRemoving();
  await dialog.getByRole('textbox').fill('陈立');
  await expect(dialog.getByRole('button', { name: '移除案件' })).toBeDisabled();
  await dialog.getByRole('textbox').fill('陈立冬');
  await dialog.getByRole('button', { name: '移除案件' }).click();
  await expect(list.debtors).toHaveText(['钱清明', '周小满', '孙谷雨', '赵春分']);
  await expect(list.totals).toContainText('共 4 件');

  await list.filterBy('已移除');
  await list.debtor('陈立冬').click();
  await caseOf.changeStage('核实', '误删，恢复。');
  await new Frame(page).go('案件');
  await list.filterBy('在办');
  await expect(list.debtors).toHaveCount(5);
});

test('the last change of the facts can be taken back', async ({ desk }) => {
  const list = await open(desk);
  await list.debtor('周小满').click();
  const caseOf = new CasePage(desk.page);
  await caseOf.go('当事人与债权');
  const form = new FactsForm(desk.page);
  await form.field('姓名', form.debtor).fill('周大满');
  await desk.page.keyboard.press('ControlOrMeta+s');
  await expect(caseOf.title).toContainText('周大满');
  await caseOf.undo();
  await expect(caseOf.title).toContainText('周小满');
  await expect(form.field('姓名', form.debtor)).toHaveValue('周小满');
});
