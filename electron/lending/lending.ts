import type { ReadableFile } from '../casefile/transaction.ts';
import type { lendingOperations, LendingView } from '../contract/lending.ts';
import type { Handlers } from '../contract/operations.ts';
import type { LendingId } from '../domain/case/ids.ts';
import { block, type Finding } from '../domain/finding.ts';
import { findingsOnCitations } from '../domain/law/citation-check.ts';
import { assess, type LendingAssessment } from '../domain/lending/assessment.ts';
import { LENDING_FINDINGS, type LendingFacts } from '../domain/lending/lending.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { Failure } from '../failure.ts';
import type { Library } from '../library/library.ts';
import { findingsOnText } from '../negotiation/conduct.ts';
import { wordsNotFigures } from '../papers/gate/paper-checks.ts';
import { filledClause } from '../papers/lending/clauses.ts';
import { lendingPaper } from '../papers/lending/paper.ts';
import {
  deleteLending,
  insertLendingVersion,
  lendings,
  type LendingVersion,
  lendingVersions,
} from '../records/lending.ts';
import type { PaperDocument } from '../typesetting/document.ts';
import { computed } from '../workspace/computed.ts';
import { legalSourcesOf } from '../workspace/legal-sources.ts';
import { newId } from '../workspace/new-id.ts';
import { ratesOf } from '../workspace/rates.ts';
import { senderOf, settingsOf } from '../workspace/settings.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The versions of an assessment, newest first, at least one. @throws Failure not-found */
export function lendingOf(file: ReadableFile, id: LendingId): readonly [LendingVersion, ...LendingVersion[]] {
  const [newest, ...earlier] = lendingVersions(file, id);
  if (newest === undefined) throw new Failure('not-found', '没有找到这份借前评估，可能已在别处删除。');
  return [newest, ...earlier];
}

export function lendingHandlers({
  clock,
  library,
  reading,
  writing,
}: Workspace): Pick<Handlers, keyof typeof lendingOperations> {
  return {
    'lending-list': () =>
      reading((file) => ({
        rows: lendings(file).map(({ lending_id: id, version, facts }) => ({
          id,
          kind: facts.kind,
          client: facts.client,
          borrower: facts.borrower.name,
          amount: facts.amount,
          assessedOn: facts.assessedOn,
          opinion: opinionOf(file, library, facts),
          versions: version,
        })),
      })),
    'lending-read': ({ id }) =>
      reading((file) => {
        const versions = lendingOf(file, id);
        const { version, facts } = versions[0];
        return {
          id,
          version,
          facts,
          findings: [...examineLending(file, library, facts, clock.today())],
          versions: versions.map((each) => ({ version: each.version, savedAt: each.saved_at, facts: each.facts })),
        };
      }),
    'lending-assess': ({ facts }) => reading((file) => lendingView(library, facts, assessed(file, library, facts))),
    'lending-save': ({ id, version, facts }) => {
      if (facts.assessedOn > clock.today())
        throw new Failure('invalid-input', '评估日期不能晚于今天。', { field: 'facts.assessedOn' });
      return writing((file) => {
        assessed(file, library, facts);
        const saved = id === null ? 0 : lendingOf(file, id)[0].version;
        if (saved !== version) throw new Failure('conflict', '这份评估在打开之后已被改动，请重新打开后再改。');
        const kept = id ?? newId<LendingId>();
        insertLendingVersion(file, kept, saved + 1, facts, clock.now());
        return { id: kept, version: saved + 1 };
      });
    },
    'lending-remove': ({ id }) => {
      writing((file) => {
        lendingOf(file, id);
        deleteLending(file, id);
      });
      return {};
    },
  };
}

/** @throws Failure not-computable, naming the field for which no figure can be given */
function assessed(file: ReadableFile, library: Library, facts: LendingFacts): LendingAssessment {
  return computed(() => assess(facts, ratesOf(file, library)));
}

/** Null if no figure can be given any more. */
function opinionOf(file: ReadableFile, library: Library, facts: LendingFacts): LendingAssessment['opinion'] | null {
  try {
    return assessed(file, library, facts).opinion;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

/** An assessment in words: each finding, and each clause for its kind, with the law. */
export function lendingView(
  { lending }: Pick<Library, 'lending'>,
  facts: LendingFacts,
  { figures, findings, opinion }: LendingAssessment,
): LendingView {
  const { lpr, ...rest } = figures;
  return {
    opinion,
    checkedOn: lending.checkedOn,
    figures: { ...rest, lprPercent: lpr.annualPercent, lprPublishedOn: lpr.publishedOn },
    findings: findings.map(({ id, detail }) => {
      const { title, text, confidence, source, statutes } = lending.findings.get(id)!;
      return { id, level: LENDING_FINDINGS[id], title, text, confidence, source, detail, statutes: [...statutes] };
    }),
    clauses: lending.clauses
      .filter(({ kinds }) => kinds.includes(facts.kind))
      .map(({ id, title, why, wording, confidence, source, statutes }) => ({
        id,
        title,
        why,
        confidence,
        source,
        wording: filledClause(wording, facts, figures),
        statutes: [...statutes],
      })),
  };
}

/**
 * Rules that apply to letters alone: a debtor may not be threatened with an earlier conviction or a list entry, but a
 * client who asks whether to lend must be told of them.
 */
export const OF_LETTERS_ALONE: ReadonlySet<string> = new Set([
  'wording-crime-accusation',
  'wording-criminal-law',
  'wording-false-consequence',
  'wording-credit-record',
]);

/** What blocks printing an assessment: no firm, or the lawyer's own text containing what no paper may say. */
function examineLending(
  file: ReadableFile,
  library: Library,
  facts: LendingFacts,
  today: PlainDate,
): readonly Finding[] {
  const typed = [facts.purposeText, facts.notes].join('\n');
  return [
    ...(settingsOf(file).firm.name.trim() === '' ? [block('no-firm', '尚未在“设置”中填写律师事务所全称。')] : []),
    ...findingsOnText(library.conduct, typed, 'debtor').filter(({ rule }) => !OF_LETTERS_ALONE.has(rule)),
    ...findingsOnCitations(legalSourcesOf(file, library).statutes, typed, today),
    ...wordsNotFigures(typed),
  ];
}

/** The note for the client, from the current assessment. @throws Failure not-found, issue-blocked, not-computable */
export function lendingNote(file: ReadableFile, library: Library, id: LendingId, today: PlainDate): PaperDocument {
  const { facts } = lendingOf(file, id)[0];
  const [blocked] = examineLending(file, library, facts, today).filter(({ severity }) => severity === 'block');
  if (blocked)
    throw new Failure(
      'issue-blocked',
      blocked.excerpt === '' ? blocked.message : `“${blocked.excerpt}”：${blocked.message}`,
    );
  const found = assessed(file, library, facts);
  const { findings, clauses } = lendingView(library, facts, found);
  return lendingPaper({
    facts,
    figures: found.figures,
    opinion: found.opinion,
    findings,
    clauses,
    sender: senderOf(settingsOf(file), { lawyers: [] }),
  });
}
