import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleFacts } from '../cases/article-case.sample.ts';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import { asId, type CaseId } from '../domain/case/ids.ts';
import type { PartyKind } from '../domain/case/party.ts';
import { LETTER_KINDS, type LetterKind, type PartyRole } from '../domain/letter/letter.ts';
import { date } from '../domain/quantities/calendar.ts';

let sample: SampleDesk;
beforeAll(async () => {
  sample = await sampleDesk();
});
afterAll(() => sample.close());

const ADDRESS: Record<PartyRole, string> = { debtor: '示例路3号', guarantor: '示例路4号' };

async function caseOf(kind: PartyKind, debtor: string, guarantor: string): Promise<CaseId> {
  const [{ id: _, ...person }] = sampleFacts.debtors as [(typeof sampleFacts.debtors)[0]];
  const party = { ...person, kind, idNumber: '', honorific: kind === 'person' ? ('先生' as const) : ('' as const) };
  return sample.newCase({
    ...sampleFacts,
    debtors: [{ ...party, name: debtor, address: ADDRESS.debtor }],
    guarantors: [
      { ...party, name: guarantor, address: ADDRESS.guarantor, mode: 'joint', agreedUntil: date('2027-05-20') },
    ],
  });
}

async function partyIn(caseId: CaseId, role: PartyRole): Promise<string> {
  const { debtors, guarantors } = (await sample.ask('case-read', { id: caseId })).facts;
  return (role === 'debtor' ? debtors : guarantors)[0]!.id;
}

/** Issues a letter to one party and records a written reply on the same day, which proves that it arrived. */
async function arrived(caseId: CaseId, kind: LetterKind, role: PartyRole): Promise<string> {
  const { id } = await sample.ask('letter-create', {
    caseId: caseId,
    kind,
    payBy: date('2026-11-30'),
    recipients: [{ role, party: await partyIn(caseId, role) }],
  });
  const { findings } = await sample.ask('letter-check', { id });
  expect(findings.filter(({ rule }) => rule === 'addressee-not-debtor' || rule === 'party-changed')).toEqual([]);
  await sample.ask('letter-issue', {
    id,
    reasons: findings.map(({ rule, message }) => ({ rule, message, reason: '已核对' })),
  });
  await sample.ask('delivery-record', {
    letterId: id,
    corrects: null,
    event: {
      kind: 'reply',
      on: date('2026-11-20'),
      written: true,
      said: '收到',
      proof: { note: '回函原件', evidenceId: null },
    },
  });
  return id;
}

const lastDays = async (caseId: CaseId, kind: 'limitation' | 'guarantor-limitation') =>
  (await sample.ask('deadline-list', { within: 'all', kinds: [kind], caseId: caseId, offset: 0, limit: 5 })).rows.map(
    ({ on }) => on,
  );

const PAIRS: readonly (readonly [PartyKind, string, string])[] = [
  ['company', '示例商贸有限公司', '示例商贸有限公司北京分公司'],
  ['company', '示例商贸有限公司', '北京示例商贸有限公司'],
  ['person', '王伟', '王伟明'],
];

// Without the letter, the limitation ends three years after the due day; with it, three years after its arrival.
const [UNMOVED, MOVED] = [['2029-05-20'], ['2029-11-20']];

test.each(
  PAIRS.flatMap(([kind, shorter, longer]) =>
    LETTER_KINDS.flatMap((letter) => [
      [kind, letter, shorter, longer] as const,
      [kind, letter, longer, shorter] as const,
    ]),
  ),
)(
  '%s, %s: what goes to %s, and to the guarantor %s, moves its own day alone',
  async (kind, letter, debtor, guarantor) => {
    const asked = await caseOf(kind, debtor, guarantor);
    const toGuarantor = await arrived(asked, letter, 'guarantor');
    expect(await lastDays(asked, 'limitation')).toEqual(UNMOVED);
    expect(await lastDays(asked, 'guarantor-limitation')).toEqual(MOVED);
    expect((await sample.ask('delivery-read', { letterId: asId(toGuarantor) })).address).toBe(ADDRESS.guarantor);

    const owing = await caseOf(kind, debtor, guarantor);
    const toDebtor = await arrived(owing, letter, 'debtor');
    expect(await lastDays(owing, 'limitation')).toEqual(MOVED);
    expect(await lastDays(owing, 'guarantor-limitation')).toEqual([]);
    expect((await sample.ask('delivery-read', { letterId: asId(toDebtor) })).address).toBe(ADDRESS.debtor);
  },
);

test('an arrival still counts for a party whose name was corrected and changed back, in a form begun without ids', async () => {
  const caseId = await caseOf('person', '王伟', '王伟明');
  const party = await partyIn(caseId, 'debtor');
  await arrived(caseId, 'demand', 'debtor');
  const rename = async (name: string) => {
    const { facts, version } = await sample.ask('case-read', { id: caseId });
    await sample.ask('case-save', {
      id: caseId,
      version,
      facts: { ...facts, debtors: [{ ...facts.debtors[0]!, name }] },
    });
  };
  await rename('王炜');
  expect(await lastDays(caseId, 'limitation')).toEqual(MOVED);
  const { version } = await sample.ask('case-read', { id: caseId });
  await sample.ask('case-undo', { id: caseId, version });
  const { facts, version: now } = await sample.ask('case-read', { id: caseId });
  expect(facts.debtors).toMatchObject([{ id: party, name: '王伟' }]);
  const [{ id: _, ...typed }] = facts.debtors as [(typeof facts.debtors)[0]];
  await sample.ask('case-save', { id: caseId, version: now, facts: { ...facts, debtors: [typed] } });
  expect(await partyIn(caseId, 'debtor')).toBe(party);
  expect(await lastDays(caseId, 'limitation')).toEqual(MOVED);
});

test('a letter whose addressee line the lawyer changed to somebody else went to none of the parties', async () => {
  const caseId = await caseOf('person', '王伟', '王伟明');
  const { id } = await sample.ask('letter-create', { caseId: caseId, kind: 'demand', payBy: date('2026-11-30') });
  const { draft } = await sample.ask('letter-read', { id });
  await sample.ask('letter-save', { id, draft: { ...draft, addressee: '赵路人女士' } });
  const { findings } = await sample.ask('letter-check', { id });
  await sample.ask('letter-issue', {
    id,
    reasons: findings.map(({ rule, message }) => ({ rule, message, reason: '已核对' })),
  });
  const event = { kind: 'reply', on: date('2026-11-20'), written: true, said: '收到' } as const;
  await sample.ask('delivery-record', {
    letterId: id,
    corrects: null,
    event: { ...event, proof: { note: '回函原件', evidenceId: null } },
  });
  expect(await lastDays(caseId, 'limitation')).toEqual(UNMOVED);
});
