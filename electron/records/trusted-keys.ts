import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { TrustedKeyId } from '../domain/case/ids.ts';
import { idOf, table } from './table.ts';

/** A key has name, key and fingerprint; a withdrawal names the key no longer trusted, and has none of these. */
const trustedKey = table('trusted_key', {
  id: idOf<TrustedKeyId>(),
  recorded_at: z.string(),
  name: z.string().nullable(),
  public_key: z.string().nullable(),
  fingerprint: z.string().nullable(),
  withdraws: idOf<TrustedKeyId>().nullable(),
});
const row = trustedKey.row.omit({ withdraws: true }).extend({
  name: z.string(),
  public_key: z.string(),
  fingerprint: z.string(),
  withdrawn_at: z.string().nullable(),
});
export type TrustedKeyRecord = z.output<typeof row>;

/** Every key ever trusted, oldest first, withdrawn ones included. */
export function trustedKeys(file: ReadableFile): TrustedKeyRecord[] {
  return z.array(row).parse(
    file.all(`
    SELECT ${trustedKey.columnsAs('k')}, w.recorded_at AS withdrawn_at
    FROM trusted_key k LEFT JOIN trusted_key w ON w.withdraws = k.id WHERE k.withdraws IS NULL ORDER BY k.seq`),
  );
}

export function insertTrustedKey(file: WritableFile, key: Omit<TrustedKeyRecord, 'withdrawn_at'>): void {
  trustedKey.insert(file, { ...key, withdraws: null });
}

/** @param id of the withdrawal itself */
export function withdrawTrustedKey(file: WritableFile, id: TrustedKeyId, withdraws: TrustedKeyId, at: string): void {
  trustedKey.insert(file, { id, recorded_at: at, name: null, public_key: null, fingerprint: null, withdraws });
}
