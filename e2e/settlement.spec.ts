import { asId, type CaseId } from '../electron/domain/case/ids.ts';
import { date } from '../electron/domain/quantities/calendar.ts';
import { fen } from '../electron/domain/quantities/money.ts';
import { percent } from '../electron/domain/quantities/rates.ts';
import { expect, test } from './desk.ts';
import { ask, loan, openPrepared } from './prepared.ts';
import { CaseList } from './screens/case-list.ts';
import { CasePage } from './screens/case-page.ts';
import { Frame } from './screens/frame.ts';
import { LettersScreen } from './screens/letters-screen.ts';
import { MeansScreen } from './screens/means-screen.ts';
import { PlanScreen } from './screens/plan-screen.ts';
import type { Desk } from './started-desk.ts';

const MONTHS = ['2026-12-20', '2027-01-20', '2027-02-20', '2027-03-20', '2027-04-20', '2027-05-20'];

/** The article's case on the desk: 100,000 yuan at 6 % a year and 0.01 % a day of delay, due on 20 May 2026. @returns its id */
async function openArticleCase(desk: Desk): Promise<CaseId> {
  const { page } = desk;
  let id = asId<CaseId>('');
  const list = await openPrepared(desk, async () => {
    await ask(page, 'settings-save', {
      settings: {
        ...(await ask(page, 'settings-read', {})),
        account: { holder: '示例商贸有限公司', bank: '示例银行示例支行', number: '0000000000000000000' },
      },
    });
    const facts = loan({ debtor: '王测试', lent: 100_000, dueOn: '2026-05-20' });
    const claim = {
      ...facts.claim,
      termRate: { annualPercent: percent('6') },
      penalty: { kind: 'daily' as const, percent: percent('0.01') },
    };
    ({ id } = await ask(page, 'case-create', { facts: { ...facts, claim } }));
  });
  await list.debtor('王测试').click();
  return id;
}

const pay = (desk: Desk, caseId: CaseId, on: string) =>
  ask(desk.page, 'payment-record', {
    caseId,
    on: date(on),
    amount: fen(1_830_911),
    designation: null,
    method: '银行转账',
    note: '',
  });

/** By way of the list, so that the case is read again. */
async function comeBack({ page }: Desk): Promise<void> {
  await new Frame(page).go('案件');
  await new CaseList(page).debtor('王测试').click();
}

test.describe('other than by the month', () => {
  test.use({ now: '2026-11-20T02:00:00.000Z' });

  // Days from a wall calendar: 4 December 2026 is a Friday, and so are the 18th, 1 and 15 January. 109,054.66 is owed after the waiver of 1,800.00.
  test('every two weeks, then on days of their own pasted from a sheet; the sum is the debt, and the agreement says so', async ({
    desk,
  }) => {
    const { page } = desk;
    await openArticleCase(desk);
    await new CasePage(page).go('分期');
    const plan = new PlanScreen(page);
    await plan.propose({ waived: '1800', count: '4', firstDueOn: '2026-12-04' });
    await page.getByText('每两周', { exact: true }).click();
    await expect(plan.instalments).toContainText(
      [
        ['2026-12-04', '27,263.66'],
        ['2026-12-18', '27,263.66'],
        ['2027-01-01', '27,263.66'],
        ['2027-01-15', '27,263.68'],
      ].map(([on, amount]) => new RegExp(`${on}.*${amount}`)),
    );
    await page.getByText('自定日期和金额', { exact: true }).click();
    await plan.field('各期日期和金额').fill('2026/12/31\t50,000.00\n2027/2/6\t59,054.65');
    await expect(page.getByText('相比少 0.01 元').first()).toBeVisible();
    await plan.field('各期日期和金额').fill('2026/12/31\t50,000.00\n2027/2/6\t59,054.66');
    await expect(plan.instalments).toContainText([/2026-12-31.*50,000\.00/, /2027-02-06.*59,054\.66/]);
    await page.getByText('等额', { exact: true }).first().click();
    await expect(plan.instalments).toHaveCount(4);
    await plan.worked();
    await plan.agree();
    await plan.showPaper();
    await expect(plan.paper).toContainText('每两周一期');
  });
});

