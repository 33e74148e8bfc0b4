import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { deflateSync } from 'node:zlib';
import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCaseFile } from '../casefile/case-file.ts';
import { openForReading } from '../casefile/open-for-reading.ts';
import { verifyCommand } from '../commands/verify.ts';
import { PIECE } from '../contract/evidence.ts';
import type { Output } from '../contract/operations.ts';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import type { CaseId, EvidenceId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import { sealedFiles } from '../records/evidence.ts';

let sample: SampleDesk;
let caseId: CaseId;
const caseFile = (): string => join(sample.folder, '样例.casebook');
const kept = (): string[] => readdirSync(join(caseFile(), 'evidence')).sort();
const list = async (): Promise<Output<'evidence-list'>> => sample.ask('evidence-list', { caseId });

function put(name: string, content: string | Uint8Array): string {
  const path = join(sample.folder, name);
  writeFileSync(path, content);
  return path;
}

/** In the order of the paths. */
async function take<const Paths extends readonly string[]>(
  ...paths: Paths
): Promise<{ [Index in keyof Paths]: EvidenceId }> {
  sample.filesToOpen = paths;
  const { chosen } = await sample.ask('evidence-choose', { caseId });
  const ids: EvidenceId[] = [];
  for (const { token } of chosen) ids.push((await sample.ask('evidence-take', { token })).id);
  return ids as { [Index in keyof Paths]: EvidenceId };
}

async function send(name: string, content: Uint8Array, announced = content.length): Promise<EvidenceId> {
  const { token } = await sample.ask('evidence-begin', { caseId, name, bytes: announced });
  for (let at = 0; at < content.length; at += PIECE)
    await sample.ask('evidence-send', { token, at, piece: content.subarray(at, at + PIECE) });
  return (await sample.ask('evidence-end', { token })).id;
}

beforeEach(async () => {
  sample = await sampleDesk();
  caseId = await sample.newCase();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  sample.close();
});

const account = (
  title: string,
  elements: Output<'evidence-list'>['evidence'][number]['account']['elements'],
  form: 'original' | 'electronic' | 'copy' = 'original',
) => ({ title, source: '债权人提供', form, proves: '借款已经交付', elements });

describe('adding evidence', () => {
  it('whether chosen or sent by the page, stores it under its hash, encrypted, and only once for identical content', async () => {
    const content = Buffer.concat([Buffer.from('%PDF-1.7 哨兵'), randomBytes(3 * PIECE)]);
    const [first] = await take(
      put('转账凭证.pdf', content),
      put('截图.png', Buffer.from('\x89PNG\r\n\x1a\n1234', 'latin1')),
    );
    await send('转账凭证（重）.pdf', content);
    const { evidence } = await list();
    expect(evidence.map(({ no, name, medium, bytes, sameAs }) => ({ no, name, medium, bytes, sameAs }))).toEqual([
      { no: 1, name: '转账凭证.pdf', medium: 'pdf', bytes: content.length, sameAs: null },
      { no: 2, name: '截图.png', medium: 'image', bytes: 12, sameAs: null },
      { no: 3, name: '转账凭证（重）.pdf', medium: 'pdf', bytes: content.length, sameAs: 1 },
    ]);
    expect(evidence[0]?.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    expect(kept()).toHaveLength(2);
    for (const name of kept()) expect(readFileSync(join(caseFile(), 'evidence', name)).includes('哨兵')).toBe(false);

    const place = join(sample.folder, '另存.pdf');
    sample.saveTo = place;
    expect(await sample.ask('evidence-save', { id: first ?? '' })).toEqual({ saved: '另存.pdf' });
    expect(readFileSync(place).equals(content)).toBe(true);
    await sample.ask('casefile-lock', {});
    expect((await sample.refusal('evidence-list', { caseId }))?.code).toBe('locked');
    expect(await sample.desk.serveEvidence(evidence[1]?.id ?? '', null)).toBe(null);
  });

  it('gives every file a name that is safe to show and to save under', async () => {
    const names = [
      '../../etc/passwd',
      '..\\a\\借条.jpg',
      '收据\u202Egpj.exe',
      `${'长'.repeat(300)}.pdf`,
      '\0\n',
      '.隐藏',
    ];
    for (const [index, name] of names.entries()) await send(name, Buffer.from([index, 1, 2]));
    expect((await list()).evidence.map(({ name }) => name)).toEqual([
      'passwd',
      '借条.jpg',
      '收据gpj.exe',
      `${'长'.repeat(76)}.pdf`,
      '未命名',
      '隐藏',
    ]);
    expect((await list()).evidence.map(({ account: { title } }) => title)[1]).toBe('借条');
  });

  it('rejects a file that is gone, a folder, one that changes while being read, and one shorter than announced; nothing of it stays', async () => {
    const path = put('流水.csv', '一'.repeat(4 * PIECE));
    sample.filesToOpen = [path];
    const choose = async (): Promise<string> =>
      (await sample.ask('evidence-choose', { caseId })).chosen[0]?.token ?? '';
    const [gone, grown, replaced] = [await choose(), await choose(), await choose()];
    renameSync(path, `${path}.away`);
    expect(await sample.refusal('evidence-take', { token: gone })).toMatchObject({
      code: 'source-changed',
      message: expect.stringContaining('“流水.csv”') as unknown,
    });
    renameSync(`${path}.away`, path);
    appendFileSync(path, '再加一行');
    expect((await sample.refusal('evidence-take', { token: grown }))?.code).toBe('source-changed');
    writeFileSync(path, '二'.repeat(4 * PIECE));
    const reading = sample.refusal('evidence-take', { token: replaced });
    rmSync(path);
    writeFileSync(path, '三'.repeat(4 * PIECE));
    expect((await reading)?.code).toBe('source-changed');
    sample.filesToOpen = [sample.folder];
    expect((await sample.refusal('evidence-choose', { caseId }))?.message).toContain('不是文件');
    await expect(send('短.txt', Buffer.from('一二三'), 100)).rejects.toMatchObject({
      report: { code: 'source-changed' },
    });
    const { token } = await sample.ask('evidence-begin', { caseId, name: '乱序', bytes: 10 });
    expect((await sample.refusal('evidence-send', { token, at: 5, piece: Buffer.from('12345') }))?.code).toBe(
      'source-changed',
    );
    expect((await sample.refusal('evidence-send', { token, at: 0, piece: Buffer.from('1') }))?.code).toBe(
      'capture-ended',
    );
    expect([(await list()).evidence, kept()]).toEqual([[], []]);
  });

  it('ends when it is cancelled, and when the file is locked', async () => {
    const { token } = await sample.ask('evidence-begin', { caseId, name: '录音.mp3', bytes: 2 * PIECE });
    await sample.ask('evidence-send', { token, at: 0, piece: randomBytes(PIECE) });
    expect(kept()).toHaveLength(1);
    await sample.ask('evidence-stop', { token });
    expect(kept()).toEqual([]);
    const second = await sample.ask('evidence-begin', { caseId, name: '录音.mp3', bytes: 2 * PIECE });
    await sample.ask('evidence-send', { token: second.token, at: 0, piece: randomBytes(PIECE) });
    await sample.ask('casefile-lock', {});
    await vi.waitFor(() => expect(kept()).toEqual([]));
    expect((await sample.refusal('evidence-end', { token: second.token }))?.code).toBe('capture-ended');
  });
});

describe('what evidence proves', () => {
  it('closes the gaps of the claim; copies alone stay weak; withdrawn evidence closes none', async () => {
    const gaps = async (): Promise<string[]> => (await list()).gaps.map(({ element, kind }) => `${element} ${kind}`);
    expect(await gaps()).toEqual(
      ['identity', 'contract', 'delivery', 'interest', 'due-date', 'demand'].map((element) => `${element} missing`),
    );
    const [contract, receipt] = await take(put('合同.pdf', '%PDF-1'), put('凭证.png', '\x89PNG'));
    await sample.ask('evidence-describe', {
      id: contract,
      account: account('借款合同', ['contract', 'interest', 'due-date']),
      withdrawn: null,
    });
    await sample.ask('evidence-describe', {
      id: receipt,
      account: account('转账凭证', ['delivery'], 'copy'),
      withdrawn: null,
    });
    expect(await gaps()).toEqual(['identity missing', 'delivery copies-only', 'demand missing']);
    await sample.ask('evidence-describe', {
      id: receipt,
      account: account('转账凭证', ['delivery'], 'electronic'),
      withdrawn: null,
    });
    expect(await gaps()).toEqual(['identity missing', 'demand missing']);
    await sample.ask('evidence-describe', {
      id: contract,
      account: account('借款合同', ['contract', 'interest', 'due-date']),
      withdrawn: '对方提供的版本不同',
    });
    expect((await gaps()).slice(0, 2)).toEqual(['identity missing', 'contract missing']);
    expect((await list()).evidence[0]).toMatchObject({
      withdrawn: '对方提供的版本不同',
      account: { title: '借款合同' },
    });
  });

  it('is linked to a log entry or letter of its case, once, and unlinked', async () => {
    const [id] = await take(put('录音.txt', '通话文字'));
    const entry = await sample.ask('log-add', {
      caseId,
      corrects: null,
      at: '2026-11-19T10:00',
      channel: 'call',
      person: '王测试',
      said: '请求宽限',
      reason: null,
      promise: null,
      nextStep: '',
      nextStepOn: null,
    });
    const { link } = await sample.ask('evidence-link', { id, to: { kind: 'entry', id: entry.id } });
    expect(await sample.ask('evidence-link', { id, to: { kind: 'entry', id: entry.id } })).toEqual({ link });
    expect((await list()).evidence[0]?.links).toEqual([{ id: link, to: { kind: 'entry', id: entry.id } }]);
    await sample.ask('evidence-unlink', { caseId, link });
    expect((await list()).evidence[0]?.links).toEqual([]);
    const other = await sample.newCase();
    const elsewhere = await sample.ask('log-add', {
      caseId: other,
      corrects: null,
      at: '2026-11-19T10:00',
      channel: 'call',
      person: '',
      said: '另案',
      reason: null,
      promise: null,
      nextStep: '',
      nextStepOn: null,
    });
    expect((await sample.refusal('evidence-link', { id, to: { kind: 'entry', id: elsewhere.id } }))?.code).toBe(
      'not-found',
    );
  });

  it('proves the arrival of a letter through the letter’s own record until it is withdrawn; nothing stored changes, and restoring it restores the proof', async () => {
    const [id] = await take(put('回执.png', '\x89PNG'));
    const { id: letterId } = await sample.ask('letter-create', { caseId, kind: 'demand', payBy: date('2026-11-30') });
    await sample.ask('letter-issue', {
      id: letterId,
      reasons: (await sample.ask('letter-check', { id: letterId })).findings.map(({ rule, message }) => ({
        rule,
        message,
        reason: '已核对',
      })),
    });
    await sample.ask('delivery-record', {
      letterId,
      corrects: null,
      event: { kind: 'dispatch', on: date('2026-11-20'), way: 'ems', number: '1000000000001', address: '' },
    });
    const [sent] = (await sample.ask('delivery-read', { letterId })).events;
    await sample.ask('delivery-record', {
      letterId,
      corrects: null,
      event: {
        kind: 'outcome',
        on: date('2026-11-20'),
        dispatchId: sent!.id,
        result: 'delivered',
        signer: '王测试',
        relation: 'self',
        unchangedAddress: true,
        proof: { note: '', evidenceId: id },
      },
    });
    const limitation = async () =>
      (await sample.ask('deadline-list', { within: 'all', kinds: ['limitation'], caseId, offset: 0, limit: 5 }))
        .rows[0];
    const stored = async () => [
      (await sample.ask('delivery-read', { letterId })).events,
      (await sample.ask('log-read', { caseId })).entries,
    ];
    // Three years from the due day, 20 May 2026, or from the arrival, 20 November 2026 (民法典 188, 195).
    expect(await limitation()).toMatchObject({ on: '2029-11-20', cautions: [] });
    expect((await list()).evidence[0]?.proves).toMatchObject([
      { letterId, number: '〔2026〕示催函字第1号', on: '2026-11-20' },
    ]);
    expect((await list()).gaps.map(({ element }) => element)).not.toContain('demand');
    expect(await sample.ask('evidence-effect', { id })).toEqual({
      arrivals: [{ letterId, number: '〔2026〕示催函字第1号', on: '2026-11-20' }],
      deadlines: [
        {
          kind: 'limitation',
          subject: '',
          before: { on: '2029-11-20', state: 'open' },
          after: { on: '2029-05-20', state: 'open' },
        },
      ],
    });

    const before = await stored();
    await sample.ask('evidence-describe', { id, account: account('回执', []), withdrawn: '系另一邮件的回执' });
    expect((await list()).gaps.map(({ element }) => element)).toContain('demand');
    expect(await stored()).toEqual(before);
    expect((await sample.ask('delivery-read', { letterId })).arrival).toMatchObject({
      state: 'disputed',
      reason: expect.stringContaining('用作凭证的证据已撤回，不再视为已证明'),
    });
    expect(await limitation()).toMatchObject({
      on: '2029-05-20',
      arguable: '2029-11-20',
      cautions: ['no-proof-of-arrival'],
      reason: expect.stringContaining('证据已撤回，不再视为已证明'),
    });
    await sample.ask('evidence-describe', { id, account: account('回执', ['demand']), withdrawn: null });
    expect(await limitation()).toMatchObject({ on: '2029-11-20', cautions: [] });
  });

  it('is shown by what its bytes are: text in either encoding; an archive, a broken picture and unknown data only as bytes', async () => {
    const gbk = Buffer.from([0xcd, 0xf5, 0xb2, 0xe2, 0xca, 0xd4]); // 王测试
    const ids = await take(
      put('a.txt', '你好'),
      put('b.txt', gbk),
      put('c.jpg', Buffer.from('PK\x03\x04zip', 'latin1')),
      put('d.wav', 'RIFF1234WAVEfmt '),
      put('e.pdf', '%PDF-broken'),
      put('empty', ''),
    );
    const looks = await Promise.all(ids.map((id) => sample.ask('evidence-look', { id })));
    expect(looks).toMatchObject([
      { kind: 'text', text: '你好', cut: false },
      { kind: 'text', text: '王测试' },
      { kind: 'none', why: 'unknown' },
      { kind: 'audio', address: `/evidence/${ids[3]}` },
      { kind: 'pdf' },
      { kind: 'none' },
    ]);
    const huge = Buffer.alloc(64);
    huge.write('\x89PNG\r\n\x1a\n', 'latin1');
    huge.writeUInt32BE(60_000, 16);
    huge.writeUInt32BE(60_000, 20);
    const [bomb] = await take(put('bomb.png', huge));
    expect(await sample.ask('evidence-look', { id: bomb })).toEqual({ kind: 'none', why: 'too-large' });

    const part = await sample.desk.serveEvidence(ids[3] ?? '', 'bytes=4-7');
    expect(part).toMatchObject({ type: 'audio/wav', size: 16, from: 4, to: 8 });
    const pieces: Uint8Array[] = [];
    for await (const piece of part?.content ?? []) pieces.push(piece);
    expect(Buffer.concat(pieces).toString()).toBe('1234');
    for (const range of ['bytes=16-', 'bytes=-4', 'items=0-'])
      expect(await sample.desk.serveEvidence(ids[3] ?? '', range)).toBe(null);
    expect(await sample.desk.serveEvidence(ids[0] ?? '', null), 'text is never served as a page').toBe(null);
  });
});

describe('an evidence file that was tampered with', () => {
  it('is named, the others stay usable, none of it is saved; adding the original again repairs it', async () => {
    const original = put('录音.wav', Buffer.concat([Buffer.from('RIFF1234WAVEfmt '), randomBytes(200_000)]));
    const [bad, good] = await take(original, put('借条.png', '\x89PNG\r\n'));
    await sample.ask('evidence-describe', { id: bad, account: account('通话录音', ['demand']), withdrawn: null });
    const file = join(
      caseFile(),
      'evidence',
      kept().find((name) => readFileSync(join(caseFile(), 'evidence', name)).length > 1000) ?? '',
    );
    const bytes = readFileSync(file);
    bytes[100_000] = (bytes[100_000] ?? 0) ^ 1;
    writeFileSync(file, bytes);

    expect((await sample.ask('evidence-check', { caseId })).results).toEqual([
      { id: bad, fault: 'altered' },
      { id: good, fault: null },
    ]);
    sample.saveTo = join(sample.folder, '损坏.wav');
    expect(await sample.refusal('evidence-save', { id: bad })).toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('其他证据和案卷不受影响') as unknown,
    });
    expect(readdirSync(sample.folder).filter((name) => name.startsWith('损坏'))).toEqual([]);
    sample.saveTo = join(sample.folder, '完好.png');
    expect(await sample.ask('evidence-save', { id: good })).toEqual({ saved: '完好.png' });
    await sample.ask('casefile-close', {});
    const said = await verify();
    expect(said).toContain('✗ “示例商贸有限公司与王测试”证据 1《通话录音》的文件（evidence/');
    expect(said).toContain('已损坏或者被改动');
    expect(said).toContain('发现 1 处问题');

    sample.desk.close();
    const chosen = await sample.ask('casefile-state', {});
    await sample.ask('casefile-open', { token: chosen.current?.token ?? '', password: '测试用密码' });
    await take(original);
    expect((await sample.ask('evidence-check', { caseId })).results.map(({ fault }) => fault)).toEqual([
      null,
      null,
      null,
    ]);
  });

  async function verify(): Promise<string> {
    const said: string[] = [];
    vi.stubEnv('CASEBOOK_PASSWORD', '测试用密码');
    vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)));
    await verifyCommand([caseFile()]);
    return said.join('\n');
  }
});

