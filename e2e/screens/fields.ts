import type { Locator } from 'playwright';

/** Chooses from a list by keyboard: opens it and goes down until the wanted choice is the active one. */
export async function choose(list: Locator, choice: string): Promise<void> {
  await list.press('ArrowDown');
  const seen = new Set<string>();
  for (;;) {
    const active = await list.evaluate((field) => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label') ?? '');
    if (active === choice) break;
    if (active !== '' && seen.has(active)) throw new Error(`no choice ${choice} among ${[...seen].join(', ')}`);
    seen.add(active);
    await list.press('ArrowDown');
  }
  await list.press('Enter');
}

/** Types a day as YYYY-MM-DD, or in any shape that the field understands, and leaves the field. */
export async function typeDay(field: Locator, day: string): Promise<void> {
  await field.fill(day);
  await field.press('Enter');
  await field.press('Tab');
}
