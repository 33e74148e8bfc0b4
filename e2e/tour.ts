import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { facts, PASSWORD, settings } from './article-case.ts';
import { BatchScreen } from './screens/batch-screen.ts';
import { CaseList } from './screens/case-list.ts';
import { CasePage } from './screens/case-page.ts';
import { EvidenceScreen } from './screens/evidence-screen.ts';
import { FactsForm } from './screens/facts-form.ts';
import { Frame } from './screens/frame.ts';
import { ImportScreen } from './screens/import-screen.ts';
import { LedgerScreen } from './screens/ledger-screen.ts';
import { LendingScreen } from './screens/lending-screen.ts';
import { LettersScreen } from './screens/letters-screen.ts';
import { MeansScreen } from './screens/means-screen.ts';
import { MessageDrawer } from './screens/message-drawer.ts';
import { NegotiationScreen } from './screens/negotiation-screen.ts';
import { PapersScreen } from './screens/papers-screen.ts';
import { PlanScreen } from './screens/plan-screen.ts';
import { SettingsScreen } from './screens/settings-screen.ts';
import { StatutesScreen } from './screens/statutes-screen.ts';
import { StopLossScreen } from './screens/stop-loss-screen.ts';
import { TransferScreen } from './screens/transfer-screen.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';
import type { Desk } from './started-desk.ts';

/** Called at every screen and dialog, by a name for the report. */
type Look = (name: string) => Promise<void>;

const PARCEL_PASSWORD = '移交用的密码 5k';

