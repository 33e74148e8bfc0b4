import { calculator, type Field, grouped, type Values } from './calculator.ts';

const withClause = (values: Values): boolean => values['hasClause'] === true;
const is =
  (kind: string): NonNullable<Field['when']> =>
  (values) =>
    withClause(values) && values['rateKind'] === kind;

/**
 * Checks the figures of a court document against each other, the fee scales, and every way of computing its interest.
 */
export const courtPaper = calculator({
  id: 'court-paper',
  topic: 'court-paper',
  fields: [
    { name: 'claim', kind: 'money', optional: true },
    { name: 'full', kind: 'money', optional: true },
    { name: 'half', kind: 'money', optional: true },
    { name: 'preservation', kind: 'money', optional: true },
    { name: 'plaintiff', kind: 'money', optional: true },
    { name: 'defendant', kind: 'money', optional: true },
    { name: 'hasClause', kind: 'yes' },
    { name: 'base', kind: 'money', when: withClause },
    { name: 'from', kind: 'date', when: withClause },
    { name: 'to', kind: 'date', when: withClause },
    { name: 'rateKind', kind: 'choice', choices: ['fixed', 'lpr'], when: withClause },
    { name: 'annualPercent', kind: 'percent', when: is('fixed') },
    { name: 'multiple', kind: 'percent', when: is('lpr') },
    { name: 'printed', kind: 'money', when: withClause },
    { name: 'formedOn', kind: 'date', optional: true, when: withClause },
  ],
  first: () => ({ hasClause: false, rateKind: 'fixed', multiple: '1' }),
  input: ({ hasClause, base, from, to, printed, formedOn, rateKind, annualPercent, multiple, ...fees }) => ({
    ...fees,
    ...(hasClause === true && {
      clause: {
        base,
        from,
        to,
        printed,
        ...(formedOn !== undefined && { formedOn }),
        rate: rateKind === 'fixed' ? { kind: 'fixed', annualPercent } : { kind: 'lpr', multiple },
      },
    }),
  }),
  show: ({ contradictions, clause }, t) => {
    const faults = [
      ...contradictions.map(({ message }) => message),
      ...(clause && !clause.agrees ? [t('notes.noReading')] : []),
      ...(clause?.above ? [t('notes.aboveCap', { cap: clause.above })] : []),
    ];
    return {
      lines: [
        [
          t('results.checked'),
          faults.length === 0 ? t('results.consistent') : t('results.contradictions', { n: faults.length }),
        ],
      ],
      ...(clause && {
        table: {
          head: [t('results.way'), t('results.days'), t('results.interest'), t('results.difference')],
          rows: clause.readings.map((each) => [
            [
              t(`choices.${each.dayCount}`),
              t(`choices.${each.counting}`),
              ...(each.fixing ? [t(each.fixing === 'fixed' ? 'choices.lprFixed' : 'choices.floating')] : []),
            ].join('，'),
            String(each.days),
            grouped(each.interest),
            grouped(each.difference),
          ]),
        },
      }),
      notes: [
        ...faults.map((text) => ({ kind: 'warning' as const, text })),
        ...(clause?.agrees ? [{ kind: 'good' as const, text: t('notes.agrees') }] : []),
        ...(clause?.stale ? [{ kind: 'warning' as const, text: t('notes.stale') }] : []),
        { kind: 'info', text: t('notes.tolerance') },
      ],
      basis: [
        { law: '诉讼费用交纳办法', article: '第十三条' },
        { law: '诉讼费用交纳办法', article: '第十四条' },
      ],
    };
  },
});
