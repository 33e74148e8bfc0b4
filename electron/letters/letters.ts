import { isDeepStrictEqual } from 'node:util';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { letterOperations, LetterSummary } from '../contract/letters.ts';
import type { Handlers } from '../contract/operations.ts';
import type { Reasons } from '../contract/reasons.ts';
import type { LetterId } from '../domain/case/ids.ts';
import type { Finding } from '../domain/finding.ts';
import { arrivalOf } from '../domain/letter/delivery.ts';
import type { LetterDraft, LetterKind, Recipient } from '../domain/letter/letter.ts';
import { partyOf, type PartyOfLetter, recipientsOf } from '../domain/letter/recipients.ts';
import { addDays, formatChinese, partsOf, type PlainDate } from '../domain/quantities/calendar.ts';
import { Failure } from '../failure.ts';
import { letterPaper } from '../papers/letter/paper.ts';
import { withinWords } from '../papers/letter/sentences.ts';
import { standingEvents } from '../records/letter-events.ts';
import { nextSerial } from '../records/letter-numbers.ts';
import { insertRecipients } from '../records/letter-recipients.ts';
import {
  deleteDraft,
  findLetter,
  freezeLetter,
  insertDraft,
  isReplaced,
  type LetterRecord,
  lettersOf,
  updateDraft,
} from '../records/letters.ts';
import { readLogo } from '../records/logo.ts';
import { missingCharacters } from '../typesetting/coverage.ts';
import type { PaperDocument } from '../typesetting/document.ts';
import { renderPdf } from '../typesetting/render.ts';
import { acknowledgedWarnings } from '../workspace/acknowledged-warnings.ts';
import { addAutomaticEntry } from '../workspace/automatic-entries.ts';
import { type CaseView, ifComputable } from '../workspace/case-view.ts';
import { fontsFor } from '../workspace/fonts.ts';
import { newId } from '../workspace/new-id.ts';
import { sha256Of } from '../workspace/sha256.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { gateFindings } from './letter-gate.ts';
import { letterNumber } from './letter-numbers.ts';
import { toneOf } from './letter-tone.ts';
import { type LetterPurpose, present, valuesOf, writeDraft } from './letter-writing.ts';

export const KIND_NAMES: Record<LetterKind, string> = {
  reminder: '提醒函',
  demand: '催款函',
  'lawyers-letter': '律师函',
};

/** @throws Failure not-found */
export function letterOf(file: ReadableFile, id: LetterId): LetterRecord {
  const found = findLetter(file, id);
  if (found === null) throw new Failure('not-found', '没有找到这份函件。');
  return found;
}

/** The letter as it would be printed today; an issued one is never rendered again but read from the file. */
export function paperOf(
  file: ReadableFile,
  { facts, sender, settings }: CaseView,
  letter: Pick<LetterRecord, 'draft'>,
  writtenOn: PlainDate,
  number: string | null,
): PaperDocument {
  return letterPaper(letter.draft, {
    sender,
    creditor: facts.creditor,
    number,
    writtenOn,
    bodySize: settings.bodySize,
    letterhead: settings.letterhead,
    logo: readLogo(file),
  });
}

/** A letter that can be issued: a saved draft, or one of a batch, which is saved on issue. */
export type IssuableLetter = Pick<LetterRecord, 'id' | 'case_id' | 'kind' | 'draft' | 'pay_by'> & {
  readonly replaces?: LetterId | null;
};

export interface LetterIssue {
  /** The first draft of a letter, from the current facts. @param payBy inclusive */
  write(view: CaseView, kind: LetterKind, payBy: PlainDate, purpose?: LetterPurpose): LetterDraft;
  /** What blocks issuing a letter today, or warns against it. */
  findings(file: ReadableFile, view: CaseView, letter: IssuableLetter): readonly Finding[];
  /**
   * Issues a letter under the next number of the register, atomically.
   * @param source returns the letter; called again after typesetting, and the issue is rejected if the letter or its
   * context has changed
   * @param before changes the file in the same transaction, before the letter is frozen
   * @param after the same, after it is frozen
   * @throws Failure issue-blocked, already-issued, conflict
   */
  issue(
    source: (file: ReadableFile) => IssuableLetter,
    reasons: Reasons,
    around?: {
      before?(file: WritableFile, letter: IssuableLetter): void;
      after?(file: WritableFile, issued: IssuedLetter): void;
    },
  ): Promise<IssuedLetter>;
}

export interface IssuedLetter {
  readonly number: string;
  readonly title: string;
  readonly sha256: string;
  readonly pdf: Uint8Array;
}

