import type { Locator, Page } from 'playwright';
import { typeDay } from './fields.ts';

/** The repayment plan of a case: proposed, agreed, kept. */
export class PlanScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The proposal, or the plan that was agreed. */
  get plan(): Locator {
    return this.#page.getByRole('region', { name: /拟定方案|达成，共/ });
  }
  /** Instalments from the first, without the heading row. */
  get instalments(): Locator {
    return this.#page.getByRole('table').getByRole('row').filter({ has: this.#page.getByRole('cell') });
  }
  get paper(): Locator {
    return this.#page.getByRole('dialog', { name: '还款计划协议' });
  }

  field(label: string): Locator {
    return this.#page.getByLabel(label, { exact: true });
  }

  async propose({ waived, count, firstDueOn }: { readonly waived: string; readonly count: string; readonly firstDueOn: string }): Promise<void> {
    await this.#page.getByRole('button', { name: /^(拟定分期方案|重新协商)$/ }).click();
    await this.field('附条件减免').fill(waived);
    await this.field('期数').fill(count);
    await typeDay(this.field('首期还款日'), firstDueOn);
  }

  async agree(): Promise<void> {
    await this.#page.getByRole('button', { name: '双方同意，记为还款计划' }).click();
    await this.#page.getByText('还款计划已记入案卷').waitFor();
  }

  async showPaper(): Promise<void> {
    await this.#page.getByRole('button', { name: '查看协议' }).click();
  }
}
