import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { facts, NOW, PASSWORD, settings } from './article-case.ts';
import { expect, test } from './desk.ts';
import { filesWith } from './files-with.ts';
import { ask, openPrepared } from './prepared.ts';
import { CaseList } from './screens/case-list.ts';
import { CasePage } from './screens/case-page.ts';
import { EvidenceScreen } from './screens/evidence-screen.ts';
import { FactsForm, type TypedFacts } from './screens/facts-form.ts';
import { Frame } from './screens/frame.ts';
import { LedgerScreen } from './screens/ledger-screen.ts';
import { LendingScreen } from './screens/lending-screen.ts';
import { LettersScreen } from './screens/letters-screen.ts';
import { MeansScreen } from './screens/means-screen.ts';
import { NegotiationScreen } from './screens/negotiation-screen.ts';
import { PlanScreen } from './screens/plan-screen.ts';
import { SettingsScreen, type TypedSettings } from './screens/settings-screen.ts';
import { StatutesScreen } from './screens/statutes-screen.ts';
import { StopLossScreen } from './screens/stop-loss-screen.ts';
import { TransferScreen } from './screens/transfer-screen.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';

// A trace would write down what is typed.
test.use({ now: NOW, trace: 'off' });

test('what is typed into any field is found in no file: not while it is open, not after a crash, not after lock and close', async ({
  desk,
}) => {
  // File systems keep time in coarser steps.
  const began = Date.now() - 1000;
  const secret = randomBytes(9).toString('hex');
  const found = (): string[] => filesWith(secret, [desk.folder, desk.profile, tmpdir()], began);

  // The search itself: a file of each kind is found, and no other is.
  const controls = (['utf8', 'utf16le'] as const).map((encoding) => {
    const path = join(desk.folder, encoding);
    writeFileSync(path, `….${secret}.…`, encoding);
    return path;
  });
  expect(found().sort()).toEqual(controls.sort());
  for (const path of controls) writeFileSync(path, '');

  const list = await openPrepared(desk);
  const { page } = desk;
  const frame = new Frame(page);
  const secretly = <T>(value: T): T => {
    if (typeof value === 'string') return `${value}${secret}` as T;
    return (
      Array.isArray(value)
        ? value.map(secretly)
        : Object.fromEntries(Object.entries(value as object).map(([name, part]) => [name, secretly(part)]))
    ) as T;
  };

  await frame.go('设置');
  const office = new SettingsScreen(page);
  await office.field('页脚文字').fill(secret);
  await office.type({
    ...secretly<TypedSettings>(settings),
    firm: { ...secretly(settings.firm), 函件字号: secret.slice(0, 10) },
  });

  await frame.go('案件');
  await list.newCase.click();
  const form = new FactsForm(page);
  const { creditor, debtor, agreement, means = '', notes = '' } = facts;
  const secretFacts: TypedFacts = {
    ...facts,
    // A letter may be issued to nobody whose name is no full name.
    creditor: { ...secretly(creditor), name: `示例${secret}商贸有限公司`, kind: '公司', idNumber: secret.slice(0, 18) },
    debtor: { ...secretly(debtor), kind: '自然人', idNumber: secret.slice(0, 18), honorific: '先生' },
    agreement: secretly(agreement),
    means: secretly(means),
    notes: secretly(notes),
    lawyers: secretly(['张示例']),
  };
  await form.type(secretFacts);
  await form.submit.click();
  const caseOf = new CasePage(page);
  await expect(caseOf.title).toContainText(secret);
  await caseOf.changeStage('协商', secretly('先打电话。'));

  await caseOf.go('协商记录');
  const log = new NegotiationScreen(page);
  await log.note({
    time: '9:30',
    channel: '电话',
    answered: '已接通／见到本人',
    person: secretly('王测试'),
    said: secretly('称现金紧张。'),
    next: { step: secretly('再联系'), on: '2026-11-25' },
  });
  await log.search.fill(secret);

  await caseOf.go('证据');
  const evidence = new EvidenceScreen(page);
  await evidence.drop(secretly('聊天记录.txt'), secretly('月底一定还。'));
  await evidence.piece(1).waitFor();
  await evidence.describe(1, {
    title: secretly('聊天记录'),
    source: secretly('债权人手机'),
    form: '电子数据',
    elements: ['催收和时效'],
    proves: secretly('承认欠款'),
  });
  await evidence.look(secretly('聊天记录'));
  await expect(evidence.viewer).toContainText(secretly('月底一定还。'));
  await evidence.close();

  await caseOf.go('偿付能力');
  const ability = new MeansScreen(page);
  await ability.addIncome({ what: secretly('工资'), amount: '6000', source: secretly('电话自述') });
  await ability.addAsset({ what: secretly('住房'), low: '1', high: '2', encumbrance: '0', source: secretly('登记') });
  await ability.save();
  await caseOf.go('分期');
  const plan = new PlanScreen(page);
  await plan.propose({ waived: '0', count: '2', firstDueOn: '2026-12-20' });
  await plan.worked();
  await plan.offer('对方');
  await plan.answer(1, '不接受', undefined, secretly('期数太长'));

  await caseOf.go('台账');
  const ledger = new LedgerScreen(page);
  await ledger.book({ amount: '100', method: secretly('银行转账') });
  await ledger.takeBack(/^撤销/, secretly('登记错了'));

  await caseOf.go('函件');
  const letters = new LettersScreen(page);
  await letters.create('催款函', '2026-11-30');
  await letters.title.fill(secretly('催款函'));
  await letters.addressee.fill(secretly('王测试'));
  await page.getByLabel('附件 1', { exact: true }).fill(secretly('合同'));
  await letters.append(secret);
  await letters.paper(1).getByText(secret).first().waitFor();
  await expect(letters.keeping).toHaveText('已保存');

  await letters.back();
  await letters.create('催款函', '2026-11-30');
  await letters.issueWith(secretly('已核对'));
  await letters.recordDispatch(secretly('1000'));
  await letters.recordOutcome('签收', {
    signer: secretly('王测试'),
    proof: secretly('妥投回单'),
    evidence: `证据 1 ${secretly('聊天记录')}`,
  });

  await frame.go('止损评估');
  const stopping = new StopLossScreen(page);
  await page.getByRole('button', { name: /^评估 / }).click();
  await stopping.field('预计可收').fill('30000');
  await stopping.field('后续费用').fill('1000');
  await stopping.field('收回的把握（%）').fill('20');
  await stopping.decide({ decision: '转为和解', reason: secretly('打折一次付清'), nextOn: '2026-12-20' });

  await frame.go('借前评估');
  const lending = new LendingScreen(page);
  await lending.create.click();
  await lending.type({
    client: secretly('赵出借'),
    borrower: secretly('王测试'),
    amount: '100000',
    signedOn: '2026-11-20',
    dueOn: '2027-11-20',
  });
  await lending.field('用途说明').fill(secretly('购买货物'));
  await lending.save();
  await page.getByText('已保存为第 1 版').waitFor();
  await lending.field('其他说明').fill(secretly('未保存'));

  await frame.go('法条');
  await new StatutesScreen(page).search.fill(secret);
  await frame.go('案件');
  await list.search.fill(secret);
  await expect(list.debtors).toHaveCount(1);

  // The case leaves the file as a parcel.
  await list.debtors.first().click();
  const transfer = new TransferScreen(page);
  await transfer.startParcel();
  await transfer.typePassword(secretly('移交密码'));
  desk.saveAs(join(desk.folder, '移交.caseparcel'));
  await transfer.makeParcel();
  await transfer.said.waitFor();
  expect(readFileSync(join(desk.folder, '移交.caseparcel')).length).toBeGreaterThan(100_000);
  await transfer.close();
  await frame.go('案件');

  // Typing that is not saved: in the form of the case, and in a new entry of the log.
  await list.debtors.first().click();
  await caseOf.go('当事人与债权');
  await form.field('备注').fill(secretly('未保存'));
  await caseOf.go('协商记录');
  await log.start();
  await log.fill({ said: secretly('未记入') });
  const [row] = (
    await ask(page, 'case-list', { search: '', stage: 'all', sort: 'createdAt', descending: true, offset: 0, limit: 1 })
  ).rows;
  await expect
    .poll(async () => JSON.stringify(await ask(page, 'form-draft-read', { key: `case:${row?.id}:log:new` })))
    .toContain(secret);

  expect(found(), 'while it is open').toEqual([]);
  await desk.kill();
  expect(found(), 'after a crash').toEqual([]);
  const again = await desk.restart();
  await new UnlockScreen(again).unlock(PASSWORD);
  await expect(new CaseList(again).debtors).toHaveCount(1);
  await new Frame(again).lock();
  await new UnlockScreen(again).password.waitFor();
  await expect(again.getByText(secret)).toHaveCount(0);
  await desk.quit();
  expect(found(), 'after lock and close').toEqual([]);
});
