import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import { caseOf } from '../cases/cases.ts';
import { contactsOf } from '../negotiation/conduct.ts';
import type { Handlers } from '../contract/operations.ts';
import type { pathOperations } from '../contract/path.ts';
import { chineseDay, formatChinese, type PlainDate } from '../domain/quantities/calendar.ts';
import { STAGE_NAMES, type Stage } from '../domain/case/case-facts.ts';
import { caseCourse, deadlinesOf } from '../domain/deadlines/case-deadlines.ts';
import { guaranteeKey } from '../domain/deadlines/guarantee-deadlines.ts';
import { kindOf } from '../domain/conduct/contact.ts';
import { guaranteeOf } from '../domain/case/guarantee.ts';
import type { Ability } from '../domain/path/means.ts';
import { add, type Fen } from '../domain/quantities/money.ts';
import { pathOf, type Path, type PathFacts } from '../domain/path/path.ts';
import { isOutdated, type ReviewChange, type ReviewForPath } from '../domain/path/review.ts';
import { courtCostsOf } from '../domain/path/stop-loss.ts';
import { Failure } from '../failure.ts';
import { owedOn } from '../ledger/ledger.ts';
import { abilityOf } from './means.ts';
import { setNextStep, setStage, type CaseRecord } from '../records/cases.ts';
import { deadlineFacts } from '../records/deadlines.ts';
import { lettersOf } from '../records/letters.ts';
import { logOf, type LogRecord } from '../records/log.ts';
import { reviewsOf } from '../records/stop-loss.ts';
import { addOwnEntry } from '../workspace/automatic-entries.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function pathHandlers({
  clock,
  library,
  reading,
  writing,
}: Pick<Workspace, 'clock' | 'library' | 'reading' | 'writing'>): Pick<Handlers, keyof typeof pathOperations> {
  const pathIn = (file: ReadableFile, caseId: string): { path: Path; found: CaseRecord } => {
    const found = caseOf(file, caseId);
    const log = logOf(file, caseId);
    const owed = owedOn(file, library, caseId, clock.today());
    const ability = owed === null ? null : abilityOf(file, library, caseId, clock.today());
    const contacts = contactsIn(log, found);
    return {
      found,
      path: pathOf(
        {
          ...factsOf(file, found, log, clock.today()),
          owed,
          contacts,
          ...(ability !== null && owed !== null && assessed(ability, owed)),
          ...reviewed(file, caseId, log, contacts, clock.today()),
        },
        clock.today(),
      ),
    };
  };
  const contactsIn = (log: readonly LogRecord[], { facts }: CaseRecord): PathFacts['contacts'] =>
    contactsOf(log, library.conduct, facts).map(({ seq, at, channel, party, answered, direction }) => ({
      seq,
      on: at.slice(0, 10) as PlainDate,
      channel,
      withDebtor: kindOf(party) === 'debtor',
      reached: answered || direction === 'in',
    }));

  const decide = (
    file: WritableFile,
    found: CaseRecord,
    said: string,
    change: { stage?: Stage; next?: { step: string; on: PlainDate }; postponed?: true },
  ): void => {
    if (change.stage !== undefined) setStage(file, found.id, change.stage);
    if (change.next) setNextStep(file, found.id, change.next.step, change.next.on, change.postponed);
    addOwnEntry(file, clock, found.id, 'decision', said, change);
  };

  return {
    'path-read': ({ caseId }) =>
      reading((file) => {
        const { path, found } = pathIn(file, caseId);
        const postponed =
          found.postponed && found.next_step_on !== null && found.next_step_on > clock.today()
            ? found.next_step_on
            : null;
        return { stage: found.stage, ...path, postponedUntil: postponed };
      }),
    'path-decide': ({ caseId, stage, proposed, decision }) => {
      const today = clock.today();
      if (decision.kind === 'postpone' && decision.until <= today)
        throw new Failure('invalid-input', '再议的日期须在今天之后。', { field: 'until' });
      writing((file) => {
        const {
          path: {
            proposals: [first],
          },
          found,
        } = pathIn(file, caseId);
        if (found.stage !== stage || first?.step !== proposed)
          throw new Failure('conflict', '案件在打开之后已有变化，请看过新的建议再决定。');
        const [before, advised] = [STAGE_NAMES[stage], proposed === stage ? '留在本阶段' : STAGE_NAMES[proposed]];
        switch (decision.kind) {
          case 'accept': {
            const why = first.reasons
              .map(
                ({ text, basis }) =>
                  text + (basis.length === 0 ? '' : `（${basis.map(({ law, article }) => law + article).join('、')}）`),
              )
              .join('；');
            const moved =
              proposed === stage
                ? `采纳建议，留在“${before}”阶段`
                : `采纳建议，案件阶段由“${before}”改为“${STAGE_NAMES[proposed]}”`;
            return decide(file, found, `下一步决定：${moved}。理由：${why}`, {
              ...(proposed !== stage && { stage: proposed }),
              ...(first.on !== null && { next: { step: `查看${STAGE_NAMES[proposed]}的结果`, on: first.on } }),
            });
          }
          case 'other': {
            const isStaying = decision.step === stage;
            return decide(
              file,
              found,
              `下一步决定：未采纳建议（${advised}），${isStaying ? `留在“${before}”阶段` : `案件阶段由“${before}”改为“${STAGE_NAMES[decision.step]}”`}。理由：${decision.reason.trim()}`,
              isStaying ? {} : { stage: decision.step },
            );
          }
          case 'postpone':
            return decide(
              file,
              found,
              `下一步决定：暂缓（建议：${advised}），${formatChinese(decision.until)}再议。理由：${decision.reason.trim()}`,
              { next: { step: `再议下一步（建议：${advised}）`, on: decision.until }, postponed: true },
            );
        }
      });
      return {};
    },
  };
}

