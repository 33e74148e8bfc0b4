import { z } from 'zod';
import type { OperationTable } from './operation.ts';
import { id, instant, line, nothing, plainDate, requiredLine } from './values.ts';

/** Before and after are null where there was nothing, or is nothing any more. */
const change = { before: z.string().nullable(), after: z.string().nullable() };

const difference = z.strictObject({
  /** `retold`: the words are the same; days, notes, purpose or source are not. */
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
  /** Years whose holidays were unknown or are arranged otherwise. */
  holidays: z.array(z.strictObject({ year: z.int(), kind: z.enum(['added', 'removed', 'changed']) })),
  /** Parts of the collection beside the articles that differ. */
  parts: z.array(z.enum(['laws', 'renumberings', 'topics', 'questions', 'unknown'])),
});
export type UpdateDifference = z.infer<typeof difference>;

/** A public key whose updates are or were trusted; `fingerprint` is SHA-256 in hexadecimal. */
const trustedKey = z.strictObject({
  id,
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
  /** Ends the trust in a key: its updates are refused, and the one in use no longer counts. */
  'update-key-withdraw': { client: 'shown', input: z.strictObject({ id }), output: nothing },
} satisfies OperationTable;

/** `superseded`: the program itself is newer; `unreadable`: it is in use by right, but this program fails on it and does without. */
const updateState = z.enum(['in-use', 'superseded', 'unreadable']);

export const updateOperations = {
  /** Which day's law the open case file works with. `accepted` is the last update. */
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
  /** Asks for a pack in main's own dialog and checks it whole. Null when the lawyer cancelled; refused with `pack-refused` and the reason. */
  'update-choose': {
    client: 'shown',
    input: nothing,
    output: z
      .strictObject({ token: id, edition: plainDate, signer: z.string(), note: z.string(), difference })
      .nullable(),
  },
  /** Takes the pack that was chosen last into the open case file; what every case owes is computed anew. */
  'update-accept': { client: 'shown', input: z.strictObject({ token: id }), output: nothing },
} satisfies OperationTable;
