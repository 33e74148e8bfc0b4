import { type Basis, basis } from '../law/basis.ts';
import type { CaseFacts } from './case-facts.ts';

/** What has to be proved for the claim, in the order used by a list of evidence. */
export const CLAIM_ELEMENTS = [
  'identity',
  'contract',
  'delivery',
  'interest',
  'due-date',
  'guarantee',
  'demand',
  'acknowledgement',
  'repayment',
  'cost',
  'means',
  'other',
] as const;
export type ClaimElement = (typeof CLAIM_ELEMENTS)[number];

/** As papers name them. */
export const CLAIM_ELEMENT_NAMES: Record<ClaimElement, string> = {
  identity: '主体身份',
  contract: '合同关系',
  delivery: '款项或货物交付',
  interest: '利息、违约金约定',
  'due-date': '履行期限',
  guarantee: '保证责任',
  demand: '催收和时效',
  acknowledgement: '债务确认',
  repayment: '还款情况',
  cost: '费用支出',
  means: '财产线索',
  other: '其他',
};

/**
 * What is at hand: the original; an electronic original, which under 证据规定 15 includes a copy made by its author and a
 * printout taken directly from the data; or a copy that cannot yet be checked against its original.
 */
export const EVIDENCE_FORMS = ['original', 'electronic', 'copy'] as const;
export type EvidenceForm = (typeof EVIDENCE_FORMS)[number];
export const EVIDENCE_FORM_NAMES: Record<EvidenceForm, string> = {
  original: '原件',
  electronic: '电子数据',
  copy: '复制件',
};

/** What the program can show of a file, detected from its first bytes. */
export const EVIDENCE_MEDIA = ['image', 'pdf', 'audio', 'text', 'other'] as const;
export type EvidenceMedium = (typeof EVIDENCE_MEDIA)[number];

/** What the lawyer records about a piece of evidence. */
export interface EvidenceAccount {
  /** As named in the list of evidence: 2025年5月20日转账凭证. */
  readonly title: string;
  /** Who obtained it, from whom and how. */
  readonly source: string;
  readonly form: EvidenceForm;
  /** What it is to prove. */
  readonly proves: string;
  readonly elements: readonly ClaimElement[];
}

/** What is missing or weak in the proof of one element. */
export interface EvidenceGap {
  readonly element: ClaimElement;
  readonly kind: 'missing' | 'copies-only';
  readonly message: string;
  readonly basis: readonly Basis[];
}

type Need = Omit<EvidenceGap, 'kind'>;

/** What has to be proved for this claim, given what the parties agreed and did. */
function needs({ claim, guarantors }: CaseFacts, paid: boolean): Need[] {
  const loan = claim.price === undefined;
  const interest = claim.termRate !== null || claim.overdueRate !== 'none-agreed' || claim.penalty !== undefined;
  const need = (element: ClaimElement, message: string, ...grounds: Basis[]): Need => ({
    element,
    message,
    basis: grounds,
  });
  return [
    need('identity', '没有当事人身份或者主体资格的证据。', basis('民诉法', 122)),
    loan
      ? need(
          'contract',
          '没有借款合同、借据等证明借贷关系成立的证据；只有转账凭证而对方称是偿还旧债的，仍须证明借贷关系成立。',
          basis('民间借贷规定', 2),
          basis('民间借贷规定', 16),
        )
      : need('contract', '没有合同或者订单等证明合同关系成立的证据。', basis('民诉法', 67)),
    loan
      ? need(
          'delivery',
          '没有款项已经交付的证据；只有借据而对方称没有收到款项的，法院会结合交付等事实判断借款是否发生。',
          basis('民间借贷规定', 15),
        )
      : need('delivery', '没有货物、工程或者服务已经交付的证据。', basis('民诉法', 67)),
    ...(interest
      ? [
          need(
            'interest',
            '没有约定利息、违约金的证据；借款合同对支付利息没有约定的，视为没有利息。',
            ...(loan ? [basis('民法典', 680)] : [basis('民诉法', 67)]),
          ),
        ]
      : []),
    need(
      'due-date',
      '没有履行期限的证据；期限不明的，履行期和诉讼时效的起点会有争议。',
      basis('民法典', loan ? 675 : 511),
    ),
    ...(guarantors.length > 0 ? [need('guarantee', '没有保证合同或者保证条款的证据。', basis('民法典', 685))] : []),
    need('demand', '没有催收或者债务人同意履行的证据；诉讼时效中断须能证明。', basis('民法典', 195)),
    ...(paid
      ? [need('repayment', '已登记还款，但没有还款凭证；部分还款也能证明诉讼时效中断。', basis('民法典', 195))]
      : []),
    ...(claim.costs.length > 0
      ? [need('cost', '已登记费用，但没有合同、发票或者付款凭证。', basis('民诉法', 67))]
      : []),
  ];
}

/**
 * Finds the gaps in the proof of a claim. Elements proved only by copies count as weak: a copy that cannot be checked
 * against its original does not suffice alone (证据规定 90).
 * @param evidence the evidence in force, without what was withdrawn
 * @param paid whether any payment was booked
 */
export function evidenceGaps(
  facts: CaseFacts,
  evidence: readonly Pick<EvidenceAccount, 'form' | 'elements'>[],
  paid: boolean,
): EvidenceGap[] {
  return needs(facts, paid).flatMap((need): EvidenceGap[] => {
    const supporting = evidence.filter(({ elements }) => elements.includes(need.element));
    if (supporting.length === 0) return [{ ...need, kind: 'missing' }];
    if (supporting.some(({ form }) => form !== 'copy')) return [];
    return [
      {
        element: need.element,
        kind: 'copies-only',
        basis: [basis('证据规定', 15), basis('证据规定', 90)],
        message: `“${CLAIM_ELEMENT_NAMES[need.element]}”只有复制件；无法与原件核对的复制件不能单独作为认定事实的根据，请找到原件或者原始载体。`,
      },
    ];
  });
}
