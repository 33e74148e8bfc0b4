import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOW, PASSWORD } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, openPrepared } from './prepared.ts';
import { CasePage } from './screens/case-page.ts';
import { CitationCheckScreen } from './screens/citation-check-screen.ts';
import { Frame } from './screens/frame.ts';
import { GuideScreen } from './screens/guide-screen.ts';
import { NegotiationScreen } from './screens/negotiation-screen.ts';
import { OwnStatutesScreen } from './screens/own-statutes-screen.ts';
import { StatutesScreen } from './screens/statutes-screen.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';

test.use({ now: NOW });

const CASE = { debtor: '赵春分', lent: 300_000, dueOn: '2026-05-20' } as const;

const guidance = {
  law: '示例省高级人民法院关于审理民间借贷案件的指导意见',
  shortName: '示例省高院借贷意见',
  from: '2024-05-01',
  source: '示例省高级人民法院网站',
  text: '第一章 一般规定\n第一条 出借人应当就款项交付提供证据。\n第二条 服务费一并计入利率上限。',
};

test('an article is found by number, initials, words and a question, and by its subject', async ({ desk }) => {
  await openPrepared(desk);
  await new Frame(desk.page).go('法条');
  const statutes = new StatutesScreen(desk.page);
  for (const [query, first] of [
    ['民法典577', '第五百七十七条'],
    ['mfd675', '第六百七十五条'],
    ['敲诈勒索', '第二百七十四条'],
    ['不还钱怎么办', '第五百七十七条'],
  ] as const) {
    await statutes.search.fill(query);
    await expect(statutes.listed.first()).toContainText(first);
    await statutes.search.press('Enter');
    await expect(statutes.article.getByRole('heading', { level: 2 })).toContainText(first);
  }
  await statutes.search.fill('');
  await statutes.topic('支付令');
  await expect(statutes.listed).toHaveText(['民诉法', '诉讼时效规定', '民诉法解释', '诉讼费用交纳办法']);
});

