import { type Reason, REASON_NAMES } from '../case/case-facts.ts';
import { LETTER_KINDS, type LetterKind } from './letter.ts';

/** What the tone of the next letter depends on. */
export interface ToneFacts {
  readonly reason: Reason | null;
  /** Whether the due day has passed. */
  readonly isDue: boolean;
  /** The days that bear overdue interest: 0 on the first day of delay. */
  readonly daysOverdue: number;
  /** Kinds of the letters issued to the debtor. */
  readonly sent: readonly LetterKind[];
  /** Promises to pay that were broken. */
  readonly brokenPromises: number;
  /** Days until limitation expires. */
  readonly limitationDays: number;
  /** Whether lawyers are appointed for the case. */
  readonly mandated: boolean;
}

export interface Tone {
  readonly kind: LetterKind;
  /** Chinese clauses, most important first. */
  readonly why: readonly string[];
}

/**
 * Days overdue after which a debtor in difficulty gets more than a reminder, and days before limitation expires from
 * which a demand must be provable.
 */
const REMINDED_FOR = 30;
const LIMITATION_NEAR = 90;

/**
 * How firm the next letter should be: one step at a time, as mediators and judges expect, unless the debtor delays on
 * purpose, broke a promise, or limitation is about to expire. A proposal; the lawyer chooses.
 */
export function toneFor({
  reason,
  isDue,
  daysOverdue,
  sent,
  brokenPromises,
  limitationDays,
  mandated,
}: ToneFacts): Tone {
  if (!isDue) return { kind: 'reminder', why: ['债务尚未逾期，只宜提醒'] };
  const why: string[] = [];
  let step = firstStep(reason, daysOverdue, why);
  const last = Math.max(-1, ...sent.map((kind) => LETTER_KINDS.indexOf(kind)));
  if (last >= 0) {
    if (last + 1 > step) step = last + 1;
    why.unshift(
      last === 2
        ? '已发过律师函，再发函的作用有限，可考虑支付令或者起诉'
        : `已发过${['提醒函', '催款函'][last]}而仍未清偿`,
    );
  }
  if (brokenPromises > 0) {
    step += 1;
    why.unshift(`有${brokenPromises}次还款承诺未履行`);
  }
  if (limitationDays <= LIMITATION_NEAR) {
    step = 2;
    why.unshift(
      limitationDays < 0
        ? '诉讼时效已届满，函件宜由律师斟酌措辞'
        : `诉讼时效将在${limitationDays}日后届满，须有能证明送达的书面催告`,
    );
  }
  const kind = LETTER_KINDS[Math.min(step, 2)] ?? 'lawyers-letter';
  if (kind === 'lawyers-letter' && !mandated)
    return { kind: 'demand', why: [...why, '本案尚未指定承办律师，不能出具律师函'] };
  return { kind, why };
}

function firstStep(reason: Reason | null, daysOverdue: number, why: string[]): number {
  switch (reason) {
    case 'forgotten':
      why.push(`原因为${REASON_NAMES.forgotten}，先行提醒即可`);
      return 0;
    case 'deliberate':
      why.push(`原因为${REASON_NAMES.deliberate}，宜正式催告`);
      return 1;
    default: {
      const late = daysOverdue > REMINDED_FOR;
      const name = reason === null || reason === 'other' ? '原因未明' : `原因为${REASON_NAMES[reason]}`;
      why.push(
        late
          ? `${name}，逾期已${daysOverdue}日，宜正式催告并请对方提出还款安排`
          : `${name}，逾期不久，宜先提醒并了解情况`,
      );
      return late ? 1 : 0;
    }
  }
}
