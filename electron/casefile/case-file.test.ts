import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { failureOf, LIGHT, PASSWORD, sampleCaseFile, temporaryFolder } from './case-file.sample.ts';
import { openCaseFile, openWithRecoveryCode } from './case-file.ts';
import { createCaseFile } from './create.ts';
import { KEYS, PREVIOUS_KEYS } from './format.ts';
import { write } from './transaction.ts';

const SETTING = "SELECT value FROM setting WHERE key = 'sample'";

describe('a case file', () => {
  it('reopens with its password, keeps what was written, and is a single database at rest', async () => {
    const file = await sampleCaseFile();
    file.close();
    expect(fs.readdirSync(file.folder).sort()).toEqual(['casefile.db', 'copies', 'evidence', 'keys.json']);
    const again = await openCaseFile(file.folder, PASSWORD);
    onTestFinished(() => again.close());
    expect(again.readable.one(SETTING)).toEqual({ value: '"样本"' });
  });

  it.each(['密码', "it's", '  leading', 'trailing ', '"; DROP', "x'00'", 'pässwörd', '🔑'.repeat(40)])(
    'takes the password %j as typed',
    async (password) => {
      const file = await sampleCaseFile({}, password);
      file.lock();
      expect(await failureOf(() => file.unlock(`${password} `))).toMatchObject({ code: 'wrong-password' });
      expect(
        await failureOf(() => file.unlock(password.startsWith(' ') ? password.trimStart() : ` ${password}`)),
      ).toMatchObject({ code: 'wrong-password' });
      await file.unlock(password);
      expect(file.readable.one(SETTING)).toBeDefined();
    },
  );

  it('treats decomposed and composed accents as the same password', async () => {
    const file = await sampleCaseFile({}, 'caf\u00e9');
    file.lock();
    await file.unlock('cafe\u0301');
    expect(file.locked).toBe(false);
  });

  it('reveals nothing once locked', async () => {
    const file = await sampleCaseFile();
    const { writable } = file;
    file.lock();
    expect(await failureOf(() => file.readable)).toEqual({ code: 'locked' });
    expect(await failureOf(() => file.writable)).toEqual({ code: 'locked' });
    expect(await failureOf(() => file.copyNow())).toEqual({ code: 'locked' });
    expect(() => write(writable, () => undefined)).toThrow();
  });

  it('is not created over anything, with an empty password or without a parent folder, and leaves nothing behind', async () => {
    const folder = temporaryFolder();
    fs.mkdirSync(path.join(folder, '有.casebook'));
    expect(await failureOf(() => createCaseFile(path.join(folder, '有.casebook'), 'a', { cost: LIGHT }))).toEqual({
      code: 'exists',
    });
    expect(await failureOf(() => createCaseFile(path.join(folder, '新.casebook'), ''))).toEqual({
      code: 'empty-password',
    });
    expect(
      await failureOf(() => createCaseFile(path.join(folder, '无', '新.casebook'), 'a', { cost: LIGHT })),
    ).toMatchObject({ code: 'missing' });
    expect(fs.readdirSync(folder)).toEqual(['有.casebook']);
  });
});

describe('changing the password', () => {
  it('invalidates the old one, keeps the recovery sheet valid, and makes a copy first', async () => {
    let now = new Date(2026, 2, 1, 9, 0);
    const file = await sampleCaseFile({ clock: () => now });
    const code = await file.recoveryCode(PASSWORD);
    now = new Date(2026, 2, 1, 10, 30);
    await file.changePassword(PASSWORD, '新密码');
    expect(file.copies().map((copy) => copy.at)).toEqual([now.toISOString(), new Date(2026, 2, 1, 9, 0).toISOString()]);
    file.lock();
    expect(await failureOf(() => file.unlock(PASSWORD))).toEqual({ code: 'wrong-password' });
    await file.unlock('新密码');
    expect(await file.recoveryCode('新密码')).toEqual(code);
    expect(fs.existsSync(path.join(file.folder, PREVIOUS_KEYS))).toBe(false);
  });

  it('requires the old one and refuses an empty new one, changing nothing', async () => {
    const file = await sampleCaseFile();
    const before = fs.readFileSync(path.join(file.folder, KEYS), 'utf8');
    expect(await failureOf(() => file.changePassword('falsch', 'neu'))).toEqual({ code: 'wrong-password' });
    expect(await failureOf(() => file.changePassword(PASSWORD, ''))).toEqual({ code: 'empty-password' });
    expect(fs.readFileSync(path.join(file.folder, KEYS), 'utf8')).toBe(before);
  });

  it('survives an interruption: with half-written new keys the old password still opens the file', async () => {
    const file = await sampleCaseFile();
    file.lock();
    fs.copyFileSync(path.join(file.folder, KEYS), path.join(file.folder, PREVIOUS_KEYS));
    fs.truncateSync(path.join(file.folder, KEYS), 100);
    const again = await openCaseFile(file.folder, PASSWORD);
    again.close();
    expect(fs.readdirSync(file.folder).sort()).toEqual(['casefile.db', 'copies', 'evidence', 'keys.json']);
    (await openCaseFile(file.folder, PASSWORD)).close();
  });

  it('removes the old keys at the next opening if interrupted after the new ones were in place', async () => {
    const file = await sampleCaseFile();
    const old = fs.readFileSync(path.join(file.folder, KEYS));
    await file.changePassword(PASSWORD, '新密码');
    file.lock();
    fs.writeFileSync(path.join(file.folder, PREVIOUS_KEYS), old);
    await file.unlock('新密码');
    expect(fs.existsSync(path.join(file.folder, PREVIOUS_KEYS))).toBe(false);
  });
});

describe('the recovery sheet', () => {
  it.each(['whole', 'lost', 'damaged'])('opens the file and sets a new password when keys.json is %s', async (keys) => {
    const file = await sampleCaseFile();
    const code = (await file.recoveryCode(PASSWORD)).join('\n');
    file.close();
    const place = path.join(file.folder, KEYS);
    if (keys === 'lost') fs.rmSync(place);
    if (keys === 'damaged') fs.writeFileSync(place, '{"keys":');
    const recovered = await openWithRecoveryCode(file.folder, code, '重新设定', { cost: LIGHT });
    expect(recovered.readable.one(SETTING)).toEqual({ value: '"样本"' });
    recovered.close();
    expect(await failureOf(() => openCaseFile(file.folder, PASSWORD))).toEqual({ code: 'wrong-password' });
    (await openCaseFile(file.folder, '重新设定')).close();
  });

  it.each(['whole', 'lost'])('of another file does not open this one with keys.json %s', async (keys) => {
    const [file, other] = [await sampleCaseFile(), await sampleCaseFile()];
    const code = (await other.recoveryCode(PASSWORD)).join('\n');
    file.close();
    if (keys === 'lost') fs.rmSync(path.join(file.folder, KEYS));
    expect(await failureOf(() => openWithRecoveryCode(file.folder, code, 'neu', { cost: LIGHT }))).toEqual({
      code: 'wrong-recovery-code',
    });
    expect(fs.existsSync(path.join(file.folder, 'casefile.db'))).toBe(true);
  });
});
