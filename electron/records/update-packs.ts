import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import { day, table } from './table.ts';

const updatePack = table('update_pack', {
  edition: day,
  signer: z.string(),
  accepted_at: z.string(),
  sha256: z.string(),
  /** As imported, with its signature. */
  pack: z.string(),
});
const row = updatePack.row.omit({ pack: true }).extend({ seq: z.number() });
export type AcceptedPack = z.output<typeof row>;

/** The last accepted update whose signer is still trusted, without its content. */
export function lastPack(file: ReadableFile): AcceptedPack | null {
  // Via the index: to find the signer in the row itself, SQLite would read the whole pack.
  const found = file.one(`
    SELECT p.seq, p.edition, p.signer, p.accepted_at, p.sha256
    FROM trusted_key k CROSS JOIN update_pack p INDEXED BY update_pack_by_signer ON json_extract(p.pack, '$.key') = k.fingerprint
    WHERE k.withdraws IS NULL AND NOT EXISTS (SELECT 1 FROM trusted_key w WHERE w.withdraws = k.id)
    ORDER BY p.seq DESC LIMIT 1`);
  return found === undefined ? null : row.parse(found);
}

/** The pack as imported, with its signature. */
export function packText(file: ReadableFile, seq: number): string {
  return updatePack.row.pick({ pack: true }).parse(file.one('SELECT pack FROM update_pack WHERE seq = ?', seq)).pack;
}

export function insertPack(file: WritableFile, pack: Omit<AcceptedPack, 'seq'> & { pack: string }): void {
  updatePack.insert(file, pack);
}
