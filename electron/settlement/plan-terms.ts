import { isCapped } from '../domain/claim/claim.ts';
import { formatChinese, type PlainDate } from '../domain/quantities/calendar.ts';
import { type Fen, formatGrouped, NO_MONEY, subtract } from '../domain/quantities/money.ts';
import type { Percent } from '../domain/quantities/rates.ts';
import { Refusal } from '../domain/quantities/refusal.ts';
import { INTERVAL_NAMES } from '../domain/settlement/plan.ts';
import {
  PART_NAMES,
  PARTS,
  type Parts,
  settle,
  type Settlement,
  type SettlementFacts,
  type SettlementTerms,
} from '../domain/settlement/settlement.ts';
import type { Statement } from '../domain/statement/statement.ts';
import { Failure } from '../failure.ts';
import type { PlanTerms } from '../records/plans.ts';
import type { CaseView } from '../workspace/case-view.ts';

export interface Footing extends SettlementFacts {
  readonly statement: Statement;
}

/** What a settlement is computed from: the ledger as of its day. @throws Failure not-computable, figures-disagree */
export function footing(view: CaseView, agreedOn: PlainDate): Footing {
  const { claim } = view.facts;
  const statement = view.statementOn(agreedOn);
  const { principal, interest, penalty, costs: cost, windows } = statement;
  const capPercent: Percent | null = isCapped(claim) ? (windows.at(-1)?.capPercent ?? null) : null;
  return {
    statement,
    agreedOn,
    owed: { principal, interest, penalty, cost },
    allocation: claim.allocation,
    capPercent,
  };
}

/** @throws Failure invalid-input at the field of the terms */
export function settled(terms: SettlementTerms, facts: Footing): Settlement {
  if (facts.statement.total <= 0) throw new Failure('invalid-input', '已无欠款，无需分期。', { field: 'terms' });
  try {
    return settle(terms, facts);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Failure('invalid-input', error.message, { field: error.field });
  }
}

/** The plan as stored. */
export function planOf(
  { payments }: CaseView,
  terms: SettlementTerms,
  facts: Footing,
  settlement: Settlement,
): PlanTerms {
  const { statement, owed } = facts;
  return {
    owed: statement.total,
    owedParts: owed,
    waivable: subtract(statement.total, statement.principal),
    waived: settlement.waived,
    total: settlement.total,
    count: terms.count,
    firstDueOn: terms.firstDueOn,
    instalments: settlement.instalments,
    agreed: terms,
    bookedBefore: payments.map(({ id }) => id),
  };
}

/** The terms in a sentence, for the log. */
export function spoken(
  { waived, waiver, interest, firstDueOn, count, every, schedule }: SettlementTerms,
  total: Fen,
): string {
  const parts = PARTS.filter((part) => waived[part] > NO_MONEY)
    .map((part) => `${PART_NAMES[part]} ${formatGrouped(waived[part as keyof Parts])} 元`)
    .join('、');
  const forgiven =
    parts === '' ? '' : waiver === 'final' ? `，减免${parts}，自协议生效时免除` : `，按期付清则减免${parts}`;
  const bears = interest === null ? '' : `，分期期间未付本金按年利率 ${interest}% 计息`;
  const often =
    schedule.kind === 'dated'
      ? '，按约定的日期'
      : every === undefined || every === 'month' || count === 1
        ? ''
        : `，${INTERVAL_NAMES[every]}一期`;
  return `分 ${count} 期偿还 ${formatGrouped(total)} 元${often}，首期 ${formatChinese(firstDueOn)}${forgiven}${bears}`;
}
