import { z } from 'zod';
import type { EvidenceAccount, EvidenceGap } from '../domain/case/evidence.ts';
import { assertSame } from './same.ts';
import type { OperationTable } from './operation.ts';
import { CLAIM_ELEMENTS, EVIDENCE_FORMS, EVIDENCE_MEDIA } from '../domain/case/evidence.ts';
import { DEADLINE_KINDS, DEADLINE_STATES } from '../domain/deadlines/deadline.ts';
import { basis } from './basis.ts';
import { id, instant, line, nothing, pdf, plainDate, prose, requiredLine } from './values.ts';

/** The largest content taken in: 4 GB. */
export const MOST_BYTES = 4 * 1024 ** 3;
/** How much of a dragged file the page sends at a time. */
export const PIECE = 1024 * 1024;

/** What the lawyer says of a piece; `withdrawn` is why it no longer counts, null while it does. */
export const evidenceAccount = z.strictObject({
  title: requiredLine,
  source: line,
  form: z.enum(EVIDENCE_FORMS),
  proves: prose,
  elements: z.array(z.enum(CLAIM_ELEMENTS)).refine((all) => new Set(all).size === all.length, '要件不能重复'),
});
assertSame<z.output<typeof evidenceAccount>, EvidenceAccount>();

const target = z.strictObject({ kind: z.enum(['entry', 'letter']), id });

const piece = z.strictObject({
  id,
  no: z.int().min(1),
  /** As the file was called, and what is shown of it. */
  name: z.string(),
  medium: z.enum(EVIDENCE_MEDIA),
  bytes: z.int().min(0),
  sha256: z.string(),
  capturedAt: instant,
  account: evidenceAccount,
  withdrawn: z.string().nullable(),
  links: z.array(z.strictObject({ id, to: target })),
  /** Records of letters that name it as what shows them: derived from these records, day of signing or reply. */
  proves: z.array(z.strictObject({ letterId: id, number: z.string(), on: plainDate, sentence: z.string() })),
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
  arrivals: z.array(z.strictObject({ letterId: id, number: z.string(), on: plainDate })),
  deadlines: z.array(
    z.strictObject({ kind: z.enum(DEADLINE_KINDS), subject: z.string(), before: rightAt, after: rightAt }),
  ),
});
export type EvidenceEffectView = z.output<typeof effect>;

/** Names a capture that is going on; it ends with the lock. */
const token = z.uuid();
const bytes = z.int().min(0).max(MOST_BYTES, '文件不能超过 4 GB');

export const evidenceOperations = {
  /** In the order of their numbers, withdrawn ones included; and what the claim still lacks. */
  'evidence-list': {
    client: 'shown',
    input: z.strictObject({ caseId: id }),
    output: z.strictObject({ evidence: z.array(piece), gaps: z.array(gap) }),
  },
  /** Asks in main's own dialog for files; empty when it was called off. */
  'evidence-choose': {
    client: 'shown',
    input: z.strictObject({ caseId: id }),
    output: z.strictObject({ chosen: z.array(z.strictObject({ token, name: z.string(), bytes: z.int() })) }),
  },
  /** Reads a chosen file into the case. How far it is, is told meanwhile (`capturing`). A file that is gone or changes meanwhile is refused (`source-changed`). */
  'evidence-take': { client: 'shown', input: z.strictObject({ token }), output: z.strictObject({ id }) },
  /** Begins a file that the page itself sends, piece by piece and in order: one dragged into the window. */
  'evidence-begin': {
    client: 'shown',
    input: z.strictObject({ caseId: id, name: z.string(), bytes }),
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
  /** Takes in what was sent: all the bytes that were announced, no fewer. */
  'evidence-end': { client: 'shown', input: z.strictObject({ token }), output: z.strictObject({ id }) },
  /** Calls a capture off, whichever way it came. Nothing of it stays. */
  'evidence-stop': { client: 'shown', input: z.strictObject({ token }), output: nothing },
  /** Says something new of a piece, or withdraws it; what was said before stays in the file. */
  'evidence-describe': {
    client: 'shown',
    input: z.strictObject({ id, account: evidenceAccount, withdrawn: requiredLine.nullable() }),
    output: nothing,
  },
  /** What withdrawing a piece would change today: the arrivals that lose their proof, the rights that end on another day. Changes nothing. */
  'evidence-effect': { client: 'shown', input: z.strictObject({ id }), output: effect },
  'evidence-link': { client: 'shown', input: z.strictObject({ id, to: target }), output: z.strictObject({ link: id }) },
  'evidence-unlink': { client: 'shown', input: z.strictObject({ caseId: id, link: id }), output: nothing },
  /** What can be shown of a piece. Nothing is ever unpacked or run; what cannot be shown is kept as bytes all the same. */
  'evidence-look': {
    client: 'shown',
    input: z.strictObject({ id }),
    output: z.discriminatedUnion('kind', [
      /** Served by main, decrypted as it is read, for as long as the case file is open. */
      z.strictObject({ kind: z.literal('image'), address: z.string() }),
      z.strictObject({ kind: z.literal('audio'), address: z.string() }),
      z.strictObject({ kind: z.literal('pdf'), pdf }),
      /** `cut`: only its beginning. */
      z.strictObject({ kind: z.literal('text'), text: z.string(), cut: z.boolean() }),
      z.strictObject({ kind: z.literal('none'), why: z.enum(['unknown', 'too-large', 'broken']) }),
    ]),
  },
  /** Saves the plain content outside the case file, where the lawyer says: whole and as it was, or not at all. */
  'evidence-save': {
    client: 'shown',
    input: z.strictObject({ id }),
    output: z.strictObject({ saved: z.string().nullable() }),
  },
  /** Saves one PDF of all evidence that stands: the list with page numbers, then every picture and PDF, and a sheet with the hash of what is neither. */
  'evidence-bundle': {
    client: 'shown',
    input: z.strictObject({ caseId: id }),
    output: z.strictObject({ saved: z.string().nullable(), pages: z.int() }),
  },
  /** Decrypts every file of the case and takes its hash again. */
  'evidence-check': {
    client: 'shown',
    input: z.strictObject({ caseId: id }),
    output: z.strictObject({ results: z.array(z.strictObject({ id, fault: z.enum(['lost', 'altered']).nullable() })) }),
  },
} satisfies OperationTable;
