import type { Locator, Page } from 'playwright';
import { choose } from './fields.ts';

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
    return this.#page.getByRole('article').filter({ has: this.#page.getByRole('heading', { level: 2 }) });
  }
  /** Articles that old handbooks cite, with what must be cited today. */
  get oftenCited(): Locator {
    return this.#page.getByRole('region', { name: '常被引用的旧条文' });
  }

  async choose(article: string | RegExp): Promise<void> {
    await this.#page.getByRole('menuitem', { name: article }).click();
  }

  async section(name: '条文' | '引用核对' | '自行添加' | '收录与更新'): Promise<void> {
    await this.#page.getByRole('navigation', { name: '法条' }).getByRole('link', { name }).click();
  }

  /** Hits or articles listed. */
  get listed(): Locator {
    return this.#page.getByRole('navigation', { name: '条文目录' }).getByRole('menuitem');
  }
  async topic(name: string): Promise<void> {
    await choose(this.#page.getByRole('combobox', { name: '主题' }), name);
  }

  /** Two texts of the article side by side. */
  get history(): Locator {
    return this.article.getByRole('region', { name: '历次文本' });
  }
  async earlierText(name: string): Promise<void> {
    await choose(this.history.getByRole('combobox', { name: '较早的文本' }), name);
  }
  /** Where the case file cites the article. */
  get uses(): Locator {
    return this.article.getByRole('region', { name: '在本案卷中的引用' });
  }

  /** @returns the drawer that shows the card for a client. */
  async openCard(): Promise<Locator> {
    await this.article.getByRole('button', { name: '打印给客户' }).click();
    return this.#page.getByRole('dialog', { name: '法条卡片' });
  }
}
