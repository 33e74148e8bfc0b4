import type { SealedFile } from '../casefile/evidence-store.ts';
import type { ReadableFile } from '../casefile/transaction.ts';
import type { evidenceOperations, EvidenceView } from '../contract/evidence.ts';
import type { Handlers } from '../contract/operations.ts';
import { evidenceGaps } from '../domain/case/evidence.ts';
import { asId, type CaseId, type EvidenceId, type EvidenceLinkId } from '../domain/case/ids.ts';
import { Failure, reportOf } from '../failure.ts';
import {
  evidenceOf,
  type EvidenceRecord,
  findEvidence,
  insertAccount,
  insertLink,
  type LinkRecord,
  linksOf,
  type LinkTarget,
  sealedFileOf,
} from '../records/evidence.ts';
import { findLetter } from '../records/letters.ts';
import { logOf } from '../records/log.ts';
import { newId } from '../workspace/new-id.ts';
import { fileName, saveOutside } from '../workspace/saving.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { captures } from './captures.ts';
import { evidenceBundle } from './evidence-bundle.ts';
import { proofsOf, withdrawalEffect } from './evidence-proofs.ts';
import { lookAt, serveContent, type ServedContent } from './evidence-view.ts';

/** @throws Failure not-found */
export function evidenceRecord(file: ReadableFile, id: EvidenceId): { record: EvidenceRecord; sealed: SealedFile } {
  const record = findEvidence(file, id);
  const sealed = record && sealedFileOf(file, record.sha256);
  if (record === null || sealed === null) throw new Failure('not-found', '没有找到这份证据。');
  return { record, sealed };
}

export interface EvidenceDesk {
  readonly handlers: Pick<Handlers, keyof typeof evidenceOperations>;
  /** Cancels files being added. Nothing of them stays. */
  stopCaptures(): void;
  /**
   * A picture or recording for the page while the case file is open; null otherwise, and for any other content.
   * @param range see `serveContent`
   */
  serve(id: string, range: string | null): Promise<ServedContent | null>;
}

