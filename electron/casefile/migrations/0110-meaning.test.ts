import { createHash } from 'node:crypto';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { asId } from '../../domain/case/ids.ts';
import { type EntryAbout, type EntryKind, NO_DETAILS } from '../../domain/case/log-entry.ts';
import { letterRecipients } from '../../records/letter-recipients.ts';
import { logOf } from '../../records/log.ts';
import { type ChainedEntry, entryHash, firstBrokenEntry, NO_ENTRY_BEFORE } from '../../records/log-chain.ts';
import { refusedBy, sampleCaseFile, temporaryFolder } from '../case-file.sample.ts';
import { connect } from '../connection.ts';
import { randomKey } from '../keys.ts';
import { migrate } from '../migrate.ts';
import { ReadableFile } from '../transaction.ts';
import { MIGRATIONS } from './all.ts';

const AT = '2026-11-20T02:00:00.000Z';
const upTo = (version: number) => MIGRATIONS.filter((step) => step.version <= version);

/** An encrypted file as written before this step, with one case that has no facts yet. */
function before(): Database.Database {
  const db = connect(path.join(temporaryFolder(), 'old.db'), randomKey(), 'create');
  onTestFinished(() => {
    db.close();
  });
  migrate(db, () => undefined, upTo(100));
  db.exec(`INSERT INTO debt_case (id, created_at, version, stage, title, debtor_name, creditor_name)
    VALUES ('c', '${AT}', 1, 'verify', '甲与乙', '乙', '甲')`);
  return db;
}
const upgrade = (db: Database.Database): ReadableFile => {
  migrate(db, () => undefined, upTo(110));
  return new ReadableFile(db);
};

