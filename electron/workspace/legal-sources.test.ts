import { expect, test, vi } from 'vitest';
import type { ReadableFile } from '../casefile/transaction.ts';
import { date } from '../domain/quantities/calendar.ts';
import type { ShippedSources } from '../library/legal-sources.ts';
import type { AcceptedPack } from '../records/update-packs.ts';
import { stateOfUpdate, updateIn } from './legal-sources.ts';

const accepted: AcceptedPack = {
  seq: 1,
  edition: date('2027-01-20'),
  signer: '本所',
  accepted_at: '2027-01-22T02:00:00.000Z',
  sha256: 'ab',
};
const fileWith = (pack: string): ReadableFile =>
  ({ one: (sql: string) => (sql.startsWith('SELECT pack') ? { pack } : accepted) }) as unknown as ReadableFile;
const shipped = (edition: string): ShippedSources => ({ edition: date(edition) }) as ShippedSources;

test('an accepted update that this program cannot read is the program’s fault: reported, and logged once without its message', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const file = fileWith('{"files": "秘密"}');
  const program = shipped('2026-11-20');
  expect(updateIn(file, program)).toBeNull();
  expect(stateOfUpdate(file, program, accepted)).toBe('unreadable');
  expect(log).toHaveBeenCalledOnce();
  expect(log.mock.calls.flat().join('\n')).toMatch(/^reading the accepted update: \$?ZodError .*\n\s+at /);
  expect(log.mock.calls.flat().join('\n')).not.toContain('秘密');
});

test('an update older than the program is not read at all', () => {
  expect(stateOfUpdate(fileWith('nothing'), shipped('2027-01-20'), accepted)).toBe('superseded');
});
