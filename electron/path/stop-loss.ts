import type { ReadableFile } from '../casefile/transaction.ts';
import type { Handlers } from '../contract/operations.ts';
import type { PortfolioRow, ProposedView, stopLossOperations } from '../contract/stop-loss.ts';
import { STAGE_NAMES } from '../domain/case/case-facts.ts';
import { ADVICE_NAMES, proposedFigures, type StopLossInputs, weigh } from '../domain/path/stop-loss.ts';
import { chineseDay, daysBetween, type PlainDate } from '../domain/quantities/calendar.ts';
import { add, type Fen, formatGrouped, NO_MONEY } from '../domain/quantities/money.ts';
import { Failure } from '../failure.ts';
import type { Table, TableCell } from '../papers/tables/table.ts';
import { insertReview, portfolio, type PortfolioRecord, reviewsOf, type StopLossRecord } from '../records/stop-loss.ts';
import { addAutomaticEntry } from '../workspace/automatic-entries.ts';
import type { CaseView } from '../workspace/case-view.ts';
import { newId } from '../workspace/new-id.ts';
import { saveOutside } from '../workspace/saving.ts';
import { csv, workbook } from '../workspace/spreadsheets.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { abilityOf } from './means.ts';

export function stopLossHandlers({
  choosing,
  clock,
  reading,
  writing,
  viewOf,
}: Workspace): Pick<Handlers, keyof typeof stopLossOperations> {
  /** One case, with what it owes today even if the list has not been recomputed. */
  const recordOf = (file: ReadableFile, view: CaseView): PortfolioRecord => {
    const [record] = portfolio(file, view.today, view.id);
    if (!record) throw new Failure('not-found', '没有找到这个案件，可能已在别处移除。');
    return { ...record, owed: view.owedOn(view.today) };
  };
  const rows = (): PortfolioRow[] =>
    reading((file) => portfolio(file, clock.today())).map((record) => rowOf(record, clock.today()));
  const proposedOf = (view: CaseView, { owed }: PortfolioRecord): ProposedView => {
    const { facts, stage, means } = view;
    const ability = abilityOf(view);
    const meansAt = means[0]?.recorded_at;
    return {
      ...proposedFigures(owed, ability, facts.claim.filedOn !== undefined && (stage === 'suit' || stage === 'enforce')),
      meansOn: meansAt === undefined ? null : chineseDay(Date.parse(meansAt)),
      onlyStated: ability?.onlyStated ?? false,
    };
  };
  return {
    'stop-loss-read': ({ caseId }) =>
      reading((file) => {
        const view = viewOf(file, caseId);
        const record = recordOf(file, view);
        return {
          title: record.title,
          owed: record.owed,
          recovered: record.recovered,
          costs: record.costs,
          quietDays: quiet(record, clock.today()),
          proposed: proposedOf(view, record),
          reviews: reviewsOf(file, caseId).map(decided),
        };
      }),
    'stop-loss-decide': ({ caseId, decision, reason, nextOn, ...inputs }) => {
      const today = clock.today();
      if (nextOn !== null && nextOn <= today)
        throw new Failure('invalid-input', '复核日应在今天之后。', { field: 'nextOn' });
      if (nextOn === null && decision !== 'stop')
        throw new Failure('invalid-input', '继续或者和解的，请定下一次复核的日期。', { field: 'nextOn' });
      writing((file) => {
        const view = viewOf(file, caseId);
        const record = recordOf(file, view);
        const { expected, advice, reasons } = weigh(inputs, { ...record, quietDays: quiet(record, today) });
        insertReview(file, caseId, {
          id: newId(),
          recorded_at: clock.now(),
          reviewed_on: today,
          next_on: nextOn,
          review: { ...inputs, decision, advice, expected, reason },
        });
        addAutomaticEntry(
          file,
          clock,
          caseId,
          'review',
          `止损评估：决定${ADVICE_NAMES[decision]}（程序建议${ADVICE_NAMES[advice]}）。理由：${reason}。${[...reasons, ...sources(inputs, proposedOf(view, record))].join('；')}${nextOn === null ? '' : `；下次复核 ${nextOn}`}`,
        );
      });
      return {};
    },
    'portfolio-read': () => {
      const found = rows();
      return {
        rows: found,
        sums: {
          owed: total(found, 'owed'),
          recovered: total(found, 'recovered'),
          spent: total(found, 'spent'),
          expected: total(found, 'expected'),
        },
        asOf: clock.today(),
      };
    },
    'portfolio-save': async ({ format }) => {
      const table = portfolioTable(rows());
      const bytes = format === 'xlsx' ? await workbook([table]) : csv(table);
      return {
        saved: await saveOutside(
          { choosing, reading },
          format === 'xlsx' ? '保存为 Excel 表格' : '保存为 CSV',
          `案件组合 ${clock.today()}.${format}`,
          bytes,
        ),
      };
    },
  };
}

