import { NOW } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, openPrepared } from './prepared.ts';
import { CasePage } from './screens/case-page.ts';
import { DeadlinesScreen } from './screens/deadlines-screen.ts';
import { FactsForm } from './screens/facts-form.ts';
import { choose, typeDay } from './screens/fields.ts';
import { Frame } from './screens/frame.ts';

test.use({ now: NOW });

test('the days of a payment order, a preservation and a guarantee become deadlines, warnings and calendar days; limitation tells its proofs', async ({
  desk,
}) => {
  const { page } = desk;
  const list = await openPrepared(desk, async () => {
    const facts = loan({ debtor: '周立夏', lent: 80_000, dueOn: '2026-08-20' });
    const { id } = await ask(page, 'case-create', {
      facts: { ...facts, guarantors: [{ ...facts.debtors[0]!, name: '吴保证', mode: 'joint' }] },
    });
    await ask(page, 'log-add', {
      caseId: id,
      corrects: null,
      at: '2026-11-01T10:00',
      channel: 'call',
      person: '周立夏',
      said: '答应月底还。',
      reason: null,
      promise: { on: '2026-11-10', amount: null },
      nextStep: '',
      nextStepOn: null,
    } as Parameters<typeof ask<'log-add'>>[2]);
  });
  await list.debtor('周立夏').click();
  await new CasePage(page).go('当事人与债权');
  const form = new FactsForm(page);
  await choose(page.getByRole('combobox', { name: '保证期间' }), '约定至某日');
  await typeDay(page.getByLabel('保证期间最后一日'), '2027-02-01');
  await page.getByRole('button', { name: '程序', exact: true }).click();
  await typeDay(form.field('发出支付令'), '2026-11-18');
  await typeDay(form.field('送达债务人'), '2026-11-17');
  await form.submit.click();
  await expect(page.getByText('不能早于前一步的日期').first()).toBeVisible();
  await typeDay(form.field('送达债务人'), '2026-11-19');
  await typeDay(form.field('查封、扣押、冻结期限届满'), '2026-11-25');
  await typeDay(form.field('冻结存款（或者续冻）'), '2025-12-10');
  await typeDay(form.field('收到一审判决'), '2026-11-13');

  await form.submit.click();
  await expect(new Frame(page).message('已保存')).toBeVisible();

  await page.getByRole('main').getByRole('link', { name: '概览' }).click();
  await page.getByRole('link', { name: '全部期限' }).click();
  const screen = new DeadlinesScreen(page);
  await expect(screen.group('7 日内')).toContainText('须在届满前向法院申请续行');
  await expect(screen.group('8 至 30 日')).toContainText('十五日内应当清偿或者提出书面异议');
  // Fifteen days from the 13th end on Saturday the 28th, and so on Monday.
  const appeal = screen.group('8 至 30 日').getByRole('listitem').filter({ hasText: '上诉期届满' });
  await expect(appeal).toContainText('2026-11-30');
  await expect(appeal).toContainText('末日2026年11月28日为休假日，顺延至2026年11月30日');
  await expect(appeal).toContainText('条文未收录，待核实');
  await expect(screen.group('8 至 30 日').getByRole('listitem').filter({ hasText: '冻结银行存款' })).toContainText(
    '2026-12-09',
  );
  const guarantee = screen.group('31 至 90 日').getByRole('listitem').filter({ hasText: '吴保证' });
  await expect(guarantee).toContainText('2027-02-01');
  await expect(guarantee).not.toContainText('按未约定计');
  const course = page.getByRole('region', { name: '诉讼时效的起算与中断' });
  await expect(course.getByRole('row').filter({ hasText: '债务人承诺还款' })).toContainText('证据薄弱');

  await expect(new Frame(page).navigation.getByRole('link', { name: '期限' })).toContainText('3');
  await screen.showMonth();
  await page.getByRole('button', { name: '2026-11-25：保全 1' }).click();
  await expect(screen.links).toHaveText(['保全期限']);
  await new Frame(page).go('案件');
  await expect(list.row('周立夏')).toContainText('承诺 已过 10 天');
});
