import type { Handlers } from '../contract/operations.ts';
import { type rateOperations } from '../contract/rates.ts';
import { isPastLastFixing } from '../domain/quantities/lpr.ts';
import { readFixings } from '../domain/quantities/lpr-entry.ts';
import { Refusal } from '../domain/quantities/refusal.ts';
import { Failure } from '../failure.ts';
import { dropAllOwed } from '../records/owed.ts';
import type { BalanceRefresh } from '../workspace/balance-refresh.ts';
import { legalSourcesOf } from '../workspace/legal-sources.ts';
import { type EnteredFixing, enteredIn, ratesOf, sourced, writeEntered } from '../workspace/rates.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function rateHandlers(
  { clock, library, reading, writing }: Workspace,
  balanceRefresh: BalanceRefresh,
): Pick<Handlers, keyof typeof rateOperations> {
  return {
    'rates-read': () =>
      reading((file) => {
        const book = ratesOf(file, library);
        const [last, shipped] = [book.lpr.at(-1), legalSourcesOf(file, library).rates.lpr.at(-1)];
        if (!last || !shipped) throw new Error('the rate tables are empty');
        return {
          last,
          shippedUntil: shipped.publishedOn,
          stale: isPastLastFixing(book, clock.today()),
          entered: enteredIn(file).map((each) => ({ ...each, used: each.publishedOn > shipped.publishedOn })),
        };
      }),
    'rates-add': ({ text }) => {
      const added = writing((file) => {
        const fixings = readFresh(text, ratesOf(file, library).lpr, clock.today()).map((row): EnteredFixing => ({
          ...row,
          enteredOn: clock.today(),
        }));
        writeEntered(file, [...enteredIn(file), ...fixings]);
        dropAllOwed(file);
        return fixings.map(sourced);
      });
      balanceRefresh.begin();
      return { added };
    },
    'rates-withdraw': ({ publishedOn }) => {
      writing((file) => {
        const entered = enteredIn(file);
        if (entered.at(-1)?.publishedOn !== publishedOn)
          throw new Failure('not-found', '只能撤回最近录入的一次公布。', { field: 'publishedOn' });
        writeEntered(file, entered.slice(0, -1));
        dropAllOwed(file);
      });
      balanceRefresh.begin();
      return {};
    },
  };
}

function readFresh(...asked: Parameters<typeof readFixings>): ReturnType<typeof readFixings> {
  try {
    return readFixings(...asked);
  } catch (error) {
    throw error instanceof Refusal ? new Failure('invalid-input', error.message, { field: error.field }) : error;
  }
}
