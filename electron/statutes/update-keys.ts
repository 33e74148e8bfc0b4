import type { KeyObject } from 'node:crypto';
import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { failureFrom } from '../casefile/failure.ts';
import type { ReadableFile } from '../casefile/transaction.ts';
import type { Handlers } from '../contract/operations.ts';
import type { TrustedKeyView, updateKeyOperations } from '../contract/updates.ts';
import { lastGroups } from '../domain/fingerprint.ts';
import { Failure } from '../failure.ts';
import { fingerprint, publicKeyIn, type TrustedKey, writtenKey } from '../library/update-pack.ts';
import { dropAllOwed } from '../records/owed.ts';
import { insertTrustedKey, type TrustedKeyRecord, trustedKeys, withdrawTrustedKey } from '../records/trusted-keys.ts';
import type { BalanceRefresh } from '../workspace/balance-refresh.ts';
import { newId } from '../workspace/new-id.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Far more than any public key needs. */
const LARGEST_KEY_BYTES = 10_000;

/** The keys whose updates the case file accepts today. */
export function standingKeys(file: ReadableFile): TrustedKey[] {
  return trustedKeys(file)
    .filter((key) => key.withdrawn_at === null)
    .flatMap(({ name, public_key: written }) => {
      const key = publicKeyIn(written);
      return key ? [{ name, key }] : [];
    });
}

export function keyView({
  id,
  name,
  fingerprint: print,
  recorded_at: trustedAt,
  withdrawn_at: withdrawnAt,
}: TrustedKeyRecord): TrustedKeyView {
  return { id, name, fingerprint: print, trustedAt, withdrawnAt };
}

/**
 * The signers that the lawyer trusts for updates: chosen as a key file, compared with its holder, confirmed by typing,
 * and revocable.
 */
export function updateKeyHandlers(
  { choosing, clock, reading, writing }: Workspace,
  balanceRefresh: BalanceRefresh,
): Pick<Handlers, keyof typeof updateKeyOperations> {
  /** Read and shown, awaiting confirmation. */
  let chosen: { readonly token: string; readonly key: KeyObject } | null = null;

  /** An update counts only while its signer is trusted, so a change of trust may change any figure. */
  const changeTrust = (change: Parameters<typeof writing>[0]): void => {
    writing((file) => {
      change(file);
      dropAllOwed(file);
    });
    balanceRefresh.begin();
  };

  return {
    'update-key-choose': async () => {
      reading(() => undefined); // Nothing is asked while the case file is locked.
      const place = await choosing.file('选择签名人的公钥文件', ['pub', 'pem', 'txt']);
      if (place === null) return null;
      const key = keyOf(place);
      chosen = { token: randomUUID(), key };
      return { token: chosen.token, fingerprint: fingerprint(key) };
    },
    'update-key-trust': ({ token, name, confirmation }) => {
      if (chosen?.token !== token) throw new Failure('not-found', '请重新选择公钥文件。', { field: 'token' });
      const print = fingerprint(chosen.key);
      if (plain(confirmation) !== plain(lastGroups(print)))
        throw new Failure('invalid-input', '键入的与指纹的最后两组不一致。', { field: 'confirmation' });
      const written = writtenKey(chosen.key);
      changeTrust((file) => {
        const known = trustedKeys(file).find((key) => key.fingerprint === print && key.withdrawn_at === null);
        if (known) throw new Failure('invalid-input', `这把钥匙已经以“${known.name}”的名义受信任。`);
        insertTrustedKey(file, {
          id: newId(),
          recorded_at: clock.now(),
          name,
          public_key: written,
          fingerprint: print,
        });
      });
      chosen = null;
      return {};
    },
    'update-key-withdraw': ({ id }) => {
      changeTrust((file) => {
        const key = trustedKeys(file).find((each) => each.id === id && each.withdrawn_at === null);
        if (!key) throw new Failure('not-found', '没有找到这把受信任的钥匙，可能已经撤回。');
        withdrawTrustedKey(file, newId(), id, clock.now());
      });
      return {};
    },
  };
}

function plain(typed: string): string {
  return typed.replace(/\s/g, '').toUpperCase();
}

/** @throws CaseFileFailure missing, read-only, …; Failure invalid-input if it holds no Ed25519 public key */
function keyOf(place: string): KeyObject {
  try {
    if (statSync(place).size > LARGEST_KEY_BYTES) throw new Failure('invalid-input', '这个文件太大，不是公钥文件。');
    const text = readFileSync(place, 'utf8');
    if (text.includes('PRIVATE KEY'))
      throw new Failure(
        'invalid-input',
        '这是私钥，只应由签名人自己离线保管，不能导入。请向签名人索取公钥文件（扩展名 .pub）。',
      );
    const key = publicKeyIn(text);
    if (!key) throw new Failure('invalid-input', '这个文件里没有可用的签名公钥（Ed25519）。');
    return key;
  } catch (error) {
    throw error instanceof Failure ? error : failureFrom(error);
  }
}
