import { expect, test } from 'vitest';
import { type Handlers, type OperationName, operations } from '../contract/operations.ts';
import { asId, type CaseId, type LendingId } from '../domain/case/ids.ts';
import { reportOf } from '../failure.ts';
import { inTheRoom, room } from './room.ts';

/**
 * How each operation behaves while a client is in the room. A new operation is entered here once this has been decided.
 */
const TABLE = {
  /** Answered for their case only, with numbers masked. */
  shown: [
    'casefile-state',
    'casefile-choose',
    'casefile-forget',
    'casefile-create',
    'casefile-open',
    'casefile-recover',
    'casefile-lock',
    'casefile-close',
    'casefile-change-password',
    'casefile-copy',
    'casefile-copies',
    'casefile-restore',
    'password-strength',
    'still-here',
    'backup-read',
    'case-list',
    'case-ids',
    'ledger-read',
    'payment-record',
    'payment-void',
    'ledger-what-if',
    'ledger-conventions',
    'basis-read',
    'calc',
    'log-read',
    'log-add',
    'wording-check',
    'contact-check',
    'path-read',
    'path-decide',
    'playbook-read',
    'letter-list',
    'letter-tone',
    'letter-create',
    'delivery-read',
    'delivery-record',
    'message-write',
    'paper-preview',
    'paper-save',
    'paper-print',
    'printer-list',
    'print-stop',
    'batch-stop',
    'table-save',
    'stop-loss-read',
    'stop-loss-decide',
    'portfolio-read',
    'portfolio-save',
    'plan-compare',
    'plan-read',
    'plan-agree',
    'plan-step',
    'plan-notice',
    'offer-list',
    'offer-add',
    'offer-answer',
    'means-read',
    'means-save',
    'means-lookups',
    'lending-list',
    'lending-assess',
    'deadline-list',
    'deadline-days',
    'deadline-warnings',
    'limitation-read',
    'deadline-export',
    'rates-read',
    'rates-add',
    'rates-withdraw',
    'settings-read',
    'settings-save',
    'logo-read',
    'logo-save',
    'preferences-read',
    'clock-read',
    'preferences-save',
    'statute-list',
    'statute-search',
    'statute-history',
    'statute-uses',
    'citation-check',
    'case-law',
    'statute-collection',
    'template-list',
    'template-check',
    'template-variables',
    'paper-check',
    'typefaces-read',
    'glyph-pictures-read',
    'glyph-picture-save',
    'glyph-picture-remove',
    'own-statute-list',
    'own-statute-add',
    'update-state',
    'update-choose',
    'update-accept',
    'update-key-choose',
    'update-key-trust',
    'guide-read',
    'evidence-list',
    'evidence-choose',
    'evidence-take',
    'evidence-begin',
    'evidence-send',
    'evidence-end',
    'evidence-stop',
    'evidence-unlink',
    'evidence-bundle',
    'evidence-check',
  ],
  /** The same, for something identified by `id`. */
  shownById: [
    'letter-reissue',
    'letter-pay-by',
    'letter-read',
    'letter-save',
    'letter-rewrite',
    'letter-check',
    'letter-issue',
    'letter-discard',
    'template-read',
    'template-save',
    'template-drop',
    'own-statute-withdraw',
    'update-key-withdraw',
    'evidence-describe',
    'evidence-effect',
    'evidence-link',
    'evidence-look',
    'evidence-save',
  ],
  /** Always refused. */
  refused: [
    'backup-make',
    'batch-cases',
    'batch-check',
    'batch-issue',
    'batch-list',
    'batch-report',
    'batch-report-save',
    'batch-print',
    'letter-numbers-read',
    'letter-numbers-skip',
    'case-table-read',
    'case-table-take',
    'case-table-form',
    'transfer-size',
    'transfer-folder',
    'transfer-parcel',
    'transfer-password',
    'transfer-choose',
    'transfer-look',
    'transfer-merge',
    'transfer-open',
    'transfer-stop',
  ],
  /** The room itself: answered as usual. */
  free: ['room-read', 'room-leave', 'room-enter'],
  /** Only while the form for a new case is open; that case is then the visible one. */
  beginsCase: ['case-create'],
  /** `id` is a case: only their own. */
  ownCase: ['case-read', 'case-save', 'case-undo', 'case-stage', 'case-remove'],
  /** `id` is an assessment: only their own. */
  ownLending: ['lending-read', 'lending-remove'],
  /** The same; or null while the form for a new one is open, which is then the visible one. */
  ownOrNewLending: ['lending-save'],
  /** `key` is a form: any other reads as empty. */
  ownFormOrNothing: ['form-draft-read'],
  /** `key` is a form: any other is refused. */
  ownForm: ['form-draft-save', 'form-draft-drop'],
} as const;
type Kind = keyof typeof TABLE;

const CASE = asId<CaseId>('case-seen');
const LENDING = asId<LendingId>('lending-seen');
const OTHER = 'another';
const MASKED = { party: { phone: '138****6666' } };

