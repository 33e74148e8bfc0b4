import type { Locator, Page } from 'playwright';

/** What is known of the debtor's means. */
export class MeansScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get result(): Locator {
    return this.#page.getByRole('region', { name: '估算结果' });
  }
  get versions(): Locator {
    return this.#page
      .getByRole('region', { name: '历次版本' })
      .getByRole('row')
      .filter({ has: this.#page.getByRole('cell') });
  }
  get lookups(): Locator {
    return this.#page.getByRole('region', { name: '可以问什么、查什么' });
  }

  async addIncome({
    what,
    amount,
    source,
  }: {
    readonly what: string;
    readonly amount: string;
    readonly source: string;
  }): Promise<void> {
    await this.#page.getByRole('button', { name: '添加收入' }).click();
    const row = this.#page.getByRole('group', { name: '收入 1' });
    await row.getByLabel('名称').fill(what);
    await row.getByLabel('每月金额').fill(amount);
    await row.getByLabel('来源').fill(source);
  }

  async addAsset({
    what,
    low,
    high,
    encumbrance,
    source,
  }: {
    readonly what: string;
    readonly low: string;
    readonly high: string;
    readonly encumbrance: string;
    readonly source: string;
  }): Promise<void> {
    await this.#page.getByRole('button', { name: '添加财产' }).click();
    const row = this.#page.getByRole('group', { name: '财产 1' });
    await row.getByLabel('名称').fill(what);
    await row.getByLabel('估值（低）').fill(low);
    await row.getByLabel('估值（高）').fill(high);
    await row.getByLabel('抵押等负担').fill(encumbrance);
    await row.getByLabel('来源').fill(source);
  }

  async household({
    dependants,
    livingCost,
  }: {
    readonly dependants: string;
    readonly livingCost: string;
  }): Promise<void> {
    await this.#page.getByLabel('扶养人数').fill(dependants);
    await this.#page.getByLabel('每人每月必需费用').fill(livingCost);
  }

  async save(): Promise<void> {
    await this.#page.getByRole('button', { name: '存为新版本' }).click();
    await this.#page.getByText('偿付能力已存为新版本').waitFor();
  }
}
