import type { Locator, Page } from 'playwright';
import { choose } from './fields.ts';

/** Making one paper for many cases, and the report of what became of it. */
export class BatchScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get findings(): Locator {
    return this.#page.getByRole('region', { name: '核对结果' });
  }
  get reasons(): Locator {
    return this.#page.getByRole('region', { name: '仍然出具的理由' });
  }
  get issue(): Locator {
    return this.#page.getByRole('button', { name: /^出具 \d+ 件…$/ });
  }
  get report(): Locator {
    return this.#page.getByRole('heading', { name: '批量报告' });
  }
  /** What became of the cases whose row holds these words. */
  rows(words: string | RegExp): Locator {
    return this.#page.getByRole('row').filter({ hasText: words });
  }
  /** Where the letters are sent to a printer, one by one. */
  get printing(): Locator {
    return this.#page.getByRole('dialog', { name: '打印这一批函件' });
  }
  async startPrinting(): Promise<void> {
    await this.#page.getByRole('button', { name: '打印函件…' }).click();
    await this.printing.waitFor();
  }
  get chooseRest(): Locator {
    return this.#page.getByRole('button', { name: '选择未处理的案件' });
  }

  /** From the list, where cases are chosen. */
  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: '批量出具文书' }).click();
    await this.#page.getByRole('heading', { name: '批量出具文书' }).waitFor();
  }
  /** The table of answers that differ by case; folded away at first. */
  get ownAnswers(): Locator {
    return this.#page.getByRole('group').filter({ has: this.#page.getByText(/^各案不同的答复/) });
  }
  answerOf(title: string, name: string): Locator {
    return this.#page.getByLabel(`${title}：${name}`, { exact: true });
  }
  async sendTo(recipient: string): Promise<void> {
    await choose(this.#page.getByRole('combobox', { name: '致', exact: true }), recipient);
  }
  async choosePaper(paper: string): Promise<void> {
    await choose(this.#page.getByRole('combobox', { name: '文书' }), paper);
  }
  async pasteAnswers(rows: readonly string[]): Promise<void> {
    await this.#page
      .getByText(/^各案不同的答复/)
      .first()
      .click();
    await this.#page.getByLabel('从电子表格粘贴').fill(rows.join('\n'));
    await this.#page.getByRole('button', { name: '填入表中' }).click();
  }
  async check(paper?: string): Promise<void> {
    if (paper !== undefined) await this.choosePaper(paper);
    await this.#page.getByRole('button', { name: /^(逐件|重新)核对$/ }).click();
    await this.findings.waitFor();
  }
  /** Presses the button that stops, as soon as a number of papers are done: sooner than a hand could. */
  async stopAfter(done: number): Promise<void> {
    await this.#page.evaluate((wanted) => {
      const stop = () => [...document.querySelectorAll('button')].find((button) => button.textContent === '停止');
      new MutationObserver((_, observer) => {
        const come = /正在出具：(\d+)／/.exec(document.body.textContent ?? '')?.[1];
        if (Number(come) < wanted || come === undefined) return;
        observer.disconnect();
        stop()?.click();
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    }, done);
  }
}
