import { NOW, PASSWORD } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, openPrepared } from './prepared.ts';
import { CasePage } from './screens/case-page.ts';
import { NegotiationScreen } from './screens/negotiation-screen.ts';
import { PathScreen } from './screens/path-screen.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';

test.use({ now: NOW });

test('from verifying to the lawyer’s letter, accepting what is proposed and once overruling it; every decision is in the log', async ({
  desk,
}) => {
  const { page } = desk;
  const facts = loan({ debtor: '王测试', lent: 100_000, dueOn: '2026-05-20' });
  const list = await openPrepared(desk, async () => {
    const { id: caseId } = await ask(page, 'case-create', {
      facts: { ...facts, situation: { ...facts.situation, reason: 'deliberate' } },
    });
    const said = {
      caseId,
      corrects: null,
      person: '王测试',
      reason: null,
      promise: null,
      nextStep: '',
      nextStepOn: null,
    } as const;
    await ask(page, 'log-add', { ...said, at: '2026-11-12T10:00', channel: 'sms', said: '发送还款提醒' });
    await ask(page, 'log-add', { ...said, at: '2026-11-14T10:00', channel: 'call', said: '无人接听', answered: false });
  });
  await list.debtor('王测试').click();
  const caseOf = new CasePage(page);
  await expect(page.getByRole('region', { name: '下一步建议' })).toContainText('进入“催款函”');
  await caseOf.go('推进');
  const path = new PathScreen(page);
  await expect(path.here).toContainText('核实');
  await expect(path.rung('友善提醒')).toContainText('2026-11-12 短信');
  await expect(path.rung('电话沟通')).toContainText('未联系上');
  await expect(path.proposed).toHaveText('进入“催款函”');
  await expect(path.proposal).toContainText('民法典第五百七十七条');

  // The lawyer would rather be gentle first; then go the program's way.
  await path.overrule('友善提醒', '先按委托人的意思客气一次');
  await expect(path.here).toContainText('友善提醒');
  await expect(path.proposed).toHaveText('进入“电话沟通”');
  await path.accept();
  await expect(path.proposed).toHaveText('进入“催款函”');
  await expect(path.proposal).toContainText('联系 1 次未能接通');
  await path.accept();
  await expect(path.proposed).toHaveText('留在“催款函”，先做完本阶段的事');
  await path.postpone('2026-11-23', '等委托人确认金额');
  await expect(path.proposal).toContainText('2026-11-23 再议');
  await path.overrule('律师函', '委托人要求直接由律师发函');
  await expect(path.here).toContainText('律师函');
  await expect(path.proposal).toContainText('律师函还没有签发');

  await expect(path.playbook).toContainText('律师法第二十五条');
  await path.say('坚定');
  await expect(path.playbook).toContainText('依法向人民法院申请支付令或者提起诉讼');

  await caseOf.go('协商记录');
  const log = new NegotiationScreen(page);
  await expect(log.entry(3)).toContainText(
    '下一步决定：未采纳建议（催款函），案件阶段由“核实”改为“友善提醒”。理由：先按委托人的意思客气一次',
  );
  await expect(log.entry(4)).toContainText('采纳建议，案件阶段由“友善提醒”改为“电话沟通”');
  await expect(log.entry(6)).toContainText('暂缓');
  await expect(log.entry(7)).toContainText('改为“律师函”');
  await expect(log.chain).toBeVisible();
});

test('a call is timed behind the lock, counted before the next, advised on while it is noted, and printed as an extract', async ({
  desk,
}) => {
  const { page } = desk;
  const list = await openPrepared(desk, async () => {
    const { id: caseId } = await ask(page, 'case-create', {
      facts: loan({ debtor: '王测试', lent: 100_000, dueOn: '2026-05-20' }),
    });
    const call = {
      caseId,
      corrects: null,
      person: '王测试',
      channel: 'call',
      said: '通话',
      reason: null,
      promise: null,
      nextStep: '',
      nextStepOn: null,
    } as const;
    await ask(page, 'log-add', { ...call, at: '2026-11-20T08:30', answered: true });
    await ask(page, 'log-add', {
      ...call,
      at: '2026-11-20T09:00',
      answered: true,
      promise: { on: '2026-11-19' as never, amount: null },
    });
  });
  await list.debtor('王测试').click();
  await new CasePage(page).go('协商记录');
  const log = new NegotiationScreen(page);
  await expect(log.entry(2)).toContainText('未按期履行');
  await log.start();
  await expect(log.form.getByRole('status').filter({ hasText: '现在可以拨打' })).toContainText('已接通 2/3 次');
  await log.form.getByRole('button', { name: '开始通话' }).click();
  await expect(log.form.getByRole('timer')).toHaveText(/^00:0[1-9]$/);
  await log.form.getByRole('button', { name: '拒绝还款' }).click();
  await expect(log.form.getByLabel('沟通内容')).toHaveValue(/明确表示不还/);
  await expect(log.form.getByRole('status', { name: '联系行为提示' })).toBeEmpty();

  await desk.lockByMenu();
  await new UnlockScreen(page).unlock(PASSWORD);
  await log.start();
  await expect(log.form.getByRole('timer')).toBeVisible();
  await expect(log.form.getByLabel('沟通内容')).toHaveValue(/明确表示不还/);
  await log.form.getByLabel('沟通内容').fill('我方告知债务人再不还就通知其单位。');
  const advice = log.form.getByRole('status', { name: '联系行为提示' });
  await expect(advice).toContainText('不得');
  await log.form.getByLabel('沟通内容').fill('债务人称不还，我方告知将书面催告。');
  await expect(advice).toBeEmpty();
  await log.form.getByRole('button', { name: '结束通话' }).click();
  await expect(log.form.getByRole('textbox', { name: '时长' })).toHaveValue(/秒$/);
  await log.save();
  await log.form.waitFor({ state: 'hidden' });
  await expect(log.entry(3)).toContainText(/我方联系，已接通，债务人，.*秒/);

  // Three were answered today: a fourth call is advised against, before it is made.
  await log.start();
  await expect(log.form.getByRole('status').filter({ hasText: '现在不宜拨打' })).toContainText('已接通 3/3 次');
  await page.keyboard.press('Escape');

  await log.search.fill('书面催告');
  await page.getByRole('button', { name: '打印筛选结果（摘录）' }).click();
  const paper = page.getByRole('dialog', { name: '协商记录' });
  await expect(paper).toContainText('催收及协商记录（摘录）');
  await expect(paper).toContainText('全部 3 条中摘录 1 条');
  await expect(paper).toContainText('本件为摘录');
});
