import { isComplete } from '../../domain/case/bank-account.ts';
import { isSameName } from '../../domain/case/names.ts';
import { block, type Finding, warn } from '../../domain/finding.ts';
import type { Sender } from '../letter/facts.ts';

/**
 * Whether the money would reach the right hands: the account must be complete, and held by the creditor or by the firm
 * acting for the creditor. Any other holder is a warning; most likely it is another client's account.
 */
export function accountFindings({ account, firm }: Sender, creditor: { readonly name: string }): Finding[] {
  if (!isComplete(account))
    return [
      block('missing', '收款账户没有填写完整：请在“当事人与债权”中填写本案的账户，或者在“设置”中填写通用的账户。'),
    ];
  const holder = account.holder.trim();
  return isSameName(holder, creditor.name) || isSameName(holder, firm.name)
    ? []
    : [
        warn(
          'account-holder',
          `收款账户的户名“${holder}”既不是债权人“${creditor.name}”，也不是本所。请核对是否填了别案的账户；债权人指定他人收款的，留存其书面指定。`,
          account.holder,
        ),
      ];
}
