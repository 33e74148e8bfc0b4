import { today } from '../parts/today.ts';
import { type Calculator, calculator, type Values } from './calculator.ts';

const period = calculator({
  id: 'period',
  topic: 'period',
  fields: [
    { name: 'event', kind: 'date' },
    { name: 'length', kind: 'whole' },
    { name: 'unit', kind: 'choice', choices: ['days', 'months', 'years', 'workdays'] },
    { name: 'extend', kind: 'yes' },
  ],
  first: () => ({ event: today(), unit: 'days', extend: true }),
  input: ({ event, length, unit, extend }) => ({ event, [String(unit)]: length, extend }),
  show: ({ firstDay, lastDay, extended, unverified, basis }, t) => ({
    lines: [
      [t('results.lastDay'), lastDay],
      [t('results.firstDay'), firstDay],
    ],
    notes: [
      ...(extended ? [{ kind: 'info' as const, text: t('notes.extended') }] : []),
      ...(unverified ? [{ kind: 'warning' as const, text: t('notes.holidays') }] : []),
    ],
    basis,
  }),
});

const limitation = calculator({
  id: 'limitation',
  topic: 'limitation',
  fields: [
    { name: 'dueOn', kind: 'date' },
    { name: 'asOf', kind: 'date' },
    { name: 'instalments', kind: 'rows', fields: [{ name: 'dueOn', kind: 'date' }] },
    {
      name: 'events',
      kind: 'rows',
      fields: [
        { name: 'on', kind: 'date' },
        {
          name: 'kind',
          kind: 'choice',
          choices: ['demand', 'acknowledgement', 'part-payment', 'suit', 'payment-order', 'plan'],
        },
      ],
    },
  ],
  first: () => ({ asOf: today(), instalments: [], events: [] }),
  input: ({ instalments, ...typed }) => ({
    ...typed,
    instalments: (instalments as readonly Values[]).map((row) => row['dueOn']),
  }),
  show: ({ startsOn, expiresOn, state, longStopOn, timeline }, t) => ({
    lines: [
      [t('results.expiresOn'), expiresOn],
      [t('results.state'), t(`results.${state}`)],
      [t('results.startsOn'), startsOn],
      [t('results.longStopOn'), longStopOn],
    ],
    table: {
      head: [t('results.on'), t('results.event'), t('results.effect'), t('results.expiresOn')],
      rows: timeline.map((step) => [step.on, t(`choices.${step.kind}`), t(`effects.${step.effect}`), step.expiresOn]),
    },
    notes: [
      {
        kind: state === 'expired' ? 'warning' : 'info',
        text: t(state === 'expired' ? 'notes.expired' : 'notes.limitation'),
      },
    ],
    basis: timeline.flatMap(({ basis }) => basis),
  }),
});

const guarantee = calculator({
  id: 'guarantee',
  topic: 'guarantee',
  fields: [
    { name: 'mode', kind: 'choice', choices: ['unspecified', 'general', 'joint'] },
    { name: 'formedOn', kind: 'date' },
    { name: 'dueOn', kind: 'date' },
    { name: 'periodAgreed', kind: 'choice', choices: ['noPeriod', 'unclear', 'untilDay'] },
    { name: 'agreedUntil', kind: 'date', when: (values) => values['periodAgreed'] === 'untilDay' },
    { name: 'asOf', kind: 'date' },
  ],
  first: () => ({ mode: 'unspecified', periodAgreed: 'noPeriod', asOf: today() }),
  input: ({ periodAgreed, ...typed }) => ({ ...typed, ...(periodAgreed === 'unclear' && { agreedUntil: 'unclear' }) }),
  show: ({ mode, expiresOn, mustDo, state, basis }, t) => ({
    lines: [
      [t('results.expiresOn'), expiresOn],
      [t('results.state'), t(`results.${state}`)],
      [t('results.mode'), t(`choices.${mode}`)],
      [t('results.mustDo'), t(`results.${mustDo}`)],
    ],
    notes: [{ kind: 'warning', text: t('notes.guarantee') }],
    basis,
  }),
});

export const periodCalculators: readonly Calculator[] = [period, limitation, guarantee];
