import { basis } from '../law/basis.ts';
import { addDays, formatChinese, type PlainDate } from '../quantities/calendar.ts';
import { BARE, type Deadline, type DeadlineState } from './deadline.ts';
import { isArranged, isWorkingDay, nextWorkingDay, type WorkingCalendar } from './period.ts';
import type { ProceedingFacts } from './proceeding-facts.ts';

const APPEALS = [
  {
    served: 'judgmentServedOn',
    appealed: 'judgmentAppealedOn',
    key: 'appeal-judgment',
    what: '一审判决',
    days: 15,
    printed: '十五日',
  },
  {
    served: 'rulingServedOn',
    appealed: 'rulingAppealedOn',
    key: 'appeal-ruling',
    what: '可以上诉的裁定',
    days: 10,
    printed: '十日',
  },
] as const;

/**
 * The last day to appeal (民诉法 171): the day of service is not counted, and a last day that is not a working day moves
 * on (民诉法 85). In a year whose holidays are unknown it stays, since a Saturday may be a working day there; the moved
 * day is then only `arguable`.
 */
export function appealDeadlines(
  { procedure, lastActedOn }: Pick<ProceedingFacts, 'procedure' | 'lastActedOn'>,
  asOf: PlainDate,
  calendar: WorkingCalendar | null,
): Deadline[] {
  return APPEALS.flatMap(({ served, appealed, key, what, days, printed }): Deadline[] => {
    const from = procedure[served];
    if (from === undefined) return [];
    const end = addDays(from, days);
    const { on, arguable, note } = lastDay(end, calendar);
    const done = procedure[appealed];
    const took = key === 'appeal-judgment' ? procedure.judgmentEffectiveOn : undefined;
    return [
      {
        ...BARE,
        kind: 'appeal',
        key,
        on,
        arguable,
        state: stateOf(on, asOf, done, took, lastActedOn),
        basis: [
          basis('民诉法', 171, '条文未收录，期限待核实'),
          basis('民诉法', 85, '开始的日不计算在内，最后一日是法定休假日的顺延'),
          ...(key === 'appeal-judgment' ? [basis('民诉法', 165, '小额诉讼一审终审，不能上诉')] : []),
        ],
        cautions: ['article-not-held'],
        reason: [
          `${formatChinese(from)}收到${what}，上诉期${printed}，自次日起算`,
          ...note,
          done !== undefined
            ? `已于${formatChinese(done)}提起上诉`
            : `不服的，须在此前向原审法院或者上一级法院递交上诉状；${key === 'appeal-judgment' ? '双方都不上诉的，判决在各方上诉期届满后生效' : '逾期不上诉的，裁定生效'}`,
        ].join('；'),
      },
    ];
  });
}

function stateOf(
  on: PlainDate,
  asOf: PlainDate,
  done: PlainDate | undefined,
  took: PlainDate | undefined,
  lastActedOn: PlainDate | null,
): DeadlineState {
  if (done !== undefined) return done <= on ? 'met' : 'answered';
  if (took !== undefined) return 'answered';
  if (asOf <= on) return 'open';
  return lastActedOn !== null && lastActedOn > on ? 'answered' : 'missed';
}

function lastDay(
  end: PlainDate,
  calendar: WorkingCalendar | null,
): { readonly on: PlainDate; readonly arguable: PlainDate | null; readonly note: readonly string[] } {
  if (calendar === null) return { on: end, arguable: null, note: ['末日为法定休假日的，顺延至其后第一日'] };
  if (isWorkingDay(end, calendar)) return { on: end, arguable: null, note: [] };
  const moved = nextWorkingDay(end, calendar);
  const known = [end, moved].every((day) => isArranged(day, calendar));
  return known
    ? { on: moved, arguable: null, note: [`末日${formatChinese(end)}为休假日，顺延至${formatChinese(moved)}`] }
    : {
        on: end,
        arguable: moved,
        note: [`末日${formatChinese(end)}逢周末或者法定节假日，该年放假安排尚未收录，按不顺延计`],
      };
}
