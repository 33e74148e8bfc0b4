import { type CapWindow, capWindows } from '../domain/claim/cap.ts';
import { type Claim, isCapped } from '../domain/claim/claim.ts';
import { guaranteeKey } from '../domain/deadlines/guarantee-deadlines.ts';
import { isWorkingDay } from '../domain/deadlines/period.ts';
import type { Finding } from '../domain/finding.ts';
import { findingsOnCitations } from '../domain/law/citation-check.ts';
import { plainText } from '../domain/letter/letter.ts';
import { date, type PlainDate } from '../domain/quantities/calendar.ts';
import type { RateBook } from '../domain/quantities/lpr.ts';
import { add, type Fen, isFen } from '../domain/quantities/money.ts';
import { greaterOf, isGreater, multiplied, percent, ratioOf, sumOf } from '../domain/quantities/rates.ts';
import type { ConductRules } from '../library/conduct.ts';
import { findingsOnWording } from '../negotiation/conduct.ts';
import { examine } from '../papers/gate/gate.ts';
import type { GateFacts } from '../papers/gate/gate-facts.ts';
import { type CaseView, ifComputable } from '../workspace/case-view.ts';
import { computed } from '../workspace/computed.ts';
import type { DatedLetter } from './letter-writing.ts';

/**
 * What blocks issuing a letter on a day, or warns against it.
 * @param unprintable characters of its paper that no font can print
 */
export function gateFindings(
  view: CaseView,
  conduct: ConductRules,
  letter: DatedLetter,
  unprintable: readonly string[],
): readonly Finding[] {
  return examine(letter.draft, {
    ...gateFacts(view, letter),
    unprintable,
    citations: findingsOnCitations(view.law.statutes, plainText(letter.draft.body), view.today),
    wording: findingsOnWording(conduct, letter.draft),
  });
}

function gateFacts(
  view: CaseView,
  { draft, pay_by: payBy, replaces }: DatedLetter,
): Omit<GateFacts, 'unprintable' | 'citations' | 'wording'> {
  const { facts, today, law, log, letters, payments, deadlines, plan, sender, deadlineFacts } = view;
  const { claim } = facts;
  const missed = deadlines.filter(({ state }) => state === 'missed');
  const toGuarantor = draft.recipient?.role === 'guarantor';
  const asked = toGuarantor && guaranteeKey(facts.guarantors.findIndex(({ id }) => id === draft.recipient?.party));
  return {
    today,
    payBy,
    sender,
    creditor: facts.creditor,
    debtors: facts.debtors,
    guarantors: facts.guarantors,
    toGuarantor,
    formedOn: claim.formedOn,
    dueOn: claim.dueOn,
    disbursedOn: claim.disbursements.map(({ on }) => on),
    paidOn: payments.map(({ on }) => on),
    knownDays: new Set([
      claim.formedOn,
      claim.dueOn,
      ...claim.disbursements.map(({ on }) => on),
      ...claim.costs.map(({ on }) => on),
      ...payments.map(({ on }) => on),
      ...log.flatMap(({ at, promiseOn }) => [date(at.slice(0, 10)), ...(promiseOn === null ? [] : [promiseOn])]),
      ...deadlineFacts.letters.flatMap(({ issuedOn, arrival }) => [
        issuedOn,
        ...(arrival.on === null ? [] : [arrival.on]),
      ]),
      ...(plan ? [plan.agreed_on, ...plan.terms.instalments.map(({ dueOn }) => dueOn)] : []),
      ...deadlines.filter(({ kind }) => kind === 'guarantee').map(({ on }) => on),
    ]),
    restDay: (day) => !isWorkingDay(day, law.calendar),
    limitationExpiredOn: missed.find(({ kind }) => kind === 'limitation')?.on ?? null,
    guaranteesExpired: missed.filter(({ key }) => key === asked).map(({ subject: name, on }) => ({ name, on })),
    aboveCap: aboveCap(claim, today, law.rates),
    replaces: replaces ? (letters.find(({ id }) => id === replaces)?.number ?? null) : null,
    owedOn: (day) => view.statementIfComputable(day),
    knownAmountsOn: (day) =>
      amountsIn([
        facts,
        payments,
        sumOfAmounts(claim.disbursements),
        sumOfAmounts(payments),
        log.map(({ promiseFen }) => promiseFen),
        plan?.terms,
        view.statementIfComputable(day),
      ]),
  };
}

const sumOfAmounts = (of: readonly { readonly amount: Fen }[]): Fen => add(...of.map(({ amount }) => amount));

/** Every amount in a record, at any depth: whatever the case states may be written. */
function amountsIn(record: unknown): Set<Fen> {
  if (isFen(record)) return new Set([record]);
  if (typeof record !== 'object' || record === null) return new Set();
  return new Set(Object.values(record).flatMap((part) => [...amountsIn(part)]));
}

const NO_RATE = percent('0');
const DAYS_OF_YEAR = percent('365');

/** Rates agreed above the private-lending cap. The ledger applies the cap; the letter should not claim otherwise. */
function aboveCap(claim: Claim, today: PlainDate, rates: RateBook): string | null {
  if (!isCapped(claim) || today < claim.formedOn) return null;
  const cap = capOf(claim, today, rates);
  if (!cap) return null;
  const term = claim.termRate?.annualPercent ?? NO_RATE;
  const overdue = claim.overdueRate === 'none-agreed' ? term : claim.overdueRate.annualPercent;
  const daily = claim.penalty?.kind === 'daily' ? multiplied(claim.penalty.percent, DAYS_OF_YEAR) : NO_RATE;
  // Rates are written without trailing zeros, the term's own rate too.
  const agreed = greaterOf(sumOf(term, NO_RATE), sumOf(overdue, daily));
  return isGreater(ratioOf(agreed), ratioOf(cap.capPercent))
    ? `约定的利息、违约金合计相当于年${agreed}%，超过受保护的上限年${cap.capPercent}%${cap.estimated ? '（尚未起诉，按今日估算）' : ''}。台账已按上限计算，函件不宜主张超出的部分。`
    : null;
}

/** Null if no rate is on file for the cap: then the ledger gives no figure either, and the gate says so. */
function capOf(claim: Claim, asOf: PlainDate, rates: RateBook): CapWindow | null {
  return ifComputable(() => computed(() => capWindows({ ...claim, asOf }, rates)))?.at(-1) ?? null;
}
