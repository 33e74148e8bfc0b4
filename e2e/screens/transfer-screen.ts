import type { Locator, Page } from 'playwright';

/** A case that goes out, as a folder or a parcel, or comes in. Main's dialogs are answered beforehand. */
export class TransferScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }
  /** What the work came to. */
  get said(): Locator {
    return this.dialog.getByRole('status').filter({ hasText: /已/ });
  }
  get password(): Locator {
    return this.#page.getByLabel('案件包的密码', { exact: true });
  }
  get newPassword(): Locator {
    return this.#page.getByLabel('新案卷的密码', { exact: true });
  }
  get alerts(): Locator {
    return this.#page.getByRole('alert');
  }
  get mergeAct(): Locator {
    return this.#page.getByRole('button', { name: '并入当前案卷' });
  }
  /** What is said of the parcel: 债权人、债务人. */
  inside(name: string): Locator {
    return this.#page.getByRole('term').filter({ hasText: name }).locator('..').getByRole('definition');
  }

  async #fromCase(act: string): Promise<void> {
    await this.#page.getByRole('button', { name: '更多操作' }).click();
    await this.#page.getByRole('menuitem', { name: act }).click();
    await this.dialog.waitFor();
  }

  async startFolder(): Promise<void> {
    await this.#fromCase('交付为文件夹…');
    await this.dialog.getByRole('checkbox', { name: /^证据原件（\d/ }).waitFor();
  }

  async tick(part: string | RegExp): Promise<void> {
    await this.dialog.getByRole('checkbox', { name: part }).check();
  }

  async makeFolder(): Promise<void> {
    await this.dialog.getByRole('button', { name: '选择位置并生成…' }).click();
  }

  async startParcel(): Promise<void> {
    await this.#fromCase('加密为案件包…');
  }

  async typePassword(password: string): Promise<void> {
    await this.password.fill(password);
    await this.dialog.getByLabel('再输入一次密码').fill(password);
  }

  /** @returns the password that was made. */
  async drawPassword(): Promise<string> {
    await this.dialog.getByRole('button', { name: '生成一个密码' }).click();
    return (await this.dialog.getByRole('code').textContent()) ?? '';
  }

  async makeParcel(): Promise<void> {
    await this.dialog.getByRole('button', { name: '选择位置并加密…' }).click();
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: '关闭', exact: true }).last().click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** From the unlock screen or the list of cases. */
  async receive(): Promise<void> {
    await this.#page.getByRole('button', { name: '接收案件包…' }).click();
    await this.password.waitFor();
  }

  async look(password: string): Promise<void> {
    await this.password.fill(password);
    await this.#page.getByRole('button', { name: '查看内容' }).click();
  }

  /** As a case file of its own: main is asked where. */
  async chooseOwn(): Promise<void> {
    await this.#page.getByRole('button', { name: '另存为独立的案卷…' }).click();
    await this.newPassword.waitFor();
  }

  async openOwn(password: string): Promise<void> {
    await this.newPassword.fill(password);
    await this.#page.getByLabel('再输入一次新密码').fill(password);
    await this.#page.getByRole('button', { name: '建立并打开' }).click();
  }
}
