import type { LetterId } from '../domain/case/ids.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { findArticle, type Statutes } from '../domain/law/statute.ts';
import type { LetterDraft, LetterKind, Recipient } from '../domain/letter/letter.ts';
import { followsFacts, type LetterValues, withValues } from '../domain/letter/letter-values.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { writeLetter } from '../papers/letter/body.ts';
import type { LetterFacts, Quotation } from '../papers/letter/facts.ts';
import { letterValues } from '../papers/letter/values.ts';
import { type LetterRecord } from '../records/letters.ts';
import { type CaseView, ifComputable } from '../workspace/case-view.ts';

/**
 * Statutes quoted in a lawyer's letter, short enough to be read: breach, plus overdue interest for a loan, or the duty
 * to pay for a price.
 */
const quoted = ({ price }: Claim) =>
  ['第五百七十七条', price ? '第五百七十九条' : '第六百七十六条'].map((article) => ({ law: '民法典', article }));

/** Options of a letter beyond its kind and last day: a single recipient, days from receipt, a letter it replaces. */
export interface LetterPurpose {
  readonly recipient?: Recipient | undefined;
  readonly payWithin?: number | undefined;
  /** Id of the issued letter that it replaces. */
  readonly replaces?: LetterId | null;
}

/** A letter with enough known to state its facts. */
export type DatedLetter = Pick<LetterRecord, 'case_id' | 'draft' | 'pay_by'> & { readonly replaces?: LetterId | null };

/**
 * The first draft of a letter, from the current facts.
 * @param payBy inclusive
 * @throws Failure not-computable, figures-disagree
 */
export function writeDraft(view: CaseView, asked: { kind: LetterKind; payBy: PlainDate } & LetterPurpose): LetterDraft {
  return writeLetter(asked.kind, letterFacts(view, asked));
}

/** The current value of each fact of a letter. @throws Failure not-computable, figures-disagree */
export function valuesOf(view: CaseView, { draft, pay_by: payBy, replaces }: DatedLetter): LetterValues {
  const { recipient, payWithin } = draft;
  return letterValues(letterFacts(view, { payBy, recipient, payWithin, replaces: replaces ?? null }));
}

/** A draft with its facts as of today. If the ledger gives no figure they stay as they were, and the gate says so. */
export function present<Letter extends DatedLetter>(view: CaseView, letter: Letter): Letter {
  const { draft } = letter;
  if (!followsFacts(draft.body)) return letter;
  const values = ifComputable(() => valuesOf(view, letter));
  return values === null ? letter : { ...letter, draft: { ...draft, body: withValues(draft.body, values) } };
}

function letterFacts(
  view: CaseView,
  { payBy, recipient, payWithin, replaces }: { payBy: PlainDate } & LetterPurpose,
): LetterFacts {
  const { facts, today, letters, law, payments, sender } = view;
  const before = replaces ? letters.find(({ id }) => id === replaces) : null;
  return {
    facts,
    payBy,
    owed: view.statementOn(today),
    payments,
    sender,
    writtenOn: today,
    quotations: quoted(facts.claim).flatMap((article) => quotation(law.statutes, article, today)),
    recipient: recipient ?? null,
    payWithin: payWithin ?? null,
    replaces: before?.number && before.issued_on ? { number: before.number, issuedOn: before.issued_on } : null,
  };
}

/** An article as a letter quotes it. One not in force on the day is left out, and the gate reports it missing. */
function quotation(statutes: Statutes, { law, article }: { law: string; article: string }, on: PlainDate): Quotation[] {
  const found = findArticle(statutes, { law, article, on });
  return found?.standing === 'in-force' && found.held !== null
    ? [{ citation: `《${found.law.law}》${found.article}`, text: found.held.text }]
    : [];
}
