import fs from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { OLD_PASSWORD, oldFolder } from '../../desk/old-files.sample.ts';
import { temporaryFolder } from '../case-file.sample.ts';
import { openCaseFile } from '../case-file.ts';

it('counts the payments booked in an old file as they always counted', async () => {
  const copy = path.join(temporaryFolder(), 'old.casebook');
  fs.cpSync(oldFolder(90), copy, { recursive: true });
  const file = await openCaseFile(copy, OLD_PASSWORD);
  onTestFinished(() => file.close());
  // Three were booked: one valid, one entered by mistake, and the one that voids it.
  expect(file.readable.all('SELECT paid_on, amount_fen FROM counted_payment')).toEqual([
    { paid_on: '2026-11-21', amount_fen: 500_000 },
  ]);
  // A column added to payments later shows through the view automatically.
  const columns = (table: string) => file.readable.all(`SELECT name FROM pragma_table_info('${table}')`);
  expect(columns('counted_payment')).toEqual(columns('payment'));
});
