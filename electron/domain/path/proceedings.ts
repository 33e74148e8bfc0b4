import { basis } from '../law/basis.ts';
import { addDays, formatChinese, type PlainDate } from '../quantities/calendar.ts';
import { ground } from './ground.ts';
import { type Lead, lead } from './lead.ts';
import type { PathFacts } from './path-facts.ts';

/** The next step of a case in court, by the dates in its papers. */
export function afterProceedings(facts: PathFacts, asOf: PlainDate): Lead {
  return facts.stage === 'payment-order'
    ? afterOrder(facts, asOf)
    : facts.stage === 'suit'
      ? afterSuit(facts, asOf)
      : enforcing(facts);
}

/** 督促程序: 民诉法 226 to 228, 民诉法解释 430, 436 to 440. */
function afterOrder({ procedure, filedOn }: PathFacts, asOf: PlainDate): Lead {
  const {
    orderAppliedOn = filedOn ?? undefined,
    orderAcceptedOn,
    orderIssuedOn,
    orderServedOn,
    orderObjectedOn,
    orderEndedOn,
    enforcementAppliedOn,
  } = procedure;
  if (enforcementAppliedOn !== undefined)
    return lead('enforce', [ground(`${formatChinese(enforcementAppliedOn)}已申请执行`)]);
  if (orderEndedOn !== undefined)
    return lead('suit', [
      ground(
        `${formatChinese(orderEndedOn)}终结督促程序，支付令失效，转入诉讼；七日内未表明不同意起诉的，视为向该法院起诉`,
        basis('民诉法', 228),
        basis('民诉法解释', 438),
      ),
    ]);
  if (orderObjectedOn !== undefined)
    return lead('suit', [
      ground(
        `${formatChinese(orderObjectedOn)}债务人提出书面异议，异议成立的支付令失效；向法院查询审查结果，准备起诉`,
        basis('民诉法', 228),
        basis('民诉法解释', 435),
      ),
    ]);
  if (orderServedOn !== undefined) {
    const until = addDays(orderServedOn, 15);
    return asOf > until
      ? lead('enforce', [
          ground(
            `支付令${formatChinese(orderServedOn)}送达，十五日至${formatChinese(until)}届满，既无书面异议又未付清`,
            basis('民诉法', 227),
            basis('民诉法解释', 440),
          ),
        ])
      : lead(
          'payment-order',
          [
            ground(
              `支付令${formatChinese(orderServedOn)}送达，债务人应当在${formatChinese(until)}前清偿或者提出书面异议`,
              basis('民诉法', 227),
            ),
          ],
          addDays(until, 1),
        );
  }
  if (orderIssuedOn !== undefined) {
    const until = addDays(orderIssuedOn, 30);
    return asOf > until
      ? lead('suit', [
          ground(
            `支付令${formatChinese(orderIssuedOn)}发出，三十日内没有送达的自行失效，应当起诉；已经送达的，在案情中补填送达之日`,
            basis('民诉法解释', 430),
          ),
        ])
      : lead(
          'payment-order',
          [
            ground(
              `支付令${formatChinese(orderIssuedOn)}发出，等待送达；三十日内无法送达的自行失效`,
              basis('民诉法解释', 430),
            ),
          ],
          addDays(until, 1),
        );
  }
  if (orderAcceptedOn !== undefined)
    return lead(
      'payment-order',
      [
        ground(
          `${formatChinese(orderAcceptedOn)}受理，法院应当在十五日内发出支付令；收到后在案情中补填发出、送达之日`,
          basis('民诉法', 227),
        ),
      ],
      addDays(orderAcceptedOn, 16),
    );
  return orderAppliedOn === undefined
    ? lead('payment-order', [ground('还没有填写申请之日：在“文书”中制作支付令申请书，递交后在案情中补填')])
    : lead(
        'payment-order',
        [
          ground(
            '受理后十五日内发出支付令，债务人收到后有十五日；无异议又不付的申请执行，异议成立的转入诉讼',
            basis('民诉法', 227),
            basis('民诉法', 228),
          ),
        ],
        addDays(orderAppliedOn, 35),
      );
}

function afterSuit(
  { procedure: { hearingOn, judgmentEffectiveOn, performUntil }, filedOn }: PathFacts,
  asOf: PlainDate,
): Lead {
  if (performUntil !== undefined) {
    return asOf > performUntil
      ? lead('enforce', [ground(`履行期间${formatChinese(performUntil)}届满，没有履行`, basis('民诉法', 264))])
      : lead('suit', [ground(`文书指定的履行期间到${formatChinese(performUntil)}`)], addDays(performUntil, 1));
  }
  if (judgmentEffectiveOn !== undefined)
    return lead('enforce', [
      ground(`文书${formatChinese(judgmentEffectiveOn)}生效；写明履行期间的，在案情中补填，届满后才能申请执行`),
    ]);
  if (filedOn === null) return lead('suit', [ground('还没有填写起诉之日；递交起诉状后，在案情中补填')]);
  if (hearingOn !== undefined && hearingOn >= asOf)
    return lead(
      'suit',
      [ground(`${formatChinese(hearingOn)}开庭；庭前、庭中都可以调解，调解书可以强制执行`)],
      addDays(hearingOn, 1),
    );
  return lead('suit', [ground('等待审理；庭前、庭中都可以调解，调解书可以强制执行')]);
}

function enforcing({
  procedure: { enforcementAppliedOn, orderServedOn, performUntil, judgmentEffectiveOn },
}: PathFacts): Lead {
  const known = orderServedOn ?? performUntil ?? judgmentEffectiveOn;
  if (enforcementAppliedOn === undefined && known !== undefined)
    return lead('enforce', [
      ground('还没有填写申请执行之日：在“文书”中制作执行申请书，递交后在案情中补填', basis('民诉法', 250)),
    ]);
  return lead('enforce', [
    ground('执行中：提供财产线索，申请查询和报告财产', basis('民诉法', 252), basis('民诉法', 253)),
  ]);
}
