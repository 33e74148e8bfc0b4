import { ratesOf } from '../workspace/rates.ts';
import { legalSourcesOf } from '../workspace/legal-sources.ts';
import type { ReadableFile } from '../casefile/transaction.ts';
import { caseOf } from '../cases/cases.ts';
import type { Output } from '../contract/operations.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { lawOfFacts, type Cited } from '../domain/case/law-of-facts.ts';
import { findArticle, type Statutes } from '../domain/law/statute.ts';
import { paymentsOf, statementOf } from '../ledger/ledger.ts';
import type { Library } from '../library/library.ts';

/** Which law governs each matter of a case, as of today. @throws Failure not-found, not-computable */
export function lawOfCase(file: ReadableFile, library: Library, caseId: string, today: PlainDate): Output<'case-law'> {
  const { facts, title } = caseOf(file, caseId);
  const { statutes } = legalSourcesOf(file, library);
  const asOf = today < facts.claim.formedOn ? facts.claim.formedOn : today;
  const isPaid = statementOf(file, library, caseId, asOf).total === 0;
  const lastPayment = paymentsOf(file, caseId)
    .map(({ on }) => on)
    .sort()
    .at(-1);
  const matters = lawOfFacts(facts, isPaid ? (lastPayment ?? null) : null, asOf, ratesOf(file, library));
  return {
    title,
    matters: matters.map(({ basis, cites, texts, ...matter }) => ({
      ...matter,
      basis: [...basis],
      cites: cites.map((cited) => ({ ...cited, held: keyOf(statutes, cited, asOf) })),
      texts: texts.flatMap((cited) => keyOf(statutes, cited, asOf) ?? []),
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
