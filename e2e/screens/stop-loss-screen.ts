import type { Locator, Page } from 'playwright';
import { typeDay } from './fields.ts';

/** The portfolio, and the review of one case above it. */
export class StopLossScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get portfolio(): Locator {
    return this.#page.getByRole('region', { name: '案件组合' });
  }
  get review(): Locator {
    return this.#page.getByRole('region', { name: /^评估：/ });
  }
  /** What the figures speak for. */
  get advice(): Locator {
    return this.review.getByRole('status');
  }
  get history(): Locator {
    return this.review.getByRole('listitem');
  }

  row(debtor: string): Locator {
    return this.portfolio.getByRole('row').filter({ has: this.#page.getByRole('link', { name: debtor }) });
  }

  field(label: '另已花费' | '预计可收' | '后续费用' | '收回的把握（%）'): Locator {
    return this.review.getByLabel(label);
  }

  async weigh(debtor: string): Promise<void> {
    await this.#page.getByRole('button', { name: `评估 ${debtor}` }).click();
    await this.review.waitFor();
  }

  async take(amount: string): Promise<void> {
    await this.review.getByRole('button', { name: `采用 ${amount} 元` }).click();
  }

  /** @param nextOn YYYY-MM-DD */
  async decide({
    decision,
    reason,
    nextOn,
  }: {
    readonly decision: string;
    readonly reason: string;
    readonly nextOn: string;
  }): Promise<void> {
    await this.review.getByRole('radio', { name: decision }).check();
    await typeDay(this.review.getByLabel('下次复核日'), nextOn);
    await this.review.getByLabel('理由').fill(reason);
    await this.review.getByRole('button', { name: '记录决定' }).click();
    await this.#page.getByText('决定已记录').waitFor();
  }

  async saveCsv(): Promise<void> {
    await this.#page.getByRole('button', { name: '导出 CSV' }).click();
    await this.#page.getByText(/^已保存：/).waitFor();
  }
}