describe('the log', () => {
  /** As they were written, from the program's beginnings to this step. */
  const WORDS: readonly (readonly [EntryKind, string, EntryAbout | null])[] = [
    ['status', '案件阶段由“核实”改为“友善提醒”。说明：已核对', 'stage'],
    ['status', '下一步决定：采纳建议，案件阶段由“核实”改为“友善提醒”。理由：未还原因是忘记还款', 'decision'],
    ['status', '下一步决定：暂缓（建议：律师函），2026年12月1日再议。理由：等委托人答复', 'decision'],
    ['status', '止损评估：决定继续（程序建议继续）。理由：有房产。预计回收 50,000.00 元', 'review'],
    ['status', '更新偿付能力：估计每月可还 2,000.00 元，可执行财产净值 0.00 至 50,000.00 元。', 'means'],
    ['status', `批量出具文书《还款计划书》，PDF 的 SHA-256：${'a'.repeat(64)}。`, 'batch-paper'],
    ['status', `交付打印文书《支付令申请书》，PDF 的 SHA-256：${'a'.repeat(64)}。已核对`, 'paper-printed'],
    ['status', `保存文书《支付令申请书》，Word 文件的 SHA-256：${'a'.repeat(64)}。已核对`, 'paper-printed'],
    ['status', '发出律师函。', null],
    [
      'letter',
      '签发律师函《关于偿还借款事宜的律师函》，编号〔2026〕示律函字第1号，收函人王测试先生，付款期限2026年11月30日',
      'letter-issued',
    ],
    ['letter', '〔2026〕示律函字第1号，收函人王测试先生：2026年11月20日以EMS寄出，邮件号1000000000001。', 'delivery'],
    [
      'letter',
      '〔2026〕示律函字第1号，收函人王测试先生：更正原记录（2026年11月20日以EMS寄出）：撤销该记录。',
      'delivery',
    ],
    ['payment', '登记还款：2026年11月10日收到 1,000.00 元（银行转账）', 'payment-booked'],
    ['payment', '撤销还款登记：2026年11月10日 1,000.00 元。原因：记重了', 'payment-voided'],
    ['plan', '2026年11月20日债务人提出和解方案（第 1 轮）：分 12 期。约定的减免', 'offer'],
    ['plan', '2026年11月20日债务人提出的和解方案，2026年11月21日拒绝。', 'offer-answer'],
    ['plan', '约定分 12 期归还 100,000.00 元。', 'plan-agreed'],
    ['plan', '分期逾期 8,000.00 元，催告于2026年12月28日到达，应在2027年1月2日前（含当日）补足。', 'plan-step'],
    ['plan', '2027年1月3日宣布分期提前到期，附条件的减免不再有效。', 'plan-step'],
    ['plan', '2027年1月9日双方同意恢复履行原分期计划。说明：已补足', 'plan-step'],
    // What people said is never a code, whatever it begins with.
    ['note', '止损评估：对方问是否还继续', null],
  ];

  function filled(): Database.Database {
    const db = before();
    const insert =
      db.prepare(`INSERT INTO log_entry (case_id, seq, id, at, recorded_at, channel, person, said, kind, previous_hash, hash, hash_version)
      VALUES (:caseId, :seq, :id, :at, :recordedAt, :channel, :person, :said, :kind, :previousHash, :hash, :hashVersion)`);
    let previousHash = NO_ENTRY_BEFORE;
    WORDS.forEach(([kind, said], index) => {
      const { caseId, seq, id, at, recordedAt, channel, person, hashVersion, ...rest }: ChainedEntry = {
        ...NO_DETAILS,
        caseId: asId('c'),
        seq: index + 1,
        id: asId(`e${index}`),
        at: '2026-11-20T10:00',
        recordedAt: AT,
        kind,
        channel: 'office',
        person: '',
        said,
        reason: null,
        promiseOn: null,
        promiseFen: null,
        nextStep: null,
        nextStepOn: null,
        corrects: null,
        stage: null,
        about: null,
        // The first use version 1 of the hash, the rest version 2.
        hashVersion: index < 3 ? 1 : 2,
      };
      const entry = { caseId, seq, id, at, recordedAt, channel, person, hashVersion, ...rest };
      const hash = entryHash(previousHash, entry);
      insert.run({ caseId, seq, id, at, recordedAt, channel, person, said, kind, previousHash, hash, hashVersion });
      previousHash = hash;
    });
    return db;
  }

  it('says what every old entry is about, and leaves it and its hash unchanged', () => {
    const db = filled();
    const rows = (file: ReadableFile) => file.all('SELECT * FROM log_entry ORDER BY seq');
    const old = rows(new ReadableFile(db));
    const upgraded = upgrade(db);
    expect(rows(upgraded)).toEqual(old.map((row) => ({ ...row, about: null })));
    const log = logOf(upgraded, asId('c'));
    expect(log.map(({ kind, said, meaning }) => [kind, said, meaning])).toEqual(WORDS);
    expect(firstBrokenEntry(log)).toBeNull();
  });

  it('accepts a code only in an entry written by the program, under the hash that covers it', async () => {
    const { writable } = await sampleCaseFile();
    const refuses = refusedBy(writable);
    const none = NO_ENTRY_BEFORE;
    expect(
      refuses(
        `INSERT INTO debt_case (id, created_at, version, stage, title, debtor_name, creditor_name) VALUES ('c', '${AT}', 1, 'verify', '甲与乙', '乙', '甲')`,
      ),
    ).toBe(false);
    const insert = (version: number, kind: string, about: string) =>
      `INSERT INTO log_entry (case_id, seq, id, at, recorded_at, channel, person, said, kind, previous_hash, hash, hash_version, about)
       VALUES ('c', 1, 'e', '2026-11-20T10:00', '${AT}', 'office', '', '止损评估：', '${kind}', '${none}', '${none}', ${version}, ${about})`;
    for (const [version, kind, about] of [
      [1, 'status', "'review'"],
      [2, 'status', "'review'"],
      [3, 'status', 'NULL'],
      [3, 'note', "'review'"],
      [4, 'status', "'review'"],
    ] as const)
      expect(refuses(insert(version, kind, about)), `${version} ${kind} ${about}`).toBe(true);
    expect(refuses(insert(3, 'status', "'review'"))).toBe(false);
    for (const change of [
      "UPDATE log_entry SET about = 'means'",
      'DELETE FROM log_entry',
      'UPDATE log_entry SET hash_version = 2',
    ])
      expect(refuses(change), change).toBe(true);
  });
});

it('recognizes a postponed decision by the program’s wording, and no step written by the lawyer', () => {
  const db = before();
  db.exec(`UPDATE debt_case SET next_step = '再议下一步（建议：律师函）', next_step_on = '2026-12-01';
    INSERT INTO debt_case (id, created_at, version, stage, title, debtor_name, creditor_name, next_step, next_step_on)
    VALUES ('d', '${AT}', 1, 'verify', '甲与丙', '丙', '甲', '查看律师函的结果', '2026-12-01')`);
  expect(upgrade(db).all('SELECT id, postponed FROM debt_case ORDER BY id')).toEqual([
    { id: 'c', postponed: 1 },
    { id: 'd', postponed: 0 },
  ]);
});

type Names = readonly (readonly string[])[];

