import { randomUUID } from 'node:crypto';
import type { ReadableFile } from './casefile/transaction.ts';
import type { Handlers } from './contract/operations.ts';
import type { planOperations } from './contract/plans.ts';
import { formatChinese, type PlainDate } from './domain/calendar.ts';
import { fen, formatGrouped, NO_MONEY, subtract, type Fen } from './domain/money.ts';
import { fillInstalments, instalments, paidOnPlan } from './domain/plan.ts';
import { Failure } from './failure.ts';
import { statementOf } from './ledger.ts';
import { addOwnEntry } from './own-entries.ts';
import { paymentEntries, standingPayments } from './records/payments.ts';
import { currentPlan, insertPlan, type PlanTerms } from './records/plans.ts';
import type { Workspace } from './workspace.ts';

interface AskedTerms {
  readonly waived: Fen;
  readonly count: number;
  readonly firstDueOn: PlainDate;
}

function paymentsIn(file: ReadableFile, caseId: string): { id: string; amount: Fen }[] {
  return standingPayments(paymentEntries(file, caseId)).map(({ id, amount_fen: amount }) => ({ id, amount }));
}

export function planHandlers({ clock, library, reading, writing }: Workspace): Pick<Handlers, keyof typeof planOperations> {
  const propose = (file: ReadableFile, caseId: string, asked: AskedTerms, agreedOn: PlainDate): PlanTerms => {
    const { total: owed, principal } = statementOf(file, library, caseId, agreedOn);
    const waivable = subtract(owed, principal);
    if (asked.waived > waivable) throw new Failure('invalid-input', `减免不能超过现有的利息、违约金和费用（${formatGrouped(waivable)} 元）。`, { field: 'terms.waived' });
    if (asked.firstDueOn < agreedOn) throw new Failure('invalid-input', '首期日期不能早于约定之日。', { field: 'terms.firstDueOn' });
    const total = subtract(owed, asked.waived);
    if (total <= 0) throw new Failure('invalid-input', '已无欠款，无需分期。', { field: 'terms' });
    return { ...asked, owed, waivable, total, bookedBefore: paymentsIn(file, caseId).map(({ id }) => id), instalments: instalments({ total, count: asked.count, firstDueOn: asked.firstDueOn, every: 'month', method: 'equal' }) };
  };

  return {
    'plan-propose': ({ caseId, agreedOn, terms }) => {
      const { owed, waivable, total, instalments: parts } = reading((file) => propose(file, caseId, terms, agreedOn));
      return { owed, waivable, total, instalments: [...parts] };
    },
    'plan-read': ({ caseId }) =>
      reading((file) => {
        const plan = currentPlan(file, caseId);
        if (plan === null) return { plan: null };
        const { id, agreed_on: agreedOn, terms } = plan;
        const paid = paidOnPlan(paymentsIn(file, caseId), terms.bookedBefore);
        const states = fillInstalments(terms.instalments, paid).map((each) => ({ ...each, state: stateOf(each, each.paid, clock.today()) }));
        return { plan: { id, agreedOn, owed: terms.owed, total: terms.total, terms: { waived: terms.waived, count: terms.count, firstDueOn: terms.firstDueOn }, instalments: states } };
      }),
    'plan-agree': ({ caseId, agreedOn, terms, total }) => {
      if (agreedOn > clock.today()) throw new Failure('invalid-input', '约定日期不能晚于今天。', { field: 'agreedOn' });
      writing((file) => {
        const agreed = propose(file, caseId, terms, agreedOn);
        if (fen(total) !== agreed.total) throw new Failure('conflict', `欠款已有变化，现在分期总额为 ${formatGrouped(agreed.total)} 元，请核对后再确认。`);
        insertPlan(file, randomUUID(), caseId, agreedOn, agreed);
        const waiver = agreed.waived === NO_MONEY ? '' : `，按期付清则减免 ${formatGrouped(agreed.waived)} 元`;
        addOwnEntry(file, clock, caseId, 'plan', `约定分 ${agreed.count} 期偿还 ${formatGrouped(agreed.total)} 元，首期 ${formatChinese(agreed.firstDueOn)}${waiver}。`);
      });
      return {};
    },
  };
}

function stateOf(instalment: { dueOn: PlainDate; amount: Fen }, paid: Fen, today: PlainDate): 'paid' | 'partly' | 'due' | 'missed' {
  if (paid >= instalment.amount) return 'paid';
  if (instalment.dueOn < today) return 'missed';
  return paid > 0 ? 'partly' : 'due';
}