/** What the debtor's means say of the next step. Going on is held against the best that may be had, so that nothing is given up too soon. */
function assessed(
  { monthly, attachableLow, attachableHigh, recoverableHigh }: Ability,
  owed: Fen,
): Pick<PathFacts, 'means' | 'recovery'> {
  const ability = attachableLow >= owed ? 'full' : monthly > 0 ? 'instalments' : attachableHigh === 0 ? 'none' : null;
  return {
    ...(ability !== null && { means: { ability } }),
    recovery: { by: 'means', expected: recoverableHigh, furtherCosts: courtCostsOf(owed) },
  };
}

/** What the last review of whether to go on says, and what was recorded since; while it holds, the lawyer's own figures count before those from the means. */
function reviewed(
  file: ReadableFile,
  caseId: string,
  log: readonly LogRecord[],
  contacts: PathFacts['contacts'],
  today: PlainDate,
): Pick<PathFacts, 'stopLoss' | 'recovery'> {
  const [last] = reviewsOf(file, caseId);
  if (last === undefined) return {};
  const { review, reviewed_on: reviewedOn, next_on: dueOn } = last;
  // The log alone tells what came first: two instants may be the same.
  const later = log.slice(log.findLastIndex(({ meaning }) => meaning === 'review') + 1);
  const reached = new Set(contacts.filter((contact) => contact.withDebtor && contact.reached).map(({ seq }) => seq));
  const since: ReviewChange[] = [
    ...(later.some(({ kind }) => kind === 'payment') ? ['payment' as const] : []),
    ...(later.some(({ seq }) => reached.has(seq)) ? ['contact' as const] : []),
    ...(later.some(({ meaning }) => meaning === 'means') ? ['means' as const] : []),
  ];
  const stopLoss: ReviewForPath = { reviewedOn, dueOn, decision: review.decision, reason: review.reason, since };
  return {
    stopLoss,
    ...(!isOutdated(stopLoss, today) && {
      recovery: {
        by: 'review',
        expected: add(review.expected, review.furtherCosts),
        furtherCosts: review.furtherCosts,
      },
    }),
  };
}

function factsOf(
  file: ReadableFile,
  found: CaseRecord,
  log: readonly LogRecord[],
  today: PlainDate,
): Omit<PathFacts, 'owed' | 'contacts'> {
  const { facts, stage } = found;
  const [days] = deadlineFacts(file, [found.id]);
  if (days === undefined) throw new Failure('not-found', '没有找到这个案件，可能已在别处移除。');
  const kept = new Map(lettersOf(file, found.id).map((letter) => [letter.id, letter]));
  const corrected = new Set(log.map((entry) => entry.corrects));
  const { claim } = facts;
  const course = caseCourse(days, today);
  return {
    stage,
    openedOn: chineseDay(Date.parse(found.created_at)),
    reason:
      log.findLast((entry) => entry.reason !== null && !corrected.has(entry.id))?.reason ?? facts.situation.reason,
    dueOn: claim.dueOn,
    letters: days.letters.map((letter) => ({
      ...letter,
      arrivedOn: letter.arrival.state === 'proven' ? letter.arrival.on : null,
      kind: kept.get(letter.id)?.kind ?? 'demand',
      issuedAt: kept.get(letter.id)?.updated_at ?? '',
    })),
    payments: days.payments,
    deadlines: deadlinesOf(days, today),
    keptBySuing: days.guarantors.flatMap((each, index) =>
      guaranteeOf(each, days, today).mustDo === 'sue-debtor' ? [guaranteeKey(index)] : [],
    ),
    planAgreedOn: days.plan?.agreedOn ?? null,
    ...(course !== null && {
      plan: { ...course, missed: course.instalments.filter(({ state }) => state === 'missed').length },
    }),
    decisions: log
      .filter(({ kind }) => kind === 'status')
      .map(({ seq, at, recordedAt, stage: to }) => ({
        seq,
        on: at.slice(0, 10) as PlainDate,
        at: recordedAt,
        stage: to,
      })),
    filedOn: claim.filedOn ?? null,
    procedure: facts.procedure ?? {},
    hasLawyer: facts.lawyers.length > 0,
    hasAddress: facts.debtors.some(({ address }) => address.trim() !== ''),
    lateChargesAgreed: claim.overdueRate !== 'none-agreed' || claim.penalty !== undefined,
    isPrice: claim.price !== undefined,
    hasGuarantor: facts.guarantors.length > 0,
  };
}
