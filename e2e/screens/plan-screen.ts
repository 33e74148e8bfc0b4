import type { Locator, Page } from 'playwright';
import { typeDay } from './fields.ts';

/** The settlement table of a case, the rounds of its talks, and the plan that was agreed. */
export class PlanScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The proposal, or the plan that was agreed. */
  get plan(): Locator {
    return this.#page.getByRole('region', { name: /拟定方案|达成，共/ });
  }
  /** Instalments from the first, without the heading row. */
  get instalments(): Locator {
    return this.plan
      .getByRole('table')
      .getByRole('row')
      .filter({ has: this.#page.getByRole('cell') });
  }
  get comparison(): Locator {
    return this.#page.getByRole('region', { name: '方案对比' });
  }
  get rounds(): Locator {
    return this.#page.getByRole('region', { name: '协商经过' });
  }
  /** What is owed if the plan falls away, or since it has. */
  get ifFallen(): Locator {
    return this.#page.getByLabel('计划失效时应付');
  }
  get paper(): Locator {
    return this.#page.getByRole('dialog', { name: '还款计划协议' });
  }

  field(label: string): Locator {
    return this.#page.getByLabel(label, { exact: true });
  }

  async propose({
    waived,
    count,
    firstDueOn,
    on,
  }: {
    readonly waived: string;
    readonly count: string;
    readonly firstDueOn: string;
    readonly on?: string;
  }): Promise<void> {
    await this.#page.getByRole('button', { name: /^(拟定分期方案|重新协商)$/ }).click();
    if (on !== undefined) {
      await typeDay(this.field('日期'), on);
      await this.worked();
    }
    await this.field('减免违约金').fill(waived);
    await this.field('期数').fill(count);
    await typeDay(this.field('首期还款日'), firstDueOn);
  }

  /** Waits until what is shown is the answer to what was typed. */
  async worked(): Promise<void> {
    await this.#page
      .locator('section[aria-busy="false"]', { has: this.#page.getByRole('heading', { name: '方案对比' }) })
      .waitFor();
  }

  async agree(): Promise<void> {
    await this.#page.getByRole('button', { name: '双方同意，记为还款计划' }).click();
    await this.#page.getByText('还款计划已记入案卷').waitFor();
  }

  async offer(by: '我方' | '对方'): Promise<void> {
    await this.#page.getByRole('button', { name: `记为${by}方案` }).click();
    await this.#page.getByText('方案已记入协商经过').first().waitFor();
  }

  async answer(round: number, answer: '接受' | '不接受' | '撤回', on?: string, note = ''): Promise<void> {
    await this.rounds.getByRole('button', { name: `第 ${round} 轮：${answer}`, exact: true }).click();
    const dialog = this.#page.getByRole('dialog', { name: `第 ${round} 轮方案：${answer}` });
    if (on !== undefined) await typeDay(dialog.getByLabel('答复日期'), on);
    if (note !== '') await dialog.getByLabel('说明').fill(note);
    await dialog.getByRole('button', { name: '记入' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async step(act: '登记催告送达' | '宣布提前到期' | '恢复履行', on: string): Promise<void> {
    await this.#page.getByRole('button', { name: act }).click();
    const dialog = this.#page.getByRole('dialog');
    await typeDay(dialog.getByLabel(/日期$/), on);
    await dialog.getByRole('button', { name: '记入' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async showPaper(): Promise<void> {
    await this.#page.getByRole('button', { name: '查看协议' }).click();
  }
}
