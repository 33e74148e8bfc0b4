import { NOW, PASSWORD } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, openPrepared } from './prepared.ts';
import { CaseList } from './screens/case-list.ts';
import { CasePage } from './screens/case-page.ts';
import { Frame } from './screens/frame.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';

test.use({ now: NOW });

test('with a client in the room no other debtor is named, on no page and in no answer, until F9 is pressed again', async ({
  desk,
}) => {
  const { page } = desk;
  const frame = new Frame(page);
  const list = await openPrepared(desk, async () => {
    const shown = loan({ debtor: '赵春分', lent: 300_000, dueOn: '2026-05-20' });
    const { id } = await ask(page, 'case-create', {
      facts: { ...shown, debtors: [{ ...shown.debtors[0]!, idNumber: '110101199003070015', phone: '13800001234' }] },
    });
    const qian = loan({ debtor: '钱清明', lent: 50_000, dueOn: '2026-05-20' });
    await ask(page, 'case-create', { facts: qian });
    await ask(page, 'case-create', { facts: { ...qian, debtors: [...shown.debtors, ...qian.debtors] } });
    await ask(page, 'log-add', {
      caseId: id,
      corrects: null,
      at: '2026-11-19T10:00',
      channel: 'call',
      person: '赵春分',
      said: '称周转困难。',
      reason: null,
      promise: null,
      nextStep: '回访',
      nextStepOn: '2026-12-10',
    } as Parameters<typeof ask<'log-add'>>[2]);
  });
  const others = /钱清明|等2人/;
  const unseen = async (where: string): Promise<void> => {
    expect.soft(await page.locator('body').innerText(), where).not.toMatch(others);
    expect.soft(await page.title(), where).not.toMatch(others);
  };

  await expect(list.debtors).toHaveCount(3);
  await list.search.fill('钱清明');
  await expect(list.debtors).toHaveText(['钱清明', '赵春分等2人']);
  await list.search.fill('');
  await list.debtor('赵春分').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('赵春分');
  await page.keyboard.press('F9');
  await expect(page.getByRole('button', { name: '退出来客模式' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status').filter({ hasText: '只显示本案' })).toBeVisible();
  await page.getByRole('button', { name: '显示完整号码' }).click();
  await expect(page.getByRole('main')).toContainText('110101********0015');
  await expect(page.getByRole('main')).not.toContainText('13800001234');
  await unseen('overview');
  for (const section of ['当事人与债权', '台账', '协商记录', '分期', '函件', '文书'] as const) {
    await new CasePage(page).go(section);
    await unseen(section);
  }
  await frame.go('期限');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2);
  await unseen('deadlines');
  await frame.go('案件');
  await expect(list.debtors).toHaveText(['赵春分']);
  await list.search.fill('钱');
  await expect(list.debtors).toHaveCount(0);
  await unseen('search');
  await expect(frame.navigation.getByRole('link', { name: '设置' })).toHaveCount(0);

  const answers = await Promise.all([
    ask(page, 'case-list', { search: '', stage: 'all', sort: 'createdAt', descending: false, offset: 0, limit: 50 }),
    ask(page, 'deadline-list', { within: 'all', offset: 0, limit: 50 }),
    ask(page, 'casefile-state', {}),
    ask(page, 'settings-read', {}),
  ]);
  expect(JSON.stringify(answers)).not.toMatch(/钱清明|等2人|案卷\.casebook/);

  await frame.lock();
  await page.getByRole('heading', { name: '案卷已锁定' }).waitFor();
  await page.keyboard.press('F9');
  await new UnlockScreen(page).unlock(PASSWORD);
  await expect(new CaseList(page).debtors).toHaveText(['赵春分']);
  await page.keyboard.press('F9');
  await expect(list.debtors).toHaveCount(3);
  await expect(page.getByRole('button', { name: '来客模式', exact: true })).toHaveAttribute('aria-pressed', 'false');
});
