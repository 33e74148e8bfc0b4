import type { Locator, Page } from 'playwright';

/** The collection of articles as of a day. */
export class StatutesScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get search(): Locator {
    return this.#page.getByRole('searchbox', { name: '搜索法律、条号、条文或问题' });
  }
  get on(): Locator {
    return this.#page.getByLabel('查询日期');
  }
  /** The article that is read. */
  get article(): Locator {
    return this.#page.getByRole('article');
  }
  /** Articles that old handbooks cite, with what must be cited today. */
  get oftenCited(): Locator {
    return this.#page.getByRole('region', { name: '常被引用的旧条文' });
  }

  async choose(article: string | RegExp): Promise<void> {
    await this.#page.getByRole('menuitem', { name: article }).click();
  }
}
