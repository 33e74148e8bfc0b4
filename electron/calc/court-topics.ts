import { z } from 'zod';
import { checkClause } from '../domain/claim/interest-clause.ts';
import { contradictions, type PrintedFees } from '../domain/proceedings/court-paper.ts';
import { figuresIn } from '../domain/proceedings/court-paper-text.ts';
import { formatYuan, isFen } from '../domain/quantities/money.ts';
import { Refusal } from '../domain/quantities/refusal.ts';
import { amount, date, percent } from './shapes.ts';
import { topic } from './topic.ts';

const clauseShape = z.strictObject({
  base: amount,
  from: date,
  to: date,
  printed: amount,
  formedOn: date.exactOptional(),
  rate: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fixed'), annualPercent: percent }),
    z.strictObject({ kind: z.literal('lpr'), multiple: percent }),
  ]),
});
const feesShape = {
  claim: amount.exactOptional(),
  full: amount.exactOptional(),
  half: amount.exactOptional(),
  preservation: amount.exactOptional(),
};

/** Figures printed in a court's paper, checked against each other and the scales; give what is printed. */
const courtPaper = topic(
  z.strictObject({
    ...feesShape,
    plaintiff: amount.exactOptional(),
    defendant: amount.exactOptional(),
    clause: clauseShape.exactOptional(),
  }),
  ({ plaintiff, defendant, clause, ...fees }, sources) => {
    if ((plaintiff === undefined) !== (defendant === undefined)) {
      throw new Refusal(
        'invalid-input',
        plaintiff === undefined ? 'plaintiff' : 'defendant',
        '核对负担须同时写明双方各负担多少，没有负担的写0',
      );
    }
    const printed: PrintedFees = {
      ...fees,
      ...(plaintiff !== undefined && defendant !== undefined && { shares: { plaintiff, defendant } }),
    };
    const check = clause && checkClause(clause, sources.rates);
    return {
      contradictions: contradictions(printed).map((each) => ({
        ...each,
        printed: formatYuan(each.printed),
        expected: formatYuan(each.expected),
      })),
      clause: check
        ? {
            ...check,
            above: check.above ?? null,
            readings: check.readings.map((each) => ({
              ...each,
              fixing: each.fixing ?? null,
              interest: formatYuan(each.interest),
              difference: formatYuan(each.difference),
            })),
          }
        : null,
    };
  },
);

/** The figures in the text of a court's paper. */
const courtPaperText = topic(z.strictObject({ text: z.string().max(100_000, '不能超过100,000字') }), ({ text }) =>
  Object.fromEntries(
    Object.entries(figuresIn(text)).map(([field, value]) => [field, isFen(value) ? formatYuan(value) : value]),
  ),
);

export const courtTopics = { 'court-paper': courtPaper, 'court-paper-text': courtPaperText };
