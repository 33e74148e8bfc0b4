import { asId, type CaseId } from '../electron/domain/case/ids.ts';
import { NOW, PASSWORD } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, openPrepared } from './prepared.ts';
import { CasePage } from './screens/case-page.ts';
import { FactsForm } from './screens/facts-form.ts';
import { Frame } from './screens/frame.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';

test.use({ now: NOW });

test('typing left in the facts is not saved over a change made elsewhere meanwhile, unless that is wanted', async ({
  desk,
}) => {
  const { page } = desk;
  let id = asId<CaseId>('');
  const facts = loan({ debtor: '郑小暑', lent: 10_000, dueOn: '2026-08-20' });
  const list = await openPrepared(desk, async () => {
    ({ id } = await ask(page, 'case-create', { facts }));
  });
  await list.debtor('郑小暑').click();
  const opened = new CasePage(page);
  await opened.go('当事人与债权');
  const form = new FactsForm(page);
  await form.field('偿还能力').fill('有住房一套');
  await opened.go('台账');
  await ask(page, 'case-save', {
    id,
    version: 1,
    facts: { ...facts, situation: { ...facts.situation, notes: '别处改的' } },
  });
  await opened.go('当事人与债权');
  await expect(form.restored).toBeVisible();
  await form.submit.click();
  await expect(page.getByRole('alert').filter({ hasText: '已被改动' })).toBeVisible();
  expect((await ask(page, 'case-read', { id })).facts.situation.notes).toBe('别处改的');
  await page.getByRole('button', { name: '放弃我的修改，载入最新内容' }).click();
  await expect(form.field('备注')).toHaveValue('别处改的');
  await form.field('偿还能力').fill('有车一辆');
  await form.submit.click();
  await expect(new Frame(page).message('已保存')).toBeVisible();
  expect((await ask(page, 'case-read', { id })).facts.situation).toMatchObject({
    means: '有车一辆',
    notes: '别处改的',
  });
});

for (const event of ['suspend', 'lock-screen'] as const) {
  test(`on ${event} the page is asked for what was typed in the last moment, and it is there after the password`, async ({
    desk,
  }) => {
    const { page } = desk;
    const list = await openPrepared(
      desk,
      async () =>
        void (await ask(page, 'case-create', { facts: loan({ debtor: '郑小暑', lent: 10_000, dueOn: '2026-08-20' }) })),
    );
    await list.debtor('郑小暑').click();
    await new CasePage(page).go('当事人与债权');
    const form = new FactsForm(page);
    await form.field('偿还能力').fill('有住房一套');
    // Within the quarter of a second after which typing would be sent by itself.
    await form.field('备注').fill('合上盖子前的最后一句');
    await desk.emit(event);
    const unlock = new UnlockScreen(page);
    await unlock.unlock(PASSWORD);
    await expect(form.restored).toBeVisible();
    await expect(form.field('备注')).toHaveValue('合上盖子前的最后一句');
  });
}
