import type { WritableFile } from '../casefile/transaction.ts';
import type { Handlers } from '../contract/operations.ts';
import type { planOperations, PlanView } from '../contract/plans.ts';
import type { CaseId, LetterId, PlanId } from '../domain/case/ids.ts';
import { addDays, formatChinese, type PlainDate } from '../domain/quantities/calendar.ts';
import { lprOn } from '../domain/quantities/lpr.ts';
import { type Fen, fen, formatGrouped, NO_MONEY } from '../domain/quantities/money.ts';
import type { Percent } from '../domain/quantities/rates.ts';
import { inaction, suit, suitEndsOn } from '../domain/settlement/alternatives.ts';
import { monthlyBurden } from '../domain/settlement/plan.ts';
import { planCourse, type PlanState, type PlanStepKind } from '../domain/settlement/plan-course.ts';
import { presentValue } from '../domain/settlement/present-value.ts';
import { paymentsOnPlan } from '../domain/settlement/settled-claim.ts';
import type { Settlement, SettlementTerms } from '../domain/settlement/settlement.ts';
import { Failure } from '../failure.ts';
import { planNotice } from '../papers/settlement/plan-notice.ts';
import { abilityOf } from '../path/means.ts';
import { insertDraft } from '../records/letters.ts';
import { dropOwed } from '../records/owed.ts';
import { insertPlan, insertPlanStep, termsOf } from '../records/plans.ts';
import { addAutomaticEntry } from '../workspace/automatic-entries.ts';
import type { BalanceRefresh } from '../workspace/balance-refresh.ts';
import type { CaseView } from '../workspace/case-view.ts';
import { computed } from '../workspace/computed.ts';
import { newId } from '../workspace/new-id.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { footing, planOf, settled, spoken } from './plan-terms.ts';

type PlanHandlers = Pick<Handlers, Exclude<keyof typeof planOperations, `offer-${string}`>>;

/** Enters a plan and logs it; call inside one transaction. @throws Failure */
export function enterPlan(
  file: WritableFile,
  { clock, viewOf }: Pick<Workspace, 'clock' | 'viewOf'>,
  caseId: CaseId,
  agreedOn: PlainDate,
  terms: SettlementTerms,
): Settlement {
  const view = viewOf(file, caseId);
  const facts = footing(view, agreedOn);
  const settlement = settled(terms, facts);
  insertPlan(file, newId(), caseId, agreedOn, planOf(view, terms, facts, settlement));
  addAutomaticEntry(file, clock, caseId, 'plan-agreed', `约定${spoken(terms, settlement.total)}。`);
  dropOwed(file, caseId);
  return settlement;
}