/** The only path from facts to an issued letter, single or in a batch. */
export function letterIssue({ clock, library, reading, writing, viewOf }: Workspace): LetterIssue {
  const write: LetterIssue['write'] = (view, kind, payBy, purpose) => writeDraft(view, { kind, payBy, ...purpose });

  const findings: LetterIssue['findings'] = (file, view, letter) => {
    const now = present(view, letter);
    const missing = missingCharacters(paperOf(file, view, now, view.today, null), fontsFor(file, library));
    return gateFindings(
      view,
      library.conduct,
      now,
      missing.map(({ character }) => character),
    );
  };

  /** What would be issued now. @throws Failure issue-blocked */
  const prepare = (file: ReadableFile, asked: IssuableLetter, reasons: Reasons) => {
    const issuedOn = clock.today();
    const view = viewOf(file, asked.case_id);
    const letter = present(view, asked);
    const acknowledged = acknowledgedWarnings(findings(file, view, letter), reasons);
    const { year } = partsOf(issuedOn);
    const serial = nextSerial(file, year, letter.kind);
    const number = letterNumber(view.settings.firm.letterCode, letter.kind, year, serial);
    return { letter, issuedOn, serial, number, acknowledged, paper: paperOf(file, view, letter, issuedOn, number) };
  };

  return {
    write,
    findings,
    async issue(source, reasons, { before, after } = {}) {
      const prepared = reading((file) => prepare(file, source(file), reasons));
      const pdf = await renderPdf(
        prepared.paper,
        reading((file) => fontsFor(file, library)),
      );
      const { letter, serial, number, issuedOn } = prepared;
      const issued = { number, title: letter.draft.title, sha256: sha256Of(pdf), pdf };
      writing((file) => {
        // Facts, payments or settings may have changed during typesetting, and the day may have ended.
        if (!isDeepStrictEqual(prepare(file, source(file), reasons), prepared))
          throw new Failure('conflict', '函件或案件资料在签发过程中有变化，请重新核对后再签发。');
        before?.(file, letter);
        // From here on its facts are the printed words.
        updateDraft(file, letter.id, letter.draft, letter.pay_by, clock.now());
        insertRecipients(file, letter.id, recipientsOf(letter.draft, viewOf(file, letter.case_id).facts));
        freezeLetter(file, letter.id, {
          year: partsOf(issuedOn).year,
          kind: letter.kind,
          serial,
          number,
          issuedOn,
          sha256: issued.sha256,
          pdf,
          at: clock.now(),
        });
        addAutomaticEntry(
          file,
          clock,
          letter.case_id,
          'letter-issued',
          `签发${KIND_NAMES[letter.kind]}《${letter.draft.title}》，编号${number}，收函人${letter.draft.addressee}，付款期限${letter.draft.payWithin === undefined ? formatChinese(letter.pay_by) : withinWords(letter.draft.payWithin)}，${replaced(file, letter)}PDF 的 SHA-256：${issued.sha256}。${prepared.acknowledged}`,
        );
        after?.(file, issued);
      });
      return issued;
    },
  };
}

/** @throws Failure already-issued */
function draftOf(file: ReadableFile, id: LetterId): LetterRecord {
  const letter = letterOf(file, id);
  if (letter.state === 'issued')
    throw new Failure('already-issued', '这份函件已经发出，不能再改；如需更正，请另写一份。');
  return letter;
}

