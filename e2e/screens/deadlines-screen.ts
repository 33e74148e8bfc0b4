import type { Locator, Page } from 'playwright';

/** The deadlines of all cases, or of one. */
export class DeadlinesScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** What leads to the cases, in the order shown. */
  get links(): Locator {
    return this.#page
      .getByRole('main')
      .getByRole('listitem')
      .getByRole('link', { name: /届满|应付|承诺还款|付款期限|下一步|支付令期限|保全期限|开庭|再次联系|止损评估/ });
  }
  get exporting(): Locator {
    return this.#page.getByRole('dialog', { name: '导出到日历' });
  }

  group(nearness: string): Locator {
    return this.#page.getByRole('region', { name: nearness, exact: true });
  }

  async narrow(span: string): Promise<void> {
    await this.#page.getByText(span, { exact: true }).click();
  }

  async showMonth(): Promise<void> {
    await this.#page.getByText('日历', { exact: true }).click();
  }

  async export({ withNames }: { readonly withNames: boolean }): Promise<void> {
    await this.#page.getByRole('button', { name: '导出日历' }).click();
    if (withNames) await this.exporting.getByLabel('含当事人姓名').check();
    await this.exporting.getByRole('button', { name: '选择位置并导出' }).click();
    await this.exporting.waitFor({ state: 'hidden' });
  }
}
