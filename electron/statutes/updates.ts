import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { failureFrom } from '../casefile/failure.ts';
import type { Handlers } from '../contract/operations.ts';
import type { updateOperations } from '../contract/updates.ts';
import { formatChinese } from '../domain/quantities/calendar.ts';
import { Failure } from '../failure.ts';
import { type LegalSources, readLegalSources } from '../library/legal-sources.ts';
import { overlaid } from '../library/resources.ts';
import { openPack, refused, sha256, type UpdatePack } from '../library/update-pack.ts';
import { dropAllOwed } from '../records/owed.ts';
import { trustedKeys } from '../records/trusted-keys.ts';
import { insertPack, lastPack } from '../records/update-packs.ts';
import type { BalanceRefresh } from '../workspace/balance-refresh.ts';
import { stateOfUpdate, updateIn } from '../workspace/legal-sources.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { differenceBetween } from './update-difference.ts';
import { keyView, standingKeys } from './update-keys.ts';

/** Ten times the current size of the whole collection. */
const LARGEST_PACK_BYTES = 10_000_000;

export function updateHandlers(
  { choosing, clock, library, reading, writing }: Workspace,
  balanceRefresh: BalanceRefresh,
): Pick<Handlers, keyof typeof updateOperations> {
  /** Checked and shown, awaiting acceptance. */
  let chosen: { token: string; text: string; pack: UpdatePack } | null = null;

  const knowledgeFrom = ({ files }: UpdatePack): LegalSources => {
    try {
      return readLegalSources(overlaid(library.resources, files), clock.today());
    } catch (error) {
      // Inconsistent data raises its own errors; these are bugs in the program.
      if (error instanceof TypeError || error instanceof ReferenceError) throw error;
      throw refused('更新包的内容没有通过检查，前后矛盾或者日期在将来，不能导入。');
    }
  };

  return {
    'update-state': () =>
      reading((file) => {
        const accepted = lastPack(file);
        return {
          shipped: library.edition,
          keys: trustedKeys(file).map(keyView),
          accepted: accepted && {
            edition: accepted.edition,
            signer: accepted.signer,
            acceptedAt: accepted.accepted_at,
            state: stateOfUpdate(file, library, accepted),
          },
        };
      }),
    'update-choose': async () => {
      const place = await choosing.file('选择更新包', ['json']);
      if (place === null) return null;
      const text = textOf(place);
      const pack = openPack(text, reading(standingKeys));
      const { before, held } = reading((file) => ({
        before: updateIn(file, library) ?? library,
        held: lastPack(file)?.edition ?? library.edition,
      }));
      const newest = held > library.edition ? held : library.edition;
      if (pack.edition <= newest)
        throw refused(
          `这个更新包整理于${formatChinese(pack.edition)}，不比现有的新（${formatChinese(newest)}），不用导入。`,
        );
      if (pack.edition > clock.today())
        throw refused(
          `这个更新包的整理日期（${formatChinese(pack.edition)}）在今天之后，请核对电脑日期；日期无误的，不要导入。`,
        );
      const token = randomUUID();
      const difference = differenceBetween(before, knowledgeFrom(pack));
      chosen = { token, text, pack };
      return { token, edition: pack.edition, signer: pack.signer, note: pack.note, difference };
    },
    'update-accept': ({ token }) => {
      if (chosen?.token !== token) throw new Failure('not-found', '请重新选择更新包。', { field: 'token' });
      const { text, pack } = chosen;
      writing((file) => {
        openPack(text, standingKeys(file)); // Trust may have been withdrawn while the difference was being read.
        insertPack(file, {
          edition: pack.edition,
          signer: pack.signer,
          accepted_at: clock.now(),
          sha256: sha256(text),
          pack: text,
        });
        dropAllOwed(file);
      });
      chosen = null;
      balanceRefresh.begin();
      return {};
    },
  };
}

/** @throws CaseFileFailure missing, read-only, …; Failure pack-refused if it is not a file of that size */
function textOf(place: string): string {
  try {
    if (statSync(place).size > LARGEST_PACK_BYTES) throw refused('这个文件太大，不是本程序的更新包。');
    return readFileSync(place, 'utf8');
  } catch (error) {
    throw error instanceof Failure ? error : failureFrom(error);
  }
}
