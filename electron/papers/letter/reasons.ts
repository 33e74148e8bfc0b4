import type { Reason } from '../../domain/case/case-facts.ts';

/**
 * How a letter refers to why the debtor may not have paid. What is known of the debtor's means or troubles is never
 * mentioned, only the willingness to listen.
 */
export interface ReasonWords {
  /** In a reminder, before the request. */
  readonly reminding: string;
  /** Follows the request for payment: what is open to those who cannot pay at once. */
  readonly offering: string;
}

interface Speaking {
  readonly you: string;
  /** Who writes and is to be contacted: 我方, 本所. */
  readonly us: string;
  /** Whose claim it is and who decides: 我方, 委托人. */
  readonly creditor: string;
}

/** The words for a reason; for an unknown one, words that fit any. None blames, presses or threatens. */
export function wordsFor(reason: Reason | null, { you, us, creditor }: Speaking): ReasonWords {
  const within = `请在上述期限内与${us}联系`;
  switch (reason) {
    case 'hardship':
      return {
        reminding: `${creditor}理解${you}近期可能资金紧张，来函只为提醒并了解情况`,
        offering: `${creditor}理解${you}目前可能有实际困难。如不能一次付清，${within}，说明收入和财产情况，提出量力可行的还款时间和金额，${creditor}愿与${you}协商分期偿还。`,
      };
    case 'mismanagement':
      return {
        reminding: `${creditor}理解${you}经营中可能遇有周转不便，来函只为提醒并了解情况`,
        offering: `${creditor}理解${you}经营中可能遇有周转不便。如不能一次付清，${within}，说明近期回款安排，提出按回款分期偿还的时间和金额，${creditor}愿与${you}协商，使债务得以清偿而不影响正常经营。`,
      };
    case 'forgotten':
      return {
        reminding: '考虑到可能因事务繁忙未及时安排，特此提醒',
        offering: `如系一时疏忽，请在上述期限内付清即可；如已付款，请将付款日期和凭证告知${us}。不能一次付清的，也${within}，提出具体的还款时间和金额。`,
      };
    case 'deliberate':
      return {
        reminding: `就上述款项，特此提醒`,
        offering: `如${you}对欠款的事实或者数额有异议，请在上述期限内书面说明理由并附相关凭证，${us}将予核对；没有异议的，请按期付清。愿意分期偿还的，请在同一期限内书面提出具体的还款时间、金额和履行保障，${creditor}将予考虑。`,
      };
    default:
      return {
        reminding: '考虑到可能因事务繁忙未及时安排，特此提醒',
        offering: `如${you}目前确有困难，不能一次付清，${within}，说明原因及收入、财产情况，提出具体的还款时间和金额，${creditor}愿与${you}协商分期偿还。`,
      };
  }
}
