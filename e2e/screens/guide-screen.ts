import type { Locator, Page } from 'playwright';
import { choose } from './fields.ts';

/** The guide to a recovery. */
export class GuideScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  step(title: string): Locator {
    return this.#page.getByRole('article').filter({ has: this.#page.getByRole('heading', { name: title }) });
  }
  async goTo(title: string): Promise<void> {
    await this.#page.getByRole('navigation', { name: '目录' }).getByRole('button', { name: title }).click();
  }
  async holdAgainst(title: string): Promise<void> {
    await choose(this.#page.getByRole('combobox', { name: '对照一个案件' }), title);
  }
}
