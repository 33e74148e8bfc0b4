import type { Locator, Page } from 'playwright';
import { typeDay } from './fields.ts';

export interface TypedStatute {
  readonly law: string;
  readonly shortName: string;
  readonly from: string;
  readonly source: string;
  readonly text: string;
}

/** The articles that the lawyer added. */
export class OwnStatutesScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #form(): Locator {
    return this.#page.getByRole('dialog', { name: '添加条文' });
  }
  get additions(): Locator {
    return this.#page.getByRole('region', { name: '自行添加的条文' }).getByRole('listitem');
  }
  /** What is said of the pasted text, and of what is missing. */
  get form(): Locator {
    return this.#form;
  }

  async begin(): Promise<void> {
    await this.#page.getByRole('button', { name: '添加条文' }).click();
    await this.#form.waitFor();
  }
  async type({ law, shortName, from, source, text }: TypedStatute): Promise<void> {
    await this.#form.getByLabel('法律全称').fill(law);
    await this.#form.getByLabel('法律全称').press('Tab');
    await this.#form.getByLabel('简称').fill(shortName);
    await typeDay(this.#form.getByLabel('施行日期'), from);
    await this.#form.getByLabel('来源', { exact: true }).fill(source);
    await this.#form.getByLabel('条文', { exact: true }).fill(text);
  }
  async save(): Promise<void> {
    await this.#form.getByRole('button', { name: '添加到本案卷' }).click();
    await this.#form.waitFor({ state: 'hidden' });
  }
  async withdraw(addition: Locator): Promise<void> {
    await addition.getByRole('button', { name: '撤回' }).click();
    await this.#page.getByRole('tooltip').getByRole('button', { name: '撤回' }).click();
  }
}
