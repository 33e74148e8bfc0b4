import type { Input } from '../electron/contract/operations.ts';
import { asId, type CaseId } from '../electron/domain/case/ids.ts';
import { date } from '../electron/domain/quantities/calendar.ts';
import { NOW, PASSWORD } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, office, openPrepared } from './prepared.ts';
import { CaseList } from './screens/case-list.ts';
import { CasePage, type Section } from './screens/case-page.ts';
import { EvidenceScreen } from './screens/evidence-screen.ts';
import { FactsForm } from './screens/facts-form.ts';
import { typeDay } from './screens/fields.ts';
import { Frame } from './screens/frame.ts';
import { LettersScreen } from './screens/letters-screen.ts';
import { NegotiationScreen } from './screens/negotiation-screen.ts';
import { PapersScreen } from './screens/papers-screen.ts';
import { PathScreen } from './screens/path-screen.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';
import type { Desk } from './started-desk.ts';

test.use({ now: NOW });

/*
 * By hand. 100,000 yuan at 6 % a year of 365 days, due on 20 May 2026; interest from the day after, the day of account left out.
 * To 11 December 2026: 11 (May) + 30 + 31 + 31 + 30 + 31 + 30 + 10 (December) = 204 days: 6,000 × 204 / 365 = 3,353.42; owed 103,353.42.
 * Its fee: (50 + 90,000 × 2.5 % + 3,353.42 × 2 %) / 3 = 2,367.07 / 3 = 789.02 (诉讼费用交纳办法 13, 14).
 * The order is served on 30 December: one day of December and fourteen of January make fifteen, so 14 January 2027 is the last day
 * (民诉法 227), the 25th of January the eleventh after it; the day of account left out, ten days are late:
 * 100,000 × 0.0175 % × 10 = 175.00; with order and fee 100,000 + 3,353.42 + 789.02 + 175.00 = 104,317.44. Two years end on 14 January 2029 (250).
 * To 15 January 2027, for the complaint: 204 + 21 (December) + 14 = 239 days: 6,000 × 239 / 365 = 3,928.77; owed 103,928.77.
 */
const bare = loan({ debtor: '王测试', lent: 100_000, dueOn: '2026-05-20' });
const facts: Input<'case-create'>['facts'] = {
  ...bare,
  creditor: {
    ...bare.creditor,
    idNumber: '91110000600037341L',
    representative: '赵示例',
    address: '示例市示例区示例路2号',
    phone: '000-00000003',
  },
  debtors: bare.debtors.map((debtor) => ({
    ...debtor,
    idNumber: '110105194912310038',
    honorific: '先生',
    address: '示例市示例区示例路3号',
    phone: '13000000000',
  })),
  lawyers: ['张示例'],
};

/** On a later day the program is started again and the case opened at a section. */
async function onDay(desk: Desk, day: string, section: Section): Promise<ReturnType<typeof screens>> {
  desk.setClock(`${day}T02:00:00.000Z`);
  await desk.restart();
  await new UnlockScreen(desk.page).unlock(PASSWORD);
  await new CaseList(desk.page).debtor('王测试').click();
  await new CasePage(desk.page).go(section);
  return screens(desk);
}

const screens = ({ page }: Desk) => ({
  page,
  caseOf: new CasePage(page),
  path: new PathScreen(page),
  log: new NegotiationScreen(page),
  letters: new LettersScreen(page),
  papers: new PapersScreen(page),
  evidence: new EvidenceScreen(page),
  deadline: (name: string) => page.getByRole('listitem').filter({ hasText: name }),
});

async function typeProcedure({ page }: Desk, days: Readonly<Record<string, string>>): Promise<void> {
  await new CasePage(page).go('当事人与债权');
  // Folded up only while it is empty.
  const part = page.getByRole('button', { name: '程序', exact: true });
  await part.waitFor();
  if ((await part.getAttribute('aria-expanded')) !== 'true') await part.click();
  const form = new FactsForm(page);
  for (const [label, day] of Object.entries(days)) await typeDay(form.field(label), day);
  await form.submit.click();
  await expect(new Frame(page).message('已保存').first()).toBeVisible();
}

async function accept({ path }: Pick<ReturnType<typeof screens>, 'path'>, stage: string): Promise<void> {
  await expect(path.proposed).toHaveText(`进入“${stage}”`);
  await path.accept();
  await expect(path.here).toContainText(stage);
}

