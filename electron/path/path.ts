import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { Handlers } from '../contract/operations.ts';
import type { pathOperations } from '../contract/path.ts';
import { type Stage, STAGE_NAMES } from '../domain/case/case-facts.ts';
import { guaranteeOf } from '../domain/case/guarantee.ts';
import { kindOf } from '../domain/conduct/contact.ts';
import { caseCourse } from '../domain/deadlines/case-deadlines.ts';
import { guaranteeKey } from '../domain/deadlines/guarantee-deadlines.ts';
import type { Ability } from '../domain/path/means.ts';
import { type Path, pathOf } from '../domain/path/path.ts';
import type { PathFacts } from '../domain/path/path-facts.ts';
import { isOutdated, type ReviewChange, type ReviewForPath } from '../domain/path/review.ts';
import { courtCostsOf } from '../domain/path/stop-loss.ts';
import { chineseDay, formatChinese, type PlainDate } from '../domain/quantities/calendar.ts';
import { add, type Fen } from '../domain/quantities/money.ts';
import { Failure } from '../failure.ts';
import { contactsOf } from '../negotiation/conduct.ts';
import { setNextStep, setStage } from '../records/cases.ts';
import { reviewsOf, type StopLossRecord } from '../records/stop-loss.ts';
import { addAutomaticEntry } from '../workspace/automatic-entries.ts';
import type { CaseView } from '../workspace/case-view.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { abilityOf } from './means.ts';

export function pathHandlers({
  clock,
  library,
  reading,
  writing,
  viewOf,
}: Pick<Workspace, 'clock' | 'library' | 'reading' | 'writing' | 'viewOf'>): Pick<
  Handlers,
  keyof typeof pathOperations
> {
  const pathIn = (file: ReadableFile, view: CaseView): Path => {
    const owed = view.owedOn(view.today);
    const ability = owed === null ? null : abilityOf(view);
    const contacts = contactsIn(view);
    return pathOf(
      {
        ...factsOf(view),
        owed,
        contacts,
        ...(ability !== null && owed !== null && assessed(ability, owed)),
        ...reviewed(view, reviewsOf(file, view.id), contacts),
      },
      view.today,
    );
  };
  const contactsIn = ({ log, facts }: CaseView): PathFacts['contacts'] =>
    contactsOf(log, library.conduct, facts).map(({ seq, at, channel, party, answered, direction }) => ({
      seq,
      on: at.slice(0, 10) as PlainDate,
      channel,
      withDebtor: kindOf(party) === 'debtor',
      reached: answered || direction === 'in',
    }));

  const decide = (
    file: WritableFile,
    { id: caseId }: CaseView,
    said: string,
    change: { stage?: Stage; next?: { step: string; on: PlainDate }; postponed?: true },
  ): void => {
    if (change.stage !== undefined) setStage(file, caseId, change.stage);
    if (change.next) setNextStep(file, caseId, change.next.step, change.next.on, change.postponed);
    addAutomaticEntry(file, clock, caseId, 'decision', said, change);
  };

  return {
    'path-read': ({ caseId }) =>
      reading((file) => {
        const view = viewOf(file, caseId);
        const { next_step_on: on, postponed } = view.record;
        const postponedUntil = postponed && on !== null && on > view.today ? on : null;
        return { stage: view.stage, ...pathIn(file, view), postponedUntil };
      }),
    'path-decide': ({ caseId, stage, proposed, decision }) => {
      const today = clock.today();
      if (decision.kind === 'postpone' && decision.until <= today)
        throw new Failure('invalid-input', '再议的日期须在今天之后。', { field: 'until' });
      writing((file) => {
        const view = viewOf(file, caseId);
        const {
          proposals: [first],
        } = pathIn(file, view);
        if (view.stage !== stage || first?.step !== proposed)
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
            return decide(file, view, `下一步决定：${moved}。理由：${why}`, {
              ...(proposed !== stage && { stage: proposed }),
              ...(first.on !== null && { next: { step: `查看${STAGE_NAMES[proposed]}的结果`, on: first.on } }),
            });
          }
          case 'other': {
            const isStaying = decision.step === stage;
            return decide(
              file,
              view,
              `下一步决定：未采纳建议（${advised}），${isStaying ? `留在“${before}”阶段` : `案件阶段由“${before}”改为“${STAGE_NAMES[decision.step]}”`}。理由：${decision.reason.trim()}`,
              isStaying ? {} : { stage: decision.step },
            );
          }
          case 'postpone':
            return decide(
              file,
              view,
              `下一步决定：暂缓（建议：${advised}），${formatChinese(decision.until)}再议。理由：${decision.reason.trim()}`,
              { next: { step: `再议下一步（建议：${advised}）`, on: decision.until }, postponed: true },
            );
        }
      });
      return {};
    },
  };
}

/**
 * What the debtor's means imply for the next step. Continuing is judged by the best estimate, so as not to give up too
 * soon.
 */
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

/**
 * What the last stop-loss review says, and what was recorded since; while it holds, the lawyer's own figures take
 * precedence over those from the means.
 */
function reviewed(
  { log, today }: CaseView,
  [last]: readonly StopLossRecord[],
  contacts: PathFacts['contacts'],
): Pick<PathFacts, 'stopLoss' | 'recovery'> {
  if (last === undefined) return {};
  const { review, reviewed_on: reviewedOn, next_on: dueOn } = last;
  // Only the log tells the order: two timestamps may be equal.
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

function factsOf(view: CaseView): Omit<PathFacts, 'owed' | 'contacts'> {
  const { facts, stage, log, today, deadlineFacts: days } = view;
  const kept = new Map(view.letters.map((letter) => [letter.id, letter]));
  const corrected = new Set(log.map((entry) => entry.corrects));
  const { claim } = facts;
  const course = caseCourse(days, today);
  return {
    stage,
    openedOn: chineseDay(Date.parse(view.record.created_at)),
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
    deadlines: view.deadlines,
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
