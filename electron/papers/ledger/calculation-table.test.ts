import { expect, test } from 'vitest';
import { sampleFacts } from '../../cases/article-case.sample.ts';
import type { Claim, Payment } from '../../domain/claim/claim.ts';
import { addMonths, date, dayNumber } from '../../domain/quantities/calendar.ts';
import { fen } from '../../domain/quantities/money.ts';
import { percent } from '../../domain/quantities/rates.ts';
import { statement } from '../../domain/statement/statement.ts';
import { loadRates } from '../../library/rates.ts';
import { columnName, type Table, type TableCell } from '../tables/table.ts';
import { calculationTable, largestAmount } from './calculation-table.ts';

const rates = loadRates('resources');
const rate = (text: string) => ({ annualPercent: percent(text) });

function tableOf(changes: Partial<Claim>, payments: readonly Payment[], asOf: string): Table {
  const facts = { ...sampleFacts, claim: { ...sampleFacts.claim, ...changes } };
  return calculationTable({ facts, statement: statement(facts.claim, payments, date(asOf), rates) });
}

/** Evaluates the formulas as a spreadsheet does, in yuan, from the input cells alone. */
function computed({ rows }: Table): Map<string, number> {
  const cells = new Map<string, TableCell>(
    rows.flatMap((row, y) => row.map((cell, x) => [`${columnName(x)}${y + 1}`, cell] as const)),
  );
  const results = new Map<string, number>();
  const value = (at: string): number => {
    const known = results.get(at);
    if (known !== undefined) return known;
    const cell = cells.get(at) ?? null;
    const result =
      cell === null || 'text' in cell
        ? 0
        : 'formula' in cell
          ? evaluate(cell.formula)
          : 'amount' in cell
            ? cell.amount / 100
            : 'date' in cell
              ? dayNumber(cell.date)
              : 'number' in cell
                ? cell.number
                : Number(cell.decimal);
    results.set(at, result);
    return result;
  };
  const sum = (from: string, to: string): number => {
    const column = from.replace(/\d+/, '');
    let total = 0;
    for (let y = Number(from.slice(column.length)); y <= Number(to.slice(column.length)); y++)
      total += value(`${column}${y}`);
    return total;
  };
  const round = (number: number, places: number): number =>
    Number(Math.round(Number(`${number.toFixed(8)}e${places}`)) + 'e-' + places);
  const evaluate = (formula: string): number => {
    const script = formula
      .replace(/SUM\(([A-Z]+\d+):([A-Z]+\d+)\)/g, "sum('$1','$2')")
      .replace(/(?<!')\b([A-Z]{1,2}\d+)\b(?!')/g, "value('$1')");
    return new Function('value', 'sum', 'ROUND', 'MIN', `return ${script}`)(value, sum, round, Math.min) as number;
  };
  for (const [at, cell] of cells) if (cell && 'formula' in cell) value(at);
  return results;
}

const start = date('2019-09-10');
const monthly = (count: number, amount: number): Payment[] =>
  Array.from({ length: count }, (_, index) => ({
    on: addMonths(date('2020-04-15'), index),
    amount: fen(index % 5 === 4 ? 4 * amount : amount),
    ...(index === 7 && { designation: 'principal' as const }),
    ...(index === 9 && { designation: 'interest' as const }),
  }));
const fees = [
  { on: date('2022-03-01'), amount: fen(690_000), label: '案件受理费' },
  { on: start, amount: fen(1_000_000), label: '服务费', underCap: true },
];
const old: Partial<Claim> = {
  formedOn: start,
  filedOn: date('2022-03-01'),
  disbursements: [{ on: start, amount: fen(100_000_000), withheld: fen(2_000_000) }],
  dueOn: date('2020-03-09'),
  costs: fees,
};

test.each<[string, Partial<Claim>, readonly Payment[], string]>([
  ['the article’s case', {}, [], '2026-11-20'],
  [
    '24 payments across 2020-08-20, everything under the cap',
    { ...old, termRate: rate('24'), overdueRate: rate('30') },
    monthly(24, 2_000_000),
    '2022-06-30',
  ],
  [
    'a penalty and a fee that find room',
    { ...old, termRate: rate('6'), overdueRate: rate('10'), allocation: 'principal-first' },
    monthly(24, 2_000_000),
    '2022-06-30',
  ],
  [
    'an agreed order, a fixed penalty, paid too much',
    {
      ...old,
      termRate: rate('6'),
      overdueRate: rate('10'),
      penalty: { kind: 'fixed', amount: fen(5_000_000) },
      allocation: ['penalty', 'interest'],
    },
    monthly(24, 5_000_000),
    '2022-06-30',
  ],
  [
    'a year of 360 days, a licensed lender',
    { ...old, lender: 'financial', dayCount: 'actual/360', termRate: rate('5.175'), overdueRate: rate('7.7625') },
    monthly(5, 2_000_000),
    '2021-06-30',
  ],
  [
    'a price',
    {
      ...old,
      disbursements: [{ on: start, amount: fen(93_633_00) }],
      price: { kind: 'sale', multiple: percent('1.475') },
      overdueRate: 'none-agreed',
      termRate: null,
    },
    monthly(3, 1_000_000),
    '2021-06-30',
  ],
])('%s: the formulas come to the program’s figures in every cell', (_, claim, payments, asOf) => {
  const table = tableOf(claim, payments, asOf);
  const results = computed(table);
  let formulas = 0;
  table.rows.forEach((row, y) =>
    row.forEach((cell, x) => {
      if (!cell || !('formula' in cell)) return;
      formulas++;
      const at = `${columnName(x)}${y + 1}`;
      expect([at, (results.get(at) ?? NaN).toFixed(2)]).toEqual([
        at,
        (cell.as === 'amount' ? cell.value / 100 : cell.value).toFixed(2),
      ]);
    }),
  );
  expect(formulas).toBeGreaterThan(20);
});

test('columns are named as in spreadsheets, and the largest amount is found among input and computed cells', () => {
  expect([0, 25, 26, 51, 52].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
  expect(largestAmount(tableOf({}, [], '2026-11-20'))).toBe(11_085_466);
});