test('an article shows its earlier text with the changed words, where the case cites it, and a card for the client', async ({
  desk,
}) => {
  await openPrepared(desk, async (page) => {
    const { id } = await ask(page, 'case-create', { facts: loan(CASE) });
    await ask(page, 'log-add', {
      caseId: id,
      corrects: null,
      at: '2026-11-19T10:00',
      channel: 'call',
      person: CASE.debtor,
      said: '告知民法典第六百七十五条关于期限的规定。',
      reason: null,
      promise: null,
      nextStep: '',
      nextStepOn: null,
    });
  });
  const { page } = desk;
  await new Frame(page).go('法条');
  const statutes = new StatutesScreen(page);
  await statutes.search.fill('民法典675');
  await statutes.search.press('Enter');
  await expect(statutes.history.getByRole('insertion').first()).toBeVisible();
  await expect(statutes.history).toContainText('合同法');
  await expect(statutes.uses).toContainText('告知民法典第六百七十五条');

  const card = await statutes.openCard();
  await expect(card).toContainText('约定的期限返还借款');
  await card.getByRole('button', { name: '打印' }).click();
  await expect.poll(() => desk.printed.length).toBe(1);
  expect(
    Buffer.from(desk.printed[0] ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await page.keyboard.press('Escape');
  await statutes.uses.getByRole('link').click();
  await expect(page.getByRole('main')).toContainText('关于期限的规定');
});

test('a pasted text is checked, rewritten one citation or all at a time, and outlives the lock', async ({ desk }) => {
  await openPrepared(desk);
  await new Frame(desk.page).go('法条');
  await new StatutesScreen(desk.page).section('引用核对');
  const check = new CitationCheckScreen(desk.page);
  await check.text.fill('依照《合同法》第107条和《民事诉讼法》第119条起诉，另依民法典第675条。');
  await expect(check.citations).toHaveText([/^已废止/, /^条号含义已变/, /^现行有效/]);
  await check.replace('《中华人民共和国民法典》第五百七十七条');
  await expect(check.text).toHaveValue(
    '依照《中华人民共和国民法典》第五百七十七条和《民事诉讼法》第119条起诉，另依民法典第675条。',
  );
  await check.replaceAll();
  await expect(check.text).toHaveValue(
    '依照《中华人民共和国民法典》第五百七十七条和《中华人民共和国民事诉讼法》第一百二十二条起诉，另依民法典第675条。',
  );
  await expect(check.citations).toHaveText([/^现行有效/, /^现行有效/, /^现行有效/]);

  await new Frame(desk.page).lock();
  await new UnlockScreen(desk.page).unlock(PASSWORD);
  await new Frame(desk.page).go('法条');
  await new StatutesScreen(desk.page).section('引用核对');
  await expect(check.text).toHaveValue(/第一百二十二条起诉/);
});

test('what a log entry cites leads to the text of its day, and an outdated citation says what stands in its place', async ({
  desk,
}) => {
  const list = await openPrepared(desk, async (page) => {
    const { id } = await ask(page, 'case-create', { facts: loan(CASE) });
    const entry = {
      caseId: id,
      corrects: null,
      channel: 'call',
      person: CASE.debtor,
      reason: null,
      promise: null,
      nextStep: '',
      nextStepOn: null,
    } as const;
    await ask(page, 'log-add', { ...entry, at: '2020-06-01T10:00', said: '按合同法第107条催告。' });
    await ask(page, 'log-add', {
      ...entry,
      at: '2026-11-19T10:00',
      said: '对方来函引用合同法第107条和民法典第675条。',
    });
  });
  const { page } = desk;
  await list.debtor(CASE.debtor).click();
  await new CasePage(page).go('协商记录');
  const [log, statutes] = [new NegotiationScreen(page), new StatutesScreen(page)];
  await expect(log.entry(2).getByRole('note')).toHaveText(
    '〔编注：已废止，应引《中华人民共和国民法典》第五百七十七条〕',
  );
  await expect(log.entry(1).getByRole('note')).toHaveCount(0);
  await log.entry(1).getByRole('link', { name: '合同法第107条' }).click();
  await expect(statutes.on).toHaveValue('2020-06-01');
  await expect(statutes.article).toContainText('现行有效');
  await expect(statutes.article).toContainText('第一百零七条');
});

test('a case of older dates says which law governs each of them, with the texts of both times', async ({ desk }) => {
  const list = await openPrepared(
    desk,
    async (page) => void (await ask(page, 'case-create', { facts: loan({ ...CASE, dueOn: '2020-05-20' }) })),
  );
  const { page } = desk;
  await list.debtor(CASE.debtor).click();
  await page.getByRole('link', { name: '适用法律' }).click();
  const breach = page.getByRole('region', { name: '违约责任' });
  await expect(breach).toContainText('违约始于2021年1月1日之前并持续至其后');
  await expect(page.getByRole('region', { name: '诉讼时效' })).toContainText('民法总则施行后开始计算');
  const cap = page.getByRole('region', { name: '利率上限' });
  await expect(cap).toContainText('前后分别适用');
  await expect(cap).toContainText('至2020年8月19日上限为年利率24%');
  await breach.getByText('新旧条文对照：第六百七十五条').click();
  await expect(breach.getByRole('region', { name: '历次文本' })).toContainText('合同法第二百零六条');
  await breach.getByRole('link', { name: '第五百七十七条' }).click();
  await expect(new StatutesScreen(page).article).toContainText('现行有效');
});

test('a lawyer’s own articles are recognised, kept through an interruption, searched with the rest and withdrawn', async ({
  desk,
}) => {
  await openPrepared(desk);
  await new Frame(desk.page).go('法条');
  const [statutes, own] = [new StatutesScreen(desk.page), new OwnStatutesScreen(desk.page)];
  await statutes.section('自行添加');
  await own.begin();
  await own.type(guidance);
  await expect(own.form).toContainText('识别出 2 条：第一条 至 第二条');
  await desk.page.keyboard.press('Escape');
  await own.begin();
  await own.save();
  await expect(own.additions).toContainText(['示例省高级人民法院网站']);

  await statutes.section('条文');
  await statutes.search.fill('示例省高院借贷意见2');
  await statutes.search.press('Enter');
  await expect(statutes.article).toContainText('服务费一并计入利率上限');
  await expect(statutes.article).toContainText('自行添加');

  await statutes.section('自行添加');
  await own.withdraw(own.additions.first());
  await expect(own.additions).toHaveCount(0);
});

test('an update that is broken or not signed is refused with its own sentence, and changes nothing', async ({
  desk,
}) => {
  await openPrepared(desk);
  const { page } = desk;
  await new Frame(page).go('法条');
  await new StatutesScreen(page).section('收录与更新');
  const update = page.getByRole('region', { name: '更新' });
  const offer = async (content: string): Promise<void> => {
    const place = join(desk.folder, 'update.json');
    writeFileSync(place, content);
    desk.chooseFile(place);
    await update.getByRole('button', { name: '导入更新包' }).click();
  };
  await offer(readFileSync(new URL(import.meta.url), 'utf8'));
  await expect(update.getByRole('alert')).toContainText('不是完整的更新包');
  await offer(JSON.stringify({ manifest: '{}', files: {} }));
  await expect(update.getByRole('alert')).toContainText('没有签名');
  await offer(JSON.stringify({ manifest: '{}', key: '0'.repeat(64), signature: '0', files: {} }));
  await expect(update.getByRole('alert')).toContainText('尚未信任的钥匙签名');
  await expect(update).toContainText('整理于');
});

test('a signer is trusted after the fingerprint was compared and typed, and the trust is withdrawn on record', async ({
  desk,
}) => {
  await openPrepared(desk);
  const { page } = desk;
  await new Frame(page).go('法条');
  await new StatutesScreen(page).section('收录与更新');
  const keys = page.getByRole('region', { name: '信任的签名' });
  await expect(keys).toContainText('还没有信任任何人的签名');
  const place = join(desk.folder, '示例.pub');
  writeFileSync(place, generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' }));
  desk.chooseFile(place);
  await keys.getByRole('button', { name: '导入签名公钥' }).click();
  const dialog = page.getByRole('dialog', { name: '与签名人核对指纹' });
  const fingerprint = await dialog.getByRole('code').innerText();
  expect(fingerprint).toMatch(/^(?:[0-9A-F]{4} ){15}[0-9A-F]{4}$/);
  const trust = dialog.getByRole('button', { name: '信任这把钥匙' });
  await dialog.getByLabel('签名人').fill('示例资料社');
  await expect(trust).toBeDisabled();
  await dialog.getByRole('textbox').last().fill(fingerprint.slice(-9));
  await trust.click();
  await expect(keys.getByRole('listitem')).toContainText(['示例资料社']);
  await expect(keys.getByRole('listitem')).toContainText(fingerprint);

  await keys.getByRole('button', { name: '撤回信任' }).click();
  const leaving = page.getByRole('dialog', { name: '撤回对这把钥匙的信任' });
  await leaving.getByRole('textbox').fill('示例资料社');
  await leaving.getByRole('button', { name: '撤回信任' }).click();
  await expect(keys.getByRole('listitem')).toContainText('撤回信任');
  await expect(keys).toContainText('还没有信任任何人的签名');
});

test('the guide leads from a step to its statute, and for a case to the screen that does it', async ({ desk }) => {
  await openPrepared(desk, async (page) => {
    const { id } = await ask(page, 'case-create', { facts: loan(CASE) });
    await ask(page, 'case-stage', { id, stage: 'demand', note: '' });
  });
  const { page } = desk;
  const [frame, guide, statutes] = [new Frame(page), new GuideScreen(page), new StatutesScreen(page)];
  await frame.go('指引');
  await guide.goTo('引用合同法第一百零七条的，要换');
  await guide.step('引用合同法第一百零七条的，要换').getByRole('link', { name: '合同法第一百零七条' }).click();
  await expect(statutes.article).toContainText('已废止');

  await frame.go('指引');
  await guide.holdAgainst('示例商贸有限公司与赵春分');
  await expect(guide.step('正式催收')).toContainText('本案现处此阶段');
  await guide.step('正式催收').getByRole('link', { name: '写函件' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('赵春分');
});
