import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOW, PASSWORD } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, office, openPrepared } from './prepared.ts';
import { CaseList } from './screens/case-list.ts';
import { CasePage } from './screens/case-page.ts';
import { EvidenceScreen } from './screens/evidence-screen.ts';
import { Frame } from './screens/frame.ts';
import { TransferScreen } from './screens/transfer-screen.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';
import type { Desk } from './started-desk.ts';

test.use({ now: NOW });

const OWN = '独立案卷的密码 8k';

/** A file with one case of 王测试, with evidence and a log, and another case that must stay behind; left open at the case. */
async function openCase(desk: Desk): Promise<void> {
  const { page } = desk;
  const list = await openPrepared(desk, async () => {
    await ask(page, 'settings-save', { settings: office });
    await ask(page, 'case-create', { facts: loan({ debtor: '赵他人', lent: 5000, dueOn: '2026-05-20' }) });
    const { id: caseId } = await ask(page, 'case-create', {
      facts: loan({ debtor: '王测试', lent: 100_000, dueOn: '2026-05-20' }),
    });
    await ask(page, 'log-add', {
      caseId,
      at: '2026-11-18T10:00',
      channel: 'call',
      person: '王测试',
      said: '称十二月还款。',
      reason: null,
      promise: null,
      nextStep: '',
      nextStepOn: null,
      corrects: null,
    });
  });
  await list.debtor('王测试').click();
  const evidence = new EvidenceScreen(page);
  await new CasePage(page).go('证据');
  writeFileSync(join(desk.folder, '借条.txt'), '今借到示例商贸有限公司人民币壹拾万元整。');
  desk.chooseFile(join(desk.folder, '借条.txt'));
  await evidence.add.click();
  await evidence.piece(1).waitFor();
}

test('a case goes out as a folder whose sums agree, and says that it is not encrypted', async ({ desk }) => {
  await openCase(desk);
  const transfer = new TransferScreen(desk.page);
  await transfer.startFolder();
  await expect(transfer.dialog).toContainText('文件夹不加密');
  await expect(transfer.dialog.getByRole('checkbox', { name: /^已撤回的证据/ })).toBeDisabled();
  desk.chooseFile(desk.folder);
  await transfer.makeFolder();
  await expect(transfer.said).toContainText('已生成文件夹“示例商贸有限公司与王测试 案件材料 2026-11-20”');
  const folder = join(desk.folder, '示例商贸有限公司与王测试 案件材料 2026-11-20');
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('  '));
  for (const [hash, path] of sums)
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, path!)))
        .digest('hex'),
    ).toBe(hash);
  expect(sums.map(([, path]) => path)).toContain('06 证据/01 借条.txt');
  await transfer.close();
});

test('a case goes out as a parcel, comes in as a case file of its own, and into another file; not where it is already', async ({
  desk,
}) => {
  const { page } = desk;
  await openCase(desk);
  const [transfer, unlock, frame, list] = [
    new TransferScreen(page),
    new UnlockScreen(page),
    new Frame(page),
    new CaseList(page),
  ];
  await transfer.startParcel();
  const password = await transfer.drawPassword();
  await transfer.makeParcel();
  await expect(transfer.said).toContainText('已保存为“案件包 2026-11-20 1000.caseparcel”');
  const parcel = desk.savedFile();
  await transfer.close();

  // Where it is already, the sentence says so.
  await frame.go('案件');
  desk.chooseFile(parcel);
  await transfer.receive();
  await transfer.look(password);
  await expect(transfer.alerts.filter({ hasText: '已经有这个案件' })).toBeVisible();
  await expect(transfer.mergeAct).toHaveCount(0);
  desk.saveAs(join(desk.folder, '第二份.casebook'));
  await transfer.chooseOwn();
  await transfer.openOwn(OWN);
  await unlock.sheet.getByText('校验组').waitFor();
  await unlock.keepSheet();
  await expect(list.debtors).toHaveText(['王测试']);

  await frame.lock();
  await unlock.password.waitFor();
  desk.chooseFile(parcel);
  await transfer.receive();
  await transfer.look('不对的密码');
  await expect(transfer.alerts.filter({ hasText: '案件包的密码不正确' })).toBeVisible();
  await transfer.look(password);
  await expect(transfer.inside('债权人、债务人')).toHaveText('示例商贸有限公司、王测试');
  await expect(transfer.inside('制作人')).toHaveText('示例律师事务所');
  desk.saveAs(join(desk.folder, '独立.casebook'));
  await transfer.chooseOwn();
  await transfer.openOwn(OWN);
  await unlock.sheet.getByText('校验组').waitFor();
  await unlock.keepSheet();
  await expect(list.debtors).toHaveText(['王测试']);

  // Into a third file, which is empty.
  desk.saveAs(join(desk.folder, '另一.casebook'));
  const chosen = await ask(page, 'casefile-choose', { purpose: 'create' });
  await ask(page, 'casefile-create', { token: chosen?.token ?? '', password: PASSWORD });
  await ask(page, 'casefile-lock', {});
  // It was made behind the window's back, which until then would unlock the one before.
  await expect(unlock.file).toHaveText('另一');
  await unlock.unlock(PASSWORD);
  await expect(list.newCase).toBeVisible();
  desk.chooseFile(parcel);
  await transfer.receive();
  await transfer.look(password);
  await transfer.mergeAct.click();
  await expect(new CasePage(page).title).toHaveText('示例商贸有限公司与王测试');
  await new CasePage(page).go('证据');
  const evidence = new EvidenceScreen(page);
  await evidence.check();
  await expect(evidence.said).toContainText('完好');
  expect(readdirSync(desk.folder).filter((name) => /part|\.[0-9a-f-]{36}$/.test(name))).toEqual([]);
});
