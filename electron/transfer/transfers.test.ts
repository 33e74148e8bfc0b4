import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { connect } from '../casefile/connection.ts';
import { unwrapKey } from '../casefile/keys.ts';
import { readKeys } from '../casefile/keys-file.ts';
import { openForReading } from '../casefile/open-for-reading.ts';
import { ParcelReader } from '../casefile/parcel-reader.ts';
import { sampleFacts } from '../cases/article-case.sample.ts';
import { verifyCommand } from '../commands/verify.ts';
import type { Output } from '../contract/operations.ts';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import type { CaseId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import { CASE_TABLES } from '../records/case-tables.ts';
import { fullCase, rowsOfCase, SAMPLE_PASSWORD } from './full-case.sample.ts';
import { readParcelList } from './parcel-list.ts';

const PASSWORD = ' 包 密码 7f';
let sender: SampleDesk;
/** A second desk, where a test needs one. */
let receiver: SampleDesk;
let caseId: CaseId;
let contents: Buffer[];

beforeEach(async () => {
  sender = await sampleDesk();
  ({ caseId, contents } = await fullCase(sender));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  sender.close();
});

async function another(): Promise<void> {
  const desk = (receiver = await sampleDesk());
  onTestFinished(() => desk.close());
}

async function parcelOf(of = caseId, name = '移交.caseparcel'): Promise<string> {
  sender.saveTo = join(sender.folder, name);
  await sender.ask('transfer-parcel', { caseId: of, password: PASSWORD });
  return join(sender.folder, name);
}

async function look(
  at: SampleDesk,
  place: string,
  password = PASSWORD,
): Promise<{ token: string; contents: Output<'transfer-look'> }> {
  at.saveTo = place;
  const { token } = (await at.ask('transfer-choose', {}))!;
  return { token, contents: await at.ask('transfer-look', { token, password }) };
}

async function merge(at: SampleDesk, place: string): Promise<Output<'transfer-merge'>> {
  const {
    token,
    contents: { parcel },
  } = await look(at, place);
  return at.ask('transfer-merge', { token, parcel, password: PASSWORD });
}

async function openAsOwn(at: SampleDesk, place: string, folder: string, newPassword = '新案卷的密码'): Promise<void> {
  const {
    token,
    contents: { parcel },
  } = await look(at, place);
  at.saveTo = folder;
  const chosen = await at.ask('casefile-choose', { purpose: 'create' });
  await at.ask('transfer-open', { token, parcel, password: PASSWORD, place: chosen!.token, newPassword });
}

const fileOf = (desk: SampleDesk): string => join(desk.folder, '样例.casebook');
const lock = (desk: SampleDesk) => desk.ask('casefile-lock', {});
async function verified(folder: string, password: string): Promise<number> {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  vi.stubEnv('CASEBOOK_PASSWORD', password);
  const status = await verifyCommand([folder]);
  log.mockRestore();
  return status;
}

describe('a parcel', () => {
  it('imported as a case file of its own, or into another, holds the case row for row, and both pass verification', async () => {
    await another();
    const place = await parcelOf();
    const { contents: told } = await look(receiver, place);
    expect(told).toMatchObject({
      from: '示例律师事务所',
      against: '',
      lost: [],
      case: { id: caseId, debtor: '王测试', letters: 1, drafts: 1, evidence: 3 },
    });
    const own = join(receiver.folder, '独立.casebook');
    expect(await merge(receiver, place)).toEqual({ caseId, lost: [], owed: { there: 11_035_466, here: 11_035_466 } });
    await openAsOwn(receiver, place, own);
    expect((await receiver.ask('settings-read', {})).firm.name).toBe('示例律师事务所');
    for (const [index, { id }] of (await receiver.ask('evidence-list', { caseId })).evidence.entries()) {
      receiver.saveTo = join(receiver.folder, `另存${index}`);
      await receiver.ask('evidence-save', { id });
      expect(readFileSync(receiver.saveTo).equals(contents[index]!)).toBe(true);
    }
    await Promise.all([lock(sender), lock(receiver)]);
    const original = await rowsOfCase(fileOf(sender), SAMPLE_PASSWORD, caseId);
    // An empty table in the sample would prove nothing.
    expect(
      Object.entries(original)
        .filter(([, rows]) => rows.length === 0)
        .map(([table]) => table),
    ).toEqual(['plan_step']);
    expect(await rowsOfCase(own, '新案卷的密码', caseId)).toEqual(original);
    expect(await rowsOfCase(fileOf(receiver), SAMPLE_PASSWORD, caseId)).toEqual(original);
    expect(await verified(own, '新案卷的密码')).toBe(0);
    expect(await verified(fileOf(receiver), SAMPLE_PASSWORD)).toBe(0);
    expect(readdirSync(fileOf(receiver)).sort()).toEqual([
      'casefile.db',
      'copies',
      'evidence',
      'keys.json',
      'transfer',
    ]);
    expect(readdirSync(join(fileOf(receiver), 'transfer'))).toEqual([]);
  });

  it('holds nothing of another case: not in its decrypted pages, and not in the raw file', async () => {
    await fullCase(sender, '赵他人', '乙案哨兵');
    const place = await parcelOf();
    const raw = readFileSync(place);
    for (const word of ['乙案哨兵', '赵他人', '甲案', '王测试', 'SQLite']) expect(raw.includes(word)).toBe(false);
    const reader = await ParcelReader.open(place, { password: PASSWORD });
    const list = readParcelList(await reader.list());
    const small = join(sender.folder, 'small.casebook');
    mkdirSync(join(small, 'evidence'), { recursive: true });
    for (const { name, bytes } of list.files) {
      const pieces: Buffer[] = [];
      for await (const piece of reader.content(bytes)) pieces.push(Buffer.from(piece));
      writeFileSync(join(small, name), Buffer.concat(pieces));
    }
    await reader.end();
    await reader.close();
    const key = await unwrapKey(readKeys(small), list.secret);
    // Every page, including free ones, as plain text: the database is copied without its key.
    const db = connect(join(small, 'casefile.db'), key, 'own');
    db.pragma("rekey = ''");
    db.close();
    const pages = readFileSync(join(small, 'casefile.db'));
    expect(pages.includes('甲案')).toBe(true);
    for (const word of ['乙案哨兵', '赵他人']) expect(pages.includes(word)).toBe(false);
    expect(list.files.filter(({ name }) => name.startsWith('evidence/'))).toHaveLength(3);
  });

  it('is rejected when any byte is changed, or its end is cut off; nothing is imported', async () => {
    await another();
    const place = await parcelOf();
    const whole = readFileSync(place);
    const broken = join(receiver.folder, '坏.caseparcel');
    receiver.saveTo = broken;
    writeFileSync(broken, whole);
    const { token } = (await receiver.ask('transfer-choose', {}))!;
    const { parcel } = await receiver.ask('transfer-look', { token, password: PASSWORD });
    const head = whole.readUInt32BE(12) + 16;
    for (const at of [0, 11, 60, head, head + 32, 140_000, whole.length - 1]) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 1;
      writeFileSync(broken, changed);
      const refused = await receiver.refusal('transfer-merge', { token, parcel, password: PASSWORD });
      expect([
        at,
        ['damaged', 'not-a-case-file'].includes(refused?.code ?? ''),
        refused?.message.includes('没有接收任何内容'),
      ]).toEqual([at, true, true]);
    }
    for (const length of [0, head, head + 65_584]) {
      writeFileSync(broken, whole.subarray(0, length));
      expect(['damaged', 'not-a-case-file']).toContain(
        (await receiver.refusal('transfer-look', { token, password: PASSWORD }))?.code,
      );
    }
    writeFileSync(broken, whole);
    appendFileSync(broken, 'x');
    expect((await receiver.refusal('transfer-look', { token, password: PASSWORD }))?.code).toBe('damaged');
    expect(
      (
        await receiver.ask('case-list', {
          search: '',
          stage: 'all',
          sort: 'createdAt',
          descending: false,
          offset: 0,
          limit: 9,
        })
      ).total,
    ).toBe(0);
    expect(readdirSync(join(fileOf(receiver), 'evidence'))).toEqual([]);
  });

  it('distinguishes each failure: wrong password, foreign file, gone, newer, exchanged, a name already taken', async () => {
    await another();
    const place = await parcelOf();
    const {
      token,
      contents: { parcel },
    } = await look(receiver, place);
    expect(await receiver.refusal('transfer-look', { token, password: '错' })).toMatchObject({
      code: 'wrong-password',
      message: expect.stringContaining('案件包的密码不正确'),
    });
    expect(await receiver.refusal('transfer-look', { token, password: '' })).toMatchObject({ code: 'empty-password' });
    receiver.saveTo = fileOf(receiver);
    const taken = await receiver.ask('casefile-choose', { purpose: 'create' });
    expect(
      await receiver.refusal('transfer-open', {
        token,
        parcel,
        password: PASSWORD,
        place: taken!.token,
        newPassword: '新',
      }),
    ).toMatchObject({ code: 'exists' });
    renameSync(await parcelOf(caseId, '另一.caseparcel'), place);
    expect(await receiver.refusal('transfer-merge', { token, parcel, password: PASSWORD })).toMatchObject({
      code: 'source-changed',
    });
    // A later format with a valid digest.
    const bytes = readFileSync(place);
    const head = bytes.readUInt32BE(12) + 16;
    bytes.writeUInt16BE(2, 10);
    createHash('sha256').update(bytes.subarray(0, head)).digest().copy(bytes, head);
    writeFileSync(place, bytes);
    expect(await receiver.refusal('transfer-look', { token, password: PASSWORD })).toMatchObject({
      code: 'newer-version',
      message: expect.stringContaining('案件包'),
    });
    writeFileSync(place, '%PDF-1.7 不是案件包');
    expect(await receiver.refusal('transfer-look', { token, password: PASSWORD })).toMatchObject({
      code: 'not-a-case-file',
      message: expect.stringContaining('不是本程序的案件包'),
    });
    rmSync(place);
    expect(await receiver.refusal('transfer-look', { token, password: PASSWORD })).toMatchObject({
      code: 'missing',
      message: expect.stringContaining('案件包'),
    });
  });

  it('is not imported twice, nor where its number is taken; gaps before its number are explained', async () => {
    await another();
    const place = await parcelOf();
    await merge(receiver, place);
    const again = await look(receiver, place);
    expect(again.contents.against).toContain('已经有这个案件');
    expect(
      await receiver.refusal('transfer-merge', {
        token: again.token,
        parcel: again.contents.parcel,
        password: PASSWORD,
      }),
    ).toMatchObject({ code: 'conflict' });

    const { caseId: second } = await fullCase(sender, '钱第二');
    const { caseId: third } = await fullCase(sender, '孙第三');
    await merge(receiver, await parcelOf(third, '三.caseparcel'));
    const { skipped } = await receiver.ask('letter-numbers-read', {});
    expect(skipped).toEqual([expect.objectContaining({ reason: '登记在移交来的案件原来的案卷中' })]);
    // The one in between still gets its place.
    await merge(receiver, await parcelOf(second, '二.caseparcel'));

    const other = await sampleDesk();
    try {
      await fullCase(other, '李自有');
      const { contents: seen } = await look(other, place);
      expect(seen.against).toContain('编号在当前案卷的发文编号簿中已被占用');
    } finally {
      other.close();
    }
  });

  it('is not imported where one of its drawn characters would turn into another', async () => {
    await another();
    await receiver.ask('glyph-picture-save', {
      picture: { character: '\uE100', width: 8, height: 1, ink: new Uint8Array([255]) },
    });
    const {
      token,
      contents: { parcel },
    } = await look(receiver, await parcelOf());
    expect(await receiver.refusal('transfer-merge', { token, parcel, password: PASSWORD })).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('字形'),
    });
    expect(readdirSync(join(fileOf(receiver), 'evidence'))).toEqual([]);
  });

  it('imports rates entered by hand only into a file of its own; a figure that differs in an open file is reported', async () => {
    await another();
    const facts = {
      ...sampleFacts,
      claim: { ...sampleFacts.claim, termRate: null, overdueRate: 'none-agreed', overdueLpr: 'floating' },
    };
    delete facts.claim.penalty;
    const floating = await sender.newCase(facts);
    await sender.ask('rates-add', { text: '2026-09-21,2.50,3.00' });
    const place = await parcelOf(floating);
    const totalAt = async (desk: SampleDesk) =>
      (await desk.ask('ledger-read', { caseId: floating, asOf: date('2026-11-20') })).statement?.total;
    const { there, here } = (await merge(receiver, place)).owed;
    expect([there, here]).toEqual([await totalAt(sender), await totalAt(receiver)]);
    expect(there).not.toBe(here);
    expect((await receiver.ask('rates-read', {})).entered).toEqual([]);
    await openAsOwn(receiver, place, join(receiver.folder, '独立.casebook'));
    expect((await receiver.ask('rates-read', {})).entered).toHaveLength(1);
    expect(await totalAt(receiver)).toBe(await totalAt(sender));
  });

  it('shares content that is already there, without storing a second file', async () => {
    await another();
    const mine = await receiver.newCase();
    writeFileSync(join(receiver.folder, '同一份.txt'), contents[1]!);
    receiver.filesToOpen = [join(receiver.folder, '同一份.txt')];
    const { chosen } = await receiver.ask('evidence-choose', { caseId: mine });
    await receiver.ask('evidence-take', { token: chosen[0]!.token });
    await merge(receiver, await parcelOf());
    expect(readdirSync(join(fileOf(receiver), 'evidence'))).toHaveLength(3);
    await lock(receiver);
    expect(await verified(fileOf(receiver), SAMPLE_PASSWORD)).toBe(0);
  });

  it('is made without damaged evidence, and names it on both sides', async () => {
    await another();
    const file = readdirSync(join(fileOf(sender), 'evidence')).find(
      (name) => readFileSync(join(fileOf(sender), 'evidence', name)).length > 100_000,
    )!;
    const bytes = readFileSync(join(fileOf(sender), 'evidence', file));
    bytes[70_000]! ^= 1;
    writeFileSync(join(fileOf(sender), 'evidence', file), bytes);
    sender.saveTo = join(sender.folder, '缺.caseparcel');
    expect((await sender.ask('transfer-parcel', { caseId, password: PASSWORD })).lost).toEqual([
      { no: 1, title: '借款合同' },
    ]);
    expect((await merge(receiver, sender.saveTo)).lost).toEqual([{ no: 1, title: '借款合同' }]);
  });

  it.each(['asked', 'locked'] as const)('cancelled (%s) at any step leaves nothing behind', async (why) => {
    for (const step of ['check', 'write', 'read'] as const) {
      sender.saveTo = join(sender.folder, `停${step}.caseparcel`);
      sender.hear = (event) => {
        if (event.kind !== 'transfer' || event.step !== step) return;
        if (why === 'asked') void sender.ask('transfer-stop', {});
        else sender.desk.lock('idle');
      };
      expect((await sender.refusal('transfer-parcel', { caseId, password: PASSWORD }))?.code).toBe(
        why === 'asked' ? 'cancelled' : 'locked',
      );
      sender.hear = () => undefined;
      expect(readdirSync(sender.folder).filter((name) => name.includes('caseparcel'))).toEqual([]);
      if (why === 'locked') {
        const { current } = await sender.ask('casefile-state', {});
        await sender.ask('casefile-open', { token: current!.token, password: SAMPLE_PASSWORD });
      }
      expect(existsSync(join(fileOf(sender), 'transfer')) ? readdirSync(join(fileOf(sender), 'transfer')) : []).toEqual(
        [],
      );
    }
  });

  it('cancelled while importing leaves the receiving file, or its place, as it was', async () => {
    await another();
    const place = await parcelOf();
    const {
      token,
      contents: { parcel },
    } = await look(receiver, place);
    receiver.hear = (event) => {
      if (event.kind === 'transfer' && event.done > 200_000) void receiver.ask('transfer-stop', {});
    };
    expect((await receiver.refusal('transfer-merge', { token, parcel, password: PASSWORD }))?.code).toBe('cancelled');
    receiver.saveTo = join(receiver.folder, '独立.casebook');
    const chosen = await receiver.ask('casefile-choose', { purpose: 'create' });
    expect(
      (
        await receiver.refusal('transfer-open', {
          token,
          parcel,
          password: PASSWORD,
          place: chosen!.token,
          newPassword: '新',
        })
      )?.code,
    ).toBe('cancelled');
    expect(readdirSync(receiver.folder).filter((name) => name.startsWith('独立'))).toEqual([]);
    expect(readdirSync(join(fileOf(receiver), 'evidence'))).toEqual([]);
    await lock(receiver);
    const file = await openForReading(fileOf(receiver), SAMPLE_PASSWORD);
    for (const table of Object.keys(CASE_TABLES))
      if (!['identity', 'setting'].includes(table))
        expect([table, file.readable.all(`SELECT 1 FROM ${table}`).length]).toEqual([table, 0]);
    file.close();
  });

  it('can be neither made nor imported with a client in the room', async () => {
    await sender.ask('room-enter', { caseId, newCase: false });
    expect(await sender.refusal('transfer-parcel', { caseId, password: PASSWORD })).toMatchObject({
      code: 'client-in-room',
    });
    expect(await sender.refusal('transfer-folder', { caseId, parts: ['facts'] })).toMatchObject({
      code: 'client-in-room',
    });
    expect(await sender.refusal('transfer-choose', {})).toMatchObject({ code: 'client-in-room' });
  });

  it('gets a strong password', async () => {
    const { password } = await sender.ask('transfer-password', {});
    expect(password).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/);
    expect(await sender.ask('password-strength', { password })).toEqual({ score: 4 });
  });
});
