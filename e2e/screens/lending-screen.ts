import type { Locator, Page } from 'playwright';
import { choose, typeDay } from './fields.ts';

export interface TypedLending {
  readonly kind?: string;
  readonly client: string;
  readonly borrower: string;
  readonly amount: string;
  readonly signedOn: string;
  readonly dueOn: string;
  readonly rate?: string;
}

/** The list of assessments before lending, and one of them. */
export class LendingScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get create(): Locator {
    return this.page.getByRole('button', { name: '新建评估' });
  }
  get rows(): Locator {
    return this.page
      .getByRole('main')
      .getByRole('row')
      .filter({ has: this.page.getByRole('link') });
  }
  get opinion(): Locator {
    return this.result.getByRole('status');
  }
  get result(): Locator {
    return this.page.getByRole('region', { name: '评估意见' });
  }
  get clauses(): Locator {
    return this.page.getByRole('region', { name: '合同应写明的条款' });
  }
  get versions(): Locator {
    return this.page.getByRole('region', { name: '历次版本' });
  }
  get print(): Locator {
    return this.page.getByRole('button', { name: '打印意见' });
  }
  get paper(): Locator {
    return this.page.getByRole('dialog', { name: '评估意见' });
  }

  field(label: string): Locator {
    return this.page.getByRole('main').getByLabel(label, { exact: true });
  }

  finding(title: string): Locator {
    return this.result.getByRole('listitem').filter({ hasText: title });
  }

  clause(title: string): Locator {
    return this.clauses.getByRole('listitem').filter({ has: this.page.getByText(title, { exact: true }) });
  }

  async type({ kind, client, borrower, amount, signedOn, dueOn, rate }: TypedLending): Promise<void> {
    if (kind !== undefined) await this.choose('事项', kind);
    await this.field('委托人').fill(client);
    await this.field('对方姓名或名称').fill(borrower);
    await this.field('金额').fill(amount);
    await typeDay(this.field('拟签订日期'), signedOn);
    await typeDay(this.field('到期日'), dueOn);
    if (rate !== undefined) await this.field('借期内年利率').fill(rate);
  }

  choose(label: string, choice: string): Promise<void> {
    return choose(this.field(label), choice);
  }

  async lookUp(register: string, found: '未查到' | '查到' | '没有查'): Promise<void> {
    await this.page.getByRole('radiogroup', { name: register }).getByText(found, { exact: true }).click();
  }

  async mark(clause: string, state: '已写' | '不需要' | '待写'): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: `${clause}：合同草稿` })
      .getByText(state, { exact: true })
      .click();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: '保存', exact: true }).click();
  }
}
