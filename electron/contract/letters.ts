import { z } from 'zod';
import type { Finding } from '../domain/finding.ts';
import { ARRIVALS } from '../domain/letter/delivery.ts';
import {
  LETTER_KINDS,
  type LetterBlock,
  type LetterDraft,
  PARTY_ROLES,
  type Recipient,
} from '../domain/letter/letter.ts';
import type { Tone } from '../domain/letter/letter-tone.ts';
import { LETTER_VARIABLES } from '../domain/letter/letter-variables.ts';
import type { OperationTable } from './operation.ts';
import { reasons } from './reasons.ts';
import { assertSame } from './same.ts';
import { caseId, id, instant, letterId, line, nothing, plainDate, prose, requiredLine } from './values.ts';

const variable = z.enum(LETTER_VARIABLES);
const run = z.strictObject({ text: prose, bold: z.boolean().exactOptional(), variable: variable.exactOptional() });
const cell = z.union([line, z.strictObject({ text: line, variable })]);
const runs = z.array(run).max(500);
export const letterBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), runs }),
  z.strictObject({ kind: z.literal('paragraph'), runs }),
  z.strictObject({
    kind: z.literal('table'),
    rows: z.array(z.strictObject({ cells: z.array(cell).max(12), total: z.literal(true).exactOptional() })).max(500),
    numeric: z.array(z.boolean()).max(12),
  }),
]);
assertSame<z.output<typeof letterBlock>, LetterBlock>();
export const letterKind = z.enum(LETTER_KINDS);
const addressed = z.strictObject({ role: z.enum(PARTY_ROLES), party: id });
export const recipient = addressed.extend({ name: requiredLine });
assertSame<z.output<typeof recipient>, Recipient>();
const payWithin = z.int().min(1).max(90);
export const letterDraft = z.strictObject({
  kind: letterKind,
  recipient: recipient.exactOptional(),
  payWithin: payWithin.exactOptional(),
  title: line,
  addressee: line,
  body: z.array(letterBlock).max(500),
  attachments: z.array(line).max(50),
});
assertSame<z.output<typeof letterDraft>, LetterDraft>();

export const finding = z.strictObject({
  severity: z.enum(['block', 'warn']),
  rule: z.string(),
  message: z.string(),
  excerpt: z.string(),
  citation: z
    .strictObject({
      held: z.strictObject({ law: z.string(), article: z.string(), effectiveFrom: plainDate }).nullable(),
      replacement: z.strictObject({ phrase: z.string(), text: z.string() }).nullable(),
    })
    .exactOptional(),
});
assertSame<z.output<typeof finding>, Finding>();

const summary = z.strictObject({
  id: letterId,
  kind: letterKind,
  title: z.string(),
  addressee: z.string(),
  state: z.enum(['draft', 'issued']),
  updatedAt: instant,
  number: z.string().nullable(),
  issuedOn: plainDate.nullable(),
  sha256: z.string().nullable(),
  /** Numbers of the letter that it replaces, and of the issued one that replaced it. */
  replaces: z.string().nullable(),
  replacedBy: z.string().nullable(),
});
export type LetterSummary = z.infer<typeof summary>;

/** Null for a draft. */
const listed = z.strictObject({ ...summary.shape, arrival: z.enum(ARRIVALS).nullable() });
export type ListedLetter = z.infer<typeof listed>;

const tone = z.strictObject({ kind: letterKind, why: z.array(z.string()) });
assertSame<z.output<typeof tone>, Tone>();

export const letterOperations = {
  'letter-list': {
    client: 'shown',
    input: z.strictObject({ caseId }),
    output: z.strictObject({ letters: z.array(listed) }),
  },
  /** How firm the next letter to the debtor should be, given the reason for default and the history. */
  'letter-tone': {
    client: 'shown',
    input: z.strictObject({ caseId }),
    output: tone,
  },
  /**
   * Drafts letters from the facts, one per recipient, or one to all debtors together where none is named. `payBy` is
   * the last day for payment, inclusive; with `payWithin`, days from the day after receipt, it applies until receipt is
   * known.
   */
  'letter-create': {
    client: 'shown',
    input: z.strictObject({
      caseId,
      kind: letterKind,
      payBy: plainDate,
      payWithin: payWithin.exactOptional(),
      recipients: z.array(addressed).min(1).max(50).exactOptional(),
    }),
    output: z.strictObject({ id: letterId, others: z.array(letterId) }),
  },
  /** Drafts a replacement for an issued letter, which is kept unchanged. */
  'letter-reissue': {
    client: 'shown',
    input: z.strictObject({ id: letterId }),
    output: z.strictObject({ id: letterId }),
  },
  'letter-pay-by': { client: 'shown', input: z.strictObject({ id: letterId, payBy: plainDate }), output: nothing },
  'letter-read': {
    client: 'shown',
    input: z.strictObject({ id: letterId }),
    output: z.strictObject({
      ...summary.shape,
      caseId,
      payBy: plainDate,
      draft: letterDraft,
      /** Current value of each fact; null for an issued letter, and while there is no figure. */ values: z
        .record(variable, z.string())
        .nullable(),
    }),
  },
  'letter-save': {
    client: 'shown',
    input: z.strictObject({ id: letterId, draft: letterDraft }),
    output: z.strictObject({ updatedAt: instant }),
  },
  /** Regenerates the draft from the current facts. Anything typed into it is lost; the window asks first. */
  'letter-rewrite': { client: 'shown', input: z.strictObject({ id: letterId, payBy: plainDate }), output: nothing },
  'letter-check': {
    client: 'shown',
    input: z.strictObject({ id: letterId }),
    output: z.strictObject({ findings: z.array(finding) }),
  },
  /** `reasons` answers each warning, keyed as it was found; a block always prevents the issue. */
  'letter-issue': {
    client: 'shown',
    input: z.strictObject({ id: letterId, reasons }),
    output: z.strictObject({ number: z.string(), sha256: z.string() }),
  },
  'letter-discard': { client: 'shown', input: z.strictObject({ id: letterId }), output: nothing },
} satisfies OperationTable;
