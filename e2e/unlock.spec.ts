import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { facts, PASSWORD } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, openPrepared } from './prepared.ts';
import { CaseList } from './screens/case-list.ts';
import { FactsForm } from './screens/facts-form.ts';
import { Frame } from './screens/frame.ts';
import { SettingsScreen } from './screens/settings-screen.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';
import type { Desk } from './started-desk.ts';

const NEW_PASSWORD = '新的 password’密码';

/** Well formed: a key of zeros, each line with its checksum. */
const codeOfAnotherFile = Array.from({ length: 8 }, (_, index) => {
  const checksum = createHash('sha256')
    .update(`casebook recovery 1 line ${index + 1}:`)
    .update(Buffer.alloc(4))
    .digest('hex')
    .slice(0, 4);
  return `0000 0000 ${checksum}`;
}).join('\n');

const folderOf = (desk: Desk, name = '案卷'): string => join(desk.folder, `${name}.casebook`);

/** No failure may lead a lawyer to throw a case file away. */
async function expectFailure(page: Page, title: string): Promise<void> {
  const unlock = new UnlockScreen(page);
  await expect(unlock.failure).toContainText(title);
  await expect(page.getByRole('main')).not.toContainText(/删除|清空|重置|重新建/);
}

/** The eight lines of a recovery sheet as the page shows it, as a lawyer would type them. */
async function codeOn(sheet: Locator): Promise<string> {
  await expect(sheet).toContainText('校验组');
  const text = (await sheet.textContent()) ?? '';
  return [...text.matchAll(/([1-8]) ?([0-9A-F]{4}) ?([0-9A-F]{4}) ?([0-9A-F]{4})/g)]
    .map(([, , ...groups]) => groups.join(' '))
    .join('\n');
}

test('a new case file shows its recovery sheet before it lets anyone in', async ({ desk }) => {
  const unlock = new UnlockScreen(desk.page);
  await expect(unlock.heading).toHaveText('开始使用');
  desk.saveAs(join(desk.folder, '我的案卷'));
  await unlock.startCreating();
  await unlock.password.fill('123456');
  await expect(unlock.strength).toHaveText('极弱，一试就中');
  await unlock.create(PASSWORD, `${PASSWORD} `);
  await expect(desk.page.getByText('两次输入的密码不一致')).toBeVisible();
  await unlock.create('', '');
  await expect(desk.page.getByText('请输入密码')).toBeVisible();
  expect(existsSync(folderOf(desk, '我的案卷'))).toBe(false);

  await unlock.create(PASSWORD);
  expect((await codeOn(unlock.sheet)).split('\n')).toHaveLength(8);
  await expect(desk.page.getByRole('button', { name: '进入案卷' })).toBeDisabled();
  // Unit tests make files at a lower cost; this one was made by the program as it is built.
  const keys = JSON.parse(readFileSync(join(folderOf(desk, '我的案卷'), 'keys.json'), 'utf8')) as object;
  expect(keys).toMatchObject({ keys: { kdf: 'argon2id', memoryKiB: 65_536, passes: 3 } });
  await unlock.keepSheet();
  await expect(new CaseList(desk.page).heading).toBeVisible();
});

test('a case file is not written over', async ({ desk }) => {
  mkdirSync(folderOf(desk), { recursive: true });
  const unlock = new UnlockScreen(desk.page);
  desk.saveAs(folderOf(desk));
  await unlock.startCreating();
  await unlock.create(PASSWORD);
  await expectFailure(desk.page, '这里已有同名的案卷');
});

