import { z } from 'zod';
import { allocate } from '../domain/claim/allocation.ts';
import { contingencyCap, courtFee, type Fee } from '../domain/proceedings/fees.ts';
import { add, type Fen, formatYuan } from '../domain/quantities/money.ts';
import { amountInWords, dateInWords } from '../domain/quantities/words.ts';
import { instalments } from '../domain/settlement/plan.ts';
import { amount, componentKind, date, name } from './shapes.ts';
import { topic } from './topic.ts';

const amountWords = topic(z.strictObject({ amount }), (input) => ({ words: amountInWords(input.amount) }));
const dateWords = topic(z.strictObject({ date }), (input) => ({ words: dateInWords(input.date) }));

const allocateTopic = topic(
  z.strictObject({
    components: z.array(z.strictObject({ id: name, kind: componentKind, amount })),
    payment: amount,
    order: z.array(name).exactOptional(),
  }),
  ({ components, payment, order }) => {
    const { left, applied, surplus, basis } = allocate(components, payment, order);
    return { left: inYuan(left), applied: inYuan(applied), surplus: formatYuan(surplus), basis };
  },
);

function inYuan(amounts: Readonly<Record<string, Fen>>): Record<string, string> {
  return Object.fromEntries(Object.entries(amounts).map(([id, each]) => [id, formatYuan(each)]));
}

const courtFeeTopic = topic(
  z.strictObject({
    kind: z.enum(['acceptance', 'preservation', 'enforcement', 'payment-order']),
    amount,
    reductions: z.array(z.enum(['summary', 'mediation', 'withdrawal'])).exactOptional(),
  }),
  (input) => {
    const fee = courtFee(input.kind, input.amount, input.reductions);
    return { fee: formatYuan(fee.fee), full: formatYuan(fee.full), ...workingOf(fee) };
  },
);

const contingencyTopic = topic(z.strictObject({ amount }), (input) => {
  const cap = contingencyCap(input.amount);
  return { cap: formatYuan(cap.fee), ...workingOf(cap) };
});

function workingOf({ steps, basis }: Fee): object {
  return {
    steps: steps.map(({ from, upTo, perMille, fee }) => ({
      from: formatYuan(from),
      upTo: upTo === null ? null : formatYuan(upTo),
      perMille,
      fee: formatYuan(fee),
    })),
    basis,
  };
}

const planShape = { total: amount, count: z.int('期数须为整数'), firstDueOn: date, every: z.literal('month') };
const planTopic = topic(
  z.discriminatedUnion('method', [
    z.strictObject({ ...planShape, method: z.literal('equal') }),
    z.strictObject({ ...planShape, method: z.literal('down-payment'), downPayment: amount }),
  ]),
  (input) => {
    const parts = instalments(input);
    return {
      instalments: parts.map((each) => ({ ...each, amount: formatYuan(each.amount) })),
      total: formatYuan(add(...parts.map((each) => each.amount))),
    };
  },
);

export const moneyTopics = {
  'amount-in-words': amountWords,
  'date-in-words': dateWords,
  allocate: allocateTopic,
  'court-fee': courtFeeTopic,
  'contingency-cap': contingencyTopic,
  plan: planTopic,
};
