import type { Locator } from 'playwright';
import { NOW } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, office, openPrepared } from './prepared.ts';
import { CasePage } from './screens/case-page.ts';
import { LettersScreen } from './screens/letters-screen.ts';
import type { Desk } from './started-desk.ts';

test.use({ now: NOW });

/** Pastes HTML, as another program offers it, at the end of what a field holds. */
async function pasteHtml(field: Locator, html: string): Promise<void> {
  await field.press('ControlOrMeta+End');
  await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', pasted);
    clipboardData.setData('text/plain', 'text only');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

async function openDraft(desk: Desk): Promise<LettersScreen> {
  const list = await openPrepared(desk, async (page) => {
    await ask(page, 'settings-save', { settings: office });
    await ask(page, 'case-create', { facts: loan({ debtor: '王测试', lent: 10_000, dueOn: '2026-05-20' }) });
  });
  await list.debtor('王测试').click();
  await new CasePage(desk.page).go('函件');
  const letters = new LettersScreen(desk.page);
  await letters.create('催款函');
  return letters;
}

/** The tables of the draft that main holds, as rows of words. */
async function tablesOf(desk: Desk): Promise<string[][][]> {
  const id = /letters\/([^/?]+)/.exec(desk.page.url())?.[1] ?? '';
  const { draft } = await ask(desk.page, 'letter-read', { id: id as never });
  return draft.body.flatMap((block) =>
    block.kind === 'table'
      ? [block.rows.map(({ cells }) => cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)))]
      : [],
  );
}

test('a table pasted from Excel or Word arrives as a table, merged cells taken apart, and the letter is set with it', async ({
  desk,
}) => {
  const letters = await openDraft(desk);
  const { page } = desk;
  // As Excel writes it: a title over the whole width, and a cell over two rows.
  await pasteHtml(
    letters.body,
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>td{mso-number-format:General}</style></head>
    <body><!--StartFragment--><table border=0><tr><td colspan=3 style='text-align:center'>对账单</td></tr>
    <tr><td>日期</td><td>摘要</td><td>金额</td></tr>
    <tr><td rowspan=2>2026-01-05</td><td>货款</td><td align=right>1,000.00</td></tr>
    <tr><td>运费</td><td align=right>20.50</td></tr></table><!--EndFragment--></body></html>`,
  );
  await expect(page.getByText('合并的单元格已拆开，文字在第一格')).toBeVisible();
  // As Word writes it: paragraphs in the cells, and a note of its own that nobody sees.
  await pasteHtml(
    letters.body,
    `<table class=MsoTableGrid><tr><td><p class=MsoNormal>项目<o:p></o:p></p></td><td><p class=MsoNormal>说明</p></td></tr>
    <tr><td><p class=MsoNormal>本金</p></td><td><p class=MsoNormal>第一行</p><p class=MsoNormal>第二行</p>
    <p style='display:none'>看不见的</p></td></tr></table>`,
  );
  await expect
    .poll(async () => (await tablesOf(desk)).slice(-2))
    .toEqual([
      [
        ['对账单', '', ''],
        ['日期', '摘要', '金额'],
        ['2026-01-05', '货款', '1,000.00'],
        ['', '运费', '20.50'],
      ],
      [
        ['项目', '说明'],
        ['本金', '第一行 第二行'],
      ],
    ]);
  // The paper beside it has them, and nothing is said to be a fault of the program.
  const second = page.getByRole('group', { name: '第 2 页' });
  await second.scrollIntoViewIfNeeded();
  await expect(second).toContainText('第二行');
  await expect(page.getByText('程序内部出错')).toHaveCount(0);
  await expect(letters.body).not.toContainText('看不见的');
});

test('struck-out text and pictures are left out, and it is said; lists keep their numbers', async ({ desk }) => {
  const letters = await openDraft(desk);
  const { page } = desk;
  await pasteHtml(
    letters.body,
    `<p>应付<del>100</del><ins>200</ins>元，<span style="text-decoration:line-through">月息三分</span>年利率6%<img src="data:,"></p>
    <ol><li>先付<b>本金</b></li><li><p>再付利息</p></li></ol><ul><li>余款</li></ul>`,
  );
  await expect(page.getByText('画了删除线的文字没有带入；图片没有带入')).toBeVisible();
  for (const words of ['应付200元，年利率6%', '1. 先付本金', '2. 再付利息', '· 余款'])
    await expect(letters.body.getByText(words, { exact: true }).or(letters.body.getByText(words))).toBeVisible();
  await expect(letters.body).not.toContainText('100200');
  await expect(letters.body).not.toContainText('三分');
});

test('an input method writes over a selected fact, as plain keys do', async ({ desk }) => {
  const letters = await openDraft(desk);
  const { page } = desk;
  const chip = letters.body.locator('[data-variable]').first();
  const before = await letters.body.locator('[data-variable]').count();
  await chip.click();
  await expect(letters.body.locator('.ProseMirror-selectednode')).toHaveCount(1);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: 'ni hao', selectionStart: 6, selectionEnd: 6 });
  await devtools.send('Input.insertText', { text: '贵方' });
  await expect(letters.body).toContainText('贵方');
  await expect(letters.body.locator('[data-variable]')).toHaveCount(before - 1);
  await expect(letters.body).not.toContainText('ni hao');
});
