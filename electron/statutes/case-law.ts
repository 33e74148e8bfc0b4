import type { Output } from '../contract/operations.ts';
import { type Cited, lawOfFacts } from '../domain/case/law-of-facts.ts';
import { findArticle, type Statutes } from '../domain/law/statute.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { CaseView } from '../workspace/case-view.ts';

/** Which law governs each matter of a case, as of today. @throws Failure not-computable */
export function lawOfCase(view: CaseView): Output<'case-law'> {
  const { facts, title, today, law, payments } = view;
  const asOf = today < facts.claim.formedOn ? facts.claim.formedOn : today;
  const isPaid = view.statementOn(asOf).total === 0;
  const lastPayment = payments
    .map(({ on }) => on)
    .sort()
    .at(-1);
  const matters = lawOfFacts(facts, isPaid ? (lastPayment ?? null) : null, asOf, law.rates);
  return {
    title,
    matters: matters.map(({ basis, cites, texts, ...matter }) => ({
      ...matter,
      basis: [...basis],
      cites: cites.map((cited) => ({ ...cited, held: keyOf(law.statutes, cited, asOf) })),
      texts: texts.flatMap((cited) => keyOf(law.statutes, cited, asOf) ?? []),
    })),
  };
}

function keyOf(
  statutes: Statutes,
  { law, article }: Cited,
  on: PlainDate,
): Output<'case-law'>['matters'][number]['texts'][number] | null {
  const found = findArticle(statutes, { law, article, on });
  return found?.held ? { law: found.law.law, article: found.article, effectiveFrom: found.held.effectiveFrom } : null;
}