/** Goes through every screen and dialog of the program in Chinese, each with something in it, and has each looked at. */
export async function tour(desk: Desk, look: Look): Promise<void> {
  const { page } = desk;
  const frame = new Frame(page);
  const list = new CaseList(page);
  const close = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };

  const unlock = new UnlockScreen(page);
  await unlock.heading.waitFor();
  await look('欢迎');
  desk.saveAs(join(desk.folder, '案卷.casebook'));
  await unlock.startCreating();
  await unlock.password.fill('短');
  await unlock.strength.waitFor();
  await look('新建案卷');
  await unlock.create(PASSWORD);
  await unlock.sheet.getByText('校验组').waitFor();
  await look('恢复单');
  await unlock.keepSheet();
  await list.newCase.waitFor();
  await look('空的案件列表');
  const table = new ImportScreen(page);
  await table.open();
  await table.text.fill(
    '债权人\t债务人\t债权类型\t合同成立日\t出借金额\t到期日\t期内年利率\t逾期年利率\n示例有限公司\t李测试\t民间借贷\t2025-05-20\t十几万\t2026-05-20\t6\t无',
  );
  await table.rows.last().getByText('有误').waitFor();
  await look('从表格导入');
  await table.text.fill('');

  await frame.go('设置');
  const office = new SettingsScreen(page);
  await office.type(settings);
  await look('设置');
  await office.part('密码与副本').getByRole('button', { name: '修改密码' }).click();
  await look('修改密码');
  await close();

  await frame.go('案件');
  await list.newCase.click();
  const form = new FactsForm(page);
  await form.submit.click();
  await page.getByText('请填写此项').first().waitFor();
  await look('填错的新建案件');
  await form.type(facts);
  for (const fold of ['保证人', '实现债权的费用', '计算口径'])
    await page.getByRole('button', { name: fold, exact: true }).click();
  await page.getByRole('button', { name: '添加保证人' }).click();
  await page.getByRole('button', { name: '添加费用' }).click();
  await look('新建案件');
  await page.getByRole('button', { name: '删除保证人 1' }).click();
  await page.getByRole('button', { name: '删除第 1 项费用' }).click();
  await form.submit.click();
  await new CasePage(page).owedToday.getByText('110,854.66').waitFor();
  await tourCase(desk, look, close);
  const transfer = new TransferScreen(page);
  await transfer.startFolder();
  await look('交付为文件夹');
  await close();
  await transfer.startParcel();
  await transfer.typePassword(PARCEL_PASSWORD);
  await look('加密为案件包');
  await transfer.makeParcel();
  await transfer.said.waitFor();
  await look('案件包已保存');
  const parcel = desk.savedFile();
  await transfer.close();

  await frame.go('案件');
  await list.debtor('王测试').waitFor();
  await look('案件列表');
  desk.chooseFile(parcel);
  await transfer.receive();
  await look('案件包的密码');
  await transfer.look(PARCEL_PASSWORD);
  await transfer.inside('制作人').waitFor();
  await look('接收案件包');
  await close();
  await list.debtor('王测试').press('Space');
  const batch = new BatchScreen(page);
  await batch.open();
  await batch.check();
  await look('批量出具文书');
  desk.chooseFile(desk.folder);
  await batch.issue.click();
  await batch.report.waitFor();
  await look('批量报告');
  await frame.go('期限');
  await page.getByRole('region', { name: '90 日以后' }).waitFor();
  await look('期限');
  await page.getByText('日历', { exact: true }).click();
  await page.getByRole('heading', { name: '2026年11月' }).waitFor();
  await look('期限日历');
  await page.getByRole('button', { name: '导出日历' }).click();
  await page.getByRole('dialog').waitFor();
  await look('导出日历');
  await close();
  await frame.go('止损评估');
  await page.getByRole('button', { name: '评估 王测试' }).click();
  const stopping = new StopLossScreen(page);
  await stopping.field('预计可收').fill('30000');
  await stopping.field('收回的把握（%）').fill('20');
  await stopping.advice.waitFor();
  await look('止损评估');
  await stopping.decide({ decision: '转为和解', reason: '愿意打折一次付清', nextOn: '2026-12-20' });
  await stopping.history.first().waitFor();
  await look('已决定的止损评估');
  await frame.go('借前评估');
  const lending = new LendingScreen(page);
  await lending.create.waitFor();
  await look('没有借前评估');
  await lending.create.click();
  await lending.type({
    client: '示例商贸有限公司',
    borrower: '王测试',
    amount: '100000',
    signedOn: '2026-11-20',
    dueOn: '2027-11-20',
    rate: '24',
  });
  await lending.choose('担保方式', '保证');
  await page.keyboard.press('Escape');
  await lending.field('保证人').fill('李保证');
  await lending.finding('约定的利率超过保护上限').waitFor();
  await lending.clauses.waitFor();
  await look('借前评估');
  await lending.save();
  await page.getByText('已保存为第 1 版').waitFor();
  await frame.go('借前评估');
  await lending.rows.first().waitFor();
  await look('借前评估列表');
  await frame.go('指引');
  await page.getByRole('link', { name: '查法条' }).first().waitFor();
  await look('指引');
  await frame.go('计算器');
  await page.getByRole('navigation', { name: '计算项目' }).waitFor();
  await look('计算器');
  await frame.go('法条');
  const statutes = new StatutesScreen(page);
  await statutes.oftenCited.waitFor();
  await look('法条');
  await statutes.oftenCited.getByRole('button', { name: /第一百零七条/ }).click();
  await statutes.article.waitFor();
  await look('一条法条');
  for (const section of ['引用核对', '自行添加', '收录与更新'] as const) {
    await statutes.section(section);
    await page
      .getByRole('main')
      .getByRole('textbox')
      .or(page.getByRole('main').getByRole('table'))
      .or(page.getByRole('main').getByRole('button'))
      .first()
      .waitFor();
    await look(section);
  }
  const key = join(desk.folder, '公钥.pem');
  writeFileSync(key, generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' }));
  desk.chooseFile(key);
  await page.getByRole('button', { name: '导入签名公钥' }).click();
  const fingerprint = page.getByRole('dialog', { name: '与签名人核对指纹' });
  await fingerprint.waitFor();
  await look('核对指纹');
  await close();
  await frame.lock();
  await unlock.unlock('错');
  await unlock.failure.waitFor();
  await look('案卷已锁定');
  desk.chooseFile(parcel);
  await transfer.receive();
  await transfer.look(PARCEL_PASSWORD);
  await transfer.inside('制作人').waitFor();
  await look('从开启界面接收案件包');
  await transfer.chooseOwn();
  await look('保存为独立的案卷');
  await page.getByRole('button', { name: '返回', exact: true }).click();
  await page.getByRole('button', { name: '忘记密码？用恢复单开启' }).click();
  await look('用恢复单开启');
}

