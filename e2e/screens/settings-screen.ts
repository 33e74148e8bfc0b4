import type { Locator, Page } from 'playwright';

export interface TypedSettings {
  readonly firm: Readonly<Record<string, string>>;
  readonly lawyers: readonly Readonly<Record<string, string>>[];
  readonly account: Readonly<Record<string, string>>;
}

/** Firm, lawyers, account, letters, lock, password and copies. */
export class SettingsScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get save(): Locator {
    return this.#page.getByRole('button', { name: '保存设置' });
  }
  get saved(): Locator {
    return this.#page.getByText('设置已保存');
  }

  field(label: string): Locator {
    return this.#page.getByLabel(label, { exact: true });
  }

  part(title: string): Locator {
    return this.#page.getByRole('region', { name: title });
  }

  /** Fills the labelled fields of the firm, of new lawyers, and of the account; saves them. */
  async type({ firm, lawyers, account }: TypedSettings): Promise<void> {
    const fill = async (part: Locator, values: Readonly<Record<string, string>>): Promise<void> => {
      for (const [label, value] of Object.entries(values))
        await part.getByLabel(label, { exact: true }).last().fill(value);
    };
    await fill(this.part('律师事务所'), firm);
    for (const lawyer of lawyers) {
      await this.#page.getByRole('button', { name: '添加律师' }).click();
      await fill(this.part('律师'), lawyer);
    }
    await fill(this.part('收款账户'), account);
    await this.save.click();
    await this.saved.waitFor();
  }

  async changePassword(current: string, fresh: string): Promise<void> {
    await this.part('密码与副本').getByRole('button', { name: '修改密码' }).click();
    const dialog = this.#page.getByRole('dialog', { name: '修改密码' });
    await dialog.getByLabel('当前密码').fill(current);
    await dialog.getByLabel('新密码', { exact: true }).fill(fresh);
    await dialog.getByLabel('再输入一次新密码').fill(fresh);
    await dialog.getByRole('button', { name: '修改密码' }).click();
  }

  /** @returns the dialog with the sheet. */
  async showSheet(password: string): Promise<Locator> {
    await this.part('密码与副本').getByRole('button', { name: '查看恢复单' }).click();
    const dialog = this.#page.getByRole('dialog', { name: '恢复单' });
    await dialog.getByLabel('密码', { exact: true }).fill(password);
    await dialog.getByRole('button', { name: '显示恢复单' }).click();
    return dialog;
  }

  /** Keeps a picture of a character. */
  async pictureOf(character: string, png: Buffer): Promise<void> {
    const part = this.part('生僻字');
    await part.getByLabel('字', { exact: true }).fill(character);
    await part.locator('input[type=file]').setInputFiles({ name: 'character.png', mimeType: 'image/png', buffer: png });
    await part.getByRole('img').waitFor();
    await part.getByRole('button', { name: '保存此字' }).click();
    await part.getByRole('list', { name: '已有的生僻字' }).waitFor();
  }

  async speak(language: '中文' | 'English'): Promise<void> {
    await this.#page.getByText(language, { exact: true }).click();
  }
}
