import { basis } from '../law/basis.ts';
import type { PlainDate } from '../quantities/calendar.ts';
import type { Ground } from './ground.ts';
import type { PathFacts } from './path-facts.ts';

export interface PaymentOrderTest {
  /**
   * `barred`: ruled out by the file; `open`: not ruled out by anything known, with `toConfirm` for the lawyer to check.
   */
  readonly state: 'open' | 'barred';
  readonly bars: readonly Ground[];
  readonly toConfirm: readonly Ground[];
}

/** Whether a payment order is available according to the file: 民诉法 225; 民诉法解释 427, 428, 430, 434. */
export function paymentOrderTest(facts: Omit<PathFacts, 'deadlines'>, asOf: PlainDate): PaymentOrderTest {
  const { dueOn, owed, hasAddress, filedOn, stage, lateChargesAgreed, isPrice, hasGuarantor, contacts, letters } =
    facts;
  const attempts = contacts.filter(({ withDebtor }) => withDebtor);
  const neverReached =
    attempts.length >= 3 &&
    !attempts.some(({ reached }) => reached) &&
    !letters.some(({ arrivedOn }) => arrivedOn !== null);
  const bars: Ground[] = [
    ...(dueOn >= asOf ? [{ text: '债务尚未到期，不能申请支付令', basis: [basis('民诉法解释', 427)] }] : []),
    ...(owed === null ? [{ text: '欠款数额尚不能确定，先在台账中补全', basis: [basis('民诉法解释', 427)] }] : []),
    ...(filedOn !== null && stage === 'suit'
      ? [{ text: '同一债务已经起诉，督促程序应当终结', basis: [basis('民诉法解释', 430)] }]
      : []),
  ];
  const toConfirm: Ground[] = [
    ...(hasAddress
      ? []
      : [
          {
            text: '没有债务人的地址，支付令可能送达不了；发出后三十日内无法送达的自行失效',
            basis: [basis('民诉法解释', 430)],
          },
        ]),
    ...(neverReached
      ? [
          {
            text: '多次未能联系上债务人；下落不明或者支付令不能送达的，不予受理，应当起诉',
            basis: [basis('民诉法解释', 427)],
          },
        ]
      : []),
    ...(lateChargesAgreed
      ? []
      : [
          {
            text: '合同没有约定逾期利息、违约金的，申请时不要主张；坚持主张会被驳回',
            basis: [basis('民诉法解释', 428)],
          },
        ]),
    ...(isPrice
      ? [{ text: '价款债权须确认我方已经履行完毕，没有对待给付义务，质量没有争议', basis: [basis('民诉法解释', 427)] }]
      : []),
    ...(hasGuarantor
      ? [{ text: '支付令对保证人没有约束力；另行起诉保证人的，支付令失效', basis: [basis('民诉法解释', 434)] }]
      : []),
    {
      text: '须确认双方没有其他债务纠纷，并且没有申请诉前保全',
      basis: [basis('民诉法', 225), basis('民诉法解释', 427)],
    },
  ];
  return { state: bars.length > 0 ? 'barred' : 'open', bars, toConfirm };
}