async function tourCase({ page }: Desk, look: Look, close: () => Promise<void>): Promise<void> {
  const caseOf = new CasePage(page);
  await look('概览');
  await page.getByRole('button', { name: '变更阶段' }).click();
  await page.getByRole('dialog').getByLabel('说明').waitFor();
  await look('变更阶段');
  await close();
  await caseOf.startRemoving();
  await look('移除案件');
  await close();
  await caseOf.go('推进');
  await page
    .getByRole('region', { name: /怎么做$/ })
    .getByRole('heading', { name: '要点' })
    .waitFor();
  await look('推进路径');
  await page.getByRole('button', { name: '改走其他阶段' }).click();
  await page.getByRole('dialog').getByLabel('理由').waitFor();
  await look('改走其他阶段');
  await close();
  await page.getByRole('button', { name: '暂缓', exact: true }).click();
  await page.getByRole('dialog').getByLabel('理由').waitFor();
  await look('暂缓');
  await close();
  await caseOf.go('当事人与债权');
  await new FactsForm(page).submit.waitFor();
  await look('当事人与债权');

  await caseOf.go('台账');
  const ledger = new LedgerScreen(page);
  await ledger.book({ amount: '500', method: '银行转账' });
  await ledger.total.waitFor();
  await look('台账');
  await ledger.openWorking(/逾期利息/);
  await look('计算过程');
  await close();
  await ledger.showPaper();
  await ledger.paper.getByRole('group', { name: '第 1 页' }).waitFor();
  await look('债务计算明细表');
  await close();
  await ledger.startPayment();
  await look('登记还款');
  await close();

  await caseOf.go('协商记录');
  const log = new NegotiationScreen(page);
  await log.note({
    time: '9:00',
    said: '称现金紧张，愿意分期。',
    reason: '经济困难',
    promise: { on: '2026-12-20', amount: '100' },
    next: { step: '面谈', on: '2026-11-25' },
  });
  await log.correct(2, { said: '称现金紧张，请求分期。' });
  await look('协商记录');
  await log.start();
  await look('记一次联系');
  await log.form.getByRole('button', { name: '开始通话' }).click();
  await log.form.getByRole('timer').waitFor();
  await log.form.getByRole('button', { name: '拒绝还款' }).click();
  await look('通话计时');
  await log.form.getByRole('button', { name: '结束通话' }).click();
  await log.fill({ channel: '上门', said: '我方告知债务人再不还就通知其单位。' });
  await log.form.getByRole('status', { name: '联系行为提示' }).getByText('不得').first().waitFor();
  await look('上门走访的联系');
  await close();

  await caseOf.go('证据');
  const evidence = new EvidenceScreen(page);
  await evidence.gaps.getByRole('listitem').first().waitFor();
  await look('没有证据');
  await evidence.drop('聊天记录', '债务人：月底一定还。');
  await evidence.piece(1).waitFor();
  await evidence.describe(1, {
    title: '聊天记录',
    source: '债权人手机',
    form: '电子数据',
    elements: ['债务确认'],
    proves: '债务人承认欠款',
  });
  await look('证据');
  await evidence.look('聊天记录');
  await evidence.viewer.getByText('月底一定还').waitFor();
  await look('查看证据');
  await evidence.close();
  await evidence.startDescribing(1);
  await look('说明证据');
  await close();
  await evidence.startWithdrawing(1);
  await look('撤回证据');
  await close();
  await caseOf.go('概览');
  await page.getByRole('link', { name: '适用法律' }).click();
  await page.getByRole('region', { name: '违约责任' }).waitFor();
  await look('适用法律');
  await page.goBack();

  await caseOf.go('偿付能力');
  const means = new MeansScreen(page);
  await means.addIncome({ what: '工资', amount: '12000', source: '电话自述' });
  await means.addAsset({ what: '住房一套', low: '800000', high: '900000', encumbrance: '780000', source: '电话自述' });
  await means.save();
  await means.versions.first().waitFor();
  await look('偿付能力');

  await caseOf.go('分期');
  const plan = new PlanScreen(page);
  await page.getByRole('button', { name: '拟定分期方案' }).waitFor();
  await look('还没有还款计划');
  await plan.propose({ waived: '0', count: '6', firstDueOn: '2026-12-20' });
  await plan.instalments.last().waitFor();
  await look('拟定方案');
  await plan.offer('对方');
  await plan.rounds.getByRole('button', { name: '第 1 轮：不接受' }).click();
  await page.getByRole('dialog').getByLabel('说明').waitFor();
  await look('答复方案');
  await close();
  await plan.agree();
  await look('还款计划');

  await caseOf.go('函件');
  const message = new MessageDrawer(page);
  await message.open();
  await message.advice.getByText('没有发现问题').waitFor();
  await look('短信提醒');
  await close();
  const letters = new LettersScreen(page);
  await letters.startCreating();
  await look('写函件');
  await close();
  await letters.create('律师函', '2026-11-30');
  await letters.paper(1).getByText('王测试女士').waitFor();
  await look('函件草稿');
  await page.getByRole('button', { name: '插入法条' }).click();
  await page.getByRole('dialog').getByRole('searchbox').waitFor();
  await look('插入法条');
  await close();
  await letters.startIssuing();
  await look('签发函件');
  await close();
  await letters.issue();
  await letters.recordDispatch('1000000000001');
  await look('已签发的函件');
  await letters.delivery.getByRole('button', { name: '登记投递结果' }).click();
  await page.getByRole('dialog', { name: '登记投递结果' }).getByText('拒收', { exact: true }).click();
  await look('登记投递结果');
  await close();
  await letters.back();
  await letters.list.last().waitFor();
  await look('函件列表');

  await caseOf.go('文书');
  const papers = new PapersScreen(page);
  await papers.group('诉前').waitFor();
  await look('文书');
  await papers.open('支付令申请书');
  await look('支付令申请书');
  await papers.editTemplate();
  await look('模板');
}