test('a wrong password says so, slows down, and the right one then opens', async ({ desk }) => {
  await openPrepared(desk);
  await new Frame(desk.page).lock();
  const unlock = new UnlockScreen(desk.page);
  await expect(unlock.heading).toHaveText('案卷已锁定');
  await unlock.unlock(PASSWORD.trim());
  await expectFailure(desk.page, '密码不正确');

  // As after five slips in a row: four seconds.
  writeFileSync(join(folderOf(desk), 'attempts.json'), JSON.stringify({ failures: 5, lastAt: Date.now() }));
  await unlock.unlock(PASSWORD);
  await expectFailure(desk.page, '尝试次数过多');
  await expect(unlock.countdown).toHaveText(/还需等待 [1-4] 秒。/);
  await expect(unlock.open).toBeDisabled();
  await expect(unlock.open).toBeEnabled();
  await unlock.unlock(PASSWORD);
  await expect(new CaseList(desk.page).heading).toBeVisible();
});

test('what cannot be opened says what it is, each in its own words, and is left as it was', async ({ desk }) => {
  await openPrepared(desk);
  await desk.quit();
  const page = await desk.restart();
  const unlock = new UnlockScreen(page);
  const broken = (name: string, spoil: (folder: string) => void): string => {
    cpSync(folderOf(desk), folderOf(desk, name), { recursive: true });
    spoil(folderOf(desk, name));
    return folderOf(desk, name);
  };
  const tryToOpen = async (folder: string, title: string): Promise<void> => {
    desk.chooseFile(folder);
    await unlock.pick();
    // Before main's dialog is answered, the password would be typed for the file before.
    await expect(unlock.file).toHaveText(basename(folder, '.casebook'));
    await unlock.unlock(PASSWORD);
    await expectFailure(page, title);
  };

  await tryToOpen(
    broken('损坏', (folder) => {
      const database = join(folder, 'casefile.db');
      const bytes = readFileSync(database);
      writeFileSync(database, bytes.fill(0x5a, 4096, 12_288));
    }),
    '案卷已损坏',
  );
  await tryToOpen(
    broken('密钥损坏', (folder) => writeFileSync(join(folder, 'keys.json'), '{')),
    '案卷的密钥文件已损坏',
  );
  await tryToOpen(
    broken('更新的版本', (folder) => {
      const keys = join(folder, 'keys.json');
      writeFileSync(keys, readFileSync(keys, 'utf8').replace(/"format": ?1/, '"format": 99'));
    }),
    '这个案卷由更新版本的程序保存',
  );
  await tryToOpen(
    broken('别处在用', (folder) =>
      writeFileSync(
        join(folder, 'in-use.json'),
        JSON.stringify({
          machine: '前台电脑',
          since: '2026-11-19T01:00:00.000Z',
          token: '00000000-0000-4000-8000-000000000000',
        }),
      ),
    ),
    '这个案卷正在别处打开',
  );
  await expect(unlock.failure).toContainText('前台电脑');
  await unlock.takeOver.click();
  await expect(new CaseList(page).heading).toBeVisible();
  await new Frame(page).lock();

  mkdirSync(join(desk.folder, '照片'));
  await tryToOpen(join(desk.folder, '照片'), '这不是案卷');
  renameSync(folderOf(desk, '别处在用'), folderOf(desk, '改了名'));
  await unlock.recent.filter({ hasText: '别处在用' }).getByRole('button').first().click();
  await unlock.unlock(PASSWORD);
  await expectFailure(page, '找不到这个案卷');
});

test('two programs do not open one case file at the same time', async ({ desk, other }) => {
  await openPrepared(desk);
  const unlock = new UnlockScreen(other.page);
  other.chooseFile(folderOf(desk));
  await unlock.pick();
  await unlock.unlock(PASSWORD);
  await expectFailure(other.page, '这个案卷正在别处打开');
  await desk.quit();
  await unlock.unlock(PASSWORD);
  await expect(new CaseList(other.page).heading).toBeVisible();
});

