import { z } from 'zod';
import type { EvidenceAccount, EvidenceGap } from '../domain/case/evidence.ts';
import { CLAIM_ELEMENTS, EVIDENCE_FORMS, EVIDENCE_MEDIA } from '../domain/case/evidence.ts';
import { DEADLINE_KINDS, DEADLINE_STATES } from '../domain/deadlines/deadline.ts';
import { basis } from './basis.ts';
import type { OperationTable } from './operation.ts';
import { assertSame } from './same.ts';
import {
  caseId,
  evidenceId,
  evidenceLinkId,
  instant,
  letterId,
  line,
  logEntryId,
  nothing,
  pdf,
  plainDate,
  prose,
  requiredLine,
  text,
} from './values.ts';

/** Maximum size of a file: 4 GB. */
export const MOST_BYTES = 4 * 1024 ** 3;
/** Chunk size in which the page sends a dragged file. */
export const PIECE = 1024 * 1024;

/** What the lawyer records about a piece; `withdrawn` is why it no longer counts, null while it does. */
export const evidenceAccount = z.strictObject({
  title: requiredLine,
  source: line,
  form: z.enum(EVIDENCE_FORMS),
  proves: prose,
  elements: z.array(z.enum(CLAIM_ELEMENTS)).refine((all) => new Set(all).size === all.length, '要件不能重复'),
});
assertSame<z.output<typeof evidenceAccount>, EvidenceAccount>();

const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('entry'), id: logEntryId }),
  z.strictObject({ kind: z.literal('letter'), id: letterId }),
]);

const piece = z.strictObject({
  id: evidenceId,
  no: z.int().min(1),
  /** The original file name, and what is shown of the file. */
  name: z.string(),
  medium: z.enum(EVIDENCE_MEDIA),
  bytes: z.int().min(0),
  sha256: z.string(),
  capturedAt: instant,
  account: evidenceAccount,
  withdrawn: z.string().nullable(),
  links: z.array(z.strictObject({ id: evidenceLinkId, to: target })),
  /** Records of letters for which it is the proof: derived from these records, day of signing or reply. */
  proves: z.array(z.strictObject({ letterId, number: z.string(), on: plainDate, sentence: z.string() })),
  /** The number of an earlier piece of the case with the same content. */
  sameAs: z.int().nullable(),
});
export type EvidenceView = z.output<typeof piece>;

const gap = z.strictObject({
  element: z.enum(CLAIM_ELEMENTS),
  kind: z.enum(['missing', 'copies-only']),
  message: z.string(),
  basis: z.array(basis),
});
assertSame<z.output<typeof gap>, EvidenceGap>();
export type EvidenceGapView = z.output<typeof gap>;

const rightAt = z.strictObject({ on: plainDate, state: z.enum(DEADLINE_STATES) });
const effect = z.strictObject({
  arrivals: z.array(z.strictObject({ letterId, number: z.string(), on: plainDate })),
  deadlines: z.array(
    z.strictObject({ kind: z.enum(DEADLINE_KINDS), subject: z.string(), before: rightAt, after: rightAt }),
  ),
});
export type EvidenceEffectView = z.output<typeof effect>;

/** Identifies a capture in progress; it ends with the lock. */
const token = z.uuid();
const bytes = z.int().min(0).max(MOST_BYTES, '文件不能超过 4 GB');

export const evidenceOperations = {
  /** In order of number, including withdrawn ones; and the gaps in the claim's proof. */
  'evidence-list': {
    client: 'shown',
    input: z.strictObject({ caseId }),
    output: z.strictObject({ evidence: z.array(piece), gaps: z.array(gap) }),
  },
  /** Asks for files in main's own dialog; empty when cancelled. */
  'evidence-choose': {
    client: 'shown',
    input: z.strictObject({ caseId }),
    output: z.strictObject({ chosen: z.array(z.strictObject({ token, name: z.string(), bytes: z.int() })) }),
  },
  /**
   * Reads a chosen file into the case. Progress is sent as events (`capturing`). A file that disappears or changes
   * meanwhile is refused (`source-changed`).
   */
  'evidence-take': { client: 'shown', input: z.strictObject({ token }), output: z.strictObject({ id: evidenceId }) },
  /** Begins a file sent by the page itself, in chunks and in order: one dragged into the window. */
  'evidence-begin': {
    client: 'shown',
    input: z.strictObject({ caseId, name: text, bytes }),
    output: z.strictObject({ token }),
  },
  'evidence-send': {
    client: 'shown',
    input: z.strictObject({
      token,
      at: bytes,
      piece: z.custom<Uint8Array>((v) => v instanceof Uint8Array && v.length <= PIECE, '不是文件内容'),
    }),
    output: nothing,
  },
  /** Completes the capture: requires exactly the announced number of bytes. */
  'evidence-end': { client: 'shown', input: z.strictObject({ token }), output: z.strictObject({ id: evidenceId }) },
  /** Cancels a capture of either kind. Nothing of it remains. */
  'evidence-stop': { client: 'shown', input: z.strictObject({ token }), output: nothing },
  /** Updates what is recorded about a piece, or withdraws it; earlier versions stay in the file. */
  'evidence-describe': {
    client: 'shown',
    input: z.strictObject({ id: evidenceId, account: evidenceAccount, withdrawn: requiredLine.nullable() }),
    output: nothing,
  },
  /**
   * What withdrawing a piece would change today: arrivals that lose their proof, rights that end on another day.
   * Changes nothing.
   */
  'evidence-effect': { client: 'shown', input: z.strictObject({ id: evidenceId }), output: effect },
  'evidence-link': {
    client: 'shown',
    input: z.strictObject({ id: evidenceId, to: target }),
    output: z.strictObject({ link: evidenceLinkId }),
  },
  'evidence-unlink': { client: 'shown', input: z.strictObject({ caseId, link: evidenceLinkId }), output: nothing },
  /**
   * What can be shown of a piece. Nothing is ever unpacked or executed; what cannot be shown is still kept as bytes.
   */
  'evidence-look': {
    client: 'shown',
    input: z.strictObject({ id: evidenceId }),
    output: z.discriminatedUnion('kind', [
      /** Served by main, decrypted as it is read, for as long as the case file is open. */
      z.strictObject({ kind: z.literal('image'), address: z.string() }),
      z.strictObject({ kind: z.literal('audio'), address: z.string() }),
      z.strictObject({ kind: z.literal('pdf'), pdf }),
      /** `cut`: truncated. */
      z.strictObject({ kind: z.literal('text'), text: z.string(), cut: z.boolean() }),
      z.strictObject({ kind: z.literal('none'), why: z.enum(['unknown', 'too-large', 'broken']) }),
    ]),
  },
  /**
   * Saves the decrypted content outside the case file, where the lawyer says: complete and unchanged, or not at all.
   */
  'evidence-save': {
    client: 'shown',
    input: z.strictObject({ id: evidenceId }),
    output: z.strictObject({ saved: z.string().nullable() }),
  },
  /**
   * Saves one PDF of all evidence in force: the list with page numbers, then every picture and PDF, and a sheet with
   * the hash of each other file.
   */
  'evidence-bundle': {
    client: 'shown',
    input: z.strictObject({ caseId }),
    output: z.strictObject({ saved: z.string().nullable(), pages: z.int() }),
  },
  /** Decrypts every file of the case and verifies its hash. */
  'evidence-check': {
    client: 'shown',
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      results: z.array(z.strictObject({ id: evidenceId, fault: z.enum(['lost', 'altered']).nullable() })),
    }),
  },
} satisfies OperationTable;
