import type { Locator, Page } from 'playwright';
import { PASSWORD } from '../article-case.ts';
import { UnlockScreen } from './unlock-screen.ts';

/** The page that makes cases out of a table. */
export class ImportScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get text(): Locator {
    return this.#page.getByRole('textbox', { name: '表格' });
  }
  get rows(): Locator {
    return this.#page.getByRole('region', { name: '核对' }).getByRole('row');
  }

  async open(): Promise<void> {
    await this.#page.getByRole('link', { name: '从表格导入' }).click();
    await this.text.waitFor();
  }

  async back(): Promise<void> {
    await this.#page.getByRole('link', { name: '返回案件列表' }).click();
  }

  async unlock(): Promise<void> {
    await new UnlockScreen(this.#page).unlock(PASSWORD);
    await this.text.waitFor();
  }

  async choose(place: string): Promise<void> {
    await this.#page.locator('input[type=file]').setInputFiles(place);
  }

  async saveForm(): Promise<void> {
    await this.#page.getByRole('button', { name: '保存空白表格' }).click();
    await this.#page.getByText('已保存“案件导入表.xlsx”').waitFor();
  }

  /** @param count of the rows that are chosen */
  async take(count: number): Promise<void> {
    await this.#page.getByRole('button', { name: `建立 ${count} 个案件` }).click();
    await this.#page.getByText(`已建立 ${count} 个案件`).last().waitFor();
  }
}
