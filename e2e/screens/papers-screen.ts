import type { Locator, Page } from 'playwright';
import { typeDay } from './fields.ts';

/** The papers of a case that are made from templates, one of them, and the page where a template is written. */
export class PapersScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  group(name: string): Locator {
    return this.#page.getByRole('region', { name });
  }
  get findings(): Locator {
    return this.#page.getByRole('region', { name: '打印前核对' });
  }
  get print(): Locator {
    return this.#page.getByRole('button', { name: '打印' });
  }
  get saveAs(): Locator {
    return this.#page.getByRole('button', { name: '另存为 PDF…' });
  }
  get saveForWord(): Locator {
    return this.#page.getByRole('button', { name: '另存为 Word…' });
  }
  /** Words of the paper as it is shown. */
  get sheet(): Locator {
    return this.#page.locator('.paper-sheet');
  }

  async open(title: string): Promise<void> {
    await this.#page.getByRole('link', { name: title, exact: true }).click();
    await this.findings.waitFor();
  }
  async write(question: string, answer: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: question, exact: true }).fill(answer);
  }
  async choose(question: string, option: string): Promise<void> {
    await this.#page
      .getByRole('radiogroup', { name: question, exact: true })
      .getByText(option, { exact: true })
      .click();
  }
  async leaveForThePen(gap: string): Promise<void> {
    await this.#page.getByRole('checkbox', { name: `${gap}：留空手填` }).check();
  }

  async answerDay(question: string, day: string): Promise<void> {
    await typeDay(this.#page.getByLabel(question, { exact: true }), day);
  }
  /** The answer of a day or an amount as the form holds it. */
  answer(question: string): Locator {
    return this.#page.getByLabel(question, { exact: true });
  }
  /** @param reasons answer the warnings, in their order. */
  async printWith(...reasons: readonly string[]): Promise<void> {
    await this.print.first().click();
    if (reasons.length === 0) return;
    const dialog = this.#page.getByRole('dialog', { name: '打印前说明理由' });
    for (const [index, reason] of reasons.entries()) await dialog.getByPlaceholder('理由').nth(index).fill(reason);
    await dialog.getByRole('button', { name: '打印', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async editTemplate(): Promise<void> {
    await this.#page.getByRole('link', { name: '修改模板' }).click();
    await this.text.waitFor();
  }
  get text(): Locator {
    return this.#page.getByRole('textbox', { name: '模板文字' });
  }
  get fault(): Locator {
    return this.#page.getByRole('alert');
  }
  async saveTemplate(): Promise<void> {
    await this.#page.getByRole('button', { name: '保存为本所版本' }).click();
  }
}