export function evidenceDesk(workspace: Workspace): EvidenceDesk {
  const { choosing, clock, evidence, reading, writing, viewOf } = workspace;
  const incoming = captures(workspace);
  const requireCase = (caseId: CaseId): void => void reading((file) => viewOf(file, caseId));

  const handlers: Pick<Handlers, keyof typeof evidenceOperations> = {
    'evidence-list': ({ caseId }) =>
      reading((file) => {
        const { facts, evidence: records, payments } = viewOf(file, caseId);
        const proofs = proofsOf(file, caseId);
        // Proof that a letter arrived also proves the demand, whether or not the lawyer has said so of the piece.
        const standing = records
          .filter(({ withdrawn }) => withdrawn === null)
          .map(({ id, account }) =>
            proofs.has(id) && !account.elements.includes('demand')
              ? { ...account, elements: [...account.elements, 'demand' as const] }
              : account,
          );
        return {
          evidence: viewsOf(records, linksOf(file, caseId), proofs),
          gaps: evidenceGaps(facts, standing, payments.length > 0),
        };
      }),
    'evidence-choose': async ({ caseId }) => {
      requireCase(caseId);
      const paths = await choosing.files('添加证据');
      // While the dialog was open the case file may have been locked, or another opened.
      requireCase(caseId);
      return { chosen: await Promise.all(paths.map((path) => incoming.choose(caseId, path))) };
    },
    'evidence-take': async ({ token }) => ({ id: await incoming.take(token) }),
    'evidence-begin': ({ caseId, name, bytes }) => {
      requireCase(caseId);
      return { token: incoming.begin(caseId, name, bytes) };
    },
    'evidence-send': async ({ token, at, piece }) => {
      await incoming.send(token, at, piece);
      return {};
    },
    'evidence-end': async ({ token }) => ({ id: await incoming.end(token) }),
    'evidence-stop': async ({ token }) => {
      await incoming.stop(token);
      return {};
    },
    'evidence-describe': ({ id, account, withdrawn }) => {
      writing((file) => {
        evidenceRecord(file, id);
        insertAccount(file, id, account, withdrawn, clock.now());
      });
      return {};
    },
    'evidence-effect': ({ id }) =>
      reading((file) => {
        const { record } = evidenceRecord(file, id);
        return withdrawalEffect(file, viewOf(file, record.case_id), id);
      }),
    'evidence-link': ({ id, to }) =>
      writing((file) => {
        const {
          record: { case_id: caseId },
        } = evidenceRecord(file, id);
        const there =
          to.kind === 'entry'
            ? logOf(file, caseId).some((entry) => entry.id === to.id)
            : findLetter(file, to.id)?.case_id === caseId;
        if (!there) throw new Failure('not-found', '没有找到要关联的记录或者函件。');
        const same = linksOf(file, caseId).find((link) => link.evidence_id === id && targetOf(link).id === to.id);
        if (same) return { link: same.id };
        const link = newId<EvidenceLinkId>();
        insertLink(file, { id: link, caseId, evidenceId: id, to, at: clock.now(), withdraws: null });
        return { link };
      }),
    'evidence-unlink': ({ caseId, link }) => {
      writing((file) => {
        const found = linksOf(file, caseId).find((one) => one.id === link);
        if (!found) throw new Failure('not-found', '没有找到这项关联，可能已经取消。');
        insertLink(file, {
          id: newId(),
          caseId,
          evidenceId: found.evidence_id,
          to: targetOf(found),
          at: clock.now(),
          withdraws: link,
        });
      });
      return {};
    },
    'evidence-look': ({ id }) => {
      const { sealed } = reading((file) => evidenceRecord(file, id));
      return lookAt(evidence(), sealed, `/evidence/${id}`);
    },
    'evidence-save': async ({ id }) => {
      const { record, sealed } = reading((file) => evidenceRecord(file, id));
      // Checked before asking where to save, so that a damaged file is reported at once and never half written.
      if ((await evidence().check(sealed)) !== null) evidenceDamaged();
      return { saved: await saveOutside(workspace, '另存证据', record.name, evidence().stream(sealed)) };
    },
    'evidence-bundle': async ({ caseId }) => {
      const { pdf, pages, name } = await evidenceBundle(workspace, caseId);
      return { saved: await saveOutside(workspace, '保存装订好的证据', fileName(name, 'pdf'), pdf), pages };
    },
    'evidence-check': async ({ caseId }) => {
      const files = reading((file) => evidenceOf(file, caseId).map(({ id }) => ({ id, ...evidenceRecord(file, id) })));
      const results = [];
      for (const { id, sealed } of files) results.push({ id, fault: await evidence().check(sealed) });
      return { results };
    },
  };
  /** Ends if the case file is locked meanwhile. */
  async function* whileOpen(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of content) {
      reading(() => undefined);
      yield piece;
    }
  }

  return {
    handlers,
    stopCaptures: incoming.stopAll,
    async serve(id, range) {
      try {
        const { sealed } = reading((file) => evidenceRecord(file, asId(id)));
        const served = await serveContent(evidence(), sealed, range);
        return served && { ...served, content: whileOpen(served.content) };
      } catch (error) {
        if (reportOf(error) === null) throw error;
        return null;
      }
    },
  };
}

function evidenceDamaged(): never {
  throw new Failure('damaged', '这份证据的加密文件缺失、已损坏或者被改动，没有另存。其他证据和案卷不受影响。');
}

function targetOf(link: LinkRecord): LinkTarget {
  if (link.log_entry_id !== null) return { kind: 'entry', id: link.log_entry_id };
  if (link.letter_id !== null) return { kind: 'letter', id: link.letter_id };
  throw new Error('a link that leads nowhere');
}

function viewsOf(
  records: readonly EvidenceRecord[],
  links: readonly LinkRecord[],
  proofs: ReturnType<typeof proofsOf>,
): EvidenceView[] {
  return records.map(({ id, no, name, medium, bytes, sha256, captured_at: capturedAt, account, withdrawn }) => ({
    id,
    no,
    name,
    medium,
    bytes,
    sha256,
    capturedAt,
    account: { ...account, elements: [...account.elements] },
    withdrawn,
    links: links.filter((link) => link.evidence_id === id).map((link) => ({ id: link.id, to: targetOf(link) })),
    proves: [...(proofs.get(id) ?? [])],
    sameAs: records.find((earlier) => earlier.sha256 === sha256 && earlier.no < no)?.no ?? null,
  }));
}
