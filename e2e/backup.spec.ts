import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { PASSWORD } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, openPrepared } from './prepared.ts';
import { CaseList } from './screens/case-list.ts';
import { Frame } from './screens/frame.ts';
import { SettingsScreen } from './screens/settings-screen.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';

test('the case file is backed up to another disk, and the backup opens with the same password', async ({ desk }) => {
  const { page } = desk;
  await openPrepared(
    desk,
    async () =>
      void (await ask(page, 'case-create', { facts: loan({ debtor: '王测试', lent: 100_000, dueOn: '2026-05-20' }) })),
  );
  const frame = new Frame(page);
  await frame.go('设置');
  const security = new SettingsScreen(page).part('密码与副本');
  await expect(security).toContainText('还没有备份到其他磁盘');
  const other = join(desk.folder, '移动硬盘');
  mkdirSync(other);
  desk.chooseFile(other);
  await security.getByRole('button', { name: '备份到其他磁盘' }).click();
  await expect(security).toContainText('已备份为“案卷 备份.casebook”');
  await expect(security).toContainText('与案卷在同一个磁盘上');

  await frame.lock();
  const unlock = new UnlockScreen(page);
  desk.chooseFile(join(other, '案卷 备份.casebook'));
  await unlock.pick();
  await unlock.unlock(PASSWORD);
  await expect(new CaseList(page).debtor('王测试')).toBeVisible();
});

test('two weeks without a backup every screen says so, and leads to it; made, it says so no more', async ({ desk }) => {
  desk.setClock('2026-11-20T02:00:00.000Z');
  await desk.restart();
  await openPrepared(
    desk,
    async (page) =>
      void (await ask(page, 'case-create', { facts: loan({ debtor: '王测试', lent: 100_000, dueOn: '2026-05-20' }) })),
  );
  const due = (): Locator => desk.page.getByText('案卷还没有备份到其他磁盘');
  await expect(due()).toHaveCount(0);
  desk.setClock('2026-12-04T02:00:00.000Z');
  await desk.restart();
  await new UnlockScreen(desk.page).unlock(PASSWORD);
  await expect(due()).toBeVisible();
  await desk.page.getByRole('link', { name: '去备份' }).click();
  desk.chooseFile(desk.folder);
  await new SettingsScreen(desk.page).part('密码与副本').getByRole('button', { name: '备份到其他磁盘' }).click();
  await expect(due()).toHaveCount(0);
});
