import type { Locator, Page } from 'playwright';
import { choose, typeDay } from './fields.ts';

/** A contact as it is noted. Days YYYY-MM-DD. */
export interface TypedEntry {
  readonly day?: string;
  readonly time?: string;
  readonly channel?: string;
  readonly person?: string;
  readonly said: string;
  /** As 是否联系上 offers it. */
  readonly answered?: string;
  readonly reason?: string;
  readonly promise?: { readonly on: string; readonly amount: string };
  readonly next?: { readonly step: string; readonly on: string };
}

/** The log of a case, newest contact first. */
export class NegotiationScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get search(): Locator {
    return this.#page.getByRole('searchbox', { name: '搜索记录' });
  }
  get entries(): Locator {
    return this.#page.getByRole('article');
  }
  get chain(): Locator {
    return this.#page.getByText('哈希链完好');
  }
  /** The form for an entry, beside the log. */
  get form(): Locator {
    return this.#page.getByRole('dialog', { name: /记一次联系|更正第/ });
  }

  entry(number: number): Locator {
    return this.#page.getByRole('article', { name: `第 ${number} 条`, exact: true });
  }

  async start(): Promise<void> {
    await this.#page.getByRole('button', { name: '记一次联系' }).click();
  }

  async startCorrecting(number: number): Promise<void> {
    await this.#page.getByRole('button', { name: `更正第 ${number} 条` }).click();
  }

  async fill(entry: TypedEntry): Promise<void> {
    const field = (label: string): Locator => this.form.getByLabel(label, { exact: true });
    if (entry.day !== undefined) await typeDay(field('日期'), entry.day);
    if (entry.time !== undefined) await field('时间').fill(entry.time);
    if (entry.channel !== undefined) await choose(field('方式'), entry.channel);
    if (entry.person !== undefined) await field('联系人').fill(entry.person);
    if (entry.answered !== undefined) await choose(field('是否联系上'), entry.answered);
    await field('沟通内容').fill(entry.said);
    if (entry.reason !== undefined) await choose(field('未还款原因'), entry.reason);
    if (entry.promise !== undefined) {
      await typeDay(field('承诺还款日'), entry.promise.on);
      await field('承诺金额').fill(entry.promise.amount);
    }
    if (entry.next !== undefined) {
      await field('下一步').fill(entry.next.step);
      await typeDay(field('办理日期'), entry.next.on);
    }
  }

  async save(): Promise<void> {
    await this.form.getByRole('button', { name: '记入' }).click();
  }

  async note(entry: TypedEntry): Promise<void> {
    await this.start();
    await this.fill(entry);
    await this.save();
    await this.form.waitFor({ state: 'hidden' });
  }

  async correct(number: number, entry: TypedEntry): Promise<void> {
    await this.startCorrecting(number);
    await this.fill(entry);
    await this.save();
    await this.form.waitFor({ state: 'hidden' });
  }
}
