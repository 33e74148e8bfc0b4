import { senderOf, settingsOf } from '../workspace/settings.ts';
import { ratesOf } from '../workspace/rates.ts';
import { legalSourcesOf } from '../workspace/legal-sources.ts';
import type { ReadableFile } from '../casefile/transaction.ts';
import { caseOf } from '../cases/cases.ts';
import { computed } from '../workspace/computed.ts';
import { findingsOnWording } from '../negotiation/conduct.ts';
import { date, type PlainDate } from '../domain/quantities/calendar.ts';
import { capWindows, type CapWindow } from '../domain/claim/cap.ts';
import { deadlinesOf } from '../domain/deadlines/case-deadlines.ts';
import { guaranteeKey } from '../domain/deadlines/guarantee-deadlines.ts';
import { findingsOnCitations } from '../domain/law/citation-check.ts';
import { isCapped, type Claim } from '../domain/claim/claim.ts';
import type { Finding } from '../domain/finding.ts';
import { plainText } from '../domain/letter/letter.ts';
import type { RateBook } from '../domain/quantities/lpr.ts';
import { isWorkingDay } from '../domain/deadlines/period.ts';
import { Failure } from '../failure.ts';
import { paymentsOf, statementOf } from '../ledger/ledger.ts';
import type { DatedLetter } from './letter-writing.ts';
import type { Library } from '../library/library.ts';
import { examine, type GateFacts } from '../papers/gate/gate.ts';
import { deadlineFacts } from '../records/deadlines.ts';
import { findLetter } from '../records/letters.ts';
import { logOf } from '../records/log.ts';

/** What stands against issuing a letter on a day. @param unprintable characters of its paper that no font can print */
export function gateFindings(
  file: ReadableFile,
  library: Library,
  letter: DatedLetter,
  today: PlainDate,
  unprintable: readonly string[],
): readonly Finding[] {
  const { statutes } = legalSourcesOf(file, library);
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
  const deadlines = active ? deadlinesOf(active, today) : [];
  const payments = paymentsOf(file, caseId);
  const { calendar } = legalSourcesOf(file, library);
  const missed = deadlines.filter(({ state }) => state === 'missed');
  const toGuarantor = draft.recipient?.role === 'guarantor';
  const asked = toGuarantor && guaranteeKey(facts.guarantors.findIndex(({ id }) => id === draft.recipient?.party));
  return {
    today,
    payBy,
    sender: senderOf(settingsOf(file), facts),
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
    guaranteesExpired: missed.filter(({ key }) => key === asked).map(({ subject: name, on }) => ({ name, on })),
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

/** What was agreed above the cap of a private loan. The ledger holds to the cap; the letter should not claim otherwise. */
function aboveCap(claim: Claim, today: PlainDate, rates: RateBook): string | null {
  if (!isCapped(claim) || today < claim.formedOn) return null;
  const cap = capOf(claim, today, rates);
  if (!cap) return null;
  const term = Number(claim.termRate?.annualPercent ?? 0);
  const overdue = claim.overdueRate === 'none-agreed' ? term : Number(claim.overdueRate.annualPercent);
  const daily = claim.penalty?.kind === 'daily' ? Number(claim.penalty.percent) * 365 : 0;
  // Rounded, since only a comparison hangs on it and no figure that is owed.
  const agreed = Number(Math.max(term, overdue + daily).toFixed(4));
  return agreed > Number(cap.capPercent)
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
