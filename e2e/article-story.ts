import { join } from 'node:path';
import { date } from '../electron/domain/quantities/calendar.ts';
import { facts, settings } from './article-case.ts';
import { ask, loan } from './prepared.ts';
import { CaseList } from './screens/case-list.ts';
import { CasePage } from './screens/case-page.ts';
import { FactsForm } from './screens/facts-form.ts';
import { Frame } from './screens/frame.ts';
import { LedgerScreen } from './screens/ledger-screen.ts';
import { LettersScreen } from './screens/letters-screen.ts';
import { NegotiationScreen } from './screens/negotiation-screen.ts';
import { PapersScreen } from './screens/papers-screen.ts';
import { PlanScreen } from './screens/plan-screen.ts';
import { SettingsScreen } from './screens/settings-screen.ts';
import { StatutesScreen } from './screens/statutes-screen.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';
import type { Desk } from './started-desk.ts';

const PASSWORD = '示例 案卷 2026';

/** What else lies on the lawyer's desk, so that the list is one. */
const OTHERS = [
  {
    facts: loan({ creditor: '北辰示例建材有限公司', debtor: '钱样本', lent: 286_000, dueOn: '2026-08-31' }),
    stage: 'suit',
    said: '已立案，等待送达。',
    nextStep: '补交证据目录',
    nextStepOn: '2026-11-27',
  },
  {
    facts: loan({ creditor: '吴示例', debtor: '郑样本', lent: 45_000, dueOn: '2025-12-15' }),
    stage: 'demand',
    said: '催款函已寄出。',
    nextStep: '核对签收记录',
    nextStepOn: '2026-11-18',
  },
  {
    facts: loan({ creditor: '示例商贸有限公司', debtor: '冯样本', lent: 1_200_000, dueOn: '2026-12-31' }),
    stage: 'verify',
    said: '合同和转账凭证已收齐。',
    nextStep: '到期前友善提醒',
    nextStepOn: '2026-12-15',
  },
] as const;

/** Takes a picture of the window under a name. */
type Picture = (name: string) => Promise<void>;

/**
 * Lives through the article's case in the window, with a picture of every screen; leaves the case file, 律师函.pdf and 债务计算明细表.pdf
 * in the desk's folder. @returns the password of the case file.
 */
export async function tellArticleCase(desk: Desk, picture: Picture): Promise<string> {
  const { page } = desk;
  const frame = new Frame(page);
  const list = new CaseList(page);
  const caseOf = new CasePage(page);
  const unlock = new UnlockScreen(page);

  await unlock.heading.waitFor();
  await picture('welcome');
  desk.saveAs(join(desk.folder, '示例案卷.casebook'));
  await unlock.startCreating();
  await unlock.password.fill(PASSWORD);
  await unlock.strength.waitFor();
  await picture('create');
  await unlock.create(PASSWORD);
  await unlock.sheet.getByText('校验组').waitFor();
  await picture('recovery-sheet');
  await unlock.keepSheet();
  await frame.go('设置');
  await new SettingsScreen(page).type(settings);
  await passed(frame, '设置已保存');
  await picture('settings');

  for (const { facts: others, stage, said, nextStep, nextStepOn } of OTHERS) {
    const { id: caseId } = await ask(page, 'case-create', { facts: others });
    await ask(page, 'case-stage', { id: caseId, stage, note: '' });
    await ask(page, 'log-add', {
      caseId,
      corrects: null,
      at: '2026-11-16T09:00',
      channel: 'office',
      person: '',
      said,
      reason: null,
      promise: null,
      nextStep,
      nextStepOn: date(nextStepOn),
    });
  }
  await frame.go('案件');
  await list.newCase.click();
  const form = new FactsForm(page);
  await form.type(facts);
  await page.getByRole('heading', { name: '新建案件' }).scrollIntoViewIfNeeded();
  await picture('new-case');
  await form.submit.click();
  await caseOf.owedToday.getByText('110,854.66').waitFor();

  await caseOf.go('协商记录');
  await tellNegotiation(new NegotiationScreen(page), frame, picture);
  await caseOf.changeStage('律师函', '已核对合同和转账凭证，委托发函。');
  await caseOf.go('概览');
  await picture('case');

  await caseOf.go('函件');
  await tellLetters(desk, frame, picture);

  await caseOf.go('分期');
  const plan = new PlanScreen(page);
  await plan.propose({ waived: '1000', count: '6', firstDueOn: '2026-12-20' });
  await plan.instalments.last().getByText('2027-05-20').waitFor();
  await picture('plan-proposal');
  await plan.agree();
  await passed(frame, '还款计划已记入案卷');
  await caseOf.changeStage('协商', '债务人同意分六期偿还。');

  await caseOf.go('台账');
  const ledger = new LedgerScreen(page);
  await ledger.book({ amount: '5000', method: '银行转账' });
  await passed(frame, '还款已登记');
  await picture('ledger');
  await ledger.openWorking(/逾期利息/);
  await ledger.working.getByText('3,008.22').first().waitFor();
  await picture('ledger-working');
  await page.keyboard.press('Escape');
  await ledger.working.waitFor({ state: 'hidden' });
  await ledger.showPaper();
  await ledger.paper.getByText('债务计算明细表').nth(1).waitFor();
  await picture('calculation-sheet');
  desk.saveAs(join(desk.folder, '债务计算明细表.pdf'));
  await ledger.paper.getByRole('button', { name: '另存为 PDF…' }).click();
  await ledger.paper.getByRole('status').getByText('已保存为').waitFor();
  await page.keyboard.press('Escape');
  await ledger.paper.waitFor({ state: 'hidden' });
  await caseOf.go('分期');
  await plan.instalments.first().getByText('部分已付').waitFor();
  await picture('plan');

  await caseOf.go('文书');
  const papers = new PapersScreen(page);
  await papers.group('诉前').waitFor();
  await picture('papers');
  await papers.open('支付令申请书');
  await picture('payment-order');

  await frame.go('案件');
  await list.row('王测试').getByText('105,854.66').waitFor();
  await list.sortBy('办理日期');
  await list.debtors.first().getByText('郑样本').waitFor();
  await page.mouse.move(0, 0);
  await picture('case-list');
  await frame.go('期限');
  await page.getByRole('region', { name: '90 日以后' }).waitFor();
  await picture('deadlines');
  await frame.go('指引');
  await page.getByRole('link', { name: '查法条' }).first().waitFor();
  await picture('guide');
  await frame.go('计算器');
  await page.getByRole('main').getByLabel('金额', { exact: true }).fill('110854.66');
  // 2,300 for the first 100,000, and 2 % of the rest.
  await page.getByText('2,517.09').first().waitFor();
  await picture('calculators');
  await frame.go('法条');
  const statutes = new StatutesScreen(page);
  await statutes.oftenCited.getByRole('button', { name: /第一百零七条/ }).click();
  await statutes.article.waitFor();
  await picture('statutes');
  await frame.lock();
  await unlock.password.waitFor();
  await picture('unlock');
  return PASSWORD;
}

