import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { NOW } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, openPrepared } from './prepared.ts';
import { CasePage } from './screens/case-page.ts';
import { EvidenceScreen } from './screens/evidence-screen.ts';
import { NegotiationScreen } from './screens/negotiation-screen.ts';

test.use({ now: NOW });

/** A red dot. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function contract(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const face = await document.embedFont(StandardFonts.Helvetica);
  for (const words of ['Loan agreement, page one', 'Loan agreement, page two'])
    document.addPage([595, 842]).drawText(words, { x: 60, y: 700, size: 20, font: face });
  return document.save();
}

/** A second of silence. */
function silence(): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(36 + 16_000, 4);
  head.write('WAVEfmt ', 8);
  [
    [16, 16],
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ].forEach(([at = 0, value = 0]) => head.writeUInt16LE(value, at));
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(16_000, 28);
  head.write('data', 36);
  head.writeUInt32LE(16_000, 40);
  return Buffer.concat([head, Buffer.alloc(16_000)]);
}

test('evidence is taken in, seen, attached, bound; one altered byte is found, and a secret inside is on no disk', async ({
  desk,
}) => {
  const { page } = desk;
  const secret = randomBytes(9).toString('hex');
  const put = (name: string, content: string | Uint8Array): string => {
    const path = join(desk.folder, name);
    writeFileSync(path, content);
    return path;
  };
  const bare = loan({ debtor: '王测试', lent: 100_000, dueOn: '2026-05-20' });
  const list = await openPrepared(desk, async () => {
    await ask(page, 'case-create', {
      facts: {
        ...bare,
        creditor: { ...bare.creditor, representative: '赵示例', address: '示例市示例区示例路2号' },
        debtors: bare.debtors.map((debtor) => ({
          ...debtor,
          idNumber: '11010519491231002X',
          address: '示例市示例区示例路3号',
        })),
      },
    });
  });
  await list.debtor('王测试').click();
  await new CasePage(page).go('证据');
  const evidence = new EvidenceScreen(page);
  await expect(evidence.gaps).toContainText('没有款项已经交付的证据');

  for (const [name, content] of [
    ['借款合同.pdf', await contract()],
    ['转账截图.png', DOT],
    ['通话录音.wav', silence()],
    ['破损.pdf', '%PDF-1.7 nothing'],
  ] as const) {
    desk.chooseFile(put(name, content));
    await evidence.add.click();
    await expect(page.getByRole('button', { name: name.replace(/\..*/, ''), exact: true })).toBeVisible();
  }
  await evidence.drop('聊天记录.txt', `王测试：十一月底还款 ${secret}`);
  await expect(evidence.pieces).toHaveCount(5);

  await evidence.look('借款合同');
  await expect(evidence.viewer.getByText('Loan agreement, page one')).toBeVisible();
  await evidence.close();
  await evidence.look('转账截图');
  await expect
    .poll(() =>
      evidence.viewer.getByRole('img', { name: '转账截图' }).evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBe(1);
  await evidence.close();
  await evidence.look('通话录音');
  await expect
    .poll(() => evidence.viewer.locator('audio').evaluate((audio: HTMLAudioElement) => audio.duration))
    .toBe(1);
  await evidence.close();
  await evidence.look('破损');
  await expect(evidence.viewer.getByRole('alert')).toBeVisible();
  await evidence.close();
  await evidence.look('聊天记录');
  await expect(evidence.viewer.getByText(secret)).toBeVisible();
  await evidence.close();

  await evidence.describe(1, {
    title: '借款合同',
    source: '债权人持有原件',
    form: '原件',
    elements: ['合同关系', '履行期限', '利息、违约金约定'],
    proves: '双方约定借款 100,000 元，2026 年 5 月 20 日到期',
  });
  await evidence.describe(2, {
    title: '转账截图',
    source: '债权人自手机银行截取',
    form: '电子数据',
    elements: ['款项或货物交付'],
    proves: '2025 年 5 月 20 日向王测试转账 100,000 元',
  });
  await evidence.describe(3, {
    title: '通话录音',
    source: '债权人用本人手机录制',
    form: '电子数据',
    elements: ['催收和时效'],
    proves: '2026 年 11 月 19 日催收，王测试同意还款',
  });
  await evidence.describe(4, {
    title: '破损文件',
    source: '',
    form: '复制件',
    elements: ['其他'],
    proves: '无法打开，留待核对',
  });
  await evidence.describe(5, {
    title: '微信聊天记录',
    source: '债权人自手机导出',
    form: '电子数据',
    elements: ['债务确认'],
    proves: '王测试承认借款',
  });
  await expect(evidence.gaps).not.toContainText('没有款项已经交付的证据');
  await expect(evidence.gaps).toContainText('没有当事人身份');

  await new CasePage(page).go('协商记录');
  const log = new NegotiationScreen(page);
  await log.start();
  await log.fill({ time: '9:30', said: '催收，王测试同意还款。' });
  await log.form.getByLabel('附证据').click();
  await page.getByRole('option', { name: '3 通话录音' }).or(page.getByTitle('3 通话录音')).last().click();
  await page.keyboard.press('Escape');
  await log.save();
  await expect(log.entry(1)).toContainText('证据 3 通话录音');

  await new CasePage(page).go('证据');
  await expect(evidence.piece(3)).toContainText('关联 1 处');
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/list.png`, fullPage: true });
  await evidence.bundle();
  await expect(evidence.said.first()).toContainText('已保存为');
  const saved = readFileSync(desk.savedFile());
  if (process.env['SHOTS']) writeFileSync(`${process.env['SHOTS']}/bundle.pdf`, saved);
  const bundle = await PDFDocument.load(saved);
  // A page of list, two of the contract, one picture, three sheets.
  expect(bundle.getPageCount()).toBe(1 + 2 + 1 + 3);

  await evidence.check();
  await expect(evidence.said.first()).toContainText('已核对 5 份，全部完好');
  const folder = join(desk.folder, '案卷.casebook', 'evidence');
  const recording =
    readdirSync(folder)
      .map((name) => join(folder, name))
      .find((path) => statSync(path).size === 44 + 16_000 + 16) ?? '';
  const bytes = readFileSync(recording);
  bytes[8000] = (bytes[8000] ?? 0) ^ 1;
  writeFileSync(recording, bytes);
  await evidence.check();
  await expect(evidence.said.first()).toContainText('有 1 份文件缺失、损坏或者被改动');
  await expect(evidence.piece(3)).toContainText('已损坏或者被改动');
  await evidence.look('微信聊天记录');
  await expect(evidence.viewer.getByText(secret)).toBeVisible();
  await desk.kill();
  for (const path of readdirSync(desk.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))) {
    expect(readFileSync(path).includes(secret), path).toBe(false);
  }
});
