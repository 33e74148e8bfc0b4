import { z } from 'zod';
import type { BankAccount } from '../domain/case/bank-account.ts';
import { type CaseFacts, REASONS, STAGES, type TypedFacts } from '../domain/case/case-facts.ts';
import { ID_PAPERS, tidyNumber } from '../domain/case/id-paper.ts';
import { type Party, tidyParty } from '../domain/case/party.ts';
import { outOfOrder, type Procedure } from '../domain/case/procedure.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { assertSame } from './same.ts';
import { amount, id, line, percent, plainDate, positiveAmount, prose, requiredLine, text } from './values.ts';

export const reason = z.enum(REASONS);
export const stage = z.enum(STAGES);

const partyFields = {
  kind: z.enum(['person', 'company', 'sole-trader', 'other-organisation']),
  name: requiredLine,
  idNumber: text.overwrite(tidyNumber).max(30, '号码不能超过 30 位'),
  idPaper: z.enum(ID_PAPERS).exactOptional(),
  honorific: z.enum(['先生', '女士', '']),
  representative: line,
  address: line,
  phone: text.max(40),
};
export const party = z.strictObject(partyFields).overwrite(tidyParty);
assertSame<z.output<typeof party>, Party>();

/** Where a debtor is to pay. */
export const bankAccount = z.strictObject({
  holder: line,
  bank: line,
  number: text.max(40),
});
assertSame<z.output<typeof bankAccount>, BankAccount>();

export const claim = z.strictObject({
  lender: z.enum(['private', 'financial']),
  price: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('sale'), multiple: percent }),
      z.strictObject({ kind: z.literal('sme') }),
    ])
    .exactOptional(),
  formedOn: plainDate,
  filedOn: plainDate.exactOptional(),
  disbursements: z
    .array(z.strictObject({ on: plainDate, amount: positiveAmount, withheld: amount.exactOptional() }))
    .min(1, '至少一笔出借')
    .max(1000),
  dueOn: plainDate,
  termRate: z.strictObject({ annualPercent: percent }).nullable(),
  overdueRate: z.union([z.strictObject({ annualPercent: percent }), z.literal('none-agreed')]),
  penalty: z
    .union([
      z.strictObject({ kind: z.literal('daily'), percent }),
      z.strictObject({ kind: z.literal('fixed'), amount }),
    ])
    .exactOptional(),
  costs: z
    .array(
      z.strictObject({
        on: plainDate,
        amount: positiveAmount,
        label: requiredLine,
        underCap: z.boolean().exactOptional(),
      }),
    )
    .max(1000),
  dayCount: z.enum(['actual/365', 'actual/360']),
  count: z.literal('exclude-end'),
  overdueLpr: z.enum(['fixed', 'floating']),
  allocation: z.union([
    z.enum(['statutory', 'principal-first']),
    z
      .array(z.enum(['cost', 'interest', 'penalty', 'principal']))
      .min(1)
      .max(4),
  ]),
});
assertSame<z.output<typeof claim>, Omit<Claim, 'remissions'>>();

const day = plainDate.exactOptional();

/** No date before one that it follows from. */
const procedure = z
  .strictObject({
    orderAppliedOn: day,
    orderAcceptedOn: day,
    orderIssuedOn: day,
    orderServedOn: day,
    orderObjectedOn: day,
    orderEndedOn: day,
    preservedOn: day,
    preservedUntil: day,
    depositsFrozenOn: day,
    movablesSealedOn: day,
    immovablesSealedOn: day,
    hearingOn: day,
    judgmentServedOn: day,
    judgmentAppealedOn: day,
    rulingServedOn: day,
    rulingAppealedOn: day,
    judgmentEffectiveOn: day,
    performUntil: day,
    enforcementAppliedOn: day,
    enforcementEndedOn: day,
  })
  .superRefine((days, context) => {
    const found = outOfOrder(days);
    if (found) context.addIssue({ code: 'custom', path: [found.day], message: '不能早于前一步的日期' });
  });
assertSame<z.output<typeof procedure>, Procedure>();

const guarantorFields = {
  ...partyFields,
  mode: z.enum(['general', 'joint', 'unspecified']),
  agreedUntil: z.union([z.enum(['unclear', 'not-agreed']), plainDate]).exactOptional(),
};
const debtors = <Of extends z.ZodType>(debtor: Of) => z.array(debtor).min(1, '至少一名债务人').max(50);

/** As stored in the case file. */
export const caseFacts = z.strictObject({
  creditor: party,
  account: bankAccount.exactOptional(),
  debtors: debtors(z.strictObject({ id, ...partyFields }).overwrite(tidyParty)),
  guarantors: z.array(z.strictObject({ id, ...guarantorFields }).overwrite(tidyParty)).max(50),
  agreement: z.strictObject({ name: requiredLine, number: line, purpose: line, deliveredBy: line }),
  claim,
  procedure: procedure.exactOptional(),
  situation: z.strictObject({ reason: reason.nullable(), means: prose, notes: prose }),
  lawyers: z.array(requiredLine).max(10),
});
assertSame<z.output<typeof caseFacts>, Omit<CaseFacts, 'claim'> & { readonly claim: Omit<Claim, 'remissions'> }>();

/** As entered or imported: a new party has no id yet. */
export const typedFacts = caseFacts.extend({
  debtors: debtors(z.strictObject({ id: id.exactOptional(), ...partyFields }).overwrite(tidyParty)),
  guarantors: z.array(z.strictObject({ id: id.exactOptional(), ...guarantorFields }).overwrite(tidyParty)).max(50),
});
assertSame<z.output<typeof typedFacts>, Omit<TypedFacts, 'claim'> & { readonly claim: Omit<Claim, 'remissions'> }>();