/** The outcome of a request: the number in its answer, or the failure code; and what it began, if anything. */
async function ask(operation: string, input: object, formOpen: boolean): Promise<string> {
  const present = room();
  present.set({ caseId: CASE, lendingId: LENDING, newCase: formOpen, newLending: formOpen });
  const guarded = inTheRoom({ [operation]: () => ({ id: 'begun', phone: '13800006666' }) } as never, present);
  try {
    const answer = (await guarded[operation as OperationName](input as never)) as { phone?: string };
    const { caseId, lendingId } = present.seen!;
    const begun = [caseId === 'begun' && 'case', lendingId === 'begun' && 'lending'].filter(Boolean).join();
    const told = answer.phone === undefined ? JSON.stringify(answer) : answer.phone;
    return begun === '' ? told : `${told}, ${begun} begun`;
  } catch (error) {
    return reportOf(error)?.code ?? String(error);
  }
}

const REFUSED = 'client-in-room';
const MASK = '138****6666';
const NOTHING = '{"value":null}';

/** For each kind: a request, whether the forms for a new case and assessment are open, and the outcome. */
const EXPECTED: Record<Kind, readonly (readonly [object, boolean, string])[]> = {
  shown: [
    [{}, false, MASK],
    [{ caseId: CASE }, false, MASK],
    [{ caseId: OTHER }, false, REFUSED],
    [{ paper: { caseId: OTHER } }, true, REFUSED],
    [{ cases: [{ caseId: CASE }, { caseId: OTHER }] }, true, REFUSED],
    [{ caseId: null }, false, MASK],
    [MASKED, true, REFUSED],
  ],
  /** Another case's letter is not found by the narrowed reads; a template or a batch belongs to no case. */
  shownById: [
    [{ id: OTHER }, false, MASK],
    [{ id: OTHER, caseId: OTHER }, false, REFUSED],
    [{ id: OTHER, ...MASKED }, false, REFUSED],
  ],
  refused: [
    [{}, true, REFUSED],
    [{ caseId: CASE }, true, REFUSED],
  ],
  free: [
    [{ caseId: OTHER }, false, '13800006666'],
    [MASKED, false, '13800006666'],
  ],
  beginsCase: [
    [{ facts: {} }, false, REFUSED],
    [{ facts: {} }, true, `${MASK}, case begun`],
    [{ facts: MASKED }, true, REFUSED],
  ],
  ownCase: [
    [{ id: CASE }, false, MASK],
    [{ id: OTHER }, true, REFUSED],
    [{ id: LENDING }, true, REFUSED],
    [{ id: CASE, facts: MASKED }, false, REFUSED],
  ],
  ownLending: [
    [{ id: LENDING }, false, MASK],
    [{ id: OTHER }, true, REFUSED],
    [{ id: CASE }, true, REFUSED],
  ],
  ownOrNewLending: [
    [{ id: LENDING }, false, `${MASK}, lending begun`],
    [{ id: OTHER }, true, REFUSED],
    [{ id: null }, false, REFUSED],
    [{ id: null }, true, `${MASK}, lending begun`],
    [{ id: LENDING, facts: MASKED }, true, REFUSED],
  ],
  ownFormOrNothing: forms(NOTHING),
  ownForm: forms(REFUSED),
};

function forms(otherwise: string): readonly (readonly [object, boolean, string])[] {
  return [
    [{ key: 'case:new' }, false, otherwise],
    [{ key: 'case:new' }, true, MASK],
    [{ key: 'lending:new' }, false, otherwise],
    [{ key: 'lending:new' }, true, MASK],
    [{ key: `lending:${LENDING}` }, false, MASK],
    [{ key: `lending:${OTHER}` }, true, otherwise],
    [{ key: `case:${CASE}:log:new` }, false, MASK],
    [{ key: `case:${CASE}:facts` }, true, otherwise],
    [{ key: `case:${OTHER}:log:new` }, true, otherwise],
    [{ key: 'settings' }, true, otherwise],
  ];
}

test('every operation is in the table exactly once', () => {
  expect(
    Object.values(TABLE).flat().sort(),
    'enter a new operation in TABLE, under what its `client` in the contract says',
  ).toEqual(Object.keys(operations).sort());
});

test.each(Object.entries(TABLE).flatMap(([kind, names]) => names.map((name) => [name, kind as Kind] as const)))(
  '%s: %s',
  async (operation, kind) => {
    const questions = EXPECTED[kind].map(async ([input, open]) => [input, open, await ask(operation, input, open)]);
    expect(await Promise.all(questions)).toEqual(EXPECTED[kind]);
  },
);

test('with nobody in the room everything is answered in full', async () => {
  const handlers = Object.fromEntries(Object.keys(operations).map((name) => [name, () => ({ name, phone: '138000' })]));
  const guarded = inTheRoom(handlers as unknown as Handlers, room());
  for (const name of Object.keys(operations) as OperationName[])
    expect(await guarded[name]({ caseId: OTHER } as never)).toEqual({ name, phone: '138000' });
});
