import { z } from 'zod';
import { basis } from './basis.ts';
import type { OperationTable } from './operation.ts';

/** Amounts here are yuan with two decimals and rates are percent, both as text, exactly as `casebook calc` answers. */
const text = z.string();
const bases = z.array(basis);
const step = z.object({ from: text, upTo: text.nullable(), perMille: z.number().nullable(), fee: text });
const row = z.object({ annualPercent: text, publishedOn: text, source: text, stale: z.boolean() });
const reading = z.object({
  dayCount: z.enum(['actual/365', 'actual/360']),
  counting: z.enum(['exclude-end', 'include-both']),
  fixing: z.enum(['fixed', 'floating']).nullable(),
  days: z.int(),
  interest: text,
  difference: text,
});

/** The part of an answer that the window shows; other fields are dropped. */
const answer = <T extends string, O extends z.ZodType>(topic: T, output: O) =>
  z.object({ topic: z.literal(topic), output });

const answers = z.discriminatedUnion('topic', [
  answer('court-fee', z.object({ fee: text, full: text, steps: z.array(step), basis: bases })),
  answer('contingency-cap', z.object({ cap: text, steps: z.array(step), basis: bases })),
  answer('lpr', row),
  answer(
    'rate-cap',
    z.object({
      windows: z.array(z.object({ from: text, to: text, capPercent: text, estimated: z.boolean(), basis: bases })),
      notes: z.array(text).optional(),
      basis: bases.optional(),
    }),
  ),
  answer(
    'interest',
    z.object({
      days: z.int(),
      interest: text,
      stale: z.boolean(),
      segments: z.array(
        z.object({
          from: text,
          to: text,
          days: z.int(),
          annualPercent: text,
          interest: text,
          publishedOn: text.optional(),
        }),
      ),
    }),
  ),
  answer('delayed-performance', z.object({ days: z.int(), dailyPercent: text, interest: text, basis: bases })),
  answer(
    'judgment-debt',
    z.object({ costs: text, interest: text, debt: text, doubled: text, total: text, surplus: text, basis: bases }),
  ),
  answer('overdue-price', z.object({ annualPercent: text, from: text, row, basis: bases })),
  answer('sme-overdue', z.object({ per: z.enum(['day', 'year']), percent: text, from: text, basis: bases })),
  answer(
    'bank-loan',
    z.object({
      interest: text,
      penaltyInterest: text,
      compoundInterest: text,
      total: text,
      reducibleTo: text,
      basis: bases,
    }),
  ),
  answer(
    'roll-over',
    z.object({
      terms: z.array(
        z.object({ from: text, to: text, days: z.int(), base: text, agreedInterest: text, recognised: text }),
      ),
      ceiling: text,
      owed: text,
      capPercent: text,
      basis: bases,
    }),
  ),
  answer(
    'period',
    z.object({ firstDay: text, lastDay: text, extended: z.boolean(), unverified: z.boolean(), basis: bases }),
  ),
  answer(
    'limitation',
    z.object({
      startsOn: text,
      expiresOn: text,
      state: z.enum(['running', 'expired']),
      longStopOn: text,
      timeline: z.array(
        z.object({
          on: text,
          kind: z.enum(['due', 'demand', 'acknowledgement', 'part-payment', 'suit', 'payment-order', 'plan']),
          effect: z.enum(['starts', 'interrupts', 'revives', 'none']),
          expiresOn: text,
          basis: bases,
        }),
      ),
    }),
  ),
  answer(
    'guarantee',
    z.object({
      mode: z.enum(['general', 'joint']),
      expiresOn: text,
      mustDo: z.enum(['sue-debtor', 'demand-guarantor']),
      state: z.enum(['running', 'expired']),
      basis: bases,
    }),
  ),
  answer('amount-in-words', z.object({ words: text })),
  answer(
    'court-paper',
    z.object({
      contradictions: z.array(z.object({ field: text, printed: text, expected: text, message: text })),
      clause: z
        .object({ readings: z.array(reading), agrees: z.boolean(), above: text.nullable(), stale: z.boolean() })
        .nullable(),
    }),
  ),
  answer(
    'court-paper-text',
    z.object({
      claim: text.optional(),
      full: text.optional(),
      half: text.optional(),
      preservation: text.optional(),
      plaintiff: text.optional(),
      defendant: text.optional(),
      base: text.optional(),
      from: text.optional(),
      to: text.optional(),
      annualPercent: text.optional(),
      lprMultiple: text.optional(),
      interest: text.optional(),
    }),
  ),
  /** The input cannot be computed: a sentence for the lawyer, and the dotted path of the field at fault. */
  z.strictObject({ topic: z.literal('refused'), field: text, message: text }),
]);
export type CalcAnswer = z.output<typeof answers>;
export type CalcTopic = Exclude<CalcAnswer['topic'], 'refused'>;
export type CalcOutput<T extends CalcTopic> = Extract<CalcAnswer, { topic: T }>['output'];

export const CALC_TOPICS = answers.options
  .map((option) => option.shape.topic.value)
  .filter((topic) => topic !== 'refused');

export const calculatorOperations = {
  /**
   * A calculation that belongs to no case, with the rates of the open case file. `input` is what was typed: its topic
   * parses it with its own schema (calc/), and a refusal is returned as an answer. The result is parsed here by the
   * topic's schema.
   */
  calc: {
    client: 'shown',
    input: z.strictObject({ topic: z.enum(CALC_TOPICS), input: z.record(z.string(), z.unknown()) }),
    output: z.unknown().pipe(answers),
  },
} satisfies OperationTable;
