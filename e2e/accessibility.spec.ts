import axe from 'axe-core';
import type { Page } from 'playwright';
import { date } from '../electron/domain/quantities/calendar.ts';
import { fen } from '../electron/domain/quantities/money.ts';
import { NOW } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, openPrepared } from './prepared.ts';
import { Frame } from './screens/frame.ts';
import { SettingsScreen } from './screens/settings-screen.ts';
import { tour } from './tour.ts';

test.use({ now: NOW });

/** What axe finds that is serious or critical, in a line each. */
async function faults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** Parts that are wider than their place and would have to be scrolled sideways: the page, its content, a dialog. Tables scroll inside themselves. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('html, main, [role=dialog]')]
      .filter((part) => part.checkVisibility() && part.scrollWidth > part.clientWidth + 1)
      .map((part) => `${part.tagName} ${part.className}: ${part.scrollWidth} > ${part.clientWidth}`),
  );
}

/**
 * Goes round the window with Tab. @returns the controls that were not come by. Of radio buttons, menu items and rows one is enough:
 * the arrow keys lead to the others.
 */
async function outOfReach(page: Page): Promise<string[]> {
  const controls = 'a[href], button, input, select, textarea, [contenteditable=true]';
  const count = await page.evaluate((wanted) => {
    const reached = new Set<EventTarget | null>();
    Object.assign(window, { reached });
    document.addEventListener('focusin', ({ target }) => reached.add(target));
    (document.activeElement as HTMLElement).blur();
    return document.querySelectorAll(wanted).length;
  }, controls);
  for (let pressed = 0; pressed < count + 10; pressed += 1) await page.keyboard.press('Tab');
  return page.evaluate((wanted) => {
    const { reached } = window as unknown as { reached: Set<Element> };
    const together = (element: Element): Element | null =>
      element.closest('[role=radiogroup], [role=menu], [role=menubar], table');
    return [...document.querySelectorAll<HTMLInputElement>(wanted)]
      .filter(
        (control) =>
          control.checkVisibility({ visibilityProperty: true }) &&
          !control.disabled &&
          !control.closest('[aria-hidden=true]') &&
          !reached.has(control),
      )
      .filter(
        (control) =>
          !(
            together(control) &&
            [...reached].some((other) => other instanceof Element && together(other) === together(control))
          ),
      )
      .map((control) => control.outerHTML.slice(0, 160));
  }, controls);
}

/** All that the window says in words: text, and the names and hints of its controls. Papers are left out, and what was typed. */
function words(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said: string[] = [];
    const walk = (element: Element): void => {
      if (
        !element.checkVisibility({ visibilityProperty: true }) ||
        element.matches('[aria-hidden=true], .pdf-view, textarea, script, style')
      )
        return;
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) said.push(element.getAttribute(name) ?? '');
      for (const child of element.childNodes) {
        if (child instanceof Element) walk(child);
        else if (child instanceof Text) said.push(child.data);
      }
    };
    walk(document.body);
    return [...new Set(said.map((text) => text.trim()).filter((text) => text !== ''))];
  });
}

/** Latin words that a Chinese lawyer reads as they are: names of formats, standards, rates, keys and official sites, the other language's own name, and hashes, fingerprints and places. */
const LATIN =
  /PDF|caseparcel|KB|Word|Excel|CSV|EMS|[\w.-]+\.(?:com|cn)\b|SHA-256|LPR|Ctrl\+[A-Z]|English|copies|casebook|mfd|GB\/T|(?:\b[0-9A-F]{4}\b)|[0-9a-f]{12,}…?|\/[\w/.-]+/g;

/** Screens on which one works; what their parts are made of is what the others are made of. */
const MAIN = new Set([
  '欢迎',
  '新建案卷',
  '恢复单',
  '设置',
  '新建案件',
  '概览',
  '推进路径',
  '台账',
  '协商记录',
  '证据',
  '止损评估',
  '拟定方案',
  '还款计划',
  '函件草稿',
  '已签发的函件',
  '函件列表',
  '案件列表',
  '借前评估',
  '借前评估列表',
  '指引',
  '计算器',
  '法条',
  '案卷已锁定',
]);

