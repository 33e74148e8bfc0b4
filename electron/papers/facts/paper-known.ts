import { addDays, type PlainDate } from '../../domain/quantities/calendar.ts';
import type { CaseFacts } from '../../domain/case/case-facts.ts';

/**
 * What the days of proceedings in the case answer of the questions that papers ask, by the name of the question: typed once, it is offered
 * where it is asked. A payment order that still stands is to be performed within fifteen days of its service (民诉法 227).
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
