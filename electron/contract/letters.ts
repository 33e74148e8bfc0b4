import { z } from 'zod';
import type { Finding } from '../domain/finding.ts';
import type { LetterBlock, LetterDraft } from '../domain/letter.ts';
import { reasons } from './reasons.ts';
import { id, instant, line, nothing, plainDate, prose } from './values.ts';

const run = z.strictObject({ text: prose, bold: z.boolean().exactOptional() });
const runs = z.array(run).max(500);
export const letterBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), runs }),
  z.strictObject({ kind: z.literal('paragraph'), runs }),
  z.strictObject({ kind: z.literal('table'), rows: z.array(z.array(line).max(12)).max(500), numeric: z.array(z.boolean()).max(12) }),
]) satisfies z.ZodType<LetterBlock>;
export const letterKind = z.enum(['reminder', 'demand', 'lawyers-letter']);
export const letterDraft = z.strictObject({
  kind: letterKind,
  title: line,
  addressee: line,
  body: z.array(letterBlock).max(500),
  attachments: z.array(line).max(50),
}) satisfies z.ZodType<LetterDraft>;

export const finding = z.strictObject({
  severity: z.enum(['block', 'warn']), rule: z.string(), message: z.string(), excerpt: z.string(),
  citation: z.strictObject({
    held: z.strictObject({ law: z.string(), article: z.string(), effectiveFrom: plainDate }).nullable(),
    replacement: z.strictObject({ phrase: z.string(), text: z.string() }).nullable(),
  }).exactOptional(),
}) satisfies z.ZodType<Finding>;

const summary = z.strictObject({
  id, kind: letterKind, title: z.string(), addressee: z.string(), state: z.enum(['draft', 'issued']), updatedAt: instant,
  number: z.string().nullable(), issuedOn: plainDate.nullable(), sha256: z.string().nullable(),
});
export type LetterSummary = z.infer<typeof summary>;

export const letterOperations = {
  'letter-list': { input: z.strictObject({ caseId: id }), output: z.strictObject({ letters: z.array(summary) }) },
  /** Writes a draft from the facts; `payBy` is the last day that the letter gives, inclusive. */
  'letter-create': { input: z.strictObject({ caseId: id, kind: letterKind, payBy: plainDate }), output: z.strictObject({ id }) },
  'letter-read': {
    input: z.strictObject({ id }),
    output: z.strictObject({ ...summary.shape, caseId: id, payBy: plainDate, draft: letterDraft }),
  },
  'letter-save': { input: z.strictObject({ id, draft: letterDraft }), output: z.strictObject({ updatedAt: instant }) },
  /** Writes the draft anew from the facts as they are now. What was typed into it is lost; the window asks first. */
  'letter-rewrite': { input: z.strictObject({ id, payBy: plainDate }), output: nothing },
  'letter-check': { input: z.strictObject({ id }), output: z.strictObject({ findings: z.array(finding) }) },
  /** `reasons` answers each warning, named as it was found; a block refuses the issue whatever is said. */
  'letter-issue': {
    input: z.strictObject({ id, reasons }),
    output: z.strictObject({ number: z.string(), sha256: z.string() }),
  },
  'letter-discard': { input: z.strictObject({ id }), output: nothing },
};
