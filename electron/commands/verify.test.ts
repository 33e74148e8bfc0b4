import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { LIGHT, PASSWORD, temporaryFolder } from '../casefile/case-file.sample.ts';
import type { CaseFile } from '../casefile/case-file.ts';
import { connect } from '../casefile/connection.ts';
import { createCaseFile } from '../casefile/create.ts';
import { DATABASE } from '../casefile/format.ts';
import { parseRecoveryCode } from '../casefile/recovery.ts';
import { write } from '../casefile/transaction.ts';
import { fillWithSample } from '../desk/format-1.sample.ts';
import { verifyCommand } from './verify.ts';

async function filledFile(): Promise<CaseFile> {
  const file = await createCaseFile(path.join(temporaryFolder(), '样本.casebook'), PASSWORD, { cost: LIGHT });
  onTestFinished(() => file.close());
  write(file.writable, fillWithSample);
  return file;
}

/** Changes the file like somebody who has the key and knows SQL, bypassing the triggers. */
function tamper(file: CaseFile, ...statements: string[]): void {
  write(file.writable, (w) => {
    for (const row of w.all("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
      w.run(`DROP TRIGGER ${String(row['name'])}`);
    for (const statement of statements) w.run(statement);
  });
  file.close();
}

async function verify(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  vi.stubEnv('CASEBOOK_PASSWORD', PASSWORD);
  vi.spyOn(console, 'log').mockImplementation((line) => {
    said.out += `${line}\n`;
  });
  vi.spyOn(console, 'error').mockImplementation((line) => {
    said.err += `${line}\n`;
  });
  return { status: await verifyCommand(args), ...said };
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('casebook verify', () => {
  it('finds nothing in an untouched file, and writes nothing', async () => {
    const file = await filledFile();
    file.close();
    const before = fs.readdirSync(file.folder, { recursive: true });
    const bytes = fs.readFileSync(path.join(file.folder, DATABASE));
    const { status, out } = await verify(file.folder);
    expect(out).toContain('案件 1 件，沟通记录 3 条，已发函件 1 份');
    expect(out).toContain('未发现问题');
    expect(status).toBe(0);
    expect(fs.readdirSync(file.folder, { recursive: true })).toEqual(before);
    expect(fs.readFileSync(path.join(file.folder, DATABASE)).equals(bytes)).toBe(true);
  });

  it.each([
    ["UPDATE log_entry SET said = '拒绝还款' WHERE seq = 2", '“示例商贸有限公司与王测试”的沟通记录自第 2 条起'],
    ['DELETE FROM log_entry WHERE seq = 2', '沟通记录自第 2 条起'],
    ['UPDATE log_entry SET promise_fen = 2000001 WHERE seq = 1', '沟通记录自第 1 条起'],
    ["UPDATE letter SET pdf = x'25'", '函件 〔2026〕示律函字第1号 的内容与发出时的 SHA-256 不符'],
    ['DELETE FROM letter_number', '函件 〔2026〕示律函字第1号 未在发文编号簿中登记'],
    ["UPDATE identity SET file = '00000000-0000-4000-8000-000000000000'", '不属于同一个案卷'],
  ])('finds %s', async (statement, finding) => {
    const file = await filledFile();
    tamper(file, statement);
    const { status, out } = await verify(file.folder);
    expect(out).toContain(finding);
    expect(status).toBe(1);
  });

  it('finds a dangling reference', async () => {
    const file = await filledFile();
    const key = parseRecoveryCode((await file.recoveryCode(PASSWORD)).join('\n'));
    file.close();
    const db = connect(path.join(file.folder, DATABASE), key, 'own');
    db.pragma('foreign_keys = OFF');
    db.exec("INSERT INTO owed (case_id, as_of) VALUES ('nobody', '2026-11-20')").close();
    const { status, out } = await verify(file.folder);
    expect(out).toContain('owed 1 -> debt_case');
    expect(status).toBe(1);
  });

  it('finds a damaged page and still reports what it could check', async () => {
    const file = await filledFile();
    write(file.writable, (w) =>
      w.run("INSERT INTO setting (key, value) VALUES ('long', ?)", JSON.stringify('长'.repeat(20_000))),
    );
    file.close();
    const database = path.join(file.folder, DATABASE);
    const bytes = fs.readFileSync(database);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    fs.writeFileSync(database, bytes);
    const { status, out } = await verify(file.folder);
    expect(out).toContain('数据库页面与引用：有损坏');
    expect(status).toBe(1);
  });

  it('cannot open a file that is open elsewhere, missing, or under another password; and prints its usage when misspelt', async () => {
    const file = await filledFile();
    expect(await verify(file.folder)).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining('正在电脑') as unknown,
    });
    file.close();
    expect((await verify(path.join(file.folder, '无'))).err).toContain('找不到这个案卷');
    expect((await verify()).err).toContain('用法：casebook verify');
    expect((await verify('--all', file.folder)).status).toBe(2);
    vi.stubEnv('CASEBOOK_PASSWORD', 'falsch');
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await verifyCommand([file.folder])).toBe(2);
  });
});
