import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fen } from '../electron/domain/money.ts';
import { NOW } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, office, openPrepared } from './prepared.ts';
import { BatchScreen } from './screens/batch-screen.ts';

test.use({ now: NOW });

const CASES = 12;

test('one letter for twelve debtors: seen case by case, stopped in the middle and gone on with, nothing for the blocked one', async ({ desk }) => {
  const list = await openPrepared(desk, async (page) => {
    await ask(page, 'settings-save', { settings: office });
    for (let n = 1; n <= CASES; n++) {
      const facts = loan({ debtor: `债务人${n}`, lent: 10_000 + n, dueOn: n === 2 ? '2026-12-20' : '2026-05-20' });
      const [lent] = facts.claim.disbursements;
      // All of it was kept back: nothing is owed.
      const nothing = { ...facts, claim: { ...facts.claim, disbursements: [{ ...lent!, withheld: fen(lent!.amount) }] } };
      await ask(page, 'case-create', { facts: { ...(n === 3 ? nothing : facts), lawyers: ['张示例'] } });
    }
  });
  const { page } = desk;
  const folder = join(desk.folder, '文书');
  mkdirSync(folder);

  // By keyboard: down to a row, space, and all that the search finds.
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
  await batch.print.click();
  await expect.poll(() => desk.printed.length).toBe(1);

  const { batches } = await ask(page, 'batch-list', {});
  expect(batches.map(({ issued }) => issued).reduce((sum, each) => sum + each)).toBe(CASES - 1);
  const reports = await Promise.all(batches.map(({ id }) => ask(page, 'batch-report', { id })));
  const rows = reports.flatMap((report) => report.rows);
  expect(rows.filter(({ outcome }) => outcome === 'blocked').map(({ debtor }) => debtor)).toEqual(['债务人3']);
  const numbers = rows.flatMap(({ number }) => (number === '' ? [] : [number])).map((number) => Number(/第(\d+)号/.exec(number)?.[1]));
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: CASES - 1 }, (_, index) => index + 1));
});
