import type { LendingFacts } from '../../electron/domain/lending/lending.ts';
import { blankFacts, blankGuarantor, blankParty, type FactsValues } from '../case/facts-values.ts';

/**
 * A new case from an assessment, once the loan was made: the planned terms, to be checked against what was signed and
 * paid.
 */
export function caseStart(facts: LendingFacts): FactsValues {
  const {
    kind,
    client,
    borrower,
    amount,
    signedOn,
    dueOn,
    purposeText,
    rate,
    overdueRate,
    dailyPenalty,
    habit,
    largeBuyer,
    securities,
    guarantor,
    payment,
  } = facts;
  const blank = blankFacts();
  const sale = kind === 'credit-sale';
  return {
    ...blank,
    creditor: { ...blankParty(kind === 'person-lends' ? 'person' : 'company'), name: client },
    debtors: [{ ...blankParty(borrower.kind), name: borrower.name }],
    guarantors: securities.includes('guarantor')
      ? [{ ...blankGuarantor(), name: guarantor.name, mode: guarantor.mode }]
      : [],
    agreement: {
      ...blank.agreement,
      name: sale ? '买卖合同' : '借款合同',
      purpose: sale ? '' : purposeText,
      deliveredBy: sale ? '' : { transfer: '银行转账', cash: '现金', mixed: '银行转账和现金' }[payment],
    },
    claim: {
      ...blank.claim,
      kind: sale ? (largeBuyer ? 'sme' : 'sale') : habit === 'licensed' ? 'financial' : 'private',
      formedOn: signedOn,
      dueOn,
      disbursements: [{ on: signedOn, amount, withheld: null }],
      termRate: sale || rate === null ? null : { annualPercent: rate },
      overdueRate: overdueRate === null ? 'none-agreed' : { annualPercent: overdueRate },
      penalty: dailyPenalty === null ? null : { kind: 'daily', percent: dailyPenalty },
    },
  };
}