test('reminded, called, demanded, by a lawyer’s letter that arrives: a payment order is asked for, served and not objected to, and enforced', async ({
  desk,
}) => {
  const list = await openPrepared(desk, async (page) => {
    await ask(page, 'settings-save', { settings: office });
    await ask(page, 'case-create', { facts });
  });
  await list.debtor('王测试').click();

  await test.step('20 November: a reminder', async () => {
    const at = screens(desk);
    await at.caseOf.go('推进');
    await accept(at, '友善提醒');
    await at.caseOf.go('协商记录');
    await at.log.note({ channel: '短信', person: '王测试', said: '提醒借款已于 5 月 20 日到期，请安排还款。' });
  });

  await test.step('23 November: three days later a call, which nobody answers', async () => {
    const at = await onDay(desk, '2026-11-23', '推进');
    await accept(at, '电话沟通');
    await at.caseOf.go('协商记录');
    await at.log.note({ channel: '电话', person: '王测试', answered: '未接通／未见到', said: '无人接听。' });
  });

  await test.step('26 November: a demand, until 1 December', async () => {
    const at = await onDay(desk, '2026-11-26', '推进');
    await accept(at, '催款函');
    await at.caseOf.go('函件');
    await at.letters.create('催款函', '2026-12-01');
    await at.letters.issue();
    await at.letters.recordDispatch('1000000000001');
  });

  await test.step('2 December: silence, and a lawyer’s letter until 10 December, whose arrival is proved by evidence', async () => {
    const at = await onDay(desk, '2026-12-02', '推进');
    await accept(at, '律师函');
    await at.caseOf.go('函件');
    await at.letters.create('律师函', '2026-12-10');
    await at.letters.issue();
    await at.letters.recordDispatch('1000000000002');
    await at.caseOf.go('推进');
    await expect(at.path.proposal).toContainText('2026-12-11 以后');
  });

  await test.step('11 December: the letter has arrived on the 4th; an order is asked for', async () => {
    const at = await onDay(desk, '2026-12-11', '证据');
    await at.evidence.drop('妥投回执.txt', '邮件 1000000000002 由本人签收');
    await expect(at.evidence.piece(1)).toContainText('妥投回执');
    await at.caseOf.go('函件');
    await at.letters.list.filter({ hasText: '律师函' }).getByRole('link').click();
    await at.letters.recordOutcome('签收', {
      on: '2026-12-04',
      signer: '王测试',
      proof: '',
      evidence: '证据 1 妥投回执',
    });
    await expect(at.letters.delivery).toContainText('已送达，有凭证');
    await at.caseOf.go('推进');
    await expect(at.path.proposed).toHaveText('进入“支付令”');
    for (const said of [
      '律师函期限已过，没有还款也没有回应',
      '申请费 789.02 元',
      '须确认双方没有其他债务纠纷，并且没有申请诉前保全',
      '书面异议成立的，支付令失效',
    ])
      await expect(at.path.proposal).toContainText(said);
    await accept(at, '支付令');

    await at.caseOf.go('文书');
    await at.papers.open('支付令申请书');
    await at.papers.write('受理法院', '示例市示例区人民法院');
    for (const [question, answer] of [
      ['对待给付义务', '无'],
      ['其他债务纠纷', '无'],
      ['债务人下落', '明确'],
      ['债务人在境内', '是'],
      ['诉前保全', '未申请'],
    ] as const)
      await at.papers.choose(question, answer);
    await expect(at.papers.sheet).toContainText('103,353.42');
    await expect(at.papers.sheet).toContainText('3,353.42');
    await expect(at.papers.findings).toContainText('没有发现问题');
    await at.papers.printWith();
    await expect.poll(() => desk.printed.length).toBe(1);
    await typeProcedure(desk, { 申请支付令: '2026-12-11' });
    await at.caseOf.go('推进');
    await expect(at.path.proposed).toHaveText('留在“支付令”，先做完本阶段的事');
    await at.caseOf.go('概览');
    await expect(at.deadline('支付令期限')).toContainText('2026-12-16');
  });

  await test.step('31 December: accepted, issued, served on the 30th; fifteen days', async () => {
    const at = await onDay(desk, '2026-12-31', '推进');
    await typeProcedure(desk, { 法院受理: '2026-12-16', 发出支付令: '2026-12-25', 送达债务人: '2026-12-30' });
    await at.caseOf.go('推进');
    await expect(at.path.proposal).toContainText('2027-01-15 以后');
    await at.caseOf.go('概览');
    await expect(at.deadline('支付令期限').filter({ hasText: '十五日内应当清偿或者提出书面异议' })).toContainText(
      '2027-01-14',
    );
  });

  await test.step('25 January: no objection, nothing paid; enforcement is applied for with its interest', async () => {
    const at = await onDay(desk, '2027-01-25', '推进');
    await expect(at.path.proposal).toContainText('十五日至2027年1月14日届满，既无书面异议又未付清');
    await accept(at, '执行');
    await at.caseOf.go('概览');
    await expect(at.deadline('申请执行时效届满')).toContainText('2029-01-14');

    await at.caseOf.go('文书');
    await at.papers.open('强制执行申请书');
    // What the case tells of the order is not typed again.
    await expect(at.papers.answer('裁判作出日期')).toHaveValue('2026-12-25');
    await expect(at.papers.answer('履行期限届满日')).toHaveValue('2027-01-14');
    await at.papers.write('执行法院', '示例市示例区人民法院');
    await at.papers.write('执行依据', '示例市示例区人民法院支付令');
    await at.papers.answerDay('生效日期', '2027-01-15');
    for (const [question, amount] of [
      ['判决本金及其他款项', '100000'],
      ['判决利息', '3353.42'],
      ['判决诉讼费用', '789.02'],
    ] as const)
      await at.papers.answer(question).fill(amount);
    for (const gap of ['续计利息起算日', '续计利息年利率']) await at.papers.leaveForThePen(gap);
    await at.papers.write('财产线索', '暂无，请求依法查询');
    for (const figure of ['100,000.00', '3,353.42', '789.02', '175.00', '104,317.44'])
      await expect(at.papers.sheet).toContainText(figure);
    await at.papers.printWith('诉讼费用按较低的算法不计入基数');
    await expect.poll(() => desk.printed.length).toBe(2);
    await typeProcedure(desk, { 申请执行: '2027-01-25' });
    await at.caseOf.go('推进');
    await expect(at.path.proposal).toContainText('执行中');
  });
});

