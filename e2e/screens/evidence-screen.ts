import type { Locator, Page } from 'playwright';

/** The evidence of a case. */
export class EvidenceScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get add(): Locator {
    return this.#page.getByRole('button', { name: '添加证据' });
  }
  get gaps(): Locator {
    return this.#page.getByRole('region', { name: '证明缺口' });
  }
  get pieces(): Locator {
    return this.#page.getByRole('row', { name: /^证据 \d+/ });
  }
  /** What the last check or bundle came to. */
  get said(): Locator {
    return this.#page.getByRole('main').getByRole('status');
  }
  get viewer(): Locator {
    return this.#page.getByRole('dialog');
  }

  piece(number: number): Locator {
    return this.#page.getByRole('row', { name: `证据 ${number}`, exact: true });
  }

  async check(): Promise<void> {
    await this.#page.getByRole('button', { name: '核对完整性' }).click();
  }

  async bundle(): Promise<void> {
    await this.#page.getByRole('button', { name: '装订证据' }).click();
  }

  async look(title: string): Promise<void> {
    await this.#page.getByRole('row').getByRole('button', { name: title, exact: true }).click();
  }

  async close(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.viewer.waitFor({ state: 'hidden' });
  }

  async startDescribing(number: number): Promise<Locator> {
    await this.#page.getByRole('button', { name: `说明证据 ${number}`, exact: true }).click();
    return this.#page.getByRole('dialog', { name: `说明 · 证据 ${number}` });
  }

  async describe(
    number: number,
    said: { title: string; source: string; form: string; elements: readonly string[]; proves: string },
  ): Promise<void> {
    const dialog = await this.startDescribing(number);
    await dialog.getByLabel('证据名称').fill(said.title);
    await dialog.getByLabel('来源').fill(said.source);
    await dialog.getByText(said.form, { exact: true }).click();
    for (const element of said.elements) await dialog.getByLabel(element, { exact: true }).check();
    await dialog.getByLabel('证明对象').fill(said.proves);
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async startWithdrawing(number: number): Promise<Locator> {
    await this.#page.getByRole('button', { name: `撤回证据 ${number}`, exact: true }).click();
    return this.#page.getByRole('dialog', { name: `撤回证据 ${number}` });
  }

  /** As a file dragged from the desktop comes to the page. */
  async drop(name: string, text: string): Promise<void> {
    const data = await this.#page.evaluateHandle(
      ([given, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], given));
        return transfer;
      },
      [name, text] as const,
    );
    await this.#page.getByRole('main').locator('.evidence').dispatchEvent('drop', { dataTransfer: data });
  }
}
