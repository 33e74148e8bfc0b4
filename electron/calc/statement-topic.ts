import { z } from 'zod';
import { type Claim, DESIGNATIONS, type Payment } from '../domain/claim/claim.ts';
import { add, formatYuan } from '../domain/quantities/money.ts';
import type { Balances } from '../domain/statement/balances.ts';
import { statement } from '../domain/statement/statement.ts';
import type { StatementLine } from '../domain/statement/statement-line.ts';
import { formulaText, lineText } from '../domain/statement/text.ts';
import { amount, componentKind, date, dayCount, name, percent } from './shapes.ts';
import { topic } from './topic.ts';

const annual = z.strictObject({ annualPercent: percent });

export const claimShape: z.ZodType<Claim> = z.strictObject({
  lender: z.enum(['private', 'financial']),
  price: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('sale'), multiple: percent }),
      z.strictObject({ kind: z.literal('sme') }),
    ])
    .exactOptional(),
  formedOn: date,
  filedOn: date.exactOptional(),
  disbursements: z.array(z.strictObject({ on: date, amount, withheld: amount.exactOptional() })),
  dueOn: date,
  termRate: annual.nullable(),
  overdueRate: z.union([z.literal('none-agreed'), annual]),
  penalty: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('daily'), percent }),
      z.strictObject({ kind: z.literal('fixed'), amount }),
    ])
    .exactOptional(),
  costs: z.array(z.strictObject({ on: date, amount, label: name, underCap: z.boolean().exactOptional() })),
  dayCount,
  count: z.literal('exclude-end'),
  overdueLpr: z.enum(['fixed', 'floating']),
  allocation: z.union([
    z.enum(['statutory', 'principal-first']),
    z
      .array(componentKind)
      .min(1, '至少写一项')
      .refine((kinds) => new Set(kinds).size === kinds.length, '同一项写了两次'),
  ]),
});

const paymentShape: z.ZodType<Payment> = z.strictObject({
  on: date,
  amount,
  designation: z.enum(DESIGNATIONS).exactOptional(),
});

export const statementTopic = topic(
  z.strictObject({ claim: claimShape, payments: z.array(paymentShape), asOf: date }),
  ({ claim, payments, asOf }, sources) => {
    const { principal, interest, penalty, costs, credit, total, perDiem, delay, lines, windows, notes, stale } =
      statement(claim, payments, asOf, sources.rates);
    return {
      asOf,
      ...inYuan({ principal, interest, penalty, costs, credit }),
      total: formatYuan(total),
      perDiem: formatYuan(perDiem),
      delay,
      lines: lines.map(lineInYuan),
      windows,
      notes,
      stale,
    };
  },
  'claim.disbursements',
);

function inYuan({ principal, interest, penalty, costs, credit }: Balances): Record<keyof Balances, string> {
  return {
    principal: formatYuan(principal),
    interest: formatYuan(interest),
    penalty: formatYuan(penalty),
    costs: formatYuan(costs),
    credit: formatYuan(credit),
  };
}

function lineInYuan(line: StatementLine): object {
  const working = 'working' in line ? line.working : undefined;
  const { principal, interest, penalty, costs } = line.balances;
  return {
    date: line.on,
    kind: line.kind,
    what: lineText(line),
    from: working?.from ?? null,
    to: working?.to ?? null,
    days: working?.days ?? null,
    rate: working?.rate ?? null,
    per: working?.per ?? null,
    base: working ? formatYuan(working.base) : null,
    formula: working ? formulaText(working) : null,
    amount: formatYuan(line.amount),
    ...(line.kind === 'payment' && {
      applied: Object.fromEntries(Object.entries(line.applied).map(([kind, part]) => [kind, formatYuan(part)])),
      surplus: formatYuan(line.surplus),
    }),
    balances: { ...inYuan(line.balances), total: formatYuan(add(principal, interest, penalty, costs)) },
    basis: line.basis,
  };
}
