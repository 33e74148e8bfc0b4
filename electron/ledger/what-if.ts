import type { ReadableFile } from '../casefile/transaction.ts';
import type { whatIfOperations } from '../contract/ledger-what-if.ts';
import type { Handlers } from '../contract/operations.ts';
import type { CaseId } from '../domain/case/ids.ts';
import type { Party } from '../domain/case/party.ts';
import { allocate, bookingOrder } from '../domain/claim/allocation.ts';
import type { ComponentKind } from '../domain/claim/claim.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { Fen } from '../domain/quantities/money.ts';
import { conventions } from '../domain/statement/conventions.ts';
import { type Debt, divideAmong } from '../domain/statement/several-debts.ts';
import { type CaseRecord, casesNaming } from '../records/cases.ts';
import type { CaseView } from '../workspace/case-view.ts';
import { computed } from '../workspace/computed.ts';
import type { Workspace } from '../workspace/workspace.ts';

type Parts = Record<ComponentKind, Fen>;

export function whatIfHandlers({ reading, viewOf }: Workspace): Pick<Handlers, keyof typeof whatIfOperations> {
  /** The file's other cases of the same debtor and creditor, without settled and removed ones. */
  const casesBeside = (file: ReadableFile, here: CaseView): CaseView[] => {
    const [debtor] = here.facts.debtors;
    if (!debtor) return [];
    return casesNaming(file, debtor.name)
      .filter((each) => each.id !== here.id && isSameRelation(each, here.record, debtor))
      .map(({ id }) => viewOf(file, id));
  };

  return {
    'ledger-what-if': ({ caseId, on, amount, agreed }) =>
      reading((file) => {
        const view = viewOf(file, caseId);
        const { principal, interest, penalty, costs } = view.statementOn(on);
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
          several: acrossCases(view, casesBeside(file, view), amount, on),
        };
      }),
    'ledger-conventions': ({ caseId, asOf }) =>
      reading((file) => {
        const view = viewOf(file, caseId);
        const { claim, payments } = view.account();
        return { conventions: computed(() => conventions(claim, payments, asOf, view.law.rates)) };
      }),
  };
}

/**
 * The payment allocated among all of the first debtor's debts to the creditor (民法典 560); null if there is no other
 * debt.
 */
function acrossCases(here: CaseView, others: readonly CaseView[], payment: Fen, on: PlainDate) {
  if (others.length === 0) return null;
  const views = new Map([here, ...others].map((each) => [each.id, each]));
  const leftOut: string[] = [];
  const debts = [...views.values()].flatMap((view): Debt<CaseId>[] => {
    if (view.statementIfComputable(on) !== null)
      return [{ id: view.id, ...view.account(), guaranteed: view.facts.guarantors.length > 0 }];
    leftOut.push(view.title);
    return [];
  });
  const divided = computed(() => divideAmong(debts, payment, on, here.law.rates));
  return {
    surplus: divided.surplus,
    leftOut,
    debts: divided.debts.map(({ id, ...debt }) => ({
      ...debt,
      caseId: id,
      title: views.get(id)?.title ?? '',
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
