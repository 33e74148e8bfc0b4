import { z } from 'zod';
import { caseFileState } from './casefile.ts';
import type { OperationTable } from './operation.ts';
import { caseId, id, instant, nothing, sum } from './values.ts';

/** Parcels are chosen in main's own dialog; the window holds a token. */
const token = z.uuid();
const password = z.string().max(1000);
const count = z.int().min(0);

/**
 * What may go into the folder for a court or a colleague. `log`: communication with the other side; `internal`: also
 * decisions and working notes, such as those on stopping, which are no business of a court.
 */
export const FOLDER_PARTS = [
  'facts',
  'calculation',
  'ledger',
  'log',
  'internal',
  'letters',
  'evidence',
  'withdrawn',
] as const;
export type FolderPart = (typeof FOLDER_PARTS)[number];

/** Evidence whose encrypted file is missing or damaged and could not be included. */
const lost = z.array(z.strictObject({ no: z.int(), title: z.string() }));

const contents = z.strictObject({
  parcel: id,
  madeAt: instant,
  from: z.string(),
  bytes: count,
  case: z.strictObject({
    id: caseId,
    title: z.string(),
    creditor: z.string(),
    debtor: z.string(),
    logEntries: count,
    letters: count,
    drafts: count,
    evidence: count,
  }),
  ownStatutes: count,
  updates: count,
  lost,
  /**
   * Whether it can be imported into the open case file: null while none is open; otherwise why not, in a sentence, or
   * empty if it can.
   */
  against: z.string().nullable(),
});
export type ParcelContents = z.infer<typeof contents>;

/**
 * A case that is exported or imported. Progress is sent as `transfer` events; refused with `cancelled` when stopped.
 */
export const transferOperations = {
  /** Amount to be exported. */
  'transfer-size': {
    client: 'refused',
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      logEntries: count,
      letters: count,
      drafts: count,
      evidence: count,
      withdrawn: count,
      bytes: count,
      withdrawnBytes: count,
    }),
  },
  /**
   * Makes a new folder, in plain text, where the lawyer says. `folder` is its name, null when main's dialog was
   * cancelled; `left` lists in sentences what else could not be made.
   */
  'transfer-folder': {
    client: 'refused',
    input: z.strictObject({ caseId, parts: z.array(z.enum(FOLDER_PARTS)).min(1) }),
    output: z.strictObject({
      folder: z.string().nullable(),
      files: count,
      bytes: count,
      lost,
      left: z.array(z.string()),
    }),
  },
  'transfer-parcel': {
    client: 'refused',
    input: z.strictObject({ caseId, password }),
    output: z.strictObject({ saved: z.string().nullable(), bytes: count, lost }),
  },
  /** A random password that can be read out over the telephone. */
  'transfer-password': { client: 'refused', input: nothing, output: z.strictObject({ password }) },
  'transfer-choose': {
    client: 'refused',
    input: nothing,
    output: z.strictObject({ token, name: z.string(), bytes: count }).nullable(),
  },
  /** Reads the whole parcel and describes its contents. */
  'transfer-look': { client: 'refused', input: z.strictObject({ token, password }), output: contents },
  /**
   * Imports into the open case file. `owed`: what is owed today by the parcel's own rates and law, and by those here;
   * null where it cannot be computed.
   */
  'transfer-merge': {
    client: 'refused',
    input: z.strictObject({ token, parcel: id, password }),
    output: z.strictObject({ caseId, lost, owed: z.strictObject({ there: sum.nullable(), here: sum.nullable() }) }),
  },
  /** Imports as a separate case file at `place` (see casefile-choose), under its own password, and opens it. */
  'transfer-open': {
    client: 'refused',
    input: z.strictObject({ token, parcel: id, password, place: token, newPassword: password }),
    output: caseFileState,
  },
  'transfer-stop': { client: 'refused', input: nothing, output: nothing },
} satisfies OperationTable;
