import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inGroups } from '../domain/fingerprint.ts';
import { readEdition, readLegalSources } from '../library/legal-sources.ts';
import { resourcesIn, updatablePaths } from '../library/resources.ts';
import { fingerprint, makePack } from '../library/update-pack.ts';

const USAGE = `casebook pack --key FILE --out FILE [--note TEXT]   signs the statutes, rates and holidays of this program as an update
casebook pack --new-key FILE                      makes a private key; the public one to hand out lies beside it as FILE.pub
`;

/** `casebook pack`. @returns the exit status: 0, or 64 on a usage error */
export async function packCommand(
  args: readonly string[],
  resources = join(import.meta.dirname, '..', '..', 'resources'),
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      key: { type: 'string' },
      out: { type: 'string' },
      note: { type: 'string', default: '' },
      'new-key': { type: 'string' },
    },
  });
  if (values['new-key'] !== undefined) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    writeFileSync(values['new-key'], privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
    writeFileSync(`${values['new-key']}.pub`, publicKey.export({ format: 'pem', type: 'spki' }), { flag: 'wx' });
    process.stdout.write(`${values['new-key']}.pub\n${inGroups(fingerprint(publicKey))}\n`);
    return 0;
  }
  if (values.key === undefined || values.out === undefined) {
    process.stderr.write(USAGE);
    return 64;
  }
  const read = resourcesIn(resources);
  readLegalSources(read); // A pack that contradicts itself is not made.
  const files = Object.fromEntries(
    updatablePaths(resources).map((path) => [path, readFileSync(join(resources, path), 'utf8')]),
  );
  const edition = readEdition(read);
  const key = createPrivateKey(readFileSync(values.key));
  writeFileSync(values.out, makePack({ edition, note: values.note, files }, key));
  process.stdout.write(
    `${values.out}: ${edition}, ${Object.keys(files).length} files, signed by ${inGroups(fingerprint(createPublicKey(key)))}\n`,
  );
  return 0;
}