// One tour for all of it: to get to the screens takes longer than to look at them.
test('every screen: nothing serious for axe, no scrolling sideways at 1280 × 720 and at double size, no English left over; every control of the main ones is come by with Tab', async ({
  desk,
}) => {
  const { page } = desk;
  const seen = new Set<string>();
  await tour(desk, async (name) => {
    seen.add(name);
    expect.soft(await faults(page), name).toEqual([]);
    expect.soft(await tooWide(page), `${name}, 1280 × 720`).toEqual([]);
    expect
      .soft(
        (await words(page)).filter(
          (text) => !text.startsWith('来源：') && /[A-Za-z]{2,}/.test(text.replace(LATIN, '')),
        ),
        `${name}, English`,
      )
      .toEqual([]);
    await page.setViewportSize({ width: 640, height: 360 });
    expect.soft(await tooWide(page), `${name}, 200 %`).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 720 });
    if (MAIN.has(name)) expect.soft(await outOfReach(page), `${name}, Tab`).toEqual([]);
  });
  expect([...MAIN].filter((name) => !seen.has(name))).toEqual([]);
});

/** The words of the window's own parts that hold Chinese: headings, buttons, labels, ways on. What was typed and the law itself are in Chinese in any language. */
function chineseParts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, button, label, th, dt, nav a, [role=tab]')]
      .filter(
        (part) =>
          part.checkVisibility({ visibilityProperty: true }) &&
          !part.closest('[role=menu], [contenteditable], .pdf-view'),
      )
      .flatMap((part) => [
        (part as HTMLElement).innerText,
        part.getAttribute('aria-label') ?? '',
        part.getAttribute('title') ?? '',
      ])
      .filter((text) => /\p{Script=Han}/u.test(text)),
  );
}

test('in English, every screen’s own words are English', async ({ desk }) => {
  const { page } = desk;
  const list = await openPrepared(desk, async () => {
    const { id: caseId } = await ask(page, 'case-create', {
      facts: loan({ debtor: 'Wang', creditor: 'Shili', lent: 100_000, dueOn: '2026-05-20' }),
    });
    await ask(page, 'payment-record', {
      caseId,
      on: date('2026-11-01'),
      amount: fen(10_000),
      designation: null,
      method: '',
      note: '',
    });
    await ask(page, 'letter-create', { caseId, kind: 'demand', payBy: date('2026-11-30') });
  });
  await new Frame(page).go('设置');
  await new SettingsScreen(page).speak('English');
  const navigation = page.getByRole('navigation', { name: 'Main navigation' });
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  // Chinese in any language: its own name, articles, the case's title, the lines of a statement as they are printed, the file's name.
  const kept = /^(中文|.*第.+条.*|Shili与Wang|Working: .*|案卷\n.*|Take 案卷 off this list)$/u;
  const look = async (name: string): Promise<void> =>
    expect
      .soft(
        (await chineseParts(page)).filter((text) => !kept.test(text)),
        name,
      )
      .toEqual([]);
  await look('settings');
  for (const screen of ['Before lending', 'Statutes', 'Stop-loss', 'Cases']) {
    await navigation.getByRole('link', { name: screen }).click();
    await page.getByRole('heading', { name: screen }).waitFor();
    await look(screen);
  }
  await list.debtor('Wang').click();
  for (const section of [
    'Overview',
    'Path',
    'Parties and claim',
    'Ledger',
    'Negotiation log',
    'Evidence',
    'Ability to pay',
    'Instalments',
    'Letters',
  ]) {
    await page.getByRole('main').getByRole('link', { name: section, exact: true }).click();
    await expect(page.getByRole('main').getByRole('link', { name: section, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await page.getByRole('main').getByRole('status').filter({ hasText: 'Reading…' }).waitFor({ state: 'hidden' });
    await look(section);
  }
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('textbox', { name: 'Body' }).waitFor();
  await look('a letter');
  await desk.lockByMenu();
  await page.getByRole('heading', { name: 'The case file is locked' }).waitFor();
  await look('unlock');
});
