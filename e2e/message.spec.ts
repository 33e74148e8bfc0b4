import { NOW } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, office, openPrepared } from './prepared.ts';
import { CasePage } from './screens/case-page.ts';
import { MessageDrawer } from './screens/message-drawer.ts';

test.use({ now: NOW });

test('a reminder by SMS is counted and checked before it is copied, tells a third party of no debt, and is noted on a click', async ({
  desk,
}) => {
  const { page } = desk;
  const list = await openPrepared(desk, async () => {
    await ask(page, 'settings-save', { settings: office });
    await ask(page, 'case-create', {
      facts: { ...loan({ debtor: '王测试', lent: 100_000, dueOn: '2026-05-20' }), lawyers: ['张示例'] },
    });
  });
  await list.debtor('王测试').click();
  await new CasePage(page).go('函件');
  const message = new MessageDrawer(page);
  await message.open();
  await expect(message.text).toHaveValue(/王测试.*合计103,008\.22元未付/);
  await expect(message.advice).toContainText('没有发现问题');
  await expect(message.copy).toBeEnabled();

  await message.text.fill('字'.repeat(71));
  await expect(message.length).toHaveText('71 字，按 2 条发送');
  await message.text.fill('再不还钱就把你的欠款信息发到你单位。');
  await expect(message.advice).toContainText('不得');
  await expect(message.copy).toBeDisabled();

  await message.writeTo('其他人（只请转告，不提欠款）');
  await expect(message.text).toHaveValue(/烦请代为转告/);
  await expect(message.text).not.toHaveValue(/欠|款|债|示例商贸/);
  // Nobody has tried to reach the debtor yet.
  await expect(message.copy).toBeDisabled();

  await message.writeTo('王测试（债务人）');
  await message.choose('正式催告');
  await expect(message.text).toHaveValue(/依法申请支付令或者提起诉讼/);
  await expect(message.copy).toBeEnabled();
  const text = await message.text.inputValue();
  await message.note();
  await expect(page.getByText('已记入第 1 条')).toBeVisible();
  const { rows } = await ask(page, 'case-list', {
    search: '',
    stage: 'active',
    sort: 'owed',
    descending: true,
    offset: 0,
    limit: 1,
  });
  const { entries } = await ask(page, 'log-read', { caseId: rows[0]!.id });
  expect(entries).toMatchObject([
    { channel: 'sms', person: '王测试', party: 'debtor', direction: 'out', said: `发出短信：“${text}”` },
  ]);
});
