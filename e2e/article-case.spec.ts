import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { facts, NOW, PASSWORD, settings } from './article-case.ts';
import { expect, test } from './desk.ts';
import { CaseList } from './screens/case-list.ts';
import { CasePage } from './screens/case-page.ts';
import { FactsForm } from './screens/facts-form.ts';
import { Frame } from './screens/frame.ts';
import { LedgerScreen } from './screens/ledger-screen.ts';
import { LettersScreen } from './screens/letters-screen.ts';
import { NegotiationScreen } from './screens/negotiation-screen.ts';
import { PlanScreen } from './screens/plan-screen.ts';
import { SettingsScreen } from './screens/settings-screen.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';

test.use({ now: NOW });
// One test tells the whole story, since each step stands on the one before.

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('the article’s case: from an empty desk to letters, instalments and a payment', async ({ desk }) => {
  const { page } = desk;
  const frame = new Frame(page);
  const caseOf = new CasePage(page);
  const letters = new LettersScreen(page);

  await test.step('a new case file, its recovery sheet, and the settings', async () => {
    const unlock = new UnlockScreen(page);
    desk.saveAs(join(desk.folder, '示例案卷.casebook'));
    await unlock.startCreating();
    await unlock.create(PASSWORD);
    await expect(unlock.sheet).toContainText('案卷恢复单');
    await unlock.keepSheet();
    await frame.go('设置');
    await new SettingsScreen(page).type(settings);
  });

  await test.step('the facts are typed once and the sum stands on the screen', async () => {
    await frame.go('案件');
    await new CaseList(page).newCase.click();
    const form = new FactsForm(page);
    await form.type(facts);
    await form.submit.click();
    // Interest of 6 % a year while the loan ran, 365 days from 20 May 2025: 6,000; and for the due day: 100,000 × 6 % ÷ 365 = 16.44.
    // Overdue interest at the same rate from 21 May 2026 until 20 November, 183 days: 3,008.22. A penalty of 0.01 % a day: 1,830.00.
    // All of it: 100,000 + 6,000 + 16.44 + 3,008.22 + 1,830 = 110,854.66.
    await expect(caseOf.owedToday).toContainText('110,854.66');
    await expect(caseOf.overdue).toHaveText('183 天 自 2026-05-21 起至 2026-11-19 止');
    // The number of the identity card is masked until it is asked for.
    await expect(page.getByText('11010519491231002X')).toHaveCount(0);
    await page.getByRole('button', { name: '显示完整号码' }).click();
    await expect(page.getByText('11010519491231002X')).toBeVisible();
  });

  await test.step('every line of the sum opens its working', async () => {
    await caseOf.go('台账');
    const ledger = new LedgerScreen(page);
    await expect(ledger.total).toContainText('110,854.66');
    // One day more: 100,000 × 6 % ÷ 365 + 10 = 26.44.
    await expect(ledger.total).toContainText('26.44');
    await ledger.openWorking(/逾期利息/);
    await expect(ledger.working).toContainText('100,000.00 × 6% ÷ 365 × 183 = 3,008.22');
    await page.keyboard.press('Escape');
    await ledger.goTo('2026-05-20');
    await expect(ledger.total).toContainText('106,000.00');
    await ledger.showPaper();
    await expect(ledger.paper).toContainText('106,000.00');
    await page.keyboard.press('Escape');
  });

  await test.step('contacts are noted, and one is corrected beside what was first written', async () => {
    await caseOf.go('协商记录');
    const log = new NegotiationScreen(page);
    await log.note({
      day: '2026-11-18',
      time: '15:20',
      channel: '电话',
      person: '王测试',
      said: '称经营周转困难，现金紧张，愿意还款，但一次拿不出。',
      reason: '经济困难',
    });
    await log.note({
      time: '9:05',
      channel: '微信',
      said: '提出分六期偿还，请求减免部分违约金。',
      promise: { on: '2026-12-20', amount: '18000' },
      next: { step: '寄送律师函并面谈分期', on: '2026-11-25' },
    });
    await log.correct(1, { said: '称经营周转困难，现金紧张，名下房产已抵押；愿意还款，但一次拿不出。' });
    await expect(log.entry(1)).toContainText('已由第 3 条更正');
    await expect(log.entry(1)).toContainText('愿意还款，但一次拿不出。');
    await expect(log.entry(3)).toContainText('名下房产已抵押');
    await expect(log.entry(2)).toContainText('2026-12-20 还款 18,000.00 元');
    await expect(log.chain).toBeVisible();
    await expect(page.getByRole('main')).toContainText('寄送律师函并面谈分期 2026-11-25');
  });

  await test.step('a demand letter is drafted, edited, checked, issued and saved', async () => {
    await caseOf.go('函件');
    await letters.create('催款函', '2026-11-30');
    await expect(letters.addressee).toHaveValue('王测试女士');
    await expect(letters.body).toContainText('截至2026年11月20日');
    await expect(letters.body).toContainText('人民币壹拾壹万零捌佰伍拾肆元陆角陆分（¥110,854.66）');
    await expect(letters.findings).toContainText('没有发现问题');
    await letters.append('如有疑问，请在工作时间与我方联系😀。');
    await expect(letters.findings).toContainText('😀');
    await expect(letters.findings).toContainText('必须改正');
    const dialog = await letters.startIssuing();
    await expect(dialog.getByRole('button', { name: '签发并编号' })).toBeDisabled();
    await dialog.getByRole('button', { name: '取消' }).click();
    await letters.body.press('Backspace');
    await letters.body.press('Backspace');
    await letters.body.pressSequentially('。');
    await expect(letters.findings).toContainText('没有发现问题');
    await letters.paper(2).scrollIntoViewIfNeeded();
    await expect(letters.paper(2)).toContainText('请在工作时间与我方联系');
    await letters.issue();
    await expect(letters.issued).toContainText('〔2026〕示催函字第1号');
    await letters.save();
    expect(sha256Of(readFileSync(desk.savedFile()))).toBe(await letters.sha256());
    await letters.back();
  });

  await test.step('a lawyer’s letter follows; what is saved and what is printed are the bytes that were issued', async () => {
    await letters.create('律师函', '2026-11-30');
    await expect(letters.body).toContainText('第五百七十七条');
    await letters.append('另依');
    await letters.insertCitation('民法典 585', /第五百八十五条/);
    await expect(letters.body).toContainText('另依《中华人民共和国民法典》第五百八十五条');
    await letters.body.pressSequentially('，约定的违约金一并计付？');
    await expect(letters.findings).toContainText('请斟酌');
    await letters.issue('保留原文语气，已与委托人确认。');
    await expect(letters.issued).toContainText('〔2026〕示律函字第1号');
    await letters.save();
    const saved = readFileSync(desk.savedFile());
    expect(sha256Of(saved)).toBe(await letters.sha256());
    await letters.print();
    await expect.poll(() => desk.printed.map((pdf) => sha256Of(pdf))).toEqual([sha256Of(saved)]);
    await letters.back();
    await expect(letters.list).toHaveCount(2);
    await caseOf.go('协商记录');
    await expect(new NegotiationScreen(page).entry(5)).toContainText(sha256Of(saved));
  });

  await test.step('six instalments with part of the late charges waived are agreed and printed', async () => {
    await caseOf.go('分期');
    const plan = new PlanScreen(page);
    await plan.propose({ waived: '1000', count: '6', firstDueOn: '2026-12-20' });
    // 110,854.66 less 1,000 is 109,854.66, six times 18,309.11.
    await expect(plan.plan).toContainText('109,854.66');
    await expect(plan.instalments).toHaveCount(6);
    for (const row of await plan.instalments.all()) await expect(row).toContainText('18,309.11');
    await expect(plan.instalments.last()).toContainText('2027-05-20');
    await plan.agree();
    await plan.showPaper();
    await expect(plan.paper).toContainText('还款');
    await page.keyboard.press('Escape');
  });

  await test.step('a payment is booked, and every figure follows', async () => {
    await caseOf.go('台账');
    const ledger = new LedgerScreen(page);
    await ledger.goTo('2026-11-20');
    await ledger.book({ amount: '18309.11', method: '银行转账' });
    // 561 of the Civil Code: interest 9,024.66 first, then the penalty 1,830.00; 7,454.45 are left for the principal: 92,545.55.
    await expect(ledger.total).toContainText('92,545.55');
    await expect(caseOf.owedToday).toContainText('92,545.55');
    await caseOf.go('分期');
    await expect(new PlanScreen(page).instalments.first()).toContainText('已付清');
    await frame.go('案件');
    await expect(new CaseList(page).row('王测试')).toContainText('92,545.55');
  });

  await test.step('all of it is there after the program was started again', async () => {
    const again = await desk.restart();
    await new UnlockScreen(again).unlock(PASSWORD);
    const list = new CaseList(again);
    await expect(list.row('王测试')).toContainText('92,545.55');
    await list.debtor('王测试').click();
    await new CasePage(again).go('函件');
    await expect(new LettersScreen(again).list).toHaveCount(2);
  });
});
