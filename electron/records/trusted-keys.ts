import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { TrustedKeyId } from '../domain/case/ids.ts';
import { text } from './values.ts';

const row = z.object({
  id: text<TrustedKeyId>(),
  recorded_at: z.string(),
  name: z.string(),
  public_key: z.string(),
  fingerprint: z.string(),
  withdrawn_at: z.string().nullable(),
});
export type TrustedKeyRecord = z.output<typeof row>;

/** Every key that was ever trusted, oldest first, withdrawn ones too. */
export function trustedKeys(file: ReadableFile): TrustedKeyRecord[] {
  return z.array(row).parse(
    file.all(`
    SELECT k.id, k.recorded_at, k.name, k.public_key, k.fingerprint, w.recorded_at AS withdrawn_at
    FROM trusted_key k LEFT JOIN trusted_key w ON w.withdraws = k.id WHERE k.withdraws IS NULL ORDER BY k.seq`),
  );
}

export function insertTrustedKey(file: WritableFile, key: Omit<TrustedKeyRecord, 'withdrawn_at'>): void {
  file.run(
    'INSERT INTO trusted_key (id, recorded_at, name, public_key, fingerprint, withdraws) VALUES (?, ?, ?, ?, ?, NULL)',
    key.id,
    key.recorded_at,
    key.name,
    key.public_key,
    key.fingerprint,
  );
}

/** @param id of the withdrawal itself */
export function withdrawTrustedKey(file: WritableFile, id: TrustedKeyId, withdraws: TrustedKeyId, at: string): void {
  file.run(
    'INSERT INTO trusted_key (id, recorded_at, name, public_key, fingerprint, withdraws) VALUES (?, ?, NULL, NULL, NULL, ?)',
    id,
    at,
    withdraws,
  );
}