/** One revision per day from 2026-11-01 on: [debtors, guarantors]. */
function revise(db: Database.Database, ...revisions: readonly Names[]): void {
  const parties = (names: readonly string[] = []) => names.map((name) => ({ kind: 'company', name }));
  revisions.forEach(([debtors, guarantors], index) =>
    db
      .prepare('INSERT INTO case_revision (case_id, version, at, facts) VALUES (?, ?, ?, ?)')
      .run(
        'c',
        index + 1,
        `2026-11-0${index + 1}T02:00:00.000Z`,
        JSON.stringify({ creditor: { name: '甲' }, debtors: parties(debtors), guarantors: parties(guarantors) }),
      ),
  );
  db.prepare('UPDATE debt_case SET version = ?').run(revisions.length);
}

interface KeptParty {
  readonly id: string;
  readonly name: string;
}
const partiesIn = (file: ReadableFile): (readonly [readonly KeptParty[], readonly KeptParty[]])[] =>
  file.all('SELECT facts FROM case_revision ORDER BY version').map(({ facts }) => {
    const { debtors, guarantors } = JSON.parse(String(facts)) as Record<'debtors' | 'guarantors', KeptParty[]>;
    return [debtors, guarantors];
  });

describe('the parties', () => {
  it('have one id each through all revisions: renamed, moved, removed and re-added', () => {
    const db = before();
    revise(
      db,
      [['乙', '丙'], ['乙']],
      [['乙公司', '丙'], ['乙']],
      [['丙', '乙公司'], []],
      [['丙'], ['乙']],
      [
        ['乙', '丙'],
        ['乙', '丁'],
      ],
    );
    const revisions = partiesIn(upgrade(db));
    const [[[yi, bing] = [], [guarantor] = []] = [[], []]] = revisions;
    const named = new Map([
      [yi!.id, '乙'],
      [bing!.id, '丙'],
      [guarantor!.id, '保证人乙'],
    ]);
    expect(named.size).toBe(3);
    expect(revisions.map((lists) => lists.map((list) => list.map(({ id }) => named.get(id))))).toEqual([
      [['乙', '丙'], ['保证人乙']],
      [['乙', '丙'], ['保证人乙']],
      [['丙', '乙'], []],
      [['丙'], ['保证人乙']],
      [
        ['乙', '丙'],
        ['保证人乙', undefined],
      ],
    ]);
  });

  it('keep all other facts, which are append-only again', () => {
    const db = before();
    revise(db, [['乙'], []]);
    const file = upgrade(db);
    expect(JSON.parse(String(file.one('SELECT facts FROM case_revision')?.['facts']))).toEqual({
      creditor: { name: '甲' },
      debtors: [{ kind: 'company', name: '乙', id: expect.any(String) as string }],
      guarantors: [],
    });
    expect(() => db.exec("UPDATE case_revision SET facts = '{}'")).toThrow('append-only');
  });
});

