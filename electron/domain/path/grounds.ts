import type { Stage } from '../case/case-facts.ts';
import { basis } from '../law/basis.ts';
import { courtFee } from '../proceedings/fees.ts';
import { formatChinese, type PlainDate } from '../quantities/calendar.ts';
import { formatGrouped } from '../quantities/money.ts';
import { type Ground, ground } from './ground.ts';
import type { PathFacts } from './path-facts.ts';
import { paymentOrderTest } from './payment-order.ts';
import { standsAgainst } from './review.ts';

export interface Grounds {
  readonly reasons: readonly Ground[];
  readonly against: readonly Ground[];
}

const RECOVERY_BY: Record<NonNullable<PathFacts['recovery']>['by'], string> = {
  review: '律师在止损评估中的估计',
  means: '程序按偿付能力估计',
};

/** Arguments for and against a step in itself, whatever led to it. */
export function groundsOf(step: Stage, facts: PathFacts, asOf: PlainDate): Grounds {
  switch (step) {
    case 'remind':
      return {
        reasons: [
          ground(
            '提醒写明请求还款，到达后时效中断；语气客气，留有余地',
            basis('民法典', 195),
            basis('诉讼时效规定', 8),
          ),
        ],
        against: [],
      };
    case 'call':
      return { reasons: [ground('问清未还原因和打算，只联系债务人本人和保证人')], against: [] };
    case 'demand':
      return {
        reasons: [
          ground(
            '书面催告写明金额、算法、期限和账户，凭送达证明中断时效',
            basis('民法典', 195),
            basis('诉讼时效规定', 8),
          ),
        ],
        against: [],
      };
    case 'lawyers-letter':
      return {
        reasons: [ground('由律师事务所受托发函，如实说明法律后果，为协商和诉讼都留下依据', basis('律师法', 28))],
        against: facts.hasLawyer
          ? []
          : [ground('本案还没有承办律师；须由律师事务所统一接受委托并签订书面合同', basis('律师法', 25))],
      };
    case 'negotiate':
      return {
        reasons: [
          ground(
            '可以协商展期、分期；债务人承诺分期、请求延期或者部分还款的，时效中断',
            basis('民法典', 678),
            basis('诉讼时效规定', 14),
          ),
        ],
        against: facts.hasGuarantor
          ? [ground('未经保证人书面同意延长履行期限的，保证期间不变，须请保证人在协议上签字', basis('民法典', 695))]
          : [],
      };
    case 'payment-order': {
      const { bars, toConfirm } = paymentOrderTest(facts, asOf);
      return {
        reasons: [
          ...paymentOrderCost(facts),
          ground(
            '债务人收到后十五日内不提出书面异议又不还款的，可以申请执行；只说没钱不是有效异议',
            basis('民诉法', 227),
            basis('民诉法解释', 436),
          ),
        ],
        against: [
          ...bars,
          ...toConfirm,
          ground(
            '书面异议成立的，支付令失效，转入诉讼，申请费由申请人负担',
            basis('民诉法', 228),
            basis('诉讼费用交纳办法', 36),
          ),
        ],
      };
    }
    case 'suit':
      return {
        reasons: [
          ...suitCost(facts),
          ground('可以同时申请保全；自提交起诉状之日起时效中断', basis('民诉法', 103), basis('诉讼时效规定', 10)),
        ],
        against: valueAgainst(facts),
      };
    case 'enforce':
      return {
        reasons: [
          ground(
            '生效文书指定的履行期届满未履行的，两年内申请执行；费用不预交',
            basis('民诉法', 250),
            basis('诉讼费用交纳办法', 20),
          ),
        ],
        against: [],
      };
    case 'settled':
      return {
        reasons: [ground('债务已经清偿，债权债务终止；出具结清证明，归还凭证', basis('民法典', 557))],
        against: [],
      };
    case 'stopped':
      return { reasons: recoveryGrounds(facts, asOf), against: beforeStopping(facts) };
    default:
      return { reasons: [], against: [] };
  }
}

function paymentOrderCost({ owed }: PathFacts): Ground[] {
  if (owed === null) return [];
  const { fee } = courtFee('payment-order', owed);
  return [ground(`申请费 ${formatGrouped(fee)} 元，为受理费的三分之一；审查快，不开庭`, basis('诉讼费用交纳办法', 14))];
}

function suitCost({ owed }: PathFacts): Ground[] {
  if (owed === null) return [];
  const [full, half, keep] = [
    courtFee('acceptance', owed),
    courtFee('acceptance', owed, ['summary']),
    courtFee('preservation', owed),
  ];
  return [
    ground(
      `案件受理费 ${formatGrouped(full.fee)} 元（简易程序减半 ${formatGrouped(half.fee)} 元），保全申请费 ${formatGrouped(keep.fee)} 元；败诉方负担，原告先垫付`,
      basis('诉讼费用交纳办法', 13),
      basis('诉讼费用交纳办法', 14),
      basis('诉讼费用交纳办法', 16),
      basis('诉讼费用交纳办法', 29),
    ),
  ];
}

/** A suit is weighed against its expected return, where that was assessed. */
function valueAgainst({ recovery }: PathFacts): Ground[] {
  if (recovery === undefined || recovery.expected > recovery.furtherCosts) return [];
  return [
    ground(
      `预计可收回 ${formatGrouped(recovery.expected)} 元，不高于还要支出的 ${formatGrouped(recovery.furtherCosts)} 元（${RECOVERY_BY[recovery.by]}）`,
    ),
  ];
}

/** @param asOf a review that no longer holds on this day is not mentioned */
function recoveryGrounds(facts: PathFacts, asOf: PlainDate): Ground[] {
  const { recovery, stopLoss } = facts;
  const decided =
    stopLoss !== undefined && standsAgainst(stopLoss, asOf)
      ? [ground(`${formatChinese(stopLoss.reviewedOn)}的止损评估决定不再继续，理由：${stopLoss.reason}`)]
      : [];
  return [
    ...decided,
    ...(recovery === undefined
      ? []
      : [
          ground(
            `预计可收回 ${formatGrouped(recovery.expected)} 元，还要支出 ${formatGrouped(recovery.furtherCosts)} 元（${RECOVERY_BY[recovery.by]}）`,
          ),
        ]),
    ...(decided.length > 0 || recovery !== undefined
      ? []
      : [ground('继续追讨的花费高于可能收回的数额时，可以暂停或者转让债权')]),
  ];
}

/** Rights that expire while a case rests. */
function beforeStopping({ deadlines }: PathFacts): Ground[] {
  return deadlines
    .filter(({ kind, state }) => (kind === 'limitation' || kind === 'guarantee') && state === 'open')
    .map(({ kind, on, basis: rests }) =>
      ground(
        `${kind === 'limitation' ? '诉讼时效' : '保证期间'}将于${formatChinese(on)}届满，暂停前先保住`,
        ...rests.slice(0, 2),
      ),
    );
}
