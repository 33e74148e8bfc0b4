import { expect, test } from 'vitest';
import { sampleFacts } from '../../cases/article-case.sample.ts';
import type { CaseFacts } from '../../domain/case/case-facts.ts';
import type { Payment } from '../../domain/claim/claim.ts';
import { addMonths, date } from '../../domain/quantities/calendar.ts';
import { fen } from '../../domain/quantities/money.ts';
import { percent } from '../../domain/quantities/rates.ts';
import { statement } from '../../domain/statement/statement.ts';
import { loadRates } from '../../library/rates.ts';
import type { TableBlock } from '../../typesetting/document.ts';
import { calculationSheet } from './calculation-sheet.ts';

const rates = loadRates('resources');

function sheetOf(claim: Partial<CaseFacts['claim']>, payments: readonly Payment[], asOf: string) {
  const facts = { ...sampleFacts, claim: { ...sampleFacts.claim, ...claim } };
  const stated = statement(facts.claim, payments, date(asOf), rates);
  const { blocks } = calculationSheet({ facts, title: '', statement: stated, printedOn: date(asOf) });
  return {
    stated,
    table: blocks.find((block): block is TableBlock => block.kind === 'table') ?? expect.unreachable(),
    words: JSON.stringify(blocks),
  };
}

/** Lent at 24 % before the rules of 2020 changed, overdue at 30 % with a daily penalty, 24 payments from then on, filed in 2022. */
const crossing = (): ReturnType<typeof sheetOf> => {
  const on = date('2019-09-10');
  const rate = (text: string) => ({ annualPercent: percent(text) });
  const payments = Array.from({ length: 24 }, (_, index) => ({
    on: addMonths(date('2020-04-15'), index),
    amount: fen(2_000_000),
  }));
  return sheetOf(
    {
      formedOn: on,
      filedOn: date('2022-03-01'),
      disbursements: [{ on, amount: fen(100_000_000) }],
      dueOn: date('2020-03-09'),
      termRate: rate('24'),
      overdueRate: rate('30'),
    },
    payments,
    '2022-06-30',
  );
};

test('every row but the total carries its balances to the next page, and the last balances match the total', () => {
  const { stated, table } = crossing();
  const [total, ...lines] = [...table.rows].reverse();
  expect(lines.every(({ carry }) => carry?.[0] === '')).toBe(true);
  expect(total?.cells.slice(3)).toEqual(lines[0]?.carry?.slice(3));
  expect(lines.filter(({ cells }) => String(cells[2]).startsWith('−'))).toHaveLength(24);
  expect(total?.cells[2]).toBe((stated.total / 100).toLocaleString('en', { minimumFractionDigits: 2 }));
});

test('a row ends at 2020-08-20, and the caps on either side are stated', () => {
  const { table, words } = crossing();
  const texts = table.rows.map(({ cells }) => String(cells[1]));
  expect(texts).toContainEqual('逾期利息，2020-08-15至2020-08-19，5日\n1,000,000.00 × 24% ÷ 365 × 5（上限24%）');
  expect(texts).toContainEqual('逾期利息，2020-08-20至2020-09-14，26日\n1,000,000.00 × 14.8% ÷ 365 × 26（上限14.8%）');
  expect(words).toContain('2020年8月20日起利率上限为年14.8%，即起诉时一年期LPR 3.70%（2022-02-21公布）的四倍。');
});

test('a balance that is always empty has no column, and a charge fully cut by the cap has no row', () => {
  const { table, words } = crossing();
  expect(table.header[0]?.cells).toEqual(['日期', '事项与计算', '本次金额', '本金余额', '利息余额']);
  expect(table.rows.map(({ cells }) => String(cells[1])).filter((text) => text.startsWith('违约金'))).toEqual([]);
  expect(words).toMatch(/同期利息等已达上限、不再计收的\d+项未列出。/);
});

test('anything resting on an unknown rate is marked at the head and in the notes; no web address is printed', () => {
  const { words } = sheetOf({ termRate: null, overdueRate: 'none-agreed', overdueLpr: 'floating' }, [], '2026-11-20');
  expect(words).toContain('，所用利率待核实');
  expect(words).toContain('待核实：资料中最近一次LPR为2026-08-20公布的一年期3.00%');
  expect(words).not.toMatch(/github|http|中国银行网页|tushare/i);
});
