import { randomBytes } from 'node:crypto';
import { openCaseFile } from '../casefile/case-file.ts';
import { write } from '../casefile/transaction.ts';
import { asId } from '../domain/case/ids.ts';
import { clock } from '../workspace/clock.ts';
import { captures } from './captures.ts';

/**
 * Adds one file after another until it is killed: `node capture-loop.sample.ts FOLDER PASSWORD CASE`. Prints "begun"
 * once it has opened the case file.
 */
const [, , folder = '', password = '', caseId = ''] = process.argv;
const file = await openCaseFile(folder, password);
const incoming = captures({
  clock: clock(),
  evidence: () => file.evidence,
  reading: (work) => work(file.readable),
  writing: (work) => write(file.writable, work),
  tell: () => undefined,
});
process.stdout.write('begun\n');
for (;;) {
  const pieces = Array.from({ length: 1 + ((randomBytes(1)[0] ?? 0) % 5) }, () => randomBytes(100_000));
  const token = incoming.begin(asId(caseId), '录音.mp3', pieces.length * 100_000);
  for (const [index, piece] of pieces.entries()) await incoming.send(token, index * 100_000, piece);
  await incoming.end(token);
  process.stdout.write('kept\n');
}