export function letterHandlers(workspace: Workspace): Pick<Handlers, keyof typeof letterOperations> {
  const { clock, reading, writing, viewOf } = workspace;
  const { write, findings, issue } = letterIssue(workspace);
  const refusePast = (payBy: PlainDate): void => {
    if (payBy <= clock.today()) throw new Failure('invalid-input', '付款期限须晚于今天。', { field: 'payBy' });
  };

  return {
    'letter-list': ({ caseId }) => ({
      letters: reading((file) => {
        const events = standingEvents(file, [caseId]);
        return lettersOf(file, caseId).map((letter) => ({
          ...summaryOf(letter),
          arrival: letter.state === 'issued' ? arrivalOf(events.get(letter.id) ?? []).state : null,
        }));
      }),
    }),
    'letter-tone': ({ caseId }) => {
      const { kind, why } = reading((file) => toneOf(viewOf(file, caseId)));
      return { kind, why: [...why] };
    },
    'letter-create': ({ caseId, kind, payBy, payWithin, recipients }) => {
      refusePast(payBy);
      const drafts = (recipients ?? [undefined]).map((recipient) => ({ id: newId<LetterId>(), recipient }));
      const [first, ...others] = drafts.map(({ id }) => id);
      if (first === undefined) throw new Error('a letter to nobody');
      writing((file) => {
        const view = viewOf(file, caseId);
        for (const { id, recipient: asked } of drafts) {
          const recipient = asked && recipientIn(view, asked);
          insertDraft(file, {
            id,
            caseId,
            payBy,
            draft: write(view, kind, payBy, { recipient, payWithin }),
            at: clock.now(),
            replaces: null,
          });
        }
      });
      return { id: first, others };
    },
    'letter-reissue': ({ id }) => {
      const fresh = newId<LetterId>();
      writing((file) => {
        const before = letterOf(file, id);
        if (before.state !== 'issued') throw new Failure('invalid-input', '函件尚未签发，直接修改即可。');
        if (isReplaced(file, id)) throw new Failure('conflict', '这份函件已有替代它的函件，请在那一份上修改。');
        const view = viewOf(file, before.case_id);
        const payBy = before.pay_by > view.today ? before.pay_by : addDays(view.today, view.settings.payWithinDays);
        const { recipient, payWithin } = before.draft;
        const written = write(view, before.kind, payBy, { recipient, payWithin, replaces: id });
        insertDraft(file, {
          id: fresh,
          caseId: before.case_id,
          payBy,
          draft: { ...written, title: before.draft.title, attachments: before.draft.attachments },
          at: clock.now(),
          replaces: id,
        });
      });
      return { id: fresh };
    },
    'letter-read': ({ id }) =>
      reading((file) => {
        const kept = letterOf(file, id);
        const view = viewOf(file, kept.case_id);
        const letter = kept.state === 'draft' ? present(view, kept) : kept;
        return {
          ...summaryOf(letter),
          caseId: letter.case_id,
          payBy: letter.pay_by,
          draft: letter.draft,
          values: kept.state === 'draft' ? ifComputable(() => valuesOf(view, letter)) : null,
        };
      }),
    'letter-save': ({ id, draft }) => {
      const updatedAt = clock.now();
      writing((file) => {
        const {
          kind,
          pay_by: payBy,
          draft: { recipient, payWithin },
        } = draftOf(file, id);
        updateDraft(
          file,
          id,
          { ...draft, kind, ...(recipient && { recipient }), ...(payWithin !== undefined && { payWithin }) },
          payBy,
          updatedAt,
        );
      });
      return { updatedAt };
    },
    'letter-pay-by': ({ id, payBy }) => {
      refusePast(payBy);
      writing((file) => updateDraft(file, id, draftOf(file, id).draft, payBy, clock.now()));
      return {};
    },
    'letter-rewrite': ({ id, payBy }) => {
      writing((file) => {
        const {
          case_id: caseId,
          kind,
          draft: { recipient, payWithin },
          replaces,
        } = draftOf(file, id);
        const view = viewOf(file, caseId);
        updateDraft(file, id, write(view, kind, payBy, { recipient, payWithin, replaces }), payBy, clock.now());
      });
      return {};
    },
    'letter-check': ({ id }) => ({
      findings: reading((file) => {
        const letter = draftOf(file, id);
        return [...findings(file, viewOf(file, letter.case_id), letter)];
      }),
    }),
    'letter-issue': async ({ id, reasons }) => {
      const { number, sha256 } = await issue((file) => draftOf(file, id), reasons);
      return { number, sha256 };
    },
    'letter-discard': ({ id }) => {
      writing((file) => {
        draftOf(file, id);
        deleteDraft(file, id);
      });
      return {};
    },
  };
}

/** A letter goes only to a party of its case. @throws Failure invalid-input */
function recipientIn({ facts }: CaseView, asked: PartyOfLetter): Recipient {
  const party = partyOf(asked, facts);
  if (party === undefined)
    throw new Failure('invalid-input', '收函人不在本案的债务人、保证人之中。', { field: 'recipients' });
  return { ...asked, name: party.name };
}

/** For the log: which letter an issued one replaces. */
function replaced(file: ReadableFile, { replaces }: IssuableLetter): string {
  const number = replaces ? findLetter(file, replaces)?.number : null;
  return number ? `替代${number}，` : '';
}

function summaryOf(letter: LetterRecord): LetterSummary {
  return {
    id: letter.id,
    kind: letter.kind,
    title: letter.draft.title,
    addressee: letter.draft.addressee,
    state: letter.state,
    updatedAt: letter.updated_at,
    number: letter.number,
    issuedOn: letter.issued_on,
    sha256: letter.sha256,
    replaces: letter.replaces_number,
    replacedBy: letter.replaced_by,
  };
}
