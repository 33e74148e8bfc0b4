import type { CalcAnswer } from '../../electron/contract/calculators.ts';
import { type Calculator, calculator, grouped, type Result, type Words } from './calculator.ts';

/** All the fees a court may charge on one amount. */
const FEES = [
  ['full', { kind: 'acceptance' }],
  ['half', { kind: 'acceptance', reductions: ['summary'] }],
  ['paymentOrder', { kind: 'payment-order' }],
  ['preservation', { kind: 'preservation' }],
  ['enforcement', { kind: 'enforcement' }],
] as const;

const courtFees: Calculator = {
  id: 'court-fees',
  fields: [{ name: 'amount', kind: 'money' }],
  first: () => ({}),
  asks: ({ amount }) => FEES.map(([, kind]) => ({ topic: 'court-fee', input: { amount, ...kind } })),
  show: (answers, t) => {
    const fees = answers.flatMap((answer) => (answer.topic === 'court-fee' ? [answer.output] : []));
    return {
      lines: fees.map(({ fee }, index) => [t(`results.${FEES[index]?.[0] ?? 'full'}`), `${grouped(fee)} ${t('yuan')}`]),
      table: steps(fees[0]?.steps ?? [], t),
      notes: [{ kind: 'info', text: t('notes.halfOnce') }],
      basis: [
        ...new Map(fees.flatMap(({ basis }) => basis).map((each) => [each.article + (each.note ?? ''), each])).values(),
      ],
    };
  },
};

const contingency = calculator({
  id: 'contingency',
  topic: 'contingency-cap',
  fields: [{ name: 'amount', kind: 'money' }],
  show: ({ cap, steps: bands, basis }, t) => ({
    lines: [[t('results.cap'), `${grouped(cap)} ${t('yuan')}`]],
    table: steps(bands, t),
    notes: [{ kind: 'warning', text: t('notes.contingency') }],
    basis,
  }),
});

type Steps = Extract<CalcAnswer, { topic: 'court-fee' }>['output']['steps'];

/** What each band contributes. */
function steps(bands: Steps, t: Words): NonNullable<Result['table']> {
  return {
    head: [t('results.band'), t('results.rate'), t('results.fee')],
    rows: bands.map(({ from, upTo, perMille, fee }) => [
      upTo === null
        ? t('results.above', { from: grouped(from) })
        : t('results.between', { from: grouped(from), upTo: grouped(upTo) }),
      perMille === null ? t('results.flat') : `${perMille / 10}%`,
      grouped(fee),
    ]),
  };
}

export const feeCalculators: readonly Calculator[] = [courtFees, contingency];
