import { z } from 'zod';
import { readRates, readWorkingCalendar } from '../library/rates.ts';
import type { ReadableFile } from '../casefile/transaction.ts';
import { plainDate } from '../contract/values.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { RateBook } from '../domain/quantities/lpr.ts';
import { withOwnStatutes } from '../domain/law/own-statute.ts';
import type { WorkingCalendar } from '../domain/deadlines/period.ts';
import type { Statutes } from '../domain/law/statute.ts';
import { ownStatutes, ownStatutesVersion } from '../records/own-statutes.ts';
import { lastPack, packText } from '../records/update-packs.ts';
import { overlaid, type ResourceReader } from '../library/resources.ts';
import { readStatutes } from '../library/statutes.ts';
import { filesOfAccepted } from '../library/update-pack.ts';

/** What the law says: statutes, rates and holidays. */
export interface Knowledge {
  readonly rates: RateBook;
  readonly calendar: WorkingCalendar;
  readonly statutes: Statutes;
}

/** The program's own knowledge, the day of it, and where it is read from. */
export interface Shipped extends Knowledge {
  readonly edition: PlainDate;
  readonly resources: ResourceReader;
}

/** @param today no rate may lie after it. @throws Error naming the file and the record that fails its checks */
export function loadKnowledge(resources: ResourceReader, today?: PlainDate): Knowledge {
  return {
    rates: readRates(resources, today),
    calendar: readWorkingCalendar(resources),
    statutes: readStatutes(resources),
  };
}

/** The day up to which the program's resources were brought. */
export function readEdition(resources: ResourceReader): PlainDate {
  return z.object({ edition: plainDate }).parse(resources('edition.json')).edition;
}

/** Updates by what they were read over and their checksum; null for one that this program cannot read. */
const updated = new WeakMap<Shipped, Map<string, Knowledge | null>>();
const withOwn = new WeakMap<
  Statutes,
  { readonly file: ReadableFile; readonly version: number; readonly statutes: Statutes }
>();

/**
 * What the law says as far as a case file knows: the program's own resources, the update that was accepted into the file last (unless the
 * program has since become newer), and the articles that the lawyer added.
 */
export function knowledgeOf(file: ReadableFile, shipped: Shipped): Knowledge {
  const base = updateIn(file, shipped) ?? shipped;
  const version = ownStatutesVersion(file);
  if (version === 0) return base;
  const known = withOwn.get(base.statutes);
  if (known?.file === file && known.version === version) return { ...base, statutes: known.statutes };
  const statutes = withOwnStatutes(
    base.statutes,
    ownStatutes(file).map(({ statute }) => statute),
  );
  withOwn.set(base.statutes, { file, version, statutes });
  return { ...base, statutes };
}

/** What the update accepted last makes of the program's knowledge; null when there is none in use. */
export function updateIn(file: ReadableFile, shipped: Shipped): Knowledge | null {
  const accepted = lastPack(file);
  if (accepted === null || accepted.edition <= shipped.edition) return null;
  const known = updated.get(shipped) ?? new Map<string, Knowledge | null>();
  updated.set(shipped, known);
  const before = known.get(accepted.sha256);
  if (before !== undefined) return before;
  const knowledge = readable(() =>
    loadKnowledge(overlaid(shipped.resources, filesOfAccepted(packText(file, accepted.seq)))),
  );
  known.set(accepted.sha256, knowledge);
  return knowledge;
}

/** An update was checked when it was accepted; only a program that reads resources otherwise can fail on it, and then does without. */
function readable(load: () => Knowledge): Knowledge | null {
  try {
    return load();
  } catch {
    return null;
  }
}
