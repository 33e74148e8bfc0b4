/** Rules of conduct in debt collection, and their findings in a text or a planned contact. */

/** Whom a rule binds by its own terms. Rules that bind only some are still shown to all, as good practice. */
export type ConductScope = 'all' | 'financial-institutions' | 'lawyers';

/**
 * `official`: the official wording was read; `secondary`: only reports of it; `memory`: neither, so it is never the
 * sole ground of a block.
 */
export type Confidence = 'official' | 'secondary' | 'memory';

export interface ConductBasis {
  /** Full title. */
  readonly law: string;
  /** As printed: 第五十条; empty for a document whose numbering is not known. */
  readonly article: string;
  readonly note?: string;
  /** In force from this day; null while unknown. */
  readonly from: string | null;
  readonly confidence: Confidence;
}

/** What every rule of conduct reports when it is broken. */
export interface ConductRule {
  /** Stable for the rule. */
  readonly id: string;
  readonly scope: ConductScope;
  readonly severity: 'block' | 'warn';
  /** A Chinese sentence: what is wrong and what to do. */
  readonly advice: string;
  /** A sentence to write or say instead; empty when it is best left out. */
  readonly instead: string;
  readonly basis: readonly ConductBasis[];
}

export interface ConductFinding {
  readonly severity: 'block' | 'warn';
  readonly rule: string;
  /** The offending words, as they stand in the text; for a contact, the number that is too high or the time. */
  readonly excerpt: string;
  readonly advice: string;
  readonly instead: string;
  readonly scope: ConductScope;
  readonly basis: readonly ConductBasis[];
}

/** @param changes adjustments for the case at hand: a milder severity, a more exact sentence */
export function findingOf(
  rule: ConductRule,
  excerpt: string,
  changes: Partial<Pick<ConductFinding, 'severity' | 'advice'>> = {},
): ConductFinding {
  const { id, scope, severity, advice, instead, basis } = rule;
  return { severity, rule: id, excerpt, advice, instead, scope, basis, ...changes };
}

/** The grounds of a finding in one line: 治安管理处罚法第五十条、刑法第二百四十六条. */
export function formatBasis(basis: readonly ConductBasis[]): string {
  return basis
    .map(
      ({ law, article, confidence }) =>
        law.replace('中华人民共和国', '') + article + (confidence === 'official' ? '' : '（未核对原文）'),
    )
    .join('、');
}
