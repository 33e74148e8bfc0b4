import type { Locator, Page } from 'playwright';
import { choose, typeDay } from './fields.ts';

/** Calculations that belong to no case. */
export class CalculatorsScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get list(): Locator {
    return this.#page.getByRole('navigation', { name: '计算项目' });
  }
  get answer(): Locator {
    return this.#page.getByRole('region', { name: '结果' });
  }

  async open(calculation: string): Promise<void> {
    await this.list.getByRole('link', { name: calculation, exact: true }).click();
    await this.#page.getByRole('heading', { level: 2, name: calculation, exact: true }).waitFor();
  }

  field(label: string): Locator {
    return this.#page.getByLabel(label, { exact: true });
  }

  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) await this.field(label).fill(value);
  }

  async days(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, day] of Object.entries(values)) await typeDay(this.field(label), day);
  }

  async choose(label: string, choice: string): Promise<void> {
    await choose(this.field(label), choice);
  }

  async add(rows: string): Promise<void> {
    await this.#page.getByRole('button', { name: `添加${rows}` }).click();
  }

  /** Pastes the words of a court's paper and has the figures in them read. */
  async paste(words: string): Promise<void> {
    await this.field('粘贴文书文字').fill(words);
    await this.#page.getByRole('button', { name: '读取数字' }).click();
  }

  async copy(): Promise<void> {
    await this.answer.getByRole('button', { name: '复制文字' }).click();
  }
}
