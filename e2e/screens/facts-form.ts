import type { Locator, Page } from 'playwright';
import { choose, typeDay } from './fields.ts';

export interface TypedParty {
  readonly kind: '自然人' | '公司';
  readonly name: string;
  readonly idNumber?: string;
  readonly honorific?: '先生' | '女士';
  readonly representative?: string;
  readonly address?: string;
  readonly phone?: string;
}

/** The facts of a loan as they are typed. Dates YYYY-MM-DD, amounts in yuan, rates in percent. */
export interface TypedFacts {
  readonly creditor: TypedParty;
  readonly debtor: TypedParty;
  readonly agreement: { readonly name?: string; readonly number?: string; readonly purpose?: string };
  readonly formedOn: string;
  readonly dueOn: string;
  /** Paid out on the day of the agreement. */
  readonly amount: string;
  /** Null where none was agreed. */
  readonly termRate: string | null;
  readonly overdueRate: string | null;
  readonly dailyPenalty: string | null;
  readonly reason?: string;
  readonly means?: string;
  readonly notes?: string;
  readonly lawyers?: readonly string[];
}

/** The form for the facts of a case, new or to be changed. */
export class FactsForm {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get creditor(): Locator {
    return this.#page.getByRole('region', { name: '债权人' });
  }
  /** The first debtor. */
  get debtor(): Locator {
    return this.#page.getByRole('group', { name: '债务人 1' });
  }
  get claim(): Locator {
    return this.#page.getByRole('region', { name: '合同与出借' });
  }
  get submit(): Locator {
    return this.#page.getByRole('button', { name: /^(建立案件|保存)$/ });
  }
  get restored(): Locator {
    return this.#page.getByText('已恢复上次未保存的输入。');
  }

  field(label: string, within: Locator | Page = this.#page): Locator {
    return within.getByLabel(label, { exact: true });
  }

  async type(facts: TypedFacts): Promise<void> {
    const { creditor, debtor, claim } = this;
    await this.#typeParty(creditor, facts.creditor);
    await this.#typeParty(debtor, facts.debtor);
    if (facts.agreement.name !== undefined) await this.field('合同名称', claim).fill(facts.agreement.name);
    if (facts.agreement.number !== undefined) await this.field('合同编号', claim).fill(facts.agreement.number);
    if (facts.agreement.purpose !== undefined) await this.field('借款用途', claim).fill(facts.agreement.purpose);
    await typeDay(this.field('合同成立日', claim), facts.formedOn);
    await typeDay(this.field('还款到期日', claim), facts.dueOn);
    await this.field('出借金额', claim).fill(facts.amount);
    await this.#typeRate('期内利率', facts.termRate);
    await this.#typeRate('逾期利率', facts.overdueRate);
    if (facts.dailyPenalty !== null) {
      await claim.getByRole('group', { name: '违约金' }).getByText('按日计').click();
      await this.field('每日违约金比例', claim).fill(facts.dailyPenalty);
    }
    if (facts.reason !== undefined) await choose(this.field('未还款原因'), facts.reason);
    if (facts.means !== undefined) await this.field('偿还能力').fill(facts.means);
    if (facts.notes !== undefined) await this.field('备注').fill(facts.notes);
    for (const lawyer of facts.lawyers ?? []) await choose(this.field('承办律师'), lawyer);
    await this.field('承办律师').press('Tab');
  }

  async #typeParty(
    party: Locator,
    { kind, name, idNumber, honorific, representative, address, phone }: TypedParty,
  ): Promise<void> {
    const person = kind === '自然人';
    await choose(this.field('类型', party), kind);
    await this.field(person ? '姓名' : '名称', party).fill(name);
    if (idNumber !== undefined) await this.field(person ? '公民身份号码' : '统一社会信用代码', party).fill(idNumber);
    if (honorific !== undefined) await choose(this.field('称谓', party), honorific);
    if (representative !== undefined) await this.field('法定代表人／负责人', party).fill(representative);
    if (phone !== undefined) await this.field('联系电话', party).fill(phone);
    if (address !== undefined) await this.field('住所／通讯地址', party).fill(address);
  }

  async #typeRate(name: string, percent: string | null): Promise<void> {
    const rate = this.claim.getByRole('group', { name });
    await rate.getByText(percent === null ? '未约定' : '有约定', { exact: true }).click();
    if (percent !== null) await this.field(`${name}的年利率`, rate).fill(percent);
  }
}
