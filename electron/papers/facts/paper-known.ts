import type { CaseFacts } from '../../domain/case/case-facts.ts';
import { addDays, type PlainDate } from '../../domain/quantities/calendar.ts';

/**
 * The answers to papers' questions that are known from the dates of proceedings in the case, by question name: entered
 * once, they are offered wherever asked. A payment order still in force must be performed within fifteen days of its
 * service (民诉法 227).
 */
export function knownAnswers({ procedure = {} }: Pick<CaseFacts, 'procedure'>): Readonly<Record<string, PlainDate>> {
  const { orderIssuedOn, orderServedOn, orderObjectedOn, orderEndedOn, judgmentEffectiveOn, performUntil } = procedure;
  const orderStands =
    orderServedOn !== undefined &&
    orderObjectedOn === undefined &&
    orderEndedOn === undefined &&
    judgmentEffectiveOn === undefined;
  const performBy = performUntil ?? (orderStands ? addDays(orderServedOn, 15) : undefined);
  return {
    ...(orderStands && orderIssuedOn !== undefined && { 裁判作出日期: orderIssuedOn }),
    ...(judgmentEffectiveOn !== undefined && { 生效日期: judgmentEffectiveOn }),
    ...(performBy !== undefined && { 履行期限届满日: performBy }),
  };
}
