import type { Locator, Page } from 'playwright';
import { choose } from './fields.ts';

export type Section =
  '概览' | '推进' | '当事人与债权' | '台账' | '协商记录' | '证据' | '偿付能力' | '分期' | '函件' | '文书';

/** What stands above every section of a case. */
export class CasePage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { level: 1 });
  }
  get owedToday(): Locator {
    return this.#figure('今日应还总额');
  }
  get overdue(): Locator {
    return this.#figure('已逾期');
  }

  /** Stands beside its name in the heading; a definition itself bears no name. */
  #figure(name: string): Locator {
    return this.#page.getByRole('term').filter({ hasText: name }).locator('..').getByRole('definition');
  }

  async go(section: Section): Promise<void> {
    await this.#page.getByRole('main').getByRole('link', { name: section, exact: true }).click();
  }

  async changeStage(stage: string, note: string): Promise<void> {
    await this.#page.getByRole('button', { name: /^(变更阶段|恢复案件)$/ }).click();
    const dialog = this.#page.getByRole('dialog', { name: '变更阶段' });
    await choose(dialog.getByLabel('变更为'), stage);
    await dialog.getByLabel('说明').fill(note);
    await dialog.getByRole('button', { name: '变更' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async undo(): Promise<void> {
    await this.#more('撤销上次修改');
  }

  /** @returns the dialog that asks for the debtor's name. */
  async startRemoving(): Promise<Locator> {
    await this.#more('移除案件');
    return this.#page.getByRole('dialog', { name: '移除案件' });
  }

  async #more(act: string): Promise<void> {
    await this.#page.getByRole('button', { name: '更多操作' }).click();
    await this.#page.getByRole('menuitem', { name: act }).click();
  }
}
