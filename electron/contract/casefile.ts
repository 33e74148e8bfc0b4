import { z } from 'zod';
import type { OperationTable } from './operation.ts';
import { instant, nothing } from './values.ts';

/** Folders are chosen in main's own dialog; the window only ever holds a token for one, never a path. */
const token = z.uuid();
/** A password exactly as typed: not trimmed, not normalised. */
const password = z.string().max(1000);

const copy = z.strictObject({ name: z.string(), at: instant, bytes: z.int() });

const known = z.strictObject({ token, name: z.string(), folder: z.string(), openedAt: instant.nullable() });

export const caseFileState = z.strictObject({
  state: z.enum(['none', 'locked', 'open']),
  /** The file that is open or locked, or was open last. */
  current: known.nullable(),
  recent: z.array(known),
  /** The newest verified copy of the current file, when it is open. */
  lastCopyAt: instant.nullable(),
  /** Why the daily copy could not be made, in a sentence; null when it was made, or none was due. */
  copyProblem: z.string().nullable(),
});

export const caseFileOperations = {
  'casefile-state': { client: 'shown', input: nothing, output: caseFileState },
  'casefile-choose': {
    client: 'shown',
    input: z.strictObject({ purpose: z.enum(['open', 'create']) }),
    output: known.nullable(),
  },
  'casefile-forget': { client: 'shown', input: z.strictObject({ token }), output: caseFileState },
  'casefile-create': { client: 'shown', input: z.strictObject({ token, password }), output: caseFileState },
  /** `takeOver` once the lawyer has confirmed that the other machine's lock note is stale. */
  'casefile-open': {
    client: 'shown',
    input: z.strictObject({ token, password, takeOver: z.boolean().exactOptional() }),
    output: caseFileState,
  },
  'casefile-recover': {
    client: 'shown',
    input: z.strictObject({ token, code: z.string().max(2000), newPassword: password }),
    output: caseFileState,
  },
  'casefile-lock': { client: 'shown', input: nothing, output: caseFileState },
  'casefile-close': { client: 'shown', input: nothing, output: caseFileState },
  'casefile-change-password': {
    client: 'shown',
    input: z.strictObject({ password, newPassword: password }),
    output: nothing,
  },
  'casefile-copy': { client: 'shown', input: nothing, output: copy },
  /** Verified copies, newest first; available without the password. */
  'casefile-copies': {
    client: 'shown',
    input: z.strictObject({ token }),
    output: z.strictObject({ copies: z.array(copy) }),
  },
  /** Replaces a damaged file by a copy; the damaged one is kept beside it under the name in `kept`. */
  'casefile-restore': {
    client: 'shown',
    input: z.strictObject({ token, password, copy: z.string() }),
    output: z.strictObject({ kept: z.string().nullable() }),
  },
  'password-strength': {
    client: 'shown',
    input: z.strictObject({ password }),
    output: z.strictObject({ score: z.int().min(0).max(4) }),
  },
  /** User activity in the window: postpones the idle lock. */
  'still-here': { client: 'shown', input: nothing, output: nothing },
} satisfies OperationTable;
