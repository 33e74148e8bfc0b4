import type { ReadableFile } from '../casefile/transaction.ts';
import { withOwnStatutes } from '../domain/law/own-statute.ts';
import type { Statutes } from '../domain/law/statute.ts';
import { readLegalSources, type LegalSources, type ShippedSources } from '../library/legal-sources.ts';
import { overlaid } from '../library/resources.ts';
import { filesOfAccepted } from '../library/update-pack.ts';
import { ownStatutes, ownStatutesVersion } from '../records/own-statutes.ts';
import { lastPack, packText } from '../records/update-packs.ts';

/** Updates by what they were read over and their checksum; null for one that this program cannot read. */
const updated = new WeakMap<ShippedSources, Map<string, LegalSources | null>>();
const withOwn = new WeakMap<
  Statutes,
  { readonly file: ReadableFile; readonly version: number; readonly statutes: Statutes }
>();

/**
 * What the law says as far as a case file knows: the program's own resources, the update that was accepted into the file last (unless the
 * program has since become newer), and the articles that the lawyer added.
 */
export function legalSourcesOf(file: ReadableFile, shipped: ShippedSources): LegalSources {
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

/** What the update accepted last makes of the program's sources; null when there is none in use. */
export function updateIn(file: ReadableFile, shipped: ShippedSources): LegalSources | null {
  const accepted = lastPack(file);
  if (accepted === null || accepted.edition <= shipped.edition) return null;
  const known = updated.get(shipped) ?? new Map<string, LegalSources | null>();
  updated.set(shipped, known);
  const before = known.get(accepted.sha256);
  if (before !== undefined) return before;
  const sources = readable(() =>
    readLegalSources(overlaid(shipped.resources, filesOfAccepted(packText(file, accepted.seq)))),
  );
  known.set(accepted.sha256, sources);
  return sources;
}

/** An update was checked when it was accepted; only a program that reads resources otherwise can fail on it, and then does without. */
function readable(load: () => LegalSources): LegalSources | null {
  try {
    return load();
  } catch {
    return null;
  }
}
