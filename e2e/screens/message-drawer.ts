import type { Locator, Page } from 'playwright';
import { choose } from './fields.ts';

/** A reminder as a text message, beside the letters of a case. */
export class MessageDrawer {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #drawer(): Locator {
    return this.#page.getByRole('dialog', { name: '短信、微信提醒' });
  }
  get text(): Locator {
    return this.#drawer.getByRole('textbox', { name: '内容' });
  }
  get length(): Locator {
    return this.#drawer.getByRole('status').filter({ hasText: '条发送' });
  }
  get advice(): Locator {
    return this.#drawer.getByRole('region', { name: '发送前检查' });
  }
  get copy(): Locator {
    return this.#drawer.getByRole('button', { name: '复制', exact: true });
  }

  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: '短信、微信' }).click();
    await this.text.waitFor();
  }
  async choose(option: '短信' | '微信' | '温和提醒' | '正式催告'): Promise<void> {
    await this.#drawer.getByText(option, { exact: true }).click();
  }
  async writeTo(reader: string): Promise<void> {
    await choose(this.#drawer.getByRole('combobox', { name: '收件人' }), reader);
  }
  async note(): Promise<void> {
    await this.#drawer.getByRole('button', { name: '记入协商记录' }).click();
  }
}