/** Where the figures come from: the lawyer's own apply, with the program's shown beside them. */
function sources(
  { collectible, furtherCosts }: StopLossInputs,
  { collectible: best, collectibleLow: low, furtherCosts: fees, meansOn }: ProposedView,
): string[] {
  const whose = (own: boolean): string => (own ? '由律师填写' : '采用程序的估计');
  return [
    ...(best === null || low === null || meansOn === null
      ? ['预计可收由律师填写']
      : [
          `预计可收${whose(collectible !== best && collectible !== low)}（程序按${meansOn}录入的偿付能力估计为 ${formatGrouped(low)} 至 ${formatGrouped(best)} 元）`,
        ]),
    ...(fees === null
      ? ['后续费用由律师填写']
      : [`后续费用${whose(furtherCosts !== fees)}（程序按受理费、保全申请费估计为 ${formatGrouped(fees)} 元）`]),
  ];
}

function quiet({ quiet_since: since }: PortfolioRecord, today: PlainDate): number | null {
  return since === null ? null : Math.max(0, daysBetween(since, today));
}

function decided({ reviewed_on: reviewedOn, next_on: nextOn, review }: StopLossRecord) {
  return { ...review, reviewedOn, nextOn };
}

function rowOf(record: PortfolioRecord, today: PlainDate): PortfolioRow {
  const {
    id,
    title,
    debtor_name: debtorName,
    stage,
    owed,
    recovered,
    costs,
    review,
    reviewed_on: reviewedOn,
    next_on: nextOn,
  } = record;
  return {
    caseId: id,
    title,
    debtorName,
    stage,
    owed,
    recovered,
    spent: add(costs, review?.spent ?? NO_MONEY),
    expected: review?.expected ?? null,
    decision: review?.decision ?? null,
    reviewedOn,
    nextOn,
    quietDays: quiet(record, today),
  };
}

function total(rows: readonly PortfolioRow[], column: 'owed' | 'recovered' | 'spent' | 'expected'): Fen {
  return add(...rows.map((row) => row[column] ?? NO_MONEY));
}

const HEADINGS = [
  '案件',
  '阶段',
  '今日应还',
  '已回收',
  '已花费',
  '预计净回收',
  '决定',
  '评估日',
  '下次复核',
  '无还款、无回应天数',
];

function portfolioTable(rows: readonly PortfolioRow[]): Table {
  const sum = (amount: Fen | null): TableCell => (amount === null ? null : { amount });
  const on = (day: PlainDate | null): TableCell => (day === null ? null : { date: day });
  const bold = (column: Parameters<typeof total>[1]): TableCell => ({ amount: total(rows, column), bold: true });
  return {
    name: '案件组合',
    headRows: 1,
    widths: [36, 10, 16, 16, 16, 16, 12, 12, 12, 12],
    rows: [
      HEADINGS.map((text) => ({ text, bold: true })),
      ...rows.map((row): TableCell[] => [
        { text: row.title },
        { text: STAGE_NAMES[row.stage] },
        sum(row.owed),
        sum(row.recovered),
        sum(row.spent),
        sum(row.expected),
        row.decision === null ? null : { text: ADVICE_NAMES[row.decision] },
        on(row.reviewedOn),
        on(row.nextOn),
        row.quietDays === null ? null : { number: row.quietDays },
      ]),
      [
        { text: '合计', bold: true },
        null,
        bold('owed'),
        bold('recovered'),
        bold('spent'),
        bold('expected'),
        null,
        null,
        null,
        null,
      ],
    ],
  };
}
