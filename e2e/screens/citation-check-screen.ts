import type { Locator, Page } from 'playwright';

/** The check of what a pasted text cites. */
export class CitationCheckScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get text(): Locator {
    return this.#page.getByRole('textbox', { name: '要核对的文字' });
  }
  get found(): Locator {
    return this.#page.getByRole('region', { name: '核对结果' });
  }
  /** One for each article cited, in the text's order. */
  get citations(): Locator {
    return this.found.getByRole('listitem');
  }

  async replace(words: string): Promise<void> {
    await this.found.getByRole('button', { name: `替换为${words}` }).click();
  }
  async replaceAll(): Promise<void> {
    await this.#page.getByRole('button', { name: '全部替换' }).click();
  }
  async copy(): Promise<void> {
    await this.#page.getByRole('button', { name: '复制文字' }).click();
  }
}