export function planHandlers(
  { clock, reading, writing, viewOf }: Workspace,
  balanceRefresh: BalanceRefresh,
): PlanHandlers {
  const worth = (terms: SettlementTerms, settlement: Settlement, on: PlainDate, rate: Percent) => {
    const regular = settlement.instalments.slice(terms.schedule.kind === 'down-payment' ? 1 : 0);
    return {
      ...settlement,
      instalments: [...settlement.instalments],
      presentValue: presentValue(
        settlement.instalments.map(({ dueOn, amount }) => ({ on: dueOn, amount })),
        on,
        rate,
      ),
      burden: monthlyBurden(regular, terms.schedule.kind === 'dated' ? 'month' : (terms.every ?? 'month')),
    };
  };

  const standingPlan = (view: CaseView): PlanView | null => {
    const { plans, plan: last, today } = view;
    if (!last) return null;
    const { steps } = last;
    const paid = paymentsOnPlan(
      plans.map((plan) => plan.terms),
      plans.length - 1,
      view.payments,
    );
    const terms = termsOf(last.terms);
    const { instalments, ...course } = planCourse(
      {
        instalments: last.terms.instalments,
        graceDays: terms.graceDays,
        cureDays: terms.cureDays,
        steps,
        payments: paid,
      },
      today,
    );
    return {
      id: last.id,
      agreedOn: last.agreed_on,
      owed: last.terms.owed,
      waived: last.terms.waived,
      total: last.terms.total,
      terms,
      steps,
      ...course,
      instalments: instalments.map((each) => ({ ...each, interest: each.interest ?? NO_MONEY })),
      ifFallen: course.state === 'kept' ? null : owedIfFallen(view, last.id),
    } as PlanView;
  };

  const owedIfFallen = (view: CaseView, planId: PlanId): PlanView['ifFallen'] => {
    const owed = view.statementIfFallen(planId, view.today);
    if (owed === null) return null;
    const { principal, interest, penalty, costs: cost, total } = owed;
    return { asOf: view.today, principal, interest, penalty, cost, total };
  };

  return {
    'plan-compare': ({ caseId, agreedOn, variants, suit: inputs, discount }) =>
      reading((file) => {
        const view = viewOf(file, caseId);
        const { today } = view;
        const facts = footing(view, agreedOn);
        const lpr = discount === null ? computed(() => lprOn(view.law.rates, today, '1y', 'discount')) : null;
        const rate = discount ?? lpr!.annualPercent;
        const limitation = view.deadlines.find(({ kind }) => kind === 'limitation');
        const owedOn = (day: PlainDate): Fen => view.statementOn(day > agreedOn ? day : agreedOn).total;
        return {
          owed: { ...facts.owed },
          total: facts.statement.total,
          capPercent: facts.capPercent,
          discount: { annualPercent: rate, publishedOn: lpr?.publishedOn ?? null, stale: lpr?.stale ?? false },
          variants: variants.map((terms) => {
            try {
              return { worked: worth(terms, settled(terms, facts), agreedOn, rate), problem: null };
            } catch (error) {
              if (!(error instanceof Failure)) throw error;
              return { worked: null, problem: { field: error.report.field ?? '', message: error.report.message } };
            }
          }),
          suit: suit(facts.statement.total, owedOn(suitEndsOn(agreedOn, inputs)), agreedOn, inputs, rate),
          nothing: limitation === undefined ? null : inaction(limitation.on, owedOn(limitation.on)),
          ability: abilityOf(view),
        };
      }),
    'plan-read': ({ caseId }) =>
      reading((file) => {
        const view = viewOf(file, caseId);
        return { plan: standingPlan(view), earlier: Math.max(0, view.plans.length - 1) };
      }),
    'plan-agree': ({ caseId, agreedOn, terms, total }) => {
      if (agreedOn > clock.today()) throw new Failure('invalid-input', '约定日期不能晚于今天。', { field: 'agreedOn' });
      writing((file) => {
        const entered = enterPlan(file, { clock, viewOf }, caseId, agreedOn, terms);
        if (fen(total) !== entered.total)
          throw new Failure(
            'conflict',
            `欠款已有变化，现在分期总额为 ${formatGrouped(entered.total)} 元，请核对后再确认。`,
          );
      });
      balanceRefresh.begin();
      return {};
    },
    'plan-step': ({ caseId, kind, on, note }) => {
      writing((file) => {
        const plan = standingPlan(viewOf(file, caseId));
        if (plan === null) throw new Failure('not-found', '本案还没有约定分期还款。');
        checkStep(plan, kind, on, clock.today());
        insertPlanStep(file, plan.id, { kind, on, note, recordedAt: clock.now() });
        addAutomaticEntry(
          file,
          clock,
          caseId,
          'plan-step',
          `${said(plan, kind, on)}${note.trim() === '' ? '' : `说明：${note.trim()}`}`,
        );
        dropOwed(file, caseId);
      });
      balanceRefresh.begin();
      return {};
    },
    'plan-notice': ({ caseId }) => {
      const id = newId<LetterId>();
      writing((file) => {
        const view = viewOf(file, caseId);
        const plan = standingPlan(view);
        if (plan === null || plan.overdue <= 0 || plan.ifFallen === null)
          throw new Failure('invalid-input', '没有过了宽限期仍未付足的分期，无需催告。', { field: 'caseId' });
        // The notice needs time to arrive: its cure period runs from its arrival.
        const payBy = addDays(clock.today(), plan.terms.cureDays + 3);
        insertDraft(file, {
          id,
          caseId,
          payBy,
          draft: planNotice({
            plan,
            ifFallen: plan.ifFallen,
            facts: view.facts,
            sender: view.sender,
            writtenOn: clock.today(),
            payBy,
          }),
          at: clock.now(),
        });
      });
      return { id };
    },
  };
}

/** The states of a plan in which each step may be taken. */
const STEP_IN: Record<PlanStepKind, readonly PlanState[]> = {
  notice: ['missed', 'noticed', 'ripe'],
  fallen: ['ripe'],
  resumed: ['fallen'],
};
const NOT_NOW: Record<PlanStepKind, string> = {
  notice: '没有过了宽限期仍未付足的分期，无需催告。',
  fallen: '须有一期过了宽限期未付足，经催告且催告期届满仍未补足，才能宣布提前到期。',
  resumed: '只有已宣布提前到期的计划才能恢复。',
};

function checkStep(
  { state, agreedOn, cureUntil, instalments }: PlanView,
  kind: PlanStepKind,
  on: PlainDate,
  today: PlainDate,
): void {
  if (!STEP_IN[kind].includes(state)) throw new Failure('invalid-input', NOT_NOW[kind], { field: 'kind' });
  if (on > today) throw new Failure('invalid-input', '日期不能晚于今天。', { field: 'on' });
  const missed = instalments.find((each) => each.state === 'missed');
  if (kind === 'notice' && missed && on <= missed.dueOn)
    throw new Failure('invalid-input', `催告到达之日须在第 ${missed.no} 期还款日（${missed.dueOn}）之后。`, {
      field: 'on',
    });
  if (kind === 'fallen' && cureUntil !== null && on <= cureUntil)
    throw new Failure('invalid-input', `催告期至 ${cureUntil} 届满，宣布日期须在其后。`, { field: 'on' });
  if (on < agreedOn) throw new Failure('invalid-input', '日期不能早于约定之日。', { field: 'on' });
}

function said({ terms, overdue, ifFallen }: PlanView, kind: PlanStepKind, on: PlainDate): string {
  switch (kind) {
    case 'notice':
      return `分期逾期 ${formatGrouped(overdue)} 元，催告于${formatChinese(on)}到达，应在${formatChinese(addDays(on, terms.cureDays))}前（含当日）补足。`;
    case 'fallen':
      return `${formatChinese(on)}宣布分期提前到期，附条件的减免不再有效。${ifFallen === null ? '' : `截至${formatChinese(ifFallen.asOf)}，按原约定应付 ${formatGrouped(ifFallen.total)} 元。`}`;
    case 'resumed':
      return `${formatChinese(on)}双方同意恢复履行原分期计划。`;
  }
}
