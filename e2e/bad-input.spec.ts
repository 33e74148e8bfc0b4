import type { Locator } from 'playwright';
import { facts, NOW } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, openPrepared } from './prepared.ts';
import { CasePage } from './screens/case-page.ts';
import { FactsForm } from './screens/facts-form.ts';
import { typeDay } from './screens/fields.ts';
import { LedgerScreen } from './screens/ledger-screen.ts';
import { NegotiationScreen } from './screens/negotiation-screen.ts';
import { PlanScreen } from './screens/plan-screen.ts';

test.use({ now: NOW });

/** The sentence stands at the field, and screen readers are told of it there. */
async function expectFault(field: Locator, sentence: string | RegExp): Promise<void> {
  await expect(field).toHaveAccessibleDescription(sentence);
}

test('a case is refused field by field, in Chinese, and nothing typed is lost', async ({ desk }) => {
  const list = await openPrepared(desk);
  await list.newCase.click();
  const form = new FactsForm(desk.page);
  const { creditor, debtor, claim } = form;
  await form.submit.click();
  await expectFault(form.field('名称', creditor), '请填写此项');
  await expectFault(form.field('姓名', debtor), '请填写此项');
  await expectFault(form.field('还款到期日', claim), '请填写此项');
  await expectFault(form.field('出借金额', claim), '请填写此项');

  await form.type({ ...facts, lawyers: [] });
  const id = form.field('公民身份号码', debtor);
  for (const [typed, sentence] of [
    ['110105194912310021', /校验码不符/],
    ['110105194913310021', /出生日期不存在/],
    ['891105194912310021', /地区代码/],
    ['1101051949', /应为 18 位/],
  ] as const) {
    await id.fill(typed);
    await id.blur();
    await expectFault(id, sentence);
  }
  await id.fill('11010519491231002x');
  await id.blur();
  await expect(id).toHaveValue('11010519491231002X');
  const code = form.field('统一社会信用代码', creditor);
  await code.fill('91110000000000000A');
  await code.blur();
  await expectFault(code, /校验码不符/);
  await code.fill('');

  const amount = form.field('出借金额', claim);
  for (const typed of ['-100', '100.005', '一百多', '1e5']) {
    await amount.fill(typed);
    await form.submit.click();
    await expectFault(amount, /请填写金额，最多两位小数/);
    await expect(amount).toHaveValue(typed);
  }
  await amount.fill('0');
  await form.submit.click();
  await expectFault(amount, '金额须大于零');
  await amount.fill('￥１００，０００．００元');
  await amount.blur();
  await expect(amount).toHaveValue('100,000.00');

  const rate = form.field('期内利率的年利率', claim);
  for (const typed of ['-6', '六', '6.5.1']) {
    await rate.fill(typed);
    await form.submit.click();
    await expectFault(rate, /请填写不带百分号的小数/);
  }
  await rate.fill('6％');

  const dueOn = form.field('还款到期日', claim);
  for (const typed of ['2026-02-30', '2026-13-01', '三月一日']) {
    await typeDay(dueOn, typed);
    await form.submit.click();
    await expectFault(dueOn, '日期须为真实存在的年月日');
  }
  await typeDay(dueOn, '2024-05-20');
  await form.submit.click();
  await expectFault(dueOn, '到期日不能早于出借日期');
  await typeDay(dueOn, '20260520');
  await form.field('预先扣除的利息', claim).fill('100000');
  await form.submit.click();
  await expectFault(form.field('预先扣除的利息', claim), /须小于出借/);
  await form.field('预先扣除的利息', claim).fill('');
  await form.submit.click();
  await expect(new CasePage(desk.page).owedToday).toContainText('110,854.66');
});

test('the log, payments and plans refuse what cannot be', async ({ desk }) => {
  const { page } = desk;
  const list = await openPrepared(desk, async () => {
    await ask(page, 'case-create', { facts: loan({ debtor: '王测试', lent: 100_000, dueOn: '2026-05-20' }) });
  });
  await list.debtor('王测试').click();
  const caseOf = new CasePage(page);

  await caseOf.go('协商记录');
  const log = new NegotiationScreen(page);
  const field = (label: string): Locator => log.form.getByLabel(label, { exact: true });
  await log.start();
  await log.save();
  await expectFault(field('沟通内容'), '请写下沟通内容');
  await log.fill({ time: '25:70', said: '称现金紧张。', promise: { on: '', amount: '18000' } });
  await log.save();
  await expectFault(field('时间'), /请填写时间/);
  await expectFault(field('承诺还款日'), /请同时填写承诺还款日/);
  await field('承诺金额').fill('');
  await field('时间').fill('23:59');
  await log.save();
  await expect(log.form).toContainText('联系时间不能晚于现在。');
  await typeDay(field('日期'), '2026-12-01');
  await expect(field('日期')).toHaveValue('2026-11-20');
  await field('时间').fill('0930');
  await log.save();
  await expect(log.entry(1)).toContainText('2026-11-20 09:30');

  await caseOf.go('台账');
  const dialog = await new LedgerScreen(page).startPayment();
  const book = dialog.getByRole('button', { name: '登记' });
  await book.click();
  await expectFault(dialog.getByLabel('金额'), '请填写此项');
  await dialog.getByLabel('金额').fill('12.345');
  await book.click();
  await expectFault(dialog.getByLabel('金额'), /最多两位小数/);
  await dialog.getByLabel('金额').fill('100');
  await typeDay(dialog.getByLabel('到账日期'), '2025-01-01');
  await book.click();
  await expectFault(dialog.getByLabel('到账日期'), '还款日期不能早于第一笔出借。');
  await typeDay(dialog.getByLabel('到账日期'), '2026-11-21', false);
  await book.click();
  await expectFault(dialog.getByLabel('到账日期'), '还款日期不能晚于今天。');
  await dialog.getByRole('button', { name: '取消' }).click();

  await caseOf.go('分期');
  const plan = new PlanScreen(page);
  await plan.propose({ waived: '50000', count: '6', firstDueOn: '2026-12-20' });
  await expectFault(plan.field('减免违约金'), /减免的违约金不能超过现欠的违约金/);
  await plan.field('减免违约金').fill('-1');
  await plan.field('减免违约金').blur();
  await expectFault(plan.field('减免违约金'), /请填写金额/);
  await plan.field('减免违约金').fill('0');
  await typeDay(plan.field('首期还款日'), '2026-11-19');
  await expectFault(plan.field('首期还款日'), /首期还款日不能早于约定之日。/);
  await typeDay(plan.field('首期还款日'), '2026-12-31');
  await expectFault(plan.field('首期还款日'), /有的月份没有这一天/);
  await page.getByRole('checkbox', { name: '为当月最后一天' }).check();
  await expect(plan.instalments.nth(2)).toContainText('2027-02-28');
  await page.getByText('逐期填写').click();
  await plan.field('每期金额').fill('50000\n50000');
  await expectFault(plan.field('每期金额'), /各期合计 100,000.00 元，与应分期的 103,008.22 元相比少 3,008.22 元/);
});
