import { ratesOf } from '../workspace/rates.ts';
import type { ReadableFile } from '../casefile/transaction.ts';
import { caseOf } from '../cases/cases.ts';
import { computed } from '../workspace/computed.ts';
import type { whatIfOperations } from '../contract/ledger-what-if.ts';
import type { Handlers } from '../contract/operations.ts';
import { allocate, bookingOrder } from '../domain/claim/allocation.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { ComponentKind } from '../domain/claim/claim.ts';
import { conventions } from '../domain/statement/conventions.ts';
import type { RateBook } from '../domain/quantities/lpr.ts';
import type { Fen } from '../domain/quantities/money.ts';
import type { Party } from '../domain/case/party.ts';
import { divideAmong, type Debt } from '../domain/statement/several-debts.ts';
import { statement } from '../domain/statement/statement.ts';
import { Failure } from '../failure.ts';
import { casesNaming, type CaseRecord } from '../records/cases.ts';
import { accountOf } from '../workspace/settled-account.ts';
import type { Workspace } from '../workspace/workspace.ts';

type Parts = Record<ComponentKind, Fen>;

export function whatIfHandlers({ library, reading }: Workspace): Pick<Handlers, keyof typeof whatIfOperations> {
  return {
    'ledger-what-if': ({ caseId, on, amount, agreed }) =>
      reading((file) => {
        const found = caseOf(file, caseId);
        const rates = ratesOf(file, library);
        const account = accountOf(file, caseId, found.facts.claim);
        const { principal, interest, penalty, costs } = computed(() =>
          statement(account.claim, account.payments, on, rates),
        );
        const before: Parts = { cost: costs, interest, penalty, principal };
        const components = Object.entries(before).map(([kind, part]) => ({
          id: kind,
          kind: kind as ComponentKind,
          amount: part,
        }));
        const divided = (order?: readonly ComponentKind[]) => {
          const { left, applied, surplus, basis } = allocate(components, amount, order);
          return { left: left as Parts, applied: applied as Parts, surplus, basis };
        };
        return {
          before,
          statutory: divided(),
          agreed: divided(bookingOrder(agreed)),
          several: acrossCases(file, found, amount, on, rates),
        };
      }),
    'ledger-conventions': ({ caseId, asOf }) =>
      reading((file) => {
        const { claim, payments } = accountOf(file, caseId, caseOf(file, caseId).facts.claim);
        return { conventions: computed(() => conventions(claim, payments, asOf, ratesOf(file, library))) };
      }),
  };
}

/** The payment divided among all debts of the first debtor to the creditor that the file holds, settled and removed ones apart (民法典 560). */
function acrossCases(file: ReadableFile, here: CaseRecord, payment: Fen, on: PlainDate, rates: RateBook) {
  const [debtor] = here.facts.debtors;
  const others = debtor
    ? casesNaming(file, debtor.name).filter((each) => each.id !== here.id && isSameRelation(each, here, debtor))
    : [];
  if (others.length === 0) return null;
  const records = new Map([here, ...others].map((each) => [each.id, each]));
  const leftOut: string[] = [];
  const debts = [...records.values()].flatMap(({ id, title, facts }): Debt[] => {
    const debt = { id, ...accountOf(file, id, facts.claim), guaranteed: facts.guarantors.length > 0 };
    if (canBeStated(debt, on, rates)) return [debt];
    leftOut.push(title);
    return [];
  });
  const divided = computed(() => divideAmong(debts, payment, on, rates));
  return {
    surplus: divided.surplus,
    leftOut,
    debts: divided.debts.map(({ id, ...debt }) => ({
      ...debt,
      caseId: id,
      title: records.get(id)?.title ?? '',
      here: id === here.id,
    })),
  };
}

function isSameRelation({ facts, stage }: CaseRecord, here: CaseRecord, debtor: Party): boolean {
  return (
    stage !== 'settled' &&
    stage !== 'removed' &&
    isSame(facts.creditor, here.facts.creditor) &&
    facts.debtors.some((each) => isSame(each, debtor))
  );
}

/** The same person or organisation: by number where both are known, else by name. */
function isSame(a: Party, b: Party): boolean {
  return a.idNumber !== '' && b.idNumber !== '' ? a.idNumber === b.idNumber : a.name === b.name;
}

function canBeStated({ claim, payments }: Debt, on: PlainDate, rates: RateBook): boolean {
  try {
    computed(() => statement(claim, payments, on, rates));
    return true;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}
