import { z } from 'zod';
import type { ReadableFile } from '../casefile/transaction.ts';
import type { Handlers } from '../contract/operations.ts';
import { enteredFixing, type rateOperations } from '../contract/rates.ts';
import { isPastLastFixing, withFixings, type LprFixing, type RateBook } from '../domain/quantities/lpr.ts';
import { readFixings } from '../domain/quantities/lpr-entry.ts';
import { Refusal } from '../domain/quantities/refusal.ts';
import { Failure } from '../failure.ts';
import { knowledgeOf } from '../workspace/legal-sources.ts';
import type { Library } from '../library/library.ts';
import { dropAllOwed } from '../records/owed.ts';
import { readSetting, writeSetting } from '../records/settings.ts';
import type { Restating } from '../workspace/restating.ts';
import type { Workspace } from '../workspace/workspace.ts';

const KEY = 'lpr-fixings';

type EnteredFixing = z.output<typeof enteredFixing>;

/** Fixings that were entered by hand into this case file, oldest first. */
function enteredIn(file: ReadableFile): EnteredFixing[] {
  return z.array(enteredFixing).parse(readSetting(file, KEY) ?? []);
}

function sourced({ enteredOn, ...fixing }: EnteredFixing): LprFixing {
  return { ...fixing, source: `手工录入（${enteredOn}）` };
}

/** The rate tables that a case file computes with: those of the program or of its last update, and what was entered into the file since. */
export function ratesOf(file: ReadableFile, library: Library): RateBook {
  return withFixings(knowledgeOf(file, library).rates, enteredIn(file).map(sourced));
}

export function rateHandlers(
  { clock, library, reading, writing }: Workspace,
  restating: Restating,
): Pick<Handlers, keyof typeof rateOperations> {
  return {
    'rates-read': () =>
      reading((file) => {
        const book = ratesOf(file, library);
        const [last, shipped] = [book.lpr.at(-1), knowledgeOf(file, library).rates.lpr.at(-1)];
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
        writeSetting(file, KEY, [...enteredIn(file), ...fixings]);
        dropAllOwed(file);
        return fixings.map(sourced);
      });
      restating.begin();
      return { added };
    },
    'rates-withdraw': ({ publishedOn }) => {
      writing((file) => {
        const entered = enteredIn(file);
        if (entered.at(-1)?.publishedOn !== publishedOn)
          throw new Failure('not-found', '只能撤回最近录入的一次公布。', { field: 'publishedOn' });
        writeSetting(file, KEY, entered.slice(0, -1));
        dropAllOwed(file);
      });
      restating.begin();
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