test.describe('objected to', () => {
  test.use({ now: '2027-01-15T02:00:00.000Z' });

  test('the order ends, the case goes to suit, and the complaint is printed with what is then owed', async ({
    desk,
  }) => {
    let caseId = asId<CaseId>('');
    const list = await openPrepared(desk, async (page) => {
      await ask(page, 'settings-save', { settings: office });
      const procedure = {
        orderAppliedOn: date('2026-12-11'),
        orderAcceptedOn: date('2026-12-16'),
        orderIssuedOn: date('2026-12-25'),
        orderServedOn: date('2026-12-30'),
      };
      ({ id: caseId } = await ask(page, 'case-create', { facts: { ...facts, procedure } }));
      await ask(page, 'case-stage', { id: caseId, stage: 'payment-order', note: '' });
    });
    await list.debtor('王测试').click();
    const at = screens(desk);
    await typeProcedure(desk, { 债务人书面异议: '2027-01-08', 收到终结督促程序裁定: '2027-01-12' });
    await at.caseOf.go('概览');
    // Seven days from the ruling (民诉法解释 439): 19 January.
    await expect(at.deadline('视为向该法院起诉')).toContainText('2027-01-19');
    await expect(at.deadline('申请执行时效届满')).toHaveCount(0);
    await at.caseOf.go('推进');
    await expect(at.path.proposal).toContainText('支付令失效，转入诉讼');
    await accept(at, '起诉');
    await at.caseOf.go('文书');
    await at.papers.open('民事起诉状（民间借贷纠纷）');
    const written = [
      ['受理法院', '示例市示例区人民法院'],
      ['送达地址', '示例市示例区示例路1号，张示例'],
      ['约定管辖', '无'],
      ['借款合同签订地', '示例市示例区'],
      ['担保物', '无'],
    ] as const;
    const chosen = [
      ['电子送达', '同意'],
      ['保全情况', '不申请保全'],
      ['同意调解', '同意'],
    ] as const;
    for (const [question, answer] of written) await at.papers.write(question, answer);
    for (const [question, answer] of chosen) await at.papers.choose(question, answer);
    for (const figure of ['3,928.77', '103,928.77']) await expect(at.papers.sheet).toContainText(figure);
    // What the case cannot tell, such as the people he belongs to, is left for the pen.
    const { blanks } = await ask(at.page, 'paper-check', {
      caseId,
      template: 'complaint-private-loan',
      answers: Object.fromEntries([...written, ...chosen]),
    });
    for (const gap of new Set(blanks)) await at.papers.leaveForThePen(gap);
    await expect(at.papers.findings).toContainText('没有发现问题');
    await at.papers.printWith();
    await expect.poll(() => desk.printed.length).toBe(1);
  });
});
