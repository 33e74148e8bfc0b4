import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'playwright';
import { printOnCups } from '../electron/dev/cups.ts';
import { NOW } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, office, openPrepared } from './prepared.ts';
import { BatchScreen } from './screens/batch-screen.ts';
import { CasePage } from './screens/case-page.ts';
import type { Desk } from './started-desk.ts';
import { picturesOf, sharedInk, VirtualPrinter, whyNoVirtualPrinter } from './virtual-printer.ts';

test.use({ now: NOW });

const actions = (page: Page) => ({
  print: page.getByRole('button', { name: '打印', exact: true }),
  more: page.getByRole('button', { name: '份数、双面与页码' }),
  stop: page.getByRole('button', { name: '停止打印' }),
  options: page.getByRole('dialog', { name: '打印选项' }),
});

/** A case's calculation sheet, ready to be printed. */
async function openSheet(desk: Desk, name?: string): Promise<void> {
  const fill = async (page: Page): Promise<void> => {
    await ask(page, 'settings-save', { settings: office });
    await ask(page, 'case-create', { facts: loan({ debtor: '王测试', lent: 10_000, dueOn: '2026-05-20' }) });
  };
  const list = await openPrepared(desk, fill, name);
  await list.debtor('王测试').click();
  await new CasePage(desk.page).go('台账');
  await desk.page.getByRole('button', { name: '计算表' }).click();
  await actions(desk.page).print.waitFor();
}

test('copies, sides and pages reach the print dialog; called off, nothing is said', async ({ desk }) => {
  await openSheet(desk);
  const { print, more, options } = actions(desk.page);
  await more.click();
  await desk.page.getByRole('menuitem', { name: '其他份数、页码…' }).click();
  const copies = options.getByRole('spinbutton', { name: '份数' });
  await copies.press('ControlOrMeta+a');
  await copies.pressSequentially('7');
  await options.getByRole('checkbox', { name: '双面打印' }).check();
  await options.getByText('只打印其中几页').click();
  const from = options.getByRole('spinbutton', { name: '起始页' });
  await from.press('ControlOrMeta+a');
  await from.pressSequentially('2');
  await expect(options.getByText('起始页不能大于结束页')).toBeVisible();
  await expect(options.getByRole('button', { name: '打印' })).toBeDisabled();
  const to = options.getByRole('spinbutton', { name: '结束页' });
  await to.press('ControlOrMeta+a');
  await to.pressSequentially('3');
  await options.getByRole('button', { name: '打印' }).click();
  await expect.poll(() => desk.printJobs.length).toBe(1);
  expect(desk.printJobs[0]?.options).toMatchObject({
    silent: false,
    copies: 7,
    duplexMode: 'longEdge',
    duplex: 'longEdge',
    pageRanges: [{ from: 1, to: 2 }],
  });
  desk.answerPrint({ success: false, reason: 'Print job canceled' });
  await print.click();
  await expect(print).toBeEnabled();
  await expect(desk.page.getByRole('alert')).toHaveCount(0);
});

test('a print that is never answered is stopped by the lawyer; without a printer, and where none takes it, there is a way on', async ({
  desk,
}) => {
  await openSheet(desk);
  const { print, stop } = actions(desk.page);
  desk.answerPrint(null);
  await print.click();
  await stop.click();
  await expect(stop).toBeHidden();

  desk.answerPrint({ success: false, reason: 'No printers available on the network' });
  await print.click();
  await expect.poll(() => desk.printJobs.length).toBe(1);
  expect(desk.printJobs[0]?.options).toEqual({});
  // While one is under way the button does nothing.
  await expect(stop).toBeHidden();

  desk.answerPrint({ success: false, reason: 'Print job failed' });
  await print.click();
  await expect(desk.page.getByRole('alert').filter({ hasText: '打印机没有接受' })).toContainText('另存为 PDF');
  expect(desk.shownPapers.map((pdf) => Buffer.from(pdf).equals(desk.printed[0]!))).toEqual([true]);
});

test('a viewer that never says that it is ready prints all the same; a paper that is never drawn is refused', async ({
  desk,
}) => {
  try {
    process.env['CASEBOOK_STAND_IN_PDF'] = 'never-ready';
    await desk.restart();
    await openSheet(desk);
    const { print } = actions(desk.page);
    await print.click();
    await expect.poll(() => desk.printJobs.length).toBe(1);

    process.env['CASEBOOK_STAND_IN_PDF'] = 'never-drawn';
    await desk.restart();
    await openSheet(desk, '二');
    await actions(desk.page).print.click();
    const refused = desk.page.getByRole('alert').filter({ hasText: '无法交给打印机。请先保存为 PDF' });
    await refused.waitFor({ timeout: 40_000 });
    expect(desk.printJobs).toHaveLength(1);
  } finally {
    delete process.env['CASEBOOK_STAND_IN_PDF'];
  }
});

