import type { deadlineOperations, DeadlineView } from '../contract/deadlines.ts';
import type { Handlers, Input } from '../contract/operations.ts';
import {
  byUrgency,
  CAUTION_NAMES,
  daysLeft,
  type Deadline,
  DEADLINE_NAMES,
  isPending,
  isWarned,
  LOST_FOR_GOOD,
  type Nearness,
  nearness,
} from '../domain/deadlines/deadline.ts';
import { isWeak, limitationCourse } from '../domain/deadlines/interruptions.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { formatGrouped } from '../domain/quantities/money.ts';
import { Failure } from '../failure.ts';
import { deadlineFacts } from '../records/deadlines.ts';
import { saveOutside } from '../workspace/saving.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type CalendarEvent, calendarFile } from './calendar-file.ts';
import { type CaseDeadline, deadlineSurvey } from './deadline-survey.ts';

type Choice = Pick<Input<'deadline-export'>, 'within' | 'kinds' | 'caseId'>;

export function deadlineHandlers({
  choosing,
  clock,
  library,
  reading,
}: Pick<Workspace, 'choosing' | 'clock' | 'library' | 'reading'>): Pick<Handlers, keyof typeof deadlineOperations> {
  const survey = deadlineSurvey({ library, reading });
  const all = async ({ kinds, caseId }: Omit<Choice, 'within'>, today: PlainDate): Promise<readonly CaseDeadline[]> =>
    (await survey(caseId ?? null, today)).filter(({ kind }) => kinds === undefined || kinds.includes(kind));

  return {
    'deadline-list': async ({ within, offset, limit, ...choice }) => {
      const today = clock.today();
      const found = await all(choice, today);
      const chosen = found.filter(isWithin(within, today));
      const counts: Record<Nearness, number> = { overdue: 0, '7': 0, '30': 0, '90': 0, later: 0 };
      let done = 0;
      for (const each of found) {
        if (isPending(each)) counts[nearness(daysLeft(each.on, today))]++;
        else done++;
      }
      return {
        rows: chosen.slice(offset, offset + limit).map((each) => view(each, today)),
        total: chosen.length,
        counts,
        done,
        asOf: today,
      };
    },
    'deadline-days': async ({ from, until, ...choice }) => {
      const today = clock.today();
      const found = (await all(choice, today)).filter((each) => isPending(each) && each.on >= from && each.on <= until);
      const days = [...Map.groupBy(found, ({ on, kind }) => `${on} ${kind}`).values()].map((same) => ({
        on: same[0]!.on,
        kind: same[0]!.kind,
        count: same.length,
      }));
      return { days: days.sort(byUrgency(from)), asOf: today };
    },
    'deadline-warnings': async ({ caseIds }) => {
      const today = clock.today();
      const warned = (await all({}, today)).filter((each) => isWarned(each, today));
      const asked = new Set<string>(caseIds);
      const first = new Map<string, CaseDeadline>();
      for (const each of warned) if (asked.has(each.caseId) && !first.has(each.caseId)) first.set(each.caseId, each);
      const left = (each: CaseDeadline): number => daysLeft(each.on, today);
      return {
        overdue: warned.filter((each) => left(each) < 0).length,
        near: warned.filter((each) => left(each) >= 0 && left(each) <= 7).length,
        rights: warned.filter((each) => left(each) > 7).length,
        cases: [...first.values()].map((each) => ({
          caseId: each.caseId,
          kind: each.kind,
          on: each.on,
          daysLeft: left(each),
        })),
      };
    },
    'limitation-read': ({ caseId }) =>
      reading((file) => {
        const facts = deadlineFacts(file, [caseId])[0];
        if (!facts) throw new Failure('not-found', '没有找到这个案件，可能已在别处移除。');
        const { steps, safe, full } = limitationCourse(facts, clock.today());
        return {
          startsOn: safe.startsOn,
          safeUntil: safe.expiresOn,
          arguableUntil: full.expiresOn,
          longStopOn: safe.longStopOn,
          expired: safe.state === 'expired',
          steps: steps.map(({ basis, proof, ...step }) => ({
            ...step,
            proof,
            weak: proof !== null && isWeak(proof),
            basis: [...basis],
          })),
        };
      }),
    'deadline-export': async ({ within, withNames, ...choice }) => {
      const today = clock.today();
      const chosen = (await all(choice, today)).filter(isWithin(within, today));
      const bytes = Buffer.from(
        calendarFile(
          chosen.map((each) => eventOf(each, withNames)),
          clock.now(),
        ),
      );
      return {
        saved: await saveOutside({ choosing, reading }, '导出期限', `期限${today}.ics`, bytes),
        count: chosen.length,
      };
    },
  };
}

function isWithin(within: Choice['within'], today: PlainDate): (deadline: Deadline) => boolean {
  if (within === 'done') return (deadline) => !isPending(deadline);
  return (deadline) => {
    if (!isPending(deadline)) return false;
    const days = daysLeft(deadline.on, today);
    switch (within) {
      case 'all':
        return true;
      case 'overdue':
        return days < 0;
      case '7':
      case '30':
      case '90':
        return days >= 0 && days <= Number(within);
      default:
        return deadline.on === within;
    }
  };
}

function view({ basis, cautions, ...deadline }: CaseDeadline, today: PlainDate): DeadlineView {
  const days = daysLeft(deadline.on, today);
  return { ...deadline, daysLeft: days, nearness: nearness(days), basis: [...basis], cautions: [...cautions] };
}

/** Without names: nothing that identifies the case, nor any text typed by the lawyer. */
function eventOf(deadline: CaseDeadline, withNames: boolean): CalendarEvent {
  const { kind, key, caseId, caseTitle, on, subject, amount, reason, basis, cautions, arguable } = deadline;
  return {
    uid: `${key}.${caseId}@recovery-casebook`,
    on,
    summary: [
      DEADLINE_NAMES[kind],
      ...(withNames && subject !== '' ? [subject] : []),
      ...(amount === null ? [] : [`${formatGrouped(amount)} 元`]),
      withNames ? caseTitle : `案件 ${caseId.slice(0, 8)}`,
    ].join(' · '),
    description: [
      reason,
      ...(basis.length === 0 ? [] : [[...new Set(basis.map(({ law, article }) => law + article))].join('、')]),
      ...(cautions.length === 0
        ? []
        : [
            `注意：${cautions.map((each) => CAUTION_NAMES[each]).join('、')}${arguable === null ? '' : `；如能证明，可主张至 ${arguable}`}`,
          ]),
    ].join('\n'),
    category: DEADLINE_NAMES[kind],
    alarms: LOST_FOR_GOOD.has(kind) ? [90, 30, 7] : [7],
  };
}
