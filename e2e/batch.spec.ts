import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fen } from '../electron/domain/quantities/money.ts';
import { NOW } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, office, openPrepared } from './prepared.ts';
import { BatchScreen } from './screens/batch-screen.ts';
import { choose } from './screens/fields.ts';

test.use({ now: NOW });

const CASES = 12;

test('one letter for twelve debtors: seen case by case, stopped in the middle and gone on with, nothing for the blocked one', async ({
  desk,
}) => {
  const list = await openPrepared(desk, async (page) => {
    await ask(page, 'settings-save', { settings: office });
    for (let n = 1; n <= CASES; n++) {
      const facts = loan({ debtor: `债务人${n}`, lent: 10_000 + n, dueOn: n === 2 ? '2026-12-20' : '2026-05-20' });
      const [lent] = facts.claim.disbursements;
      // All of it was kept back: nothing is owed.
      const nothing = {
        ...facts,
        claim: { ...facts.claim, disbursements: [{ ...lent!, withheld: fen(lent!.amount) }] },
      };
      await ask(page, 'case-create', { facts: { ...(n === 3 ? nothing : facts), lawyers: ['张示例'] } });
    }
  });
  const { page } = desk;
  const folder = join(desk.folder, '文书');
  mkdirSync(folder);

  // By keyboard: down to a row, space, and all that the search finds.
  await expect(list.debtors).toHaveCount(CASES);
  await list.search.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByText('已选 1 件')).toBeVisible();
  await page.getByRole('button', { name: `选择全部 ${CASES} 件` }).click();
  await expect(page.getByText(`已选 ${CASES} 件`)).toBeVisible();

  const batch = new BatchScreen(page);
  await batch.open();
  await batch.check();
  await expect(batch.findings).toContainText('可以出具 10 件，须说明理由 1 件，不能出具 1 件');
  await batch.reasons.getByPlaceholder('理由').fill('委托人要求到期前提醒');
  await expect(batch.findings).toContainText('可以出具 11 件，须说明理由 0 件，不能出具 1 件');

  desk.chooseFile(folder);
  await batch.stopAfter(2);
  await batch.issue.click();
  await batch.report.waitFor();
  const first = await batch.rows('已出具').count();
  expect(first).toBeGreaterThanOrEqual(2);
  await expect(batch.rows('未处理')).not.toHaveCount(0);
  const [made = ''] = readdirSync(folder);
  // One file each, and one of all.
  expect(readdirSync(join(folder, made))).toHaveLength(first + 1);

  await batch.chooseRest.click();
  await batch.check();
  if (await batch.reasons.isVisible()) await batch.reasons.getByPlaceholder('理由').fill('委托人要求到期前提醒');
  desk.chooseFile(folder);
  await batch.issue.click();
  await batch.report.waitFor();
  await expect(batch.rows('未处理')).toHaveCount(0);
  desk.setPrinters('前台', '打印室');
  await batch.startPrinting();
  await choose(batch.printing.getByRole('combobox', { name: '打印机' }), '打印室');
  await batch.printing.getByRole('button', { name: /^打印 \d+ 份函件$/ }).click();
  const issuedLast = CASES - 1 - first;
  await expect(batch.printing.getByText('已交打印机', { exact: true })).toHaveCount(issuedLast);
  expect(desk.printJobs.map(({ options }) => options.deviceName)).toEqual(Array(issuedLast).fill('打印室'));
  await batch.printing.getByRole('button', { name: '关闭' }).last().click();

  const { batches } = await ask(page, 'batch-list', {});
  expect(batches.map(({ issued }) => issued).reduce((sum, each) => sum + each)).toBe(CASES - 1);
  const reports = await Promise.all(batches.map(({ id }) => ask(page, 'batch-report', { id })));
  const rows = reports.flatMap((report) => report.rows);
  expect(rows.filter(({ outcome }) => outcome === 'blocked').map(({ debtor }) => debtor)).toEqual(['债务人3']);
  const numbers = rows
    .flatMap(({ number }) => (number === '' ? [] : [number]))
    .map((number) => Number(/第(\d+)号/.exec(number)?.[1]));
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: CASES - 1 }, (_, index) => index + 1));
});

test('each case in its own tone and to whom the lawyer says; answers that differ by case are pasted, and rows that fit none are named', async ({
  desk,
}) => {
  const list = await openPrepared(desk, async (page) => {
    await ask(page, 'settings-save', { settings: office });
    for (const [debtor, reason] of [
      ['赵春分', 'deliberate'],
      ['钱清明', 'forgotten'],
      ['孙立夏', null],
    ] as const) {
      const facts = loan({ debtor, lent: 10_000, dueOn: '2026-05-20' });
      await ask(page, 'case-create', {
        facts: {
          ...facts,
          lawyers: ['张示例'],
          situation: { ...facts.situation, reason },
          guarantors: debtor === '赵春分' ? [{ ...facts.debtors[0]!, name: '李保证', mode: 'joint' }] : [],
        },
      });
    }
  });
  const { page } = desk;
  await expect(list.debtors).toHaveCount(3);
  await list.chooseAll(3);
  const batch = new BatchScreen(page);
  await batch.open();
  await batch.check('按各案建议的语气');
  await expect(batch.rows('赵春分').last()).toContainText('催款函 致赵春分');
  await expect(batch.rows('钱清明').last()).toContainText('提醒函 致钱清明');
  await batch.sendTo('第一保证人');
  await batch.check();
  await expect(batch.rows('赵春分').last()).toContainText('致李保证');
  await expect(batch.rows('钱清明').last()).toContainText('本案没有第一保证人');

  await batch.choosePaper('授权委托书');
  await page.getByRole('radiogroup', { name: '委托权限' }).getByText('一般授权', { exact: true }).click();
  await batch.pasteAnswers(['债务人\t代理阶段\t备注', '赵春分\t一审', '吴不在\t一审', '钱清明\t三审']);
  await expect(page.getByText('已填入 2 件。')).toBeVisible();
  const warning = page.getByRole('alert').filter({ hasText: '以下各行没有填入' });
  await expect(warning).toContainText('第 3 行“吴不在”：这一批里没有这个案件或者债务人');
  await expect(warning).toContainText('没有对应项目的列：备注');
  await expect(page.getByRole('alert').filter({ hasText: '有 1 处填写读不出来' })).toBeVisible();
  await expect(page.getByRole('button', { name: '重新核对' })).toBeDisabled();
  await choose(batch.answerOf('示例商贸有限公司与钱清明', '代理阶段'), '执行');
  await batch.check();
  await expect(batch.rows('孙立夏').last()).toContainText('代理阶段');
  await expect(batch.rows('赵春分').last()).not.toContainText('代理阶段');
  await expect(batch.rows('钱清明').last()).not.toContainText('代理阶段');
});
