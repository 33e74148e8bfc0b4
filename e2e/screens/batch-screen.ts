import type { Locator, Page } from 'playwright';
import { choose } from './fields.ts';

/** Making one paper for many cases, and the report of what became of it. */
export class BatchScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get findings(): Locator {
    return this.#page.getByRole('region', { name: '二、核对结果' });
  }
  get reasons(): Locator {
    return this.#page.getByRole('region', { name: '三、仍然出具的理由' });
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
  get print(): Locator {
    return this.#page.getByRole('button', { name: '合并打印函件' });
  }
  get chooseRest(): Locator {
    return this.#page.getByRole('button', { name: '选择未处理的案件' });
  }

  /** From the list, where cases are chosen. */
  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: '批量出具文书' }).click();
    await this.#page.getByRole('heading', { name: '批量出具文书' }).waitFor();
  }
  async check(paper?: string): Promise<void> {
    if (paper !== undefined) await choose(this.#page.getByRole('combobox', { name: '文书' }), paper);
    await this.#page.getByRole('button', { name: '逐件核对' }).click();
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