describe('letters', () => {
  const PDF = Buffer.from('%PDF-1.7 as it was issued');
  const SHA256 = createHash('sha256').update(PDF).digest('hex');
  let serial = 0;

  /** @param on the day in November 2026 on which it was issued; null for a draft */
  function insertLetter(db: Database.Database, id: string, draft: object, on: number | null = 20): void {
    db.prepare(
      `INSERT INTO letter (id, case_id, kind, state, pay_by, updated_at, number, issued_on, sha256, draft, pdf)
       VALUES (?, 'c', 'demand', ?, '2026-11-30', ?, ?, ?, ?, ?, ?)`,
    ).run(
      id,
      on === null ? 'draft' : 'issued',
      `2026-11-${String(on ?? 20).padStart(2, '0')}T03:00:00.000Z`,
      ...(on === null ? [null, null, null] : [`第${++serial}号`, '2026-11-20', SHA256]),
      JSON.stringify({ kind: 'demand', title: '', body: [], attachments: [], ...draft }),
      on === null ? null : PDF,
    );
  }
  const draftOf = (file: ReadableFile, id: string): unknown =>
    JSON.parse(String(file.one('SELECT draft FROM letter WHERE id = ?', id)?.['draft']));

  it('mark which rows are totals, in drafts and in issued ones, whose PDF and hash stay', () => {
    const db = before();
    revise(db, [['乙'], []]);
    const table = {
      kind: 'table',
      numeric: [false, true],
      rows: [
        ['项目', '金额（元）'],
        ['本金', '1.00'],
        ['合计', { text: '1.00', variable: '欠款.合计' }],
      ],
    };
    const paragraph = { kind: 'paragraph', runs: [{ text: '合计' }] };
    insertLetter(db, 'draft', { addressee: '乙', body: [paragraph, table] }, null);
    insertLetter(db, 'issued', { addressee: '乙', body: [table] });
    const file = upgrade(db);
    const marked = {
      ...table,
      rows: [
        { cells: ['项目', '金额（元）'] },
        { cells: ['本金', '1.00'] },
        { cells: ['合计', { text: '1.00', variable: '欠款.合计' }], total: true },
      ],
    };
    expect(draftOf(file, 'draft')).toMatchObject({ body: [paragraph, marked] });
    expect(draftOf(file, 'issued')).toMatchObject({ body: [marked] });
    expect(file.one("SELECT pdf, sha256, state FROM letter WHERE id = 'issued'")).toEqual({
      pdf: PDF,
      sha256: SHA256,
      state: 'issued',
    });
    expect(() => db.exec("UPDATE letter SET draft = '{}' WHERE state = 'issued'")).toThrow('is not changed');
    expect(() => db.exec('DELETE FROM letter_recipient')).toThrow('append-only');
  });

  it.each<[string, Names, string, object, readonly string[]]>([
    [
      'the guarantor whose name holds the debtor’s',
      [['示例公司'], ['示例公司分公司']],
      '示例公司分公司',
      {},
      ['guarantor 示例公司分公司'],
    ],
    [
      'the debtor whose name the guarantor’s holds',
      [['示例公司'], ['示例公司分公司']],
      '示例公司',
      {},
      ['debtor 示例公司'],
    ],
    ['the debtor whose name holds the guarantor’s', [['王伟明'], ['王伟']], '王伟明先生', {}, ['debtor 王伟明']],
    ['the guarantor whose name the debtor’s holds', [['王伟明'], ['王伟']], '王伟女士', {}, ['guarantor 王伟']],
    ['all debtors', [['乙', '丙'], ['丁']], '乙先生、丙', {}, ['debtor 乙', 'debtor 丙']],
    ['both, where the lawyer wrote so', [['乙'], ['丁']], '乙先生、丁', {}, ['debtor 乙', 'guarantor 丁']],
    [
      'a line that the lawyer added to',
      [['示例公司'], ['示例公司分公司']],
      '示例公司分公司（王经理收）',
      {},
      ['guarantor 示例公司分公司'],
    ],
    [
      'one of two parties of one name',
      [['乙'], ['乙']],
      '乙',
      { recipient: { role: 'guarantor', name: '乙' } },
      ['guarantor 乙'],
    ],
    ['nobody of the case', [['乙'], []], '赵路人', {}, []],
  ])('went to %s', (_, parties, addressee, more, expected) => {
    const db = before();
    revise(db, parties);
    insertLetter(db, 'l', { addressee, ...more });
    const file = upgrade(db);
    const known = partiesIn(file)[0]!.flat();
    expect(
      letterRecipients(file, asId('l')).map(
        ({ role, party }) => `${role} ${known.find(({ id }) => id === party)?.name}`,
      ),
    ).toEqual(expected);
  });

  it('went to a party under its name of that day, whatever it is called now', () => {
    const db = before();
    revise(db, [['乙'], []], [['乙公司'], []]);
    insertLetter(db, 'then', { addressee: '乙' }, 1);
    insertLetter(db, 'since', { addressee: '乙公司' }, 2);
    // Written in full by hand before the facts had it so: it counted, and still does.
    insertLetter(db, 'ahead', { addressee: '乙公司（转）' }, 1);
    const file = upgrade(db);
    const party = partiesIn(file)[1]![0][0]!.id;
    for (const id of ['then', 'since', 'ahead'])
      expect(letterRecipients(file, asId(id)), id).toEqual([{ role: 'debtor', party }]);
  });

  it('are addressed to a party by id, in drafts and in issued ones, even one that has left the case', () => {
    const db = before();
    revise(db, [['乙'], ['乙分公司', '丁']], [['乙'], ['乙分公司']]);
    const to = (role: string, name: string) => ({ addressee: name, recipient: { role, name } });
    insertLetter(db, 'debtor', to('debtor', '乙'), null);
    insertLetter(db, 'guarantor', to('guarantor', '乙分公司'), null);
    insertLetter(db, 'gone', to('guarantor', '丁'), null);
    insertLetter(db, 'issued', to('guarantor', '丁'), 1);
    const file = upgrade(db);
    const [[debtors, guarantors]] = partiesIn(file) as [readonly [readonly KeptParty[], readonly KeptParty[]]];
    for (const [id, role, party] of [
      ['debtor', 'debtor', debtors[0]!],
      ['guarantor', 'guarantor', guarantors[0]!],
      ['gone', 'guarantor', guarantors[1]!],
      ['issued', 'guarantor', guarantors[1]!],
    ] as const)
      expect(draftOf(file, id)).toMatchObject({ recipient: { role, name: party.name, party: party.id } });
    expect(letterRecipients(file, asId('issued'))).toEqual([{ role: 'guarantor', party: guarantors[1]!.id }]);
    expect(letterRecipients(file, asId('gone'))).toEqual([]);
  });
});
