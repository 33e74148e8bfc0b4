import { z } from 'zod';
import type { OperationTable } from './operation.ts';
import { id, instant, line, nothing, plainDate, requiredLine, trustedKeyId } from './values.ts';

/** Before and after are null where there was nothing, or is nothing any more. */
const change = { before: z.string().nullable(), after: z.string().nullable() };

const difference = z.strictObject({
  /** `retold`: the text is unchanged, but days, notes, purpose or source are not. */
  articles: z.array(
    z.strictObject({
      law: z.string(),
      shortName: z.string(),
      article: z.string(),
      effectiveFrom: plainDate,
      kind: z.enum(['added', 'removed', 'reworded', 'retold']),
      ...change,
    }),
  ),
  /** Publications of the LPR and of the earlier benchmark, as text. */
  rates: z.array(z.strictObject({ table: z.enum(['lpr', 'benchmark']), on: plainDate, ...change })),
  /** Years whose holidays were unknown or have changed. */
  holidays: z.array(z.strictObject({ year: z.int(), kind: z.enum(['added', 'removed', 'changed']) })),
  /** Parts of the collection other than articles that differ. */
  parts: z.array(z.enum(['laws', 'renumberings', 'topics', 'questions', 'unknown'])),
});
export type UpdateDifference = z.infer<typeof difference>;

/** A public key that is or was trusted for updates; `fingerprint` is SHA-256 in hexadecimal. */
const trustedKey = z.strictObject({
  id: trustedKeyId,
  name: z.string(),
  fingerprint: z.string(),
  trustedAt: instant,
  withdrawnAt: instant.nullable(),
});
export type TrustedKeyView = z.infer<typeof trustedKey>;

export const updateKeyOperations = {
  /** Asks for a signer's public key in main's own dialog. Null when the lawyer cancelled. */
  'update-key-choose': {
    client: 'shown',
    input: nothing,
    output: z.strictObject({ token: id, fingerprint: z.string() }).nullable(),
  },
  /** Trusts the key chosen last; `confirmation` is the last two groups of its fingerprint as typed. */
  'update-key-trust': {
    client: 'shown',
    input: z.strictObject({ token: id, name: requiredLine, confirmation: line }),
    output: nothing,
  },
  /** Revokes trust in a key: its updates are refused, and any in use no longer counts. */
  'update-key-withdraw': { client: 'shown', input: z.strictObject({ id: trustedKeyId }), output: nothing },
} satisfies OperationTable;

/**
 * `superseded`: the program itself is newer; `unreadable`: validly in use, but this program cannot read it and does
 * without.
 */
const updateState = z.enum(['in-use', 'superseded', 'unreadable']);

export const updateOperations = {
  /** The state of the law that the open case file uses. `accepted` is the last update. */
  'update-state': {
    client: 'shown',
    input: nothing,
    output: z.strictObject({
      shipped: plainDate,
      accepted: z
        .strictObject({ edition: plainDate, signer: z.string(), acceptedAt: instant, state: updateState })
        .nullable(),
      keys: z.array(trustedKey),
    }),
  },
  /**
   * Asks for a pack in main's own dialog and checks all of it. Null when the lawyer cancelled; refused with
   * `pack-refused` and the reason.
   */
  'update-choose': {
    client: 'shown',
    input: nothing,
    output: z
      .strictObject({ token: id, edition: plainDate, signer: z.string(), note: z.string(), difference })
      .nullable(),
  },
  /** Imports the pack chosen last into the open case file; what every case owes is recomputed. */
  'update-accept': { client: 'shown', input: z.strictObject({ token: id }), output: nothing },
} satisfies OperationTable;
