import { z } from 'zod';
import { bankLoan } from '../domain/claim/bank-loan.ts';
import { rollOver } from '../domain/claim/rollover.ts';
import { judgmentDebt, type JudgmentFacts } from '../domain/proceedings/judgment.ts';
import { formatYuan } from '../domain/quantities/money.ts';
import { overduePriceRate, smeOverdueRate } from '../domain/statement/sale.ts';
import { amount, date, dayCount, percent } from './shapes.ts';
import { topic } from './topic.ts';

const priceRate = topic(z.strictObject({ dueOn: date, multiple: percent }), ({ dueOn, multiple }, sources) =>
  overduePriceRate(dueOn, multiple, sources.rates),
);

const smeRate = topic(
  z.strictObject({ contractedOn: date, dueOn: date, agreedPercent: percent.exactOptional() }),
  ({ agreedPercent, ...facts }, sources) => smeOverdueRate({ ...facts, agreed: agreedPercent ?? null }, sources.rates),
);

const rollOverTopic = topic(
  z.strictObject({
    principal: amount,
    lentOn: date,
    formedOn: date,
    terms: z.array(z.strictObject({ to: date, annualPercent: percent })).max(200),
  }),
  (input, sources) => {
    const { terms, ceiling, owed, capPercent, basis } = rollOver(input, sources.rates);
    return {
      terms: terms.map((each) => ({
        ...each,
        base: formatYuan(each.base),
        agreedInterest: formatYuan(each.agreedInterest),
        recognised: formatYuan(each.recognised),
      })),
      ceiling: formatYuan(ceiling),
      owed: formatYuan(owed),
      capPercent,
      basis,
    };
  },
  'principal',
);

const bankLoanTopic = topic(
  z.strictObject({
    principal: amount,
    dueOn: date,
    penaltyPercent: percent,
    compoundPercent: percent,
    dayCount,
    asOf: date,
    unpaidInterest: z.array(z.strictObject({ dueOn: date, amount })).max(1000),
  }),
  (input) => {
    const { basis, ...sums } = bankLoan(input);
    return { ...Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, formatYuan(sum)])), basis };
  },
  'principal',
);

const judgmentShape: z.ZodType<JudgmentFacts> = z.strictObject({
  performBy: date,
  debt: amount,
  costs: amount,
  costsInBase: z.boolean(),
  fixedInterest: amount,
  runningInterest: z.strictObject({ from: date, annualPercent: percent, dayCount }).nullable(),
  payments: z.array(z.strictObject({ on: date, amount })).max(1000),
  stays: z.array(z.strictObject({ from: date, to: date })).max(100),
  asOf: date,
});
const judgmentTopic = topic(judgmentShape, (input) => {
  const { basis, ...sums } = judgmentDebt(input);
  return { ...Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, formatYuan(sum)])), basis };
});

export const debtTopics = {
  'overdue-price': priceRate,
  'sme-overdue': smeRate,
  'roll-over': rollOverTopic,
  'bank-loan': bankLoanTopic,
  'judgment-debt': judgmentTopic,
};
