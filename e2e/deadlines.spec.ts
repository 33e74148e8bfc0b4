import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOW } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, openPrepared } from './prepared.ts';
import { DeadlinesScreen } from './screens/deadlines-screen.ts';
import { Frame } from './screens/frame.ts';
import type { Desk } from './started-desk.ts';

test.use({ now: NOW });

/** 赵春分's limitation ends in a year, 钱清明's guarantor is free today, 孙谷雨's ended last year; and a step is set for 赵春分. */
async function open(desk: Desk): Promise<DeadlinesScreen> {
  await openPrepared(desk, async (page) => {
    const { id } = await ask(page, 'case-create', {
      facts: loan({ debtor: '赵春分', lent: 300_000, dueOn: '2024-11-20' }),
    });
    const qian = loan({ debtor: '钱清明', lent: 50_000, dueOn: '2026-05-20' });
    await ask(page, 'case-create', {
      facts: { ...qian, guarantors: [{ ...qian.debtors[0]!, name: '吴保证', mode: 'joint' }] },
    });
    await ask(page, 'case-create', { facts: loan({ debtor: '孙谷雨', lent: 120_000, dueOn: '2022-11-20' }) });
    await ask(page, 'log-add', {
      caseId: id,
      corrects: null,
      at: '2026-11-19T10:00',
      channel: 'call',
      person: '赵春分',
      said: '称周转困难。',
      reason: null,
      promise: null,
      nextStep: '与赵春分面谈',
      nextStepOn: '2026-12-10',
    } as Parameters<typeof ask<'log-add'>>[2]);
  });
  await new Frame(desk.page).go('期限');
  return new DeadlinesScreen(desk.page);
}

test('the list stands by nearness with reason and law, is narrowed, and is walked by keyboard', async ({ desk }) => {
  const screen = await open(desk);
  await expect(screen.group('已过期').getByRole('listitem')).toContainText(['诉讼时效届满']);
  await expect(screen.group('已过期')).toContainText('孙谷雨');
  const guarantee = screen.group('7 日内').getByRole('listitem');
  await expect(guarantee).toContainText(['保证期间届满：吴保证']);
  for (const said of ['今天截止', '须在此前请求保证人承担保证责任', '民法典第六百九十二条', '按未约定计'])
    await expect(guarantee).toContainText(said);
  await expect(screen.group('8 至 30 日')).toContainText('与赵春分面谈');
  await expect(screen.group('90 日以后').getByRole('listitem')).toHaveCount(2);

  const links = screen.links;
  await links.first().focus();
  await desk.page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await desk.page.keyboard.press('End');
  await expect(links.last()).toBeFocused();

  await screen.narrow('7 日内 1');
  await expect(links).toHaveText(['保证期间届满：吴保证']);
  await links.first().focus();
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByRole('heading', { level: 1 })).toContainText('钱清明');
  await desk.page.getByRole('main').getByRole('link', { name: '概览' }).click();
  await expect(desk.page.getByRole('region', { name: '期限' }).getByRole('listitem')).toHaveCount(2);
  await desk.page.getByRole('link', { name: '全部期限' }).click();
  await expect(links).toHaveCount(2);
});

test('the month marks its days and shows what falls on one', async ({ desk }) => {
  const screen = await open(desk);
  await screen.showMonth();
  await desk.page.getByRole('button', { name: '2026-11-20：保证 1' }).press('Enter');
  await expect(screen.links).toHaveText(['保证期间届满：吴保证']);
  await desk.page.getByRole('button', { name: '下个月' }).click();
  await desk.page.getByRole('button', { name: '2026-12-10：下一步 1' }).click();
  await expect(screen.links).toHaveText(['下一步：与赵春分面谈']);
});

test('a calendar file leaves without names unless they are asked for', async ({ desk }) => {
  const screen = await open(desk);
  desk.saveAs(join(desk.folder, '期限.ics'));
  await screen.export({ withNames: false });
  await expect(new Frame(desk.page).message('已导出 5 个期限')).toBeVisible();
  const written = readFileSync(desk.savedFile(), 'utf8').replaceAll('\r\n ', '');
  expect(written).toContain('BEGIN:VEVENT');
  expect(written).not.toMatch(/赵春分|吴保证|面谈/);
  desk.saveAs(join(desk.folder, '期限含姓名.ics'));
  await screen.export({ withNames: true });
  await expect(screen.exporting).toBeHidden();
  expect(readFileSync(desk.savedFile(), 'utf8').replaceAll('\r\n ', '')).toContain('与赵春分面谈');
});
