import axe from 'axe-core';
import type { Page } from 'playwright';
import { NOW } from './article-case.ts';
import { expect, test } from './desk.ts';
import { tour } from './tour.ts';

test.use({ now: NOW });
test.setTimeout(180_000);

/** What axe finds that is serious or critical, in a line each. */
async function faults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }));
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** Parts that are wider than their place and would have to be scrolled sideways: the page, its content, a dialog. Tables scroll inside themselves. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('html, main, [role=dialog]')]
    .filter((part) => part.checkVisibility() && part.scrollWidth > part.clientWidth + 1)
    .map((part) => `${part.tagName} ${part.className}: ${part.scrollWidth} > ${part.clientWidth}`));
}

/** All that the window says in words: text, and the names and hints of its controls. Papers are left out, and what stands in fields. */
function words(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said: string[] = [];
    const walk = (element: Element): void => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.matches('[aria-hidden=true], .pdf-view, script, style')) return;
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

/** Latin words that a Chinese lawyer reads as they are: names of formats, rates and keys, the other language's own name, and hashes and places. */
const LATIN = /PDF|SHA-256|LPR|Ctrl\+[A-Z]|English|copies|casebook|mfd|3F2A 9C41 7D0E|[0-9a-f]{12,}…?|\/[\w/.-]+/g;

test('every screen: nothing serious for axe, no scrolling sideways at 1280 × 720 and at double size, no English left over', async ({ desk }) => {
  const { page } = desk;
  await tour(desk, async (name) => {
    expect.soft(await faults(page), name).toEqual([]);
    expect.soft(await tooWide(page), `${name}, 1280 × 720`).toEqual([]);
    expect.soft((await words(page)).filter((text) => !text.startsWith('来源：') && /[A-Za-z]{2,}/.test(text.replace(LATIN, ''))), `${name}, English`).toEqual([]);
    await page.setViewportSize({ width: 640, height: 360 });
    expect.soft(await tooWide(page), `${name}, 200 %`).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 720 });
  });
});
