import type { Locator } from 'playwright';

/** Longer than any list of choices. */
const MOST_STEPS = 60;

/** Chooses from a list by keyboard: opens it and goes down until the wanted choice is the active one. @throws Error when it is not among them. */
export async function choose(list: Locator, choice: string): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    await list.press('ArrowDown');
    const active = await list.evaluate((field) =>
      document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label'),
    );
    if (active === choice) return list.press('Enter');
  }
  throw new Error(`there is no choice ${choice}`);
}

/**
 * Types a day key by key, as YYYY-MM-DD or in any notation that the field understands, over what it holds, and leaves
 * the field. @param take whether Enter takes the day first
 */
export async function typeDay(field: Locator, day: string, take = true): Promise<void> {
  await field.press('ControlOrMeta+a');
  await field.press('Delete');
  await field.pressSequentially(day);
  if (take) await field.press('Enter');
  await field.press('Tab');
}
