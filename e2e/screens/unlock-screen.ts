import type { Locator, Page } from 'playwright';

/** Before a case file is open: welcome, creating, opening, recovering. */
export class UnlockScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { level: 1 });
  }
  /** The name of the case file that the password is asked for. */
  get file(): Locator {
    return this.#page.getByRole('paragraph').getByRole('strong');
  }
  get password(): Locator {
    return this.#page.getByLabel('密码', { exact: true });
  }
  get strength(): Locator {
    return this.#page.getByRole('status', { name: '密码强度' });
  }
  get open(): Locator {
    return this.#page.getByRole('button', { name: '打开', exact: true });
  }
  /** Why it did not open. */
  get failure(): Locator {
    return this.#page.getByRole('alert');
  }
  get countdown(): Locator {
    return this.#page.getByRole('timer');
  }
  get takeOver(): Locator {
    return this.#page.getByRole('button', { name: '确认别处已不再使用，在这里打开' });
  }
  get recent(): Locator {
    return this.#page.getByRole('listitem');
  }
  get sheet(): Locator {
    return this.#page.getByRole('group', { name: '第 1 页' });
  }

  /** Answers main's dialog beforehand. */
  async startCreating(): Promise<void> {
    await this.#page.getByRole('button', { name: '新建案卷…' }).click();
  }

  /** Answers main's dialog beforehand. */
  async pick(): Promise<void> {
    await this.#page.getByRole('button', { name: '打开已有案卷…' }).click();
  }

  async create(password: string, repeated = password): Promise<void> {
    await this.password.fill(password);
    await this.#page.getByLabel('再输入一次密码').fill(repeated);
    await this.#page.getByRole('button', { name: '新建案卷', exact: true }).click();
  }

  /** After the recovery sheet has been shown. */
  async keepSheet(): Promise<void> {
    await this.#page.getByRole('checkbox', { name: '我已把恢复单保管在安全的地方' }).check();
    await this.#page.getByRole('button', { name: '进入案卷' }).click();
  }

  async unlock(password: string): Promise<void> {
    await this.password.fill(password);
    await this.open.click();
  }

  async recover(code: string, newPassword: string): Promise<void> {
    await this.#page.getByRole('button', { name: '忘记密码？用恢复单开启' }).click();
    await this.#page.getByLabel('恢复单上的八行编码').fill(code);
    await this.#page.getByLabel('新密码', { exact: true }).fill(newPassword);
    await this.#page.getByLabel('再输入一次新密码').fill(newPassword);
    await this.#page.getByRole('button', { name: '打开并改用新密码' }).click();
  }
}
