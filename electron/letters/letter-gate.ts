import type { ReadableFile } from '../casefile/transaction.ts';
import { caseOf } from '../cases/cases.ts';
import { computed } from '../workspace/computed.ts';
import { findingsOnWording } from '../negotiation/conduct.ts';
import { date, type PlainDate } from '../domain/quantities/calendar.ts';
import { capWindows, type CapWindow } from '../domain/claim/cap.ts';
import { deadlinesOf } from '../domain/deadlines/case-deadlines.ts';
import { findingsOnCitations } from '../domain/law/citation-check.ts';
import { isCapped, type Claim } from '../domain/claim/claim.ts';
import type { Finding } from '../domain/finding.ts';
import { plainText } from '../domain/letter/letter.ts';
import type { RateBook } from '../domain/quantities/lpr.ts';
import { greaterOf, isGreater, multiplied, percent, ratioOf, sumOf } from '../domain/quantities/rates.ts';
import { isWorkingDay } from '../domain/deadlines/period.ts';
import { Failure } from '../workspace/failure.ts';
import { knowledgeOf } from '../statutes/knowledge.ts';
import { paymentsOf, statementOf } from '../ledger/ledger.ts';
import type { DatedLetter } from './letter-writing.ts';
import type { Library } from '../library/library.ts';
import { examine, type GateFacts } from '../papers/gate/gate.ts';
import { ratesOf } from '../ledger/rates.ts';
import { deadlineFacts } from '../records/deadlines.ts';
import { findLetter } from '../records/letters.ts';
import { logOf } from '../records/log.ts';
import { senderOf, settingsOf } from '../desk/settings.ts';

/** What stands against issuing a letter on a day. @param unprintable characters of its paper that no font can print */
export function gateFindings(
  file: ReadableFile,
  library: Library,
  letter: DatedLetter,
  today: PlainDate,
  unprintable: readonly string[],
): readonly Finding[] {
  const { statutes } = knowledgeOf(file, library);
  return examine(letter.draft, {
    ...gateFacts(file, library, letter, today),
    unprintable,
    citations: findingsOnCitations(statutes, plainText(letter.draft.body), today),
    wording: findingsOnWording(library.conduct, letter.draft),
  });
}

function gateFacts(
  file: ReadableFile,
  library: Library,
  { case_id: caseId, draft, pay_by: payBy, replaces }: DatedLetter,
  today: PlainDate,
): Omit<GateFacts, 'unprintable' | 'citations' | 'wording'> {
  const { facts } = caseOf(file, caseId);
  const { claim } = facts;
  const [active] = deadlineFacts(file, [caseId]);
  const { calendar } = knowledgeOf(file, library);
  const deadlines = active ? deadlinesOf(active, today, calendar) : [];
  const payments = paymentsOf(file, caseId);
  const missed = deadlines.filter(({ state }) => state === 'missed');
  return {
    today,
    payBy,
    sender: senderOf(settingsOf(file), facts),
    creditor: facts.creditor,
    debtors: facts.debtors,
    guarantors: facts.guarantors,
    toGuarantor: draft.recipient?.role === 'guarantor',
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
      ...logOf(file, caseId).flatMap(({ at, promiseOn }) => [
        date(at.slice(0, 10)),
        ...(promiseOn === null ? [] : [promiseOn]),
      ]),
      ...(active?.letters ?? []).flatMap(({ issuedOn, arrival }) => [
        issuedOn,
        ...(arrival.on === null ? [] : [arrival.on]),
      ]),
      ...(active?.plan ? [active.plan.agreedOn, ...active.plan.instalments.map(({ dueOn }) => dueOn)] : []),
      ...deadlines.filter(({ kind }) => kind === 'guarantee').map(({ on }) => on),
    ]),
    restDay: (day) => !isWorkingDay(day, calendar),
    limitationExpiredOn: missed.find(({ kind }) => kind === 'limitation')?.on ?? null,
    guaranteesExpired: missed
      .filter(({ kind, subject }) => kind === 'guarantee' && draft.addressee.includes(subject))
      .map(({ subject: name, on }) => ({ name, on })),
    aboveCap: aboveCap(claim, today, ratesOf(file, library)),
    replaces: replaces ? (findLetter(file, replaces)?.number ?? null) : null,
    owedOn: (day) => {
      try {
        return statementOf(file, library, caseId, day);
      } catch (error) {
        if (error instanceof Failure) return null;
        throw error;
      }
    },
  };
}

const NO_RATE = percent('0');
const DAYS_OF_YEAR = percent('365');

/** What was agreed above the cap of a private loan. The ledger holds to the cap; the letter should not claim otherwise. */
function aboveCap(claim: Claim, today: PlainDate, rates: RateBook): string | null {
  if (!isCapped(claim) || today < claim.formedOn) return null;
  const cap = capOf(claim, today, rates);
  if (!cap) return null;
  const term = claim.termRate?.annualPercent ?? NO_RATE;
  const overdue = claim.overdueRate === 'none-agreed' ? term : claim.overdueRate.annualPercent;
  const daily = claim.penalty?.kind === 'daily' ? multiplied(claim.penalty.percent, DAYS_OF_YEAR) : NO_RATE;
  // Sums are written without trailing zeros, the term's own rate too.
  const agreed = greaterOf(sumOf(term, NO_RATE), sumOf(overdue, daily));
  return isGreater(ratioOf(agreed), ratioOf(cap.capPercent))
    ? `约定的利息、违约金合计相当于年${agreed}%，超过受保护的上限年${cap.capPercent}%${cap.estimated ? '（尚未起诉，按今日估算）' : ''}。台账已按上限计算，函件不宜主张超出的部分。`
    : null;
}

/** Null where no rate is on file for the cap: then the ledger gives no figure either, and the gate says so. */
function capOf(claim: Claim, asOf: PlainDate, rates: RateBook): CapWindow | null {
  try {
    return computed(() => capWindows({ ...claim, asOf }, rates)).at(-1) ?? null;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
