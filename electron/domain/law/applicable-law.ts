import type { PlainDate } from '../quantities/calendar.ts';
import { CIVIL_CODE_FROM } from './days-of-law.ts';

export interface ApplicableLaw {
  /** `civil-code`: 民法典; `earlier-law`: 合同法, 担保法 and the interpretations of that time. */
  readonly regime: 'civil-code' | 'earlier-law';
  readonly basis: readonly { readonly law: '时间效力规定'; readonly article: string }[];
  /** A sentence for the lawyer, including the doubt where courts differ. */
  readonly reason: string;
}

/**
 * Which law governs liability for non-performance, by 时间效力规定 (法释〔2020〕15号) 1 and 20.
 * @param facts `formedOn`, the day the contract was made; `performUntil`, the last day on which it was to be performed;
 * `breachOn`, the day the breach began; `endedOn`, the day it ended, null while it lasts.
 */
export function applicableLaw(facts: {
  formedOn: PlainDate;
  performUntil: PlainDate;
  breachOn: PlainDate;
  endedOn: PlainDate | null;
}): ApplicableLaw {
  if (facts.breachOn >= CIVIL_CODE_FROM) {
    return facts.formedOn >= CIVIL_CODE_FROM
      ? ruled('civil-code', ['第一条'], '合同订立和违约都在民法典施行之后，适用民法典。')
      : ruled(
          'civil-code',
          ['第二十条'],
          '合同订立于民法典施行之前，但违约发生在2021年1月1日之后，适用民法典合同编关于履行和违约责任的规定。',
        );
  }
  if (facts.endedOn !== null && facts.endedOn < CIVIL_CODE_FROM) {
    return ruled('earlier-law', ['第一条'], '违约开始和结束都在2021年1月1日之前，适用当时的合同法及其司法解释。');
  }
  if (facts.performUntil >= CIVIL_CODE_FROM) {
    return ruled(
      'earlier-law',
      ['第二十条'],
      '履行期跨越2021年1月1日，此前履行发生的争议适用当时的合同法，此后履行发生的争议适用民法典。',
    );
  }
  return ruled(
    'civil-code',
    ['第一条'],
    '违约始于2021年1月1日之前并持续至其后，按第一条第三款适用民法典；也有法院以违约发生时间为准适用合同法，引用时可以并列旧法条文。',
  );
}

function ruled(regime: ApplicableLaw['regime'], articles: readonly string[], reason: string): ApplicableLaw {
  return { regime, basis: articles.map((article) => ({ law: '时间效力规定', article })), reason };
}
