import { multiplied, percent } from '../../electron/domain/quantities/rates.ts';
import { today } from '../parts/today.ts';
import { type Calculator, calculator, grouped, type Values } from './calculator.ts';

const lpr = calculator({
  id: 'lpr',
  topic: 'lpr',
  fields: [
    { name: 'on', kind: 'date' },
    { name: 'term', kind: 'choice', choices: ['1y', '5y'] },
  ],
  first: () => ({ on: today(), term: '1y' }),
  show: ({ annualPercent, publishedOn, source, stale }, t) => ({
    lines: [
      [t('results.rate'), `${annualPercent}%`],
      [t('results.fourTimes'), `${multiplied(percent(annualPercent), percent('4'))}%`],
      [t('results.publishedOn'), publishedOn],
      [t('results.source'), source],
    ],
    notes: stale ? [{ kind: 'warning', text: t('notes.stale') }] : [],
    basis: [],
  }),
});

const rateCap = calculator({
  id: 'rate-cap',
  topic: 'rate-cap',
  fields: [
    { name: 'formedOn', kind: 'date' },
    { name: 'filedOn', kind: 'date', optional: true },
    { name: 'asOf', kind: 'date' },
  ],
  first: () => ({ asOf: today() }),
  input: (typed) => ({ lender: 'private', ...typed }),
  show: ({ windows }, t) => ({
    lines: windows.slice(-1).map(({ capPercent }) => [t('results.capNow'), `${capPercent}%${t('results.perYear')}`]),
    table: {
      head: [t('results.from'), t('results.to'), t('results.capPercent')],
      rows: windows.map(({ from, to, capPercent }) => [from, to, `${capPercent}%`]),
    },
    notes: windows.some(({ estimated }) => estimated) ? [{ kind: 'warning', text: t('notes.estimated') }] : [],
    basis: windows.flatMap(({ basis }) => basis),
  }),
});

const is = (name: string, value: string) => (values: Values) => values[name] === value;

const interest = calculator({
  id: 'interest',
  topic: 'interest',
  fields: [
    { name: 'principal', kind: 'money' },
    { name: 'from', kind: 'date' },
    { name: 'to', kind: 'date' },
    { name: 'count', kind: 'choice', choices: ['exclude-end', 'include-both'] },
    { name: 'dayCount', kind: 'choice', choices: ['actual/365', 'actual/360'] },
    { name: 'rateKind', kind: 'choice', choices: ['fixed', 'daily', 'lpr'] },
    { name: 'annualPercent', kind: 'percent', when: is('rateKind', 'fixed') },
    { name: 'percent', kind: 'daily', when: is('rateKind', 'daily') },
    { name: 'term', kind: 'choice', choices: ['1y', '5y'], when: is('rateKind', 'lpr') },
    { name: 'multiple', kind: 'percent', when: is('rateKind', 'lpr') },
    { name: 'fixing', kind: 'choice', choices: ['floating', 'lprFixed'], when: is('rateKind', 'lpr') },
    {
      name: 'fixedOn',
      kind: 'date',
      when: (values) => values['rateKind'] === 'lpr' && values['fixing'] === 'lprFixed',
    },
  ],
  first: () => ({
    to: today(),
    count: 'exclude-end',
    dayCount: 'actual/365',
    rateKind: 'lpr',
    term: '1y',
    multiple: '1',
    fixing: 'floating',
  }),
  input: ({ principal, from, to, count, dayCount, rateKind, fixing, ...rate }) => ({
    principal,
    from,
    to,
    count,
    dayCount,
    rate: {
      kind: rateKind,
      ...rate,
      ...(rateKind === 'lpr' && { fixing: fixing === 'lprFixed' ? 'fixed' : 'floating' }),
    },
  }),
  show: ({ days, interest: sum, segments, stale }, t) => ({
    lines: [
      [t('results.interest'), `${grouped(sum)} ${t('yuan')}`],
      [t('results.days'), t('results.daysOf', { days })],
    ],
    table: {
      head: [t('results.from'), t('results.to'), t('results.days'), t('results.rate'), t('results.interest')],
      rows: segments.map((each) => [
        each.from,
        each.to,
        String(each.days),
        `${each.annualPercent}%${each.publishedOn ? t('results.published', { on: each.publishedOn }) : ''}`,
        grouped(each.interest),
      ]),
    },
    notes: stale ? [{ kind: 'warning', text: t('notes.stale') }] : [],
    basis: [],
  }),
});

const overduePrice = calculator({
  id: 'overdue-price',
  topic: 'overdue-price',
  fields: [
    { name: 'dueOn', kind: 'date' },
    { name: 'raise', kind: 'choice', choices: ['raise30', 'raise40', 'raise50'] },
  ],
  first: () => ({ raise: 'raise50' }),
  input: ({ dueOn, raise }) => ({ dueOn, multiple: `1.${String(raise).slice(5, 6)}` }),
  show: ({ annualPercent, from, row, basis }, t) => ({
    lines: [
      [t('results.rate'), `${annualPercent}%${t('results.perYear')}`],
      [t('results.from'), from],
      [t('results.base'), `${row.annualPercent}%${t('results.published', { on: row.publishedOn })}`],
    ],
    notes: row.stale ? [{ kind: 'warning', text: t('notes.stale') }] : [],
    basis,
  }),
});

const smeOverdue = calculator({
  id: 'sme-overdue',
  topic: 'sme-overdue',
  fields: [
    { name: 'contractedOn', kind: 'date' },
    { name: 'dueOn', kind: 'date' },
    { name: 'agreedPercent', kind: 'percent', optional: true },
  ],
  show: ({ per, percent, from, basis }, t) => ({
    lines: [
      [t('results.rate'), `${percent}%${t(per === 'day' ? 'results.perDay' : 'results.perYear')}`],
      [t('results.from'), from],
    ],
    notes: [{ kind: 'info', text: t('notes.sme') }],
    basis,
  }),
});

export const rateCalculators: readonly Calculator[] = [lpr, rateCap, interest, overduePrice, smeOverdue];
