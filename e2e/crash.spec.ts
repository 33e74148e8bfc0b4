import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NOW, PASSWORD } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, openPrepared } from './prepared.ts';
import { CaseList } from './screens/case-list.ts';
import { FactsForm } from './screens/facts-form.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';
import { StartedDesk } from './started-desk.ts';

test.use({ now: NOW });

for (const what of ['page', 'helper'] as const)
  test(`when the ${what === 'page' ? 'page' : 'process that serves it'} crashes, the window opens again where it was, says so, and keeps what was typed`, async ({
    desk,
  }) => {
    const { page } = desk;
    const list = await openPrepared(desk);
    await list.newCase.click();
    await new FactsForm(page).field('合同编号').pressSequentially('崩溃前的输入');
    await expect
      .poll(async () => JSON.stringify((await ask(page, 'form-draft-read', { key: 'case:new' })).value))
      .toContain('崩溃前的输入');
    await desk.crash(what);
    await expect(page.getByText('窗口刚才意外中断，已经重新打开。没有保存的输入还在。')).toBeVisible();
    await expect(new FactsForm(page).field('合同编号')).toHaveValue('崩溃前的输入');
    // It works as before, and says it once.
    await page.keyboard.press('ControlOrMeta+l');
    await new UnlockScreen(page).unlock(PASSWORD);
    await expect(new FactsForm(page).field('合同编号')).toHaveValue('崩溃前的输入');
  });

test('a window that keeps crashing ends the program, whose file opens again', async ({ desk }) => {
  await openPrepared(desk);
  desk.expectComplaint(/追偿案卷无法继续\n窗口一再意外中断/);
  const said = desk.page.getByText('窗口刚才意外中断');
  for (let n = 0; n < 3; n += 1) {
    await desk.crash('page');
    await expect(said).toBeVisible();
  }
  const ended = desk.ended();
  await desk.crash('page').catch(() => undefined);
  await ended;
  const page = await desk.restart();
  await new UnlockScreen(page).unlock(PASSWORD);
  await expect(new CaseList(page).newCase).toBeVisible();
});

test('after signing out of the computer the file is closed, and opens again', async ({ desk }) => {
  await openPrepared(desk);
  await desk.signOut();
  await desk.kill();
  const page = await desk.restart();
  await new UnlockScreen(page).unlock(PASSWORD);
  await expect(new CaseList(page).newCase).toBeVisible();
});

test('a profile that cannot be written is named, and the program ends', async ({ desk }) => {
  await desk.quit();
  rmSync(desk.profile, { recursive: true, force: true });
  writeFileSync(desk.profile, 'a file in place of the folder');
  desk.expectComplaint(/追偿案卷无法继续\n程序无法写入自己的设置文件夹/);
  await expect(desk.restart()).rejects.toThrow('main ended before it showed a window');
});

test('a dialog opens where the last one ended, the first one among the documents', async ({ desk }) => {
  await openPrepared(desk);
  const other = join(desk.folder, '别处');
  mkdirSync(other);
  desk.saveAs(join(other, '一.casebook'));
  await ask(desk.page, 'casefile-choose', { purpose: 'create' });
  await ask(desk.page, 'casefile-choose', { purpose: 'open' });
  expect(desk.suggested.map((path) => dirname(path)).at(-2)).toBe(desk.folder);
  expect(desk.suggested.at(-1)).toBe(other);
});

test('a second start on one profile ends at once and leaves the first as it is', async ({ desk }) => {
  const list = await openPrepared(desk);
  const second = new StartedDesk({
    folder: desk.folder,
    profile: desk.profile,
    now: NOW,
    newContext: () => Promise.reject(new Error('it opened a window')),
  });
  await expect(second.restart()).rejects.toThrow('main ended before it showed a window (status 0)');
  await expect(list.newCase).toBeVisible();
});
