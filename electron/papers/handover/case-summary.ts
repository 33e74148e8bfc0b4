import { type CaseFacts, type Guarantor, REASON_NAMES, type Stage, STAGE_NAMES } from '../../domain/case/case-facts.ts';
import { guaranteeOf } from '../../domain/case/guarantee.ts';
import { numberName } from '../../domain/case/id-paper.ts';
import type { Party, PartyKind } from '../../domain/case/party.ts';
import { PROCEDURE_DAY_NAMES, PROCEDURE_DAYS } from '../../domain/case/procedure.ts';
import type { Claim } from '../../domain/claim/claim.ts';
import { inFigures, inWordsAndFigures } from '../../domain/quantities/amounts.ts';
import { formatChinese, type PlainDate } from '../../domain/quantities/calendar.ts';
import type { Fen } from '../../domain/quantities/money.ts';
import type { Block, PaperDocument } from '../../typesetting/document.ts';

const KINDS: Record<PartyKind, string> = {
  person: '自然人',
  company: '公司',
  'sole-trader': '个体工商户',
  'other-organisation': '其他组织',
};

export interface SummarisedCase {
  readonly title: string;
  readonly facts: CaseFacts;
  readonly stage: Stage;
  /** What is owed on the day of printing; null if it cannot be computed. */
  readonly owed: Fen | null;
  readonly payments: number;
  readonly plan: { readonly agreedOn: PlainDate; readonly total: Fen; readonly instalments: number } | null;
  readonly printedOn: PlainDate;
}

/**
 * 案情摘要: the facts of a case as entered, for a reader without this program. The lawyer's own notes are left out: they
 * are for nobody else.
 */
export function caseSummary({ title, facts, stage, owed, payments, plan, printedOn }: SummarisedCase): PaperDocument {
  const { claim, agreement, procedure, situation } = facts;
  const days =
    procedure === undefined
      ? []
      : Object.values(PROCEDURE_DAYS)
          .flat()
          .flatMap((day) =>
            procedure[day] === undefined ? [] : [pair(PROCEDURE_DAY_NAMES[day], formatChinese(procedure[day]))],
          );
  const suit = claim.filedOn === undefined ? days : [pair('起诉', formatChinese(claim.filedOn)), ...days];
  return {
    title: '案情摘要',
    language: 'zh-CN',
    createdOn: printedOn,
    page: 'sheet',
    record: true,
    blocks: [
      { kind: 'title', text: '案情摘要' },
      pairs([pair('案件', title), pair('案件阶段', STAGE_NAMES[stage]), pair('制作日期', formatChinese(printedOn))]),
      heading('一、当事人'),
      pairs([
        ...partyPairs('债权人', facts.creditor),
        ...facts.debtors.flatMap((party) => partyPairs('债务人', party)),
        ...facts.guarantors.flatMap((guarantor) => [
          ...partyPairs('保证人', guarantor),
          ...guaranteePairs(guarantor, claim, printedOn),
        ]),
      ]),
      heading('二、债权'),
      pairs([
        pair(
          '依据',
          `${agreement.name === '' ? '' : `《${agreement.name.replace(/[《》]/g, '')}》`}${agreement.number === '' ? '' : `（${agreement.number}）`}，${formatChinese(claim.formedOn)}订立`,
        ),
        ...optional('用途', agreement.purpose),
        ...claim.disbursements.map(({ on, amount, withheld }) =>
          pair(
            claim.price === undefined ? '出借' : '价款',
            `${formatChinese(on)} ${inFigures(amount)}${withheld ? `，其中预先扣除利息${inFigures(withheld)}` : ''}`,
          ),
        ),
        ...optional('交付方式', agreement.deliveredBy),
        pair('履行期限', `${formatChinese(claim.dueOn)}届满`),
        ...termPairs(claim),
      ]),
      heading('三、现状'),
      pairs([
        pair(
          '尚欠合计',
          owed === null
            ? '因资料不全未能计算'
            : `${inWordsAndFigures(owed)}（计算至${formatChinese(printedOn)}，该日不计息；见债务计算明细表）`,
        ),
        pair('已收还款', payments === 0 ? '无' : `${payments}笔（见还款台账）`),
        ...(plan === null
          ? []
          : [
              pair(
                '分期还款',
                `${formatChinese(plan.agreedOn)}约定分${plan.instalments}期，共${inFigures(plan.total)}`,
              ),
            ]),
        ...(situation.reason === null ? [] : [pair('未还原因', REASON_NAMES[situation.reason])]),
      ]),
      ...(suit.length === 0 ? [] : [heading('四、程序'), pairs(suit)]),
      ...(facts.lawyers.length === 0
        ? []
        : [
            heading(suit.length === 0 ? '四、承办律师' : '五、承办律师'),
            pairs([pair('律师', facts.lawyers.join('、'))]),
          ]),
    ],
    footer: { left: `案情摘要 · ${title}` },
  };
}

interface Pair {
  readonly label: string;
  readonly value: string;
}
const pair = (label: string, value: string): Pair => ({ label: `${label}：`, value });
const optional = (label: string, value: string): Pair[] => (value.trim() === '' ? [] : [pair(label, value)]);
const pairs = (items: readonly Pair[]): Block => ({ kind: 'pairs', indent: false, items });
const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });

function partyPairs(role: string, party: Party): Pair[] {
  const { kind, name, honorific, idNumber, representative, address, phone } = party;
  return [
    pair(role, `${name}${honorific === '' ? '' : `（${honorific}）`}，${KINDS[kind]}`),
    ...optional(numberName(party), idNumber),
    ...(kind === 'person' ? [] : optional(kind === 'company' ? '法定代表人' : '负责人', representative)),
    ...optional('地址', address),
    ...optional('电话', phone),
  ];
}

function guaranteePairs({ mode, agreedUntil }: Guarantor, claim: Claim, on: PlainDate): Pair[] {
  const read = guaranteeOf({ mode, agreedUntil }, claim, on);
  return [
    pair(
      '保证方式',
      `${read.mode === 'joint' ? '连带责任保证' : '一般保证'}${mode === 'unspecified' ? '（未约定或者约定不明，依法认定）' : ''}`,
    ),
    pair('保证期间', `至${formatChinese(read.expiresOn)}${read.state === 'expired' ? '，已届满' : ''}`),
  ];
}

function termPairs({ price, termRate, overdueRate, penalty, costs }: Claim): Pair[] {
  const overdue = overdueRate === 'none-agreed' ? '没有约定' : `年${overdueRate.annualPercent}%`;
  return [
    ...(price === undefined ? [pair('期内利率', termRate === null ? '没有约定' : `年${termRate.annualPercent}%`)] : []),
    pair('逾期利率', overdue),
    pair(
      '违约金',
      penalty === undefined
        ? '没有约定'
        : penalty.kind === 'daily'
          ? `每日${penalty.percent}%`
          : inFigures(penalty.amount),
    ),
    ...costs.map(({ on, amount, label }) =>
      pair('实现债权的费用', `${formatChinese(on)} ${label} ${inFigures(amount)}`),
    ),
  ];
}
