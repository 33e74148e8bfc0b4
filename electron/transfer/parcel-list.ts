import { z } from 'zod';
import { CaseFileFailure } from '../casefile/failure.ts';
import { DATABASE, EVIDENCE, KEYS } from '../casefile/format.ts';
import { caseId, id, instant, letterId } from '../contract/values.ts';

const count = z.int().min(0);

/**
 * The contents of a parcel: the parts of its small case file, in order, and what is shown of it before it is imported.
 */
const parcelList = z.strictObject({
  /** A newer layout is rejected, not guessed at. */
  layout: z.literal(1),
  parcel: id,
  madeAt: instant,
  /** Name of the firm that made it, from its settings. */
  from: z.string(),
  schema: count,
  /** The password of the small case file; random, and stored only here. */
  secret: z.string().min(32),
  case: z.strictObject({
    id: caseId,
    title: z.string(),
    creditor: z.string(),
    debtor: z.string(),
    logEntries: count,
    letters: count,
    drafts: count,
    evidence: count,
    /** Of the register; see `RegisterNumber`. */
    numbers: z.array(
      z.strictObject({ year: z.int(), kind: z.string(), serial: z.int(), number: z.string(), letter: letterId }),
    ),
  }),
  /** What else figures and letters rest on. */
  ownStatutes: count,
  updates: count,
  /** Evidence whose file was lost or damaged where the parcel was made, and is missing from it. */
  lost: z.array(z.strictObject({ no: z.int(), title: z.string() })),
  files: z.array(
    z.strictObject({
      name: z
        .string()
        .regex(
          new RegExp(`^(?:${KEYS.replace('.', '\\.')}|${DATABASE.replace('.', '\\.')}|${EVIDENCE}/[0-9a-f-]{36})$`),
        ),
      bytes: count,
    }),
  ),
});
export type ParcelList = z.output<typeof parcelList>;

export function writeParcelList(list: ParcelList): Uint8Array {
  return Buffer.from(JSON.stringify(list));
}

/** @throws CaseFileFailure (part parcel) newer-version, damaged */
export function readParcelList(bytes: Buffer): ParcelList {
  let content: unknown;
  try {
    content = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new CaseFileFailure('damaged', { part: 'parcel', cause: 'list' });
  }
  const { layout } = z
    .looseObject({ layout: z.int().catch(1) })
    .catch({ layout: 1 })
    .parse(content);
  if (layout > 1) throw new CaseFileFailure('newer-version', { part: 'parcel', found: layout, known: 1 });
  const list = parcelList.safeParse(content);
  const names = list.data?.files.map(({ name }) => name) ?? [];
  // The database comes first: it determines what the rest is.
  if (!list.success || names[0] !== KEYS || names[1] !== DATABASE || new Set(names).size !== names.length)
    throw new CaseFileFailure('damaged', { part: 'parcel', cause: 'list' });
  return list.data;
}
