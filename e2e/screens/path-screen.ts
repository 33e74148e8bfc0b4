import type { Locator, Page } from 'playwright';
import { choose, typeDay } from './fields.ts';

/** The path of a case: its rungs, what is proposed, and the playbook. */
export class PathScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get proposal(): Locator {
    return this.#page.getByRole('region', { name: '下一步建议' });
  }
  /** What is proposed first, in a few words. */
  get proposed(): Locator {
    return this.proposal.getByRole('strong').first();
  }
  /** The rung on which the case stands. */
  get here(): Locator {
    return this.#page.getByRole('region', { name: '各阶段' }).locator('[aria-current=step]');
  }
  get playbook(): Locator {
    return this.#page.getByRole('region', { name: /怎么做$/ });
  }

  rung(stage: string): Locator {
    return this.#page
      .getByRole('region', { name: '各阶段' })
      .getByRole('listitem')
      .filter({ has: this.#page.getByRole('button', { name: stage, exact: true }) });
  }

  async accept(): Promise<void> {
    await this.proposal.getByRole('button', { name: '采纳' }).click();
  }

  async overrule(stage: string, reason: string): Promise<void> {
    await this.proposal.getByRole('button', { name: '改走其他阶段' }).click();
    const dialog = this.#page.getByRole('dialog', { name: '改走其他阶段' });
    await choose(dialog.getByLabel('进入'), stage);
    await dialog.getByLabel('理由').fill(reason);
    await dialog.getByRole('button', { name: '记入决定' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async postpone(until: string, reason: string): Promise<void> {
    await this.proposal.getByRole('button', { name: '暂缓' }).click();
    const dialog = this.#page.getByRole('dialog', { name: '暂缓' });
    await typeDay(dialog.getByLabel('再议日期'), until);
    await dialog.getByLabel('理由').fill(reason);
    await dialog.getByRole('button', { name: '记入决定' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async say(tone: '温和' | '平实' | '坚定'): Promise<void> {
    await this.playbook.getByText(tone, { exact: true }).click();
  }
}