test('the recovery sheet opens the case file and sets a new password; the old one is refused', async ({ desk }) => {
  await openPrepared(desk);
  const { page } = desk;
  await new Frame(page).go('设置');
  const dialog = await new SettingsScreen(page).showSheet(PASSWORD);
  const code = await codeOn(dialog.getByRole('group', { name: '第 1 页' }));
  await page.keyboard.press('Escape');
  await new Frame(page).lock();

  const unlock = new UnlockScreen(page);
  await unlock.recover(
    code.replace(/^(.)/, (first) => (first === '0' ? '1' : '0')),
    NEW_PASSWORD,
  );
  await expectFailure(page, '恢复单编码第 1 行不正确');
  await page.getByLabel('恢复单上的八行编码').fill(codeOfAnotherFile);
  await page.getByRole('button', { name: '打开并改用新密码' }).click();
  await expectFailure(page, '这张恢复单不属于这个案卷');
  await page.getByLabel('恢复单上的八行编码').fill(code.toLowerCase().replaceAll(' ', ' - '));
  await page.getByRole('button', { name: '打开并改用新密码' }).click();
  await expect(new Frame(page).navigation).toBeVisible();
  await new Frame(page).lock();
  await unlock.unlock(PASSWORD);
  await expectFailure(page, '密码不正确');
  await unlock.unlock(NEW_PASSWORD);
  await expect(new Frame(page).navigation).toBeVisible();
});

test('a changed password holds after the program was started again', async ({ desk }) => {
  await openPrepared(desk);
  await new Frame(desk.page).go('设置');
  const settings = new SettingsScreen(desk.page);
  await settings.changePassword('不是这个', NEW_PASSWORD);
  await expect(desk.page.getByRole('dialog').getByRole('alert')).toContainText('密码不正确');
  await desk.page.keyboard.press('Escape');
  await settings.changePassword(PASSWORD, NEW_PASSWORD);
  await expect(desk.page.getByText('密码已修改')).toBeVisible();

  const page = await desk.restart();
  const unlock = new UnlockScreen(page);
  await unlock.unlock(PASSWORD);
  await expectFailure(page, '密码不正确');
  await unlock.unlock(NEW_PASSWORD);
  await expect(new CaseList(page).heading).toBeVisible();
});

test('unsaved typing survives sleep, the screen lock and a killed program', async ({ desk }) => {
  const list = await openPrepared(desk);
  await list.newCase.click();
  let page = desk.page;
  const typed = new Map([
    ['名称', facts.creditor.name],
    ['姓名', facts.debtor.name],
    ['合同编号', '草稿一号'],
    ['出借金额', '100,000.00'],
  ]);
  for (const [label, value] of typed) await new FactsForm(page).field(label).fill(value);
  const kept = async (): Promise<void> => {
    await expect(new FactsForm(page).restored).toBeVisible();
    for (const [label, value] of typed) await expect(new FactsForm(page).field(label)).toHaveValue(value);
  };
  // What has reached the encrypted file is safe; the form sends it a quarter of a second after the last key.
  await expect
    .poll(async () => JSON.stringify((await ask(page, 'form-draft-read', { key: 'case:new' })).value))
    .toContain('10000000');

  for (const [event, words] of [
    ['suspend', '电脑休眠时案卷已自动锁定。没有保存的输入还在。'],
    ['lock-screen', '屏幕锁定时案卷已自动锁定。没有保存的输入还在。'],
  ] as const) {
    await desk.emit(event);
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByText(facts.debtor.name)).toHaveCount(0);
    await new UnlockScreen(page).unlock(PASSWORD);
    await kept();
  }

  await new FactsForm(page).field('合同编号').fill('草稿二号');
  typed.set('合同编号', '草稿二号');
  await desk.lockByMenu();
  await new UnlockScreen(page).unlock(PASSWORD);
  await kept();

  await desk.kill();
  page = await desk.restart();
  await new UnlockScreen(page).unlock(PASSWORD);
  await new CaseList(page).newCase.click();
  await kept();
});

test('a case file leaves the list of recent ones without being touched', async ({ desk }) => {
  await openPrepared(desk);
  await new Frame(desk.page).lock();
  const unlock = new UnlockScreen(desk.page);
  await desk.page.getByRole('button', { name: '从列表中去掉 案卷' }).click();
  await expect(unlock.recent).toHaveCount(0);
  expect(existsSync(join(folderOf(desk), 'casefile.db'))).toBe(true);
});
