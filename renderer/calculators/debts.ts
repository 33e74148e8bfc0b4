import { today } from '../parts/today.ts';
import { type Calculator, calculator, type Field, grouped, type Words } from './calculator.ts';

const rollOver = calculator({
  id: 'roll-over',
  topic: 'roll-over',
  fields: [
    { name: 'principal', kind: 'money' },
    { name: 'lentOn', kind: 'date' },
    { name: 'formedOn', kind: 'date' },
    {
      name: 'terms',
      kind: 'rows',
      fields: [
        { name: 'to', kind: 'date' },
        { name: 'annualPercent', kind: 'percent' },
      ],
    },
  ],
  first: () => ({ terms: [{}, {}] }),
  show: ({ owed, ceiling, capPercent, terms, basis }, t) => ({
    lines: [
      [t('results.owed'), yuan(owed, t)],
      [t('results.ceiling'), yuan(ceiling, t)],
      [t('results.capPercent'), `${capPercent}%`],
    ],
    table: {
      head: [
        t('results.from'),
        t('results.to'),
        t('results.days'),
        t('results.base'),
        t('results.agreedInterest'),
        t('results.recognised'),
      ],
      rows: terms.map((each) => [
        each.from,
        each.to,
        String(each.days),
        grouped(each.base),
        grouped(each.agreedInterest),
        grouped(each.recognised),
      ]),
    },
    basis,
  }),
});

const bankLoan = calculator({
  id: 'bank-loan',
  topic: 'bank-loan',
  fields: [
    { name: 'principal', kind: 'money' },
    { name: 'dueOn', kind: 'date' },
    { name: 'penaltyPercent', kind: 'percent' },
    { name: 'compoundPercent', kind: 'percent' },
    { name: 'dayCount', kind: 'choice', choices: ['actual/365', 'actual/360'] },
    { name: 'asOf', kind: 'date' },
    {
      name: 'unpaidInterest',
      kind: 'rows',
      fields: [
        { name: 'dueOn', kind: 'date' },
        { name: 'amount', kind: 'money' },
      ],
    },
  ],
  first: () => ({ dayCount: 'actual/360', asOf: today(), unpaidInterest: [] }),
  show: ({ total, interest, penaltyInterest, compoundInterest, reducibleTo, basis }, t) => ({
    lines: [
      [t('results.total'), yuan(total, t)],
      [t('results.unpaid'), yuan(interest, t)],
      [t('results.penaltyInterest'), yuan(penaltyInterest, t)],
      [t('results.compoundInterest'), yuan(compoundInterest, t)],
      [t('results.reducibleTo'), yuan(reducibleTo, t)],
    ],
    basis,
  }),
});

const running: NonNullable<Field['when']> = (values) => values['runs'] === true;

const judgmentDebt = calculator({
  id: 'judgment-debt',
  topic: 'judgment-debt',
  fields: [
    { name: 'performBy', kind: 'date' },
    { name: 'debt', kind: 'money' },
    { name: 'costs', kind: 'money', optional: true },
    { name: 'costsInBase', kind: 'yes' },
    { name: 'fixedInterest', kind: 'money', optional: true },
    { name: 'runs', kind: 'yes' },
    { name: 'from', kind: 'date', when: running },
    { name: 'annualPercent', kind: 'percent', when: running },
    { name: 'dayCount', kind: 'choice', choices: ['actual/365', 'actual/360'], when: running },
    { name: 'asOf', kind: 'date' },
    {
      name: 'payments',
      kind: 'rows',
      fields: [
        { name: 'on', kind: 'date' },
        { name: 'amount', kind: 'money' },
      ],
    },
    {
      name: 'stays',
      kind: 'rows',
      fields: [
        { name: 'from', kind: 'date' },
        { name: 'to', kind: 'date' },
      ],
    },
  ],
  first: () => ({ costsInBase: false, runs: false, dayCount: 'actual/365', asOf: today(), payments: [], stays: [] }),
  input: ({ runs, from, annualPercent, dayCount, costs = '0', fixedInterest = '0', ...typed }) => ({
    ...typed,
    costs,
    fixedInterest,
    runningInterest: runs === true ? { from, annualPercent, dayCount } : null,
  }),
  show: ({ total, costs, interest, debt, doubled, surplus, basis }, t) => ({
    lines: [
      [t('results.total'), yuan(total, t)],
      [t('results.doubled'), yuan(doubled, t)],
      [t('results.debt'), yuan(debt, t)],
      [t('results.interest'), yuan(interest, t)],
      [t('results.costs'), yuan(costs, t)],
      ...(Number(surplus) > 0 ? [[t('results.surplus'), yuan(surplus, t)] as const] : []),
    ],
    basis,
  }),
});

const delayed = calculator({
  id: 'delayed-performance',
  topic: 'delayed-performance',
  fields: [
    { name: 'base', kind: 'money' },
    { name: 'from', kind: 'date' },
    { name: 'to', kind: 'date' },
    { name: 'count', kind: 'choice', choices: ['exclude-end', 'include-both'] },
  ],
  first: () => ({ to: today(), count: 'include-both' }),
  show: ({ interest, days, dailyPercent, basis }, t) => ({
    lines: [
      [t('results.doubled'), yuan(interest, t)],
      [t('results.days'), t('results.daysOf', { days })],
      [t('results.rate'), `${dailyPercent}%${t('results.perDay')}`],
    ],
    basis,
  }),
});

const words = calculator({
  id: 'amount-in-words',
  topic: 'amount-in-words',
  fields: [{ name: 'amount', kind: 'money' }],
  show: ({ words: written }, t) => ({ lines: [[t('results.words'), `人民币${written}`]], basis: [] }),
});

function yuan(amount: string, t: Words): string {
  return `${grouped(amount)} ${t('yuan')}`;
}

export const debtCalculators: readonly Calculator[] = [rollOver, bankLoan];
export const judgmentCalculators: readonly Calculator[] = [judgmentDebt, delayed];
export const wordCalculators: readonly Calculator[] = [words];
