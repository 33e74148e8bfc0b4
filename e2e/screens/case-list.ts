import type { Locator, Page } from 'playwright';
import { choose } from './fields.ts';

/** All cases of the file. */
export class CaseList {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { name: '案件', exact: true });
  }
  get search(): Locator {
    return this.#page.getByRole('textbox', { name: '搜索债务人、债权人或案件名称' });
  }
  get stage(): Locator {
    return this.#page.getByRole('combobox', { name: '按阶段筛选' });
  }
  /** Count, sum and day of the list. */
  get totals(): Locator {
    return this.#page.getByRole('status').filter({ hasText: '应还合计' });
  }
  get newCase(): Locator {
    return this.#page.getByRole('button', { name: '新建案件' }).first();
  }
  /** The debtors, from the top; each leads to its case. */
  get debtors(): Locator {
    return this.#page.getByRole('table').getByRole('link');
  }

  debtor(name: string): Locator {
    return this.#page.getByRole('link', { name, exact: true });
  }

  row(debtor: string): Locator {
    return this.#page.getByRole('row').filter({ has: this.debtor(debtor) });
  }

  async filterBy(stage: string): Promise<void> {
    await choose(this.stage, stage);
  }

  async sortBy(column: string): Promise<void> {
    await this.#page.getByRole('columnheader', { name: column }).click();
  }

  /** Chooses the first row by keyboard, and with it all that the search finds. */
  async chooseAll(count: number): Promise<void> {
    await this.search.press('ArrowDown');
    await this.#page.keyboard.press('Space');
    await this.#page.getByRole('button', { name: `选择全部 ${count} 件` }).click();
  }
}
