import type { CaseFacts } from '../../domain/case/case-facts.ts';
import type { LetterBlock, LetterDraft } from '../../domain/letter/letter.ts';
import { inFigures, inWordsAndFigures } from '../../domain/quantities/amounts.ts';
import { formatChinese, type PlainDate } from '../../domain/quantities/calendar.ts';
import { type Fen, formatGrouped, subtract } from '../../domain/quantities/money.ts';
import { addressees, secondPerson, type Sender } from '../letter/facts.ts';

/** A missed instalment and its consequences. */
export interface NoticeFacts {
  readonly plan: {
    readonly agreedOn: PlainDate;
    readonly overdue: Fen;
    readonly waived: Fen;
    readonly terms: { readonly cureDays: number; readonly waiver: 'conditional' | 'final' };
    readonly instalments: readonly {
      readonly no: number;
      readonly dueOn: PlainDate;
      readonly amount: Fen;
      readonly paid: Fen;
      readonly state: string;
    }[];
  };
  /** What would be owed today if the plan were terminated, by the ledger. */
  readonly ifFallen: {
    readonly asOf: PlainDate;
    readonly principal: Fen;
    readonly interest: Fen;
    readonly penalty: Fen;
    readonly cost: Fen;
    readonly total: Fen;
  };
  readonly facts: CaseFacts;
  readonly sender: Sender;
  readonly writtenOn: PlainDate;
  /** Last day by which the letter asks for payment. */
  readonly payBy: PlainDate;
}

const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', runs: [{ text }] });
const heading = (text: string): LetterBlock => ({ kind: 'heading', runs: [{ text }] });

/**
 * The notice of a missed instalment as a demand letter: what is missing, until when it can be cured, and what is owed
 * otherwise.
 */
export function planNotice({ plan, ifFallen, facts, sender, payBy }: NoticeFacts): LetterDraft {
  const you = secondPerson(facts.debtors);
  const missed = plan.instalments.filter(({ state }) => state === 'missed');
  const parts: readonly (readonly [string, Fen])[] = [
    [facts.claim.price ? '价款' : '本金', ifFallen.principal],
    ['利息', ifFallen.interest],
    ['违约金', ifFallen.penalty],
    ['费用', ifFallen.cost],
  ];
  const revives =
    plan.waived > 0 && plan.terms.waiver === 'conditional' ? `，协议约定的减免${inFigures(plan.waived)}不发生效力` : '';
  return {
    kind: 'demand',
    title: '关于分期款项逾期的催告函',
    addressee: addressees(facts.debtors),
    body: [
      paragraph(
        `我方与${you}于${formatChinese(plan.agreedOn)}订立《分期还款协议书》，约定${you}分${plan.instalments.length}期还款。下列分期款项已过应付日期及宽限期，尚未足额支付：`,
      ),
      {
        kind: 'table',
        numeric: [false, false, true, true, true],
        rows: [
          { cells: ['期次', '应付日期', '应付（元）', '已付（元）', '未付（元）'] },
          ...missed.map((each) => ({
            cells: [
              `第${each.no}期`,
              formatChinese(each.dueOn),
              formatGrouped(each.amount),
              formatGrouped(each.paid),
              formatGrouped(subtract(each.amount, each.paid)),
            ],
          })),
        ],
      },
      paragraph(
        `逾期未付的分期款项共${inWordsAndFigures(plan.overdue)}。依协议约定，请${you}自本函到达之日的次日起${plan.terms.cureDays}日内补足，最迟于${formatChinese(payBy)}前（含当日）付至下列账户：`,
      ),
      ...[`户名：${sender.account.holder}`, `开户行：${sender.account.bank}`, `账号：${sender.account.number}`].map(
        paragraph,
      ),
      heading('逾期仍未补足的'),
      paragraph(
        `如${you}在上述期限内仍未补足，我方将依协议通知解除分期安排，全部剩余款项立即到期${revives}。届时截至${formatChinese(ifFallen.asOf)}（该日不计息），按原约定应付的款项如下：`,
      ),
      {
        kind: 'table',
        numeric: [false, true],
        rows: [
          { cells: ['项目', '金额（元）'] },
          ...parts
            .filter(([, amount]) => amount > 0)
            .map(([name, amount]) => ({ cells: [name, formatGrouped(amount)] })),
          { cells: ['合计', formatGrouped(ifFallen.total)], total: true },
        ],
      },
      paragraph(
        `以上合计${inWordsAndFigures(ifFallen.total)}，已付的分期款项均已扣除，计算过程见附件《债务计算明细表》。`,
      ),
      paragraph(
        `${you}如有临时困难，请在上述期限内与我方联系，说明原因和可行的付款时间。本函不构成我方对任何权利的放弃。特此函告。`,
      ),
    ],
    attachments: ['《分期还款协议书》复印件', '债务计算明细表'],
  };
}
