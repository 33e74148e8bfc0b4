import type { Locator } from 'playwright';
import { NOW } from './article-case.ts';
import { expect, test } from './desk.ts';
import { openPrepared } from './prepared.ts';
import { FactsForm } from './screens/facts-form.ts';

test.use({ now: NOW });

/** Every key must leave exactly what was typed so far. */
async function typeSeen(field: Locator, day: string): Promise<void> {
  await field.press('ControlOrMeta+a');
  await field.press('Delete');
  let typed = '';
  for (const key of day) {
    await field.press(key);
    typed += key;
    await expect(field).toHaveValue(typed);
  }
}

test('a day typed key by key is the day that stands, whichever it is', async ({ desk }) => {
  const list = await openPrepared(desk);
  await list.newCase.click();
  const field = new FactsForm(desk.page).field('还款到期日');
  for (const day of ['2026-11-15', '2026-10-10', '2026-01-31', '2026-12-09', '2024-02-29', '2026-11-30']) {
    await typeSeen(field, day);
    await field.press('Tab');
    await expect(field).toHaveValue(day);
  }
  // The calendar opens under a mouse that rests there; its days are not written into the field.
  await field.hover();
  const { x = 0, y = 0 } = (await field.boundingBox()) ?? {};
  await desk.page.mouse.move(x + 60, y + 130);
  await field.press('ControlOrMeta+a');
  await field.pressSequentially('2026-11-15');
  await field.press('Tab');
  await expect(field).toHaveValue('2026-11-15');
  // Shorter notations are read when the field is left, not before.
  for (const [typed, day] of [
    ['2026-1-5', '2026-01-05'],
    ['2026/11/1', '2026-11-01'],
    ['2026.11.15', '2026-11-15'],
    ['20261115', '2026-11-15'],
  ] as const) {
    await typeSeen(field, typed);
    await field.press('Tab');
    await expect(field).toHaveValue(day);
  }
  for (const [typed, day] of [
    ['２０２６－１１－１６', '2026-11-16'],
    ['2026年11月17日', '2026-11-17'],
  ] as const) {
    await field.press('ControlOrMeta+a');
    await desk.page.keyboard.insertText(typed);
    await field.press('Tab');
    await expect(field).toHaveValue(day);
  }
});

test('an impossible day, half a day or words are faults at the field, and no other day takes their place', async ({
  desk,
}) => {
  const list = await openPrepared(desk);
  await list.newCase.click();
  const field = new FactsForm(desk.page).field('还款到期日');
  await typeSeen(field, '2026-11-15');
  await field.press('Tab');
  for (const typed of ['2026-11-31', '2026-02-29', '2026-11', '26-11-15', '2026-13-01', '11-15']) {
    await typeSeen(field, typed);
    await field.press('Enter');
    await field.press('Tab');
    await expect(field).toHaveAttribute('placeholder', typed);
    await expect(field).toHaveValue('');
    await expect(desk.page.getByRole('alert').filter({ hasText: `“${typed}”不是有效的日期` })).toBeVisible();
  }
  // Back to a day with Escape taking nothing.
  await typeSeen(field, '2026-11-20');
  await field.press('Enter');
  await expect(field).toHaveValue('2026-11-20');
  await typeSeen(field, '2026-11-2');
  await field.press('Escape');
  await field.press('Tab');
  await expect(field).toHaveValue('2026-11-20');
});
