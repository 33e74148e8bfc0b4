import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type CaseFile, openCaseFile } from '../casefile/case-file.ts';
import { write } from '../casefile/transaction.ts';
import { verifyCommand } from '../commands/verify.ts';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import type { CaseId } from '../domain/case/ids.ts';
import { sealedFiles } from '../records/evidence.ts';
import { fullCase, SAMPLE_PASSWORD } from './full-case.sample.ts';

let desk: SampleDesk;
let caseId: CaseId;
let contents: Buffer[];
let other: string;
const TOUCHED = new Set<CaseFile>();

beforeEach(async () => {
  desk = await sampleDesk();
  ({ caseId, contents } = await fullCase(desk));
  other = join(desk.folder, '移动硬盘');
  mkdirSync(other);
  desk.saveTo = other;
});
afterEach(() => {
  TOUCHED.forEach((file) => file.close());
  TOUCHED.clear();
  vi.unstubAllEnvs();
  desk.close();
});

const backUp = async () => (await desk.ask('backup-make', {})).made!;
const source = (...parts: string[]): string => join(desk.folder, '样例.casebook', ...parts);
async function opened(name: string): Promise<CaseFile> {
  const file = await openCaseFile(join(other, name), SAMPLE_PASSWORD);
  TOUCHED.add(file);
  return file;
}
const cases = (file: CaseFile): number => Number(file.readable.one('SELECT count(*) AS n FROM debt_case')?.['n']);

async function capture(name: string, bytes: Buffer): Promise<void> {
  writeFileSync(join(desk.folder, name), bytes);
  desk.filesToOpen = [join(desk.folder, name)];
  const { chosen } = await desk.ask('evidence-choose', { caseId });
  await desk.ask('evidence-take', { token: chosen[0]!.token });
}

test('a backup is a case file in its own right, opens with the same password, and holds the evidence', async () => {
  expect(await backUp()).toMatchObject({
    name: '样例 备份.casebook',
    added: contents.length,
    lost: [],
    sameDisk: true,
  });
  const file = await opened('样例 备份.casebook');
  expect(cases(file)).toBe(1);
  const found: Buffer[] = [];
  for (const sealed of sealedFiles(file.readable)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of file.evidence.stream(sealed)) pieces.push(piece);
    found.push(Buffer.concat(pieces));
  }
  expect(found.map((bytes) => bytes.toString('base64')).sort()).toEqual(
    contents.map((bytes) => bytes.toString('base64')).sort(),
  );
  file.close();
  vi.stubEnv('CASEBOOK_PASSWORD', SAMPLE_PASSWORD);
  expect(await verifyCommand([join(other, '样例 备份.casebook')])).toBe(0);
});

test('the next one updates it, and copies only new evidence', async () => {
  await backUp();
  const before = readdirSync(join(other, '样例 备份.casebook', 'evidence'));
  const times = before.map((name) => statSync(join(other, '样例 备份.casebook', 'evidence', name)).mtimeMs);
  await capture('新证据.txt', Buffer.from('新到的聊天记录'));
  await desk.newCase();
  expect(await backUp()).toMatchObject({ name: '样例 备份.casebook', added: 1 });
  expect(before.map((name) => statSync(join(other, '样例 备份.casebook', 'evidence', name)).mtimeMs)).toEqual(times);
  expect(readdirSync(other)).toEqual(['样例 备份.casebook']);
  expect(cases(await opened('样例 备份.casebook'))).toBe(2);
});

test('a backup that somebody has worked in, or that belongs to another file, is not overwritten', async () => {
  await backUp();
  const worked = await opened('样例 备份.casebook');
  write(worked.writable, (file) => file.run("INSERT INTO setting (key, value) VALUES ('worked', '1')"));
  // Nor while it is open elsewhere.
  expect((await backUp()).name).toMatch(/^样例 备份 2026-11-20\.casebook$/);
  worked.close();
  const again = await backUp();
  expect(again.name).toBe('样例 备份 2026-11-20.casebook');
  expect((await opened('样例 备份.casebook')).readable.one("SELECT 1 FROM setting WHERE key = 'worked'")).toBeDefined();
  expect(existsSync(join(other, again.name, 'backup.json'))).toBe(true);
});

test('a new password opens the next backup, and the old one no longer does', async () => {
  await backUp();
  await desk.ask('casefile-change-password', { password: SAMPLE_PASSWORD, newPassword: '另一个密码' });
  await backUp();
  await expect(openCaseFile(join(other, '样例 备份.casebook'), SAMPLE_PASSWORD)).rejects.toMatchObject({
    code: 'wrong-password',
  });
  TOUCHED.add(await openCaseFile(join(other, '样例 备份.casebook'), '另一个密码'));
});

test('evidence damaged in the case file is named; the rest is backed up', async () => {
  const name = readdirSync(source('evidence')).find((each) => statSync(source('evidence', each)).size > 200_000)!;
  const bytes = readFileSync(source('evidence', name));
  bytes[1000]! ^= 1;
  writeFileSync(source('evidence', name), bytes);
  expect(await backUp()).toMatchObject({
    added: contents.length - 1,
    lost: [expect.stringMatching(/^〔.*〕证据 1《借款合同》$/)],
  });
  expect(cases(await opened('样例 备份.casebook'))).toBe(1);
});

test('the case file’s own folder is rejected; cancelled in the dialog nothing is made', async () => {
  desk.saveTo = source('evidence');
  expect(await desk.refusal('backup-make', {})).toMatchObject({
    code: 'exists',
    message: expect.stringContaining('案卷文件夹以外') as unknown,
  });
  desk.saveTo = null;
  expect(await desk.ask('backup-make', {})).toEqual({ made: null });
});

test('stopped or locked midway, nothing new stays and the previous backup is intact', async () => {
  const stop = (how: () => unknown): void => {
    desk.hear = (event) => {
      if (event.kind === 'transfer') how();
    };
  };
  stop(() => void desk.ask('transfer-stop', {}));
  expect(await desk.refusal('backup-make', {})).toMatchObject({ code: 'cancelled' });
  expect(readdirSync(other)).toEqual([]);

  desk.hear = () => undefined;
  await backUp();
  await capture('新证据.bin', Buffer.alloc(3_000_000, 7));
  stop(() => desk.desk.lock('asked'));
  expect(await desk.refusal('backup-make', {})).toMatchObject({ code: 'locked' });
  const file = await opened('样例 备份.casebook');
  for (const sealed of sealedFiles(file.readable)) expect(await file.evidence.check(sealed)).toBeNull();
  expect(readdirSync(join(other, '样例 备份.casebook', 'evidence')).filter((name) => name.endsWith('.part'))).toEqual(
    [],
  );
});

test('a backup becomes due two weeks after the last one, or after the first case', async () => {
  expect(await desk.ask('backup-read', {})).toEqual({ last: null, days: 0, due: false });
  await backUp();
  expect(await desk.ask('backup-read', {})).toMatchObject({
    last: { place: join(other, '样例 备份.casebook') },
    days: 0,
    due: false,
  });
  const folder = source();
  desk.desk.lock('asked');
  const later = await sampleDesk('2026-12-04T02:00:00.000Z');
  try {
    later.saveTo = folder;
    const chosen = await later.ask('casefile-choose', { purpose: 'open' });
    await later.ask('casefile-open', { token: chosen!.token, password: SAMPLE_PASSWORD });
    expect(await later.ask('backup-read', {})).toMatchObject({ days: 14, due: true });
  } finally {
    later.close();
  }
});
