import { type Finding, warn } from '../../domain/finding.ts';
import type { PlainDate } from '../../domain/quantities/calendar.ts';
import { readAmount } from '../../domain/quantities/typed-amount.ts';
import type { GateFacts } from './gate-facts.ts';
import { ownWords } from './own-words.ts';

/** An amount of money: after ¥, before 元, or alone in a cell with its fen. */
const AMOUNT = /[¥￥]\s*[\d,，]+(?:\.\d{1,2})?|[\d,，]+(?:\.\d+)?\s*[万亿]?元|(?<=^|\t)[\d,]+\.\d{2}(?=\t|$)/gm;

/** Amounts in a letter that are neither in the case nor in its ledger: what was mistyped, or belongs to another debt. */
export function unknownAmounts(body: string, facts: GateFacts, asOf: PlainDate | undefined): Finding[] {
  const known = facts.knownAmountsOn(asOf ?? facts.today);
  const written = new Set([...ownWords(body).matchAll(AMOUNT)].map(([found]) => found));
  return [...written].flatMap((found) => {
    const amount = readAmount(found);
    return amount === null || amount === 0 || known.has(amount)
      ? []
      : [warn('amount-not-facts', `“${found}”不在案件资料、台账、还款和协商记录之中，请核对。`, found)];
  });
}
