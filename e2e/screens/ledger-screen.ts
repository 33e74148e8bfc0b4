import type { Locator, Page } from 'playwright';
import { typeDay } from './fields.ts';

/** What is owed on a day, line by line, and the payments. */
export class LedgerScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get asOf(): Locator {
    return this.#page.getByLabel('计算至');
  }
  get total(): Locator {
    return this.#page.getByRole('region', { name: '应还总额' });
  }
  get lines(): Locator {
    return this.#page.getByRole('region', { name: '计算明细' }).getByRole('row');
  }
  get payments(): Locator {
    return this.#page.getByRole('region', { name: '还款', exact: true }).getByRole('row');
  }
  /** How one line was reached. */
  get working(): Locator {
    return this.#page.getByRole('dialog');
  }
  /** The calculation sheet as it will be printed. */
  get paper(): Locator {
    return this.#page.getByRole('dialog', { name: '债务计算明细表' });
  }

  async goTo(day: string): Promise<void> {
    await typeDay(this.asOf, day);
  }

  async openWorking(line: RegExp): Promise<void> {
    await this.#page.getByRole('button', { name: line }).click();
  }

  async showPaper(): Promise<void> {
    await this.#page.getByRole('button', { name: '计算表' }).click();
  }

  /** @returns the dialog of a payment, to be filled. */
  async startPayment(): Promise<Locator> {
    await this.#page.getByRole('button', { name: '登记还款' }).click();
    return this.#page.getByRole('dialog', { name: '登记还款' });
  }

  async book({
    amount,
    on,
    method,
  }: {
    readonly amount: string;
    readonly on?: string;
    readonly method?: string;
  }): Promise<void> {
    const dialog = await this.startPayment();
    await dialog.getByLabel('金额').fill(amount);
    if (on !== undefined) await typeDay(dialog.getByLabel('到账日期'), on);
    if (method !== undefined) await dialog.getByLabel('付款方式').fill(method);
    await dialog.getByRole('button', { name: '登记' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async takeBack(payment: RegExp, reason: string): Promise<void> {
    await this.#page.getByRole('button', { name: payment }).click();
    const dialog = this.#page.getByRole('dialog', { name: '撤销这笔还款登记' });
    await dialog.getByLabel('撤销原因').fill(reason);
    await dialog.getByRole('button', { name: '撤销' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
