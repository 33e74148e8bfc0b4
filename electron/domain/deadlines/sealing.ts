import type { Procedure, ProcedureDay } from '../case/procedure.ts';
import { basis } from '../law/basis.ts';
import { addDays, addMonths, formatChinese, type PlainDate } from '../quantities/calendar.ts';
import { BARE, type Deadline } from './deadline.ts';

interface Sealing {
  readonly day: ProcedureDay;
  readonly key: string;
  readonly what: string;
  readonly years: number;
  readonly printed: string;
}

/** The maximum for which a court may seal at a time, by what is sealed (民诉法解释 485). */
const SEALINGS: readonly Sealing[] = [
  { day: 'depositsFrozenOn', key: 'sealing-deposits', what: '冻结银行存款', years: 1, printed: '一年' },
  { day: 'movablesSealedOn', key: 'sealing-movables', what: '查封、扣押动产', years: 2, printed: '二年' },
  {
    day: 'immovablesSealedOn',
    key: 'sealing-immovables',
    what: '查封不动产、冻结其他财产权',
    years: 3,
    printed: '三年',
  },
];

/**
 * The day on which each sealing ends if the court chose the maximum period: the day of sealing is counted, which gives
 * the earlier end.
 */
export function sealingDeadlines(procedure: Procedure, asOf: PlainDate): Deadline[] {
  return SEALINGS.flatMap(({ day, key, what, years, printed }) => {
    const from = procedure[day];
    if (from === undefined) return [];
    const on = addDays(addMonths(from, 12 * years), -1);
    return [
      {
        ...BARE,
        kind: 'preservation' as const,
        key,
        on,
        state: asOf > on ? ('missed' as const) : ('open' as const),
        basis: [basis('民诉法解释', 485, '条文未收录，期限待核实'), basis('财产保全规定', 17)],
        cautions: ['article-not-held' as const],
        reason: `${formatChinese(from)}${what}，期限最长${printed}，自该日起算（该日计入）；法院通知书写明的期限较短的，以通知书为准。须在届满前向法院申请续行，续行以后改填续行之日；逾期效力消灭，后顺位的查封可能取得优先`,
      },
    ];
  });
}