it('is bound into one PDF: the list, every picture and PDF, and a placeholder sheet for each file without pages', async () => {
  const two = await PDFDocument.create();
  two.addPage([595, 842]);
  two.addPage([842, 595]).setRotation(degrees(90));
  const dot = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const bomb = Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 5/Filter/FlateDecode>>\nstream\n'),
    deflateSync(Buffer.alloc(200 * PIECE)),
    Buffer.from('\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
  ]);
  const ids = await take(
    put('合同.pdf', await two.save()),
    put('凭证.png', dot),
    put('录音.wav', 'RIFF1234WAVEfmt '),
    put('坏的.pdf', '%PDF-1.7 broken'),
    put('炸弹.pdf', bomb),
    put('聊天.txt', '你好'),
  );
  expect(await sample.refusal('evidence-bundle', { caseId })).toMatchObject({
    code: 'issue-blocked',
    message: expect.stringContaining('证据1的证明对象') as unknown,
  });
  for (const [index, id] of ids.entries())
    await sample.ask('evidence-describe', {
      id,
      account: account(`证据材料${index + 1}`, ['contract']),
      withdrawn: null,
    });
  const place = join(sample.folder, '证据.pdf');
  sample.saveTo = place;
  const { saved, pages } = await sample.ask('evidence-bundle', { caseId });
  expect(saved).toBe('证据.pdf');
  const bundle = await PDFDocument.load(readFileSync(place));
  expect(bundle.getPageCount()).toBe(pages);
  // One page of list, then two of the contract, one of the picture, and a placeholder sheet for each of the four
  // others.
  expect(pages).toBe(1 + 2 + 1 + 4);
});

it('however often it is killed while adding files, no record lacks its file, and no partial file survives the next opening', async () => {
  const password = '测试用密码';
  sample.desk.close();
  let recorded = 0;
  for (let round = 0; round < 6; round += 1) {
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'capture-loop.sample.ts'), caseFile(), password, caseId],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const exit = once(child, 'exit');
    let said = 0;
    // In the middle of the first file, of the second, and so on.
    for await (const line of createInterface({ input: child.stdout })) {
      if (line === 'kept') said += 1;
      if (said === round) break;
    }
    child.kill('SIGKILL');
    await exit;
    const file = await openCaseFile(caseFile(), password);
    file.close();
    expect(kept().filter((name) => name.endsWith('.part'))).toEqual([]);
    const found = await openForReading(caseFile(), password);
    const files = sealedFiles(found.readable);
    for (const sealed of files) expect(await found.evidence.check(sealed)).toBe(null);
    found.close();
    expect(files.length).toBeGreaterThanOrEqual(recorded + round);
    recorded = files.length;
  }
  expect(recorded).toBeGreaterThanOrEqual(15);
});
