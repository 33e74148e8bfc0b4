import { z } from 'zod';
import { guarantee } from '../domain/case/guarantee.ts';
import { countDays } from '../domain/claim/accrual.ts';
import { limitation } from '../domain/deadlines/limitation.ts';
import { period, type WorkingCalendar } from '../domain/deadlines/period.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { counting, date } from './shapes.ts';
import { topic } from './topic.ts';

const days = topic(z.strictObject({ from: date, to: date, count: counting }), ({ from, to, count }) => ({
  days: countDays(from, to, count),
}));

const length = z.int('须为整数').min(1, '须为正整数').exactOptional();
const UNITS = ['days', 'months', 'years', 'workdays'] as const;
const periodShape = z
  .strictObject({
    event: date,
    days: length,
    months: length,
    years: length,
    workdays: length,
    holidays: z.array(date).exactOptional(),
    extend: z.boolean().exactOptional(),
  })
  .superRefine((input, context) => {
    const written = UNITS.filter((unit) => input[unit] !== undefined);
    if (written.length === 1) return;
    const message = '须在 days、months、years、workdays 中写明一项，且只写一项';
    context.addIssue({ code: 'custom', message, path: [written[1] ?? UNITS[0]] });
  });

const periodTopic = topic(periodShape, ({ event, holidays, extend = false, ...lengths }, sources) => {
  const unit = UNITS.find((each) => lengths[each] !== undefined) ?? 'days';
  return period(
    event,
    { unit, length: lengths[unit] ?? 0 },
    holidays ? calendarOf(holidays) : sources.calendar,
    extend,
  );
});

/** A calendar of the given days and weekends only; the caller is responsible for those days. */
function calendarOf(holidays: readonly PlainDate[]): WorkingCalendar {
  return { off: new Set(holidays), worked: new Set(), years: { first: -Infinity, last: Infinity } };
}

const limitationTopic = topic(
  z.strictObject({
    dueOn: date,
    instalments: z.array(date).exactOptional(),
    events: z.array(
      z.strictObject({
        on: date,
        kind: z.enum(['demand', 'acknowledgement', 'part-payment', 'suit', 'payment-order', 'plan']),
        endedOn: date.exactOptional(),
      }),
    ),
    asOf: date,
  }),
  limitation,
);

/** Wording without a date: "until principal and interest are paid off" (担保制度解释 32). */
const UNTIL_PAID = /^unclear$|^until\b.*\bpaid\b|(?:还清|付清|偿清|结清|清偿|偿还完毕|履行完毕)/i;

/** The last day of the guarantee period, or the agreed wording, which gives no day. */
const agreedUntil = z.union([
  z
    .string()
    .regex(UNTIL_PAID)
    .transform(() => 'unclear' as const),
  date,
]);

const guaranteeTopic = topic(
  z.strictObject({
    mode: z.enum(['general', 'joint', 'unspecified']),
    formedOn: date,
    dueOn: date,
    agreedUntil: agreedUntil.exactOptional(),
    asOf: date,
  }),
  guarantee,
);

export const timeTopics = { days, period: periodTopic, limitation: limitationTopic, guarantee: guaranteeTopic };
