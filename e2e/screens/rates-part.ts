import type { Locator, Page } from 'playwright';

/** The part of the settings that says up to when the LPR is known. */
export class RatesPart {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get region(): Locator {
    return this.#page.getByRole('region', { name: 'LPR 资料' });
  }
  get entered(): Locator {
    return this.region.getByRole('table', { name: '手工录入的公布' }).getByRole('row');
  }

  async paste(rows: string): Promise<void> {
    await this.region.getByLabel('录入新的公布').fill(rows);
    await this.region.getByRole('button', { name: '核对并录入' }).click();
  }

  async withdraw(day: string): Promise<void> {
    await this.region.getByRole('button', { name: `撤回 ${day}` }).click();
  }
}
