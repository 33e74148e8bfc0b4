import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input } from '../electron/contract/operations.ts';
import { NOW } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, office, openPrepared } from './prepared.ts';
import { CasePage } from './screens/case-page.ts';
import { Frame } from './screens/frame.ts';
import { PapersScreen } from './screens/papers-screen.ts';
import { SettingsScreen } from './screens/settings-screen.ts';
import type { Desk } from './started-desk.ts';

test.use({ now: NOW });

const bare = loan({ debtor: '王测试', lent: 100_000, dueOn: '2026-05-20' });
const facts: Input<'case-create'>['facts'] = {
  ...bare,
  creditor: { ...bare.creditor, representative: '赵示例', address: '示例市示例区示例路2号', phone: '000-00000003' },
  debtors: bare.debtors.map((debtor) => ({
    ...debtor,
    idNumber: '110105194912310038',
    honorific: '先生',
    address: '示例市示例区示例路3号',
    phone: '13000000000',
  })),
  lawyers: ['张示例'],
};

async function openPapers(desk: Desk): Promise<PapersScreen> {
  const list = await openPrepared(desk, async (page) => {
    await ask(page, 'settings-save', { settings: office });
    await ask(page, 'case-create', { facts });
  });
  await list.debtor('王测试').click();
  await new CasePage(desk.page).go('文书');
  return new PapersScreen(desk.page);
}

test('a payment order is asked for, answered, seen and saved; until then it is neither printed nor saved', async ({
  desk,
}) => {
  const papers = await openPapers(desk);
  await expect(papers.group('诉前')).toContainText('支付令申请书');
  await papers.open('支付令申请书');
  await expect(papers.findings).toContainText('项待填');
  await expect(papers.print).toHaveCount(0);

  await papers.write('受理法院', '示例市示例区人民法院');
  for (const [question, answer] of [
    ['对待给付义务', '无'],
    ['其他债务纠纷', '无'],
    ['债务人在境内', '是'],
    ['诉前保全', '未申请'],
  ] as const)
    await papers.choose(question, answer);
  await papers.choose('债务人下落', '下落不明');
  await expect(papers.findings).toContainText('债务人下落不明，支付令不能公告送达');
  await papers.choose('债务人下落', '明确');
  await papers.leaveForThePen('示例商贸有限公司的统一社会信用代码');
  await expect(papers.findings).toContainText('没有发现问题');
  await expect(papers.sheet).toContainText('统一社会信用代码＿＿＿＿＿＿＿＿');

  const place = join(desk.folder, '支付令申请书.pdf');
  desk.saveAs(place);
  await papers.saveAs.click();
  await expect(desk.page.getByText('已保存为“支付令申请书.pdf”')).toBeVisible();
  expect(readFileSync(place).subarray(0, 5).toString()).toBe('%PDF-');

  const word = join(desk.folder, '支付令申请书.docx');
  desk.saveAs(word);
  await papers.saveForWord.click();
  await expect(desk.page.getByText('已保存为“支付令申请书.docx”')).toBeVisible();
  expect(readFileSync(word).subarray(0, 2).toString()).toBe('PK');
});

test('a character that nothing can print is given its picture in the settings, and it can be taken back', async ({
  desk,
}) => {
  await openPapers(desk);
  await new Frame(desk.page).go('设置');
  const screen = new SettingsScreen(desk.page);
  await screen.pictureOf('𠮷', await desk.page.getByRole('heading', { name: '设置' }).screenshot());
  await expect(screen.part('生僻字').getByText('U+20BB7')).toBeVisible();
  await screen.part('生僻字').getByRole('button', { name: '删除“U+20BB7”' }).click();
  await expect(screen.part('生僻字')).toContainText('还没有生僻字图片');
});

test('an old citation in a template is named with what takes its place, and rewritten where it stands', async ({
  desk,
}) => {
  const papers = await openPapers(desk);
  await papers.open('授权委托书');
  await papers.editTemplate();
  const text = await papers.text.inputValue();
  await papers.text.fill(text.replace('# 授权委托书', '# 授权委托书\n\n依照《合同法》第107条办理。'));
  await expect(papers.findings).toContainText('废止');
  await papers.findings.getByRole('button', { name: '替换为《中华人民共和国民法典》第五百七十七条' }).click();
  await expect(papers.text).toHaveValue(/依照《中华人民共和国民法典》第五百七十七条办理/);
  await expect(papers.findings).not.toContainText('废止');
});

test('a fault in a template is shown with its line and column; a good one is kept as the firm’s own', async ({
  desk,
}) => {
  const papers = await openPapers(desk);
  await papers.open('授权委托书');
  await papers.editTemplate();
  const text = await papers.text.inputValue();
  await papers.text.fill(text.replace('# 授权委托书', '# 授权委托书\n{{ 债权人.名字 }}'));
  const line = text.split('\n').indexOf('# 授权委托书') + 2;
  await expect(papers.fault).toContainText(`第 ${line} 行第 4 列：没有“债权人.名字”这个变量`);

  await papers.text.fill(text.replace('# 授权委托书', '# 本所授权委托书'));
  await expect(papers.fault).toHaveCount(0);
  await expect(papers.sheet).toContainText('本所授权委托书');
  await papers.saveTemplate();
  await expect(desk.page.getByText('模板已保存')).toBeVisible();
});
