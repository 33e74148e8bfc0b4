import type { Locator, Page } from 'playwright';

/** What stands around every screen: header and navigation. */
export class Frame {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The way to the screens; it is there when a case file is open. */
  get navigation(): Locator {
    return this.page.getByRole('navigation', { name: '主导航' });
  }

  async go(screen: '案件' | '期限' | '止损评估' | '借前评估' | '指引' | '法条' | '计算器' | '设置'): Promise<void> {
    await this.navigation.getByRole('link', { name: screen }).click();
  }

  async lock(): Promise<void> {
    await this.page.getByRole('button', { name: '锁定', exact: true }).click();
  }

  /** A passing message, such as that something was saved. */
  message(text: string | RegExp): Locator {
    return this.page.getByText(text);
  }
}