async function tellNegotiation(log: NegotiationScreen, frame: Frame, picture: Picture): Promise<void> {
  await log.note({
    day: '2026-10-12',
    time: '10:15',
    channel: '电话',
    person: '王测试',
    said: '催问还款。对方态度激动，称“再打就拉黑”，随即挂断；此后该号码无法接通。',
    reason: '故意拖延',
  });
  await log.note({
    day: '2026-11-16',
    time: '16:40',
    channel: '微信',
    person: '王测试',
    said: '改由律师礼貌联系。对方回复：店里生意不好，手头没有现金，不是不想还；名下有一套住房，还有按揭。',
    reason: '经济困难',
    next: { step: '发律师函，说明可以分期', on: '2026-11-20' },
  });
  await log.correct(1, {
    said: '催问还款。对方称“再打就拉黑”，随即挂断；此后该号码无法接通。我方来电人员语气生硬，已提醒改正。',
    reason: '其他',
  });
  await log.note({
    time: '9:30',
    channel: '电话',
    person: '王测试',
    said: '来电称愿意还款，请求分六期，并减免部分违约金；今天先转五千元表示诚意。',
    promise: { on: '2026-12-20', amount: '17000' },
    next: { step: '签订分期还款协议', on: '2026-11-25' },
  });
  await passed(frame, '已记入第 4 条');
  await picture('negotiation');
}

async function tellLetters(desk: Desk, frame: Frame, picture: Picture): Promise<void> {
  const letters = new LettersScreen(desk.page);
  await letters.create('催款函', '2026-11-30');
  await letters.issue();
  await passed(frame, /已签发，文号/);
  await letters.back();
  await letters.create('律师函', '2026-11-30');
  await letters.paper(1).getByText('关于偿还借款事宜的律师函', { exact: true }).waitFor();
  await picture('letter');
  await letters.issue();
  await passed(frame, /已签发，文号/);
  await letters.paper(1).getByText('〔2026〕示律函字第').first().waitFor();
  await picture('letter-issued');
  desk.saveAs(join(desk.folder, '律师函.pdf'));
  await letters.save();
  await letters.back();
  await letters.list.last().waitFor();
  await picture('letters');
}

/** Waits until a passing message has come and gone, so that it lies over no picture. */
async function passed(frame: Frame, text: string | RegExp): Promise<void> {
  await frame.message(text).first().waitFor();
  await frame.message(text).first().waitFor({ state: 'hidden' });
}
