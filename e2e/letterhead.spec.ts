import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { facts, NOW } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, office, openPrepared } from './prepared.ts';
import { CasePage } from './screens/case-page.ts';
import { FactsForm } from './screens/facts-form.ts';
import { Frame } from './screens/frame.ts';
import { LettersScreen } from './screens/letters-screen.ts';

test.use({ now: NOW });

test('a letter bears the firm’s sign, and asks for payment into the account of its own case', async ({ desk }) => {
  const { page } = desk;
  const list = await openPrepared(
    desk,
    async () =>
      void (await ask(page, 'settings-save', {
        settings: { ...office, account: { ...office.account, holder: '别案商贸有限公司' } },
      })),
  );
  await new Frame(page).go('设置');
  const logo = page.getByRole('group', { name: '所徽' });
  const choose = async (bytes: string | Uint8Array): Promise<void> => {
    const place = join(desk.folder, '所徽.png');
    writeFileSync(place, bytes);
    await logo.locator('input[type=file]').setInputFiles(place);
  };
  await choose('这不是图片');
  await expect(page.getByText('这个文件不是可以读取的图片')).toBeVisible();
  await choose(await page.screenshot({ clip: { x: 0, y: 0, width: 120, height: 40 } }));
  await expect(logo.getByRole('img', { name: '所徽' })).toBeVisible();

  await new Frame(page).go('案件');
  await list.newCase.click();
  const form = new FactsForm(page);
  await form.type({ ...facts, lawyers: ['张示例'] });
  await form.submit.click();
  const caseOf = new CasePage(page);
  const letters = new LettersScreen(page);
  await caseOf.go('函件');
  await letters.create('律师函', '2026-11-30');
  await expect(letters.findings).toContainText('收款账户的户名“别案商贸有限公司”既不是债权人');

  await caseOf.go('当事人与债权');
  for (const [label, text] of [
    ['户名', '示例商贸有限公司'],
    ['开户行', '示例银行甲支行'],
    ['账号', '1111 2222 3333'],
  ] as const)
    await form.creditor.getByLabel(label, { exact: true }).fill(text);
  await form.submit.click();
  await expect(page.getByText('已保存', { exact: true }).first()).toBeVisible();
  await caseOf.go('函件');
  await letters.list.last().getByRole('link').click();
  await expect(letters.body).toContainText('1111 2222 3333');
  await expect(letters.findings).not.toContainText('别案商贸有限公司');
  await expect(letters.paper(1)).toContainText('示例律师事务所');

  await new Frame(page).go('设置');
  await logo.getByRole('button', { name: '移除所徽' }).click();
  await expect(logo.getByRole('img')).toHaveCount(0);
});
