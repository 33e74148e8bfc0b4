import type { Locator, Page } from 'playwright';
import { choose, typeDay } from './fields.ts';

/** The letters of a case: the list, and one letter as a draft or issued. */
export class LettersScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get list(): Locator {
    return this.#page
      .getByRole('table')
      .getByRole('row')
      .filter({ has: this.#page.getByRole('cell') });
  }
  get body(): Locator {
    return this.#page.getByRole('textbox', { name: '正文' });
  }
  get title(): Locator {
    return this.#page.getByLabel('标题', { exact: true }).and(this.#page.getByRole('textbox'));
  }
  get addressee(): Locator {
    return this.#page.getByLabel('致', { exact: true });
  }
  /** Whether the draft is kept. */
  get keeping(): Locator {
    return this.#page.getByRole('status').filter({ hasText: /^(正在保存…|已保存|未保存)$/ });
  }
  /** A page of the paper exactly as it will be printed, from 1. */
  paper(page: number): Locator {
    return this.#page.getByRole('region', { name: '文件预览' }).getByRole('group', { name: `第 ${page} 页` });
  }
  get findings(): Locator {
    return this.#page.getByRole('region', { name: '签发前检查' });
  }
  /** The page of an issued letter. */
  get issued(): Locator {
    return this.#page.getByRole('region').filter({ hasText: '已签发，内容不能修改。' });
  }
  get #issueDialog(): Locator {
    return this.#page.getByRole('dialog', { name: '签发函件' });
  }

  /** What became of an issued letter. */
  get delivery(): Locator {
    return this.#page.getByRole('region', { name: '寄送与送达' });
  }

  async startCreating(): Promise<Locator> {
    await this.#page.getByRole('button', { name: '写函件' }).click();
    const dialog = this.#page.getByRole('dialog', { name: '写函件' });
    await dialog.waitFor();
    return dialog;
  }

  async create(kind: '还款提醒函' | '催款函' | '律师函', payBy?: string): Promise<void> {
    const dialog = await this.startCreating();
    await dialog.getByText(kind, { exact: true }).click();
    if (payBy !== undefined) await typeDay(dialog.getByLabel('付款期限'), payBy);
    await dialog.getByRole('button', { name: '按案情起草' }).click();
    await this.body.waitFor();
  }

  /** Writes a paragraph at the end of the body. */
  async append(text: string): Promise<void> {
    await this.body.getByRole('paragraph').last().click();
    await this.body.press(process.platform === 'darwin' ? 'Meta+ArrowDown' : 'Control+End');
    // The editor learns of the caret's new place a moment later; no hand is faster than that.
    await this.#page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    await this.body.press('Enter');
    await this.body.pressSequentially(text);
  }

  async startIssuing(): Promise<Locator> {
    await this.#page.getByRole('button', { name: '签发', exact: true }).click();
    return this.#issueDialog;
  }

  /** @param reasons answer the warnings, in their order. */
  async issue(...reasons: readonly string[]): Promise<void> {
    const dialog = await this.startIssuing();
    for (const [index, reason] of reasons.entries()) await dialog.getByPlaceholder('理由').nth(index).fill(reason);
    await dialog.getByRole('button', { name: '签发并编号' }).click();
    await this.issued.waitFor();
  }

  /** Gives the same reason for every warning. */
  async issueWith(reason: string): Promise<void> {
    const dialog = await this.startIssuing();
    await dialog.getByRole('button', { name: '签发并编号' }).waitFor();
    for (const field of await dialog.getByPlaceholder('理由').all()) await field.fill(reason);
    await dialog.getByRole('button', { name: '签发并编号' }).click();
    await this.issued.waitFor();
  }

  async recordDispatch(number: string): Promise<void> {
    await this.delivery.getByRole('button', { name: '登记寄送' }).click();
    const dialog = this.#page.getByRole('dialog', { name: '登记寄送' });
    await dialog.getByLabel('邮件号').fill(number);
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Of the last dispatch. @param on YYYY-MM-DD; today if left out */
  async recordOutcome(
    result: '签收' | '拒收' | '退回',
    { on, signer, proof, evidence }: { on?: string; signer: string; proof: string; evidence?: string },
  ): Promise<void> {
    await this.delivery.getByRole('button', { name: '登记投递结果' }).click();
    const dialog = this.#page.getByRole('dialog', { name: '登记投递结果' });
    await dialog.getByText(result, { exact: true }).click();
    await dialog.getByLabel(result === '拒收' ? '拒收人' : '签收人').fill(signer);
    await dialog.getByLabel('凭证').fill(proof);
    if (on !== undefined) await typeDay(dialog.getByLabel('日期'), on);
    if (evidence !== undefined) await choose(dialog.getByLabel('对应的证据'), evidence);
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async reissue(): Promise<void> {
    await this.#page.getByRole('button', { name: '重新出具' }).click();
    await this.#page.getByRole('button', { name: '另写一份' }).click();
    await this.body.waitFor();
  }

  /** @returns the SHA-256 of the issued file, as it is shown. */
  async sha256(): Promise<string> {
    return (
      (await this.issued
        .getByRole('definition')
        .filter({ hasText: /^\s*[0-9a-f]{64}\s*$/ })
        .textContent()) ?? ''
    ).trim();
  }

  /** Answer main's dialog beforehand, or take the name that it suggests. */
  async save(): Promise<void> {
    await this.#page.getByRole('button', { name: '另存为 PDF…' }).click();
    await this.#page.getByRole('status').filter({ hasText: '已保存为' }).waitFor();
  }

  async print(): Promise<void> {
    await this.#page.getByRole('button', { name: '打印', exact: true }).click();
  }

  async back(): Promise<void> {
    await this.#page.getByRole('link', { name: '返回函件列表' }).click();
  }

  /** Opens the collection beside the draft and puts an article's citation at the caret. */
  async insertCitation(search: string, article: RegExp): Promise<void> {
    await this.#page.getByRole('button', { name: '插入法条' }).click();
    const drawer = this.#page.getByRole('dialog', { name: '插入法条' });
    await drawer.getByRole('searchbox').fill(search);
    await drawer.getByRole('menuitem', { name: article }).click();
    await drawer.getByRole('button', { name: '插入引文' }).click();
    await drawer.waitFor({ state: 'hidden' });
  }
}
