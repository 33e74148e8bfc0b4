import type { Locator, Page } from 'playwright';
import { typeDay } from './fields.ts';

/** What the ledger has beside its lines: the day that moves, the drawing, ways of counting, and payments that nobody has made. */
export class LedgerTools {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get dayAfter(): Locator {
    return this.#page.getByRole('button', { name: '后一天' });
  }
  get slider(): Locator {
    return this.#page.getByRole('slider', { name: '拖动选择计算日期' });
  }
  get toToday(): Locator {
    return this.#page.getByRole('button', { name: '回到今天' });
  }
  /** The course of the debt as a drawing, named by what it shows. */
  get drawing(): Locator {
    return this.#page.getByRole('img', { name: /的欠款走势/ });
  }
  get course(): Locator {
    return this.#page.getByRole('region', { name: '欠款走势' });
  }
  /** A row for every way of counting days. */
  get conventions(): Locator {
    return this.#page.getByRole('region', { name: '计日口径对照' }).getByRole('row');
  }
  get notes(): Locator {
    return this.#page.getByRole('region', { name: '口径与说明' });
  }
  get whatIf(): Locator {
    return this.#page.getByRole('region', { name: '假如还款' });
  }
  /** That a rate was assumed to be still in force. */
  get stale(): Locator {
    return this.#page.getByText('所用的 LPR 是已知最后一期');
  }
  /** Why there is no sum. */
  get problem(): Locator {
    return this.#page.getByRole('alert').filter({ hasText: '现在不能给出应还总额' });
  }

  async showAsTable(): Promise<void> {
    await this.course.getByRole('button', { name: '以表格显示' }).click();
  }

  async suppose(amount: string, on?: string): Promise<void> {
    if (on !== undefined) await typeDay(this.whatIf.getByLabel('还款日期'), on);
    await this.whatIf.getByLabel('还款金额').fill(amount);
  }

  /** @param order 按民法典第五百六十一条, 按约定顺序, 数笔债务：按民法典第五百六十条 */
  division(order: string): Locator {
    return this.whatIf.getByRole('region', { name: order });
  }

  async saveTable(kind: 'Excel' | 'CSV'): Promise<void> {
    await this.#page.getByRole('button', { name: '另存为表格' }).click();
    await this.#page.getByRole('menuitem', { name: kind }).click();
  }
}