test.describe('after the sixth month', () => {
  test.use({ now: '2027-05-21T02:00:00.000Z' });

  test('what he can bear, two rounds, a plan, six payments: the debt is gone and the waiver final', async ({
    desk,
  }) => {
    const { page } = desk;
    const caseId = await openArticleCase(desk);
    const caseOf = new CasePage(page);
    await caseOf.go('偿付能力');
    const means = new MeansScreen(page);
    await means.addIncome({ what: '工资', amount: '26000', source: '11月18日电话自述' });
    await means.addAsset({
      what: '住房一套',
      low: '800000',
      high: '900000',
      encumbrance: '780000',
      source: '11月18日电话自述',
    });
    await means.household({ dependants: '1', livingCost: '3000' });
    await expect(means.result).toContainText('20,000.00');
    await means.save();
    await expect(means.versions).toHaveCount(1);

    await caseOf.go('分期');
    const plan = new PlanScreen(page);
    await plan.propose({ waived: '1800', count: '12', firstDueOn: '2026-12-20', on: '2026-11-19' });
    await expect(plan.comparison).toContainText('2027-11-20');
    await plan.offer('对方');
    await plan.answer(1, '不接受', '2026-11-19');
    await page.getByRole('button', { name: '另加一个方案' }).click();
    await plan.field('减免违约金').fill('1000');
    await plan.field('期数').fill('6');
    await page.getByLabel('日期', { exact: true }).fill('2026-11-20');
    await page.getByLabel('日期', { exact: true }).press('Enter');
    // 110,854.66 less 1,000 is 109,854.66, six times 18,309.11, within the 20,000 a month that he can bear.
    await expect(plan.comparison).toContainText('109,854.66');
    await expect(plan.comparison).toContainText('每月可还 20,000.00 以内');
    await expect(plan.comparison.getByRole('img')).toHaveAccessibleName(/方案 2 2027-05-20 109,854.66/);
    await plan.offer('我方');
    await plan.answer(2, '接受', '2026-11-20');
    await expect(plan.rounds).toContainText('已接受');
    await expect(plan.instalments).toHaveCount(6);
    await plan.showPaper();
    await expect(plan.paper).toContainText('该项减免以乙方付清全部分期款项为条件');
    await expect(plan.paper).toContainText('壹拾万玖仟捌佰伍拾肆元陆角陆分');
    await page.keyboard.press('Escape');

    for (const on of MONTHS) await pay(desk, caseId, on);
    await comeBack(desk);
    await caseOf.go('分期');
    await expect(plan.plan).toContainText('2027-05-20 付清全部分期款项');
    await expect(plan.instalments.last()).toContainText('已付清');
    await expect(caseOf.owedToday).toContainText('0.00');
  });
});

test.describe('after a missed instalment', () => {
  test.use({ now: '2027-03-10T02:00:00.000Z' });

  test('the third is missed: notice, revival of the waiver, and what is due today by the ledger', async ({ desk }) => {
    const { page } = desk;
    const caseId = await openArticleCase(desk);
    const caseOf = new CasePage(page);
    await caseOf.go('分期');
    const plan = new PlanScreen(page);
    await plan.propose({ waived: '1000', count: '6', firstDueOn: '2026-12-20', on: '2026-11-20' });
    await expect(plan.plan).toContainText('109,854.66');
    await expect(plan.instalments.last()).toContainText('2027-05-20');
    await plan.agree();
    for (const on of MONTHS.slice(0, 2)) await pay(desk, caseId, on);
    await comeBack(desk);
    await caseOf.go('分期');
    await expect(plan.instalments.nth(2)).toContainText('已逾期');
    await expect(plan.plan).toContainText('共 18,309.11 元，应先催告');
    // Interest and penalty run on by the agreement of old, as if no plan had been: what the ledger says.
    const { statement } = await ask(page, 'ledger-read', { caseId, asOf: date('2027-03-10') });
    const due = (statement!.total / 100).toLocaleString('en', { minimumFractionDigits: 2 });
    await expect(plan.ifFallen).toContainText(`应付 ${due} 元`);

    await page.getByRole('button', { name: '起草催告函' }).click();
    const letters = new LettersScreen(page);
    await expect(letters.body).toContainText('第3期');
    await expect(letters.body).toContainText(due);
    await expect(letters.findings).toContainText('没有发现问题');
    await caseOf.go('分期');
    await plan.step('登记催告送达', '2027-03-01');
    await expect(plan.plan).toContainText('催告期已于 2027-03-06 届满');
    await plan.step('宣布提前到期', '2027-03-10');
    await expect(plan.plan).toContainText('附条件的减免不再有效');
    await expect(plan.ifFallen).toContainText(`应付 ${due} 元`);
    await expect(caseOf.owedToday).toContainText(due);
    await caseOf.go('概览');
    await caseOf.go('分期');
    await plan.step('恢复履行', '2027-03-10');
    await expect(plan.plan).toContainText('应先催告');
  });
});
