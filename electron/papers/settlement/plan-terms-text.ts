import { inFigures, inWordsAndFigures } from '../../domain/quantities/amounts.ts';
import { formatChinese, type PlainDate } from '../../domain/quantities/calendar.ts';
import { add, type Fen, formatGrouped, NO_MONEY } from '../../domain/quantities/money.ts';
import { INTERVAL_NAMES } from '../../domain/settlement/plan.ts';
import { PART_NAMES, PARTS, type Parts, type SettlementTerms } from '../../domain/settlement/settlement.ts';
import type { Block } from '../../typesetting/document.ts';

/** The financial terms of an agreement or an offer. `owedParts` is null for plans that did not record them. */
export interface PrintedTerms {
  readonly owed: Fen;
  readonly owedParts: Parts | null;
  readonly waivedTotal: Fen;
  readonly total: Fen;
  readonly terms: SettlementTerms;
  readonly instalments: readonly {
    readonly no: number;
    readonly dueOn: PlainDate;
    readonly amount: Fen;
    readonly interest?: Fen;
  }[];
}

/** The total owed and its parts: 人民币…，其中本金人民币…元、利息人民币…元 */
export function owedText({ owed, owedParts }: PrintedTerms): string {
  const of =
    owedParts === null
      ? []
      : PARTS.filter((part) => owedParts[part] > 0).map((part) => `${PART_NAMES[part]}${inFigures(owedParts[part])}`);
  return `${inWordsAndFigures(owed)}${of.length > 1 ? `，其中${of.join('、')}` : ''}`;
}

/** What is waived: the parts if known, and the sum in words. */
export function waivedText({ terms, waivedTotal }: PrintedTerms): string {
  const parts = PARTS.filter((part) => terms.waived[part] > 0);
  if (parts.length === 0) return `逾期费用${inWordsAndFigures(waivedTotal)}`;
  if (parts.length === 1) return `${PART_NAMES[parts[0]!]}${inWordsAndFigures(waivedTotal)}`;
  return `${parts.map((part) => `${PART_NAMES[part]}${inFigures(terms.waived[part])}`).join('、')}，合计${inWordsAndFigures(waivedTotal)}`;
}

/** How the plan total is made up if it bears interest; empty otherwise. */
export function interestText({ terms, instalments }: PrintedTerms): string {
  if (terms.interest === null) return '';
  const interest = add(...instalments.map((each) => each.interest ?? NO_MONEY));
  return `其中分期期间的利息${inFigures(interest)}，以每期付款前未付的本金为基数，按年利率${terms.interest}%、一年三百六十五日、实际天数计算，利息不再计息`;
}

/** The interval of instalments, unless it is a month or the days are set individually: 每两周一期， */
export function everyText({ every = 'month', count, schedule }: SettlementTerms): string {
  return count === 1 || every === 'month' || schedule.kind === 'dated' ? '' : `${INTERVAL_NAMES[every]}一期，`;
}

/** The instalments with their total, as stated above the table. */
export function instalmentTable({ instalments, total, terms }: PrintedTerms): Block {
  const bears = terms.interest !== null;
  return {
    kind: 'table',
    columns: [
      { width: 1, align: 'centre' },
      { width: 2, align: 'centre' },
      ...(bears ? [{ width: 2, align: 'right' as const, tabular: true }] : []),
      { width: 2, align: 'right', tabular: true },
    ],
    header: [{ cells: ['期次', '应付日期', ...(bears ? ['其中利息（元）'] : []), '金额（元）'], bold: true }],
    rows: [
      ...instalments.map((each) => ({
        cells: [
          `第${each.no}期`,
          formatChinese(each.dueOn),
          ...(bears ? [formatGrouped(each.interest ?? NO_MONEY)] : []),
          formatGrouped(each.amount),
        ],
      })),
      { cells: [{ text: '合计', span: bears ? 3 : 2, align: 'centre' as const }, formatGrouped(total)], bold: true },
    ],
  };
}

/** @throws RangeError if the instalments do not sum to the plan: then nothing may be printed */
export function requireSum({ instalments, total }: PrintedTerms): void {
  if (add(...instalments.map(({ amount }) => amount)) !== total)
    throw new RangeError('the instalments do not sum to the plan');
}