// One after the other: the print system is installed by the first.
test.describe.serial('on a print system of its own', () => {
  test('letters of a batch go to the printer one by one; when it vanishes, it is said which were printed', async ({
    desk,
  }) => {
    const why = await whyNoVirtualPrinter();
    test.skip(why !== null, why ?? '');
    const printer = new VirtualPrinter();
    try {
      await printer.start();
      desk.setPrinters(printer.name);
      desk.printOn(({ pdf, options }) => printOnCups(pdf, options.deviceName ?? printer.name, options));
      const list = await openPrepared(desk, async (page) => {
        await ask(page, 'settings-save', { settings: office });
        for (let n = 1; n <= 3; n++)
          await ask(page, 'case-create', {
            facts: { ...loan({ debtor: `债务人${n}`, lent: 10_000 + n, dueOn: '2026-05-20' }), lawyers: ['张示例'] },
          });
      });
      const { page } = desk;
      await expect(list.debtors).toHaveCount(3);
      await list.chooseAll(3);
      const batch = new BatchScreen(page);
      await batch.open();
      await batch.check();
      desk.chooseFile(desk.folder);
      await batch.issue.click();
      await batch.report.waitFor();

      await batch.startPrinting();
      await batch.printing.getByRole('button', { name: '打印 3 份函件' }).click();
      await expect(batch.printing.getByText('已交打印机', { exact: true })).toHaveCount(3);
      await expect(batch.printing.getByRole('button', { name: '全部已交打印机' })).toBeDisabled();
      const printed = await printer.printed(3);
      for (const [index, file] of printed.entries()) {
        const issued = join(desk.folder, `${index}.pdf`);
        writeFileSync(issued, desk.printed[index]!);
        await expectSamePages(issued, file);
      }

      await batch.printing.getByRole('button', { name: '关闭' }).last().click();
      await printer.vanish();
      await batch.startPrinting();
      await batch.printing.getByRole('button', { name: '打印 3 份函件' }).click();
      await expect(batch.printing.getByText('没有打印：打印机没有接受这份文书')).toHaveCount(1);
      await expect(batch.printing.getByText('尚未打印')).toHaveCount(2);
      await expect(batch.printing.getByRole('button', { name: '打印其余 3 份' })).toBeEnabled();
    } finally {
      await printer.stop();
    }
  });

  test('a paper of three hundred pages, and some pages of it in copies, come out of the print system as they went in', async () => {
    const why = await whyNoVirtualPrinter();
    test.skip(why !== null, why ?? '');
    const printer = new VirtualPrinter();
    try {
      await printer.start();
      const long = await PDFDocument.create();
      for (let page = 1; page <= 300; page += 1)
        long.addPage([595.28, 841.89]).drawText(`Page ${page}`, { x: 60, y: 780 });
      const pdf = await long.save();
      expect(await printOnCups(pdf, printer.name, {})).toMatchObject({ success: true });
      const some = { copies: 2, duplexMode: 'longEdge', pageRanges: [{ from: 3, to: 5 }] } as const;
      expect(await printOnCups(pdf, printer.name, { ...some, pageRanges: [...some.pageRanges] })).toMatchObject({
        success: true,
      });
      const [whole = '', part = ''] = await printer.printed(2);
      const sizes = await Promise.all(
        [whole, part].map(async (file) => (await PDFDocument.load(readFileSync(file))).getPageCount()),
      );
      expect(sizes).toEqual([300, 3]);
    } finally {
      await printer.stop();
    }
  });
});

/** Every printed page shows what the issued one does, and no other page of it. */
async function expectSamePages(issued: string, printed: string): Promise<void> {
  const [given, come] = await Promise.all([picturesOf(issued), picturesOf(printed)]);
  expect(come.map(({ width, height }) => [width, height])).toEqual(given.map(({ width, height }) => [width, height]));
  for (const [index, page] of given.entries())
    for (const [other, print] of come.entries()) {
      const shared = sharedInk(page, print);
      const called = `page ${other + 1} of the print beside page ${index + 1}`;
      if (index === other) expect(shared, called).toBeGreaterThan(0.85);
      else expect(shared, called).toBeLessThan(0.6);
    }
}
