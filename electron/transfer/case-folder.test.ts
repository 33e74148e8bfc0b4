import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleFacts } from '../cases/article-case.sample.ts';
import type { FolderPart } from '../contract/transfer.ts';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import type { CaseId } from '../domain/case/ids.ts';
import { fullCase, SAMPLE_PASSWORD } from './full-case.sample.ts';

const ALL: FolderPart[] = ['facts', 'calculation', 'ledger', 'log', 'letters', 'evidence'];
let sample: SampleDesk;
let out: string;
beforeEach(async () => {
  sample = await sampleDesk();
  out = join(sample.folder, '交付');
  mkdirSync(out);
});
afterEach(() => sample.close());

const make = (caseId: CaseId, parts = ALL) => {
  sample.saveTo = out;
  return sample.ask('transfer-folder', { caseId, parts });
};
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
const damage = (at: (bytes: Buffer) => boolean): void => {
  const folder = join(sample.folder, '样例.casebook', 'evidence');
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    if (!at(bytes)) continue;
    bytes[150_000]! ^= 1;
    writeFileSync(join(folder, name), bytes);
  }
};

it('holds every paper and piece of evidence as originally added, each with the hash that sha256sum computes', async () => {
  const { caseId, contents } = await fullCase(sample);
  const { folder, files, lost, left } = await make(caseId);
  expect([folder, lost, left]).toEqual(['示例商贸有限公司与王测试 案件材料 2026-11-20', [], []]);
  const place = join(out, folder!);
  expect(filesIn(place)).toEqual(
    [
      '01 案情摘要.pdf',
      '02 债务计算明细表（计算至2026-11-20）.pdf',
      '02 债务计算明细表（计算至2026-11-20）.xlsx',
      '03 还款台账.pdf',
      '03 还款台账.xlsx',
      '04 协商记录.csv',
      '04 协商记录.pdf',
      '05 函件/00 函件目录及送达记录.pdf',
      '05 函件/01 〔2026〕示催函字第1号 王测试先生.pdf',
      '06 证据/00 证据目录.pdf',
      '06 证据/01 借款合同.pdf',
      '06 证据/02 聊天记录.txt',
      'SHA256SUMS',
      '清单.csv',
    ].sort(),
  );
  expect(files).toBe(14);
  expect(readFileSync(join(place, '06 证据/01 借款合同.pdf')).equals(contents[0]!)).toBe(true);
  const sums = readFileSync(join(place, 'SHA256SUMS'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('  ') as [string, string]);
  expect(sums.map(([, path]) => path).sort()).toEqual(filesIn(place).filter((path) => path !== 'SHA256SUMS'));
  for (const [hash, path] of sums) expect(hash).toBe(sha256(join(place, path)));
  if (process.platform === 'linux')
    expect(
      execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'SHA256SUMS'], { cwd: place, encoding: 'utf8' }),
    ).toBe('');
  const letter = (await sample.ask('letter-list', { caseId })).letters.find(({ state }) => state === 'issued');
  expect(readFileSync(join(place, '清单.csv'), 'utf8')).toContain(letter!.sha256!);
  // A stop-loss decision is not for a court.
  expect(readFileSync(join(place, '04 协商记录.csv'), 'utf8')).toMatch(/称十二月还款(?![^]*止损评估)/);
  // The lawyer's own notes are for nobody else.
  for (const each of filesIn(place)) expect(readFileSync(join(place, each)).includes('内部备注')).toBe(false);
});

it('leaves out withdrawn evidence unless asked for, and anything not chosen', async () => {
  const { caseId, contents } = await fullCase(sample);
  const withDecisions = await make(caseId, ['internal']);
  expect(readFileSync(join(out, withDecisions.folder!, '04 协商记录.csv'), 'utf8')).toContain('止损评估');
  rmSync(join(out, withDecisions.folder!), { recursive: true });
  const { folder } = await make(caseId, ['withdrawn']);
  expect(filesIn(join(out, folder!))).toEqual([
    '07 已撤回的证据/00 已撤回的证据.pdf',
    '07 已撤回的证据/01 误传.txt',
    'SHA256SUMS',
    '清单.csv',
  ]);
  expect(readFileSync(join(out, folder!, '07 已撤回的证据/01 误传.txt')).equals(contents[2]!)).toBe(true);
});

it('names a damaged piece and includes the rest', async () => {
  const { caseId } = await fullCase(sample);
  damage((bytes) => bytes.length > 160_000);
  const { folder, lost } = await make(caseId, ['evidence']);
  expect(lost).toEqual([{ no: 1, title: '借款合同' }]);
  expect(filesIn(join(out, folder!))).toEqual([
    '06 证据/00 证据目录.pdf',
    '06 证据/02 聊天记录.txt',
    'SHA256SUMS',
    '清单.csv',
  ]);
  expect(readFileSync(join(out, folder!, '清单.csv'), 'utf8')).toMatch(/01 借款合同\.pdf,.*未能交付/);
});

it('makes a valid name of anything typed, and overwrites nothing', async () => {
  const caseId = await sample.newCase({ ...sampleFacts, debtors: [{ ...sampleFacts.debtors[0]!, name: '../a:b*?' }] });
  const first = await make(caseId, ['facts']);
  writeFileSync(join(out, first.folder!, '标记'), '');
  const second = await make(caseId, ['facts']);
  expect([first.folder, second.folder]).toEqual([
    '示例商贸有限公司与.. a b 案件材料 2026-11-20',
    '示例商贸有限公司与.. a b 案件材料 2026-11-20（2）',
  ]);
  expect(filesIn(join(out, first.folder!))).toContain('标记');
  expect(filesIn(join(out, second.folder!))).not.toContain('标记');
});

it.each(['asked', 'locked'] as const)('stopped (%s) midway leaves nothing behind', async (why) => {
  const { caseId } = await fullCase(sample);
  sample.hear = (event) => {
    if (event.kind !== 'transfer') return;
    if (why === 'asked') void sample.ask('transfer-stop', {});
    else sample.desk.lock('idle');
  };
  sample.saveTo = out;
  expect((await sample.refusal('transfer-folder', { caseId, parts: ALL }))?.code).toBe(
    why === 'asked' ? 'cancelled' : 'locked',
  );
  expect(readdirSync(out)).toEqual([]);
  sample.hear = () => undefined;
  const { current } = await sample.ask('casefile-state', {});
  if (why === 'locked') await sample.ask('casefile-open', { token: current!.token, password: SAMPLE_PASSWORD });
  expect((await make(caseId, ['facts'])).folder).not.toBeNull();
  rmSync(out, { recursive: true });
  mkdirSync(out);
});
