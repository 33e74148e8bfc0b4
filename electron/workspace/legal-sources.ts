import type { ReadableFile } from '../casefile/transaction.ts';
import { withOwnStatutes } from '../domain/law/own-statute.ts';
import type { Statutes } from '../domain/law/statute.ts';
import { faultTrace } from '../fault.ts';
import { type LegalSources, readLegalSources, type ShippedSources } from '../library/legal-sources.ts';
import { overlaid } from '../library/resources.ts';
import { filesOfAccepted } from '../library/update-pack.ts';
import { ownStatutes, ownStatutesVersion } from '../records/own-statutes.ts';
import { type AcceptedPack, lastPack, packText } from '../records/update-packs.ts';

/** Updates by the sources they were overlaid on and by checksum; null for one that this program cannot read. */
const updated = new WeakMap<ShippedSources, Map<string, LegalSources | null>>();
const withOwn = new WeakMap<
  Statutes,
  { readonly file: ReadableFile; readonly version: number; readonly statutes: Statutes }
>();

/**
 * The law as known to a case file: the program's own resources, the last update accepted into the file (unless the
 * program is newer), and the articles that the lawyer added.
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

/** The program's sources with the last accepted update applied; null if none is in use. */
export function updateIn(file: ReadableFile, shipped: ShippedSources): LegalSources | null {
  const accepted = lastPack(file);
  if (accepted === null || accepted.edition <= shipped.edition) return null;
  const known = updated.get(shipped) ?? new Map<string, LegalSources | null>();
  updated.set(shipped, known);
  const before = known.get(accepted.sha256);
  if (before !== undefined) return before;
  const sources = readUpdate(packText(file, accepted.seq), shipped);
  known.set(accepted.sha256, sources);
  return sources;
}

/**
 * The state of the last accepted update: the program may be newer by now, or fail to read it, which is the program's
 * fault.
 */
export function stateOfUpdate(
  file: ReadableFile,
  shipped: ShippedSources,
  accepted: AcceptedPack,
): 'in-use' | 'superseded' | 'unreadable' {
  if (accepted.edition <= shipped.edition) return 'superseded';
  return updateIn(file, shipped) === null ? 'unreadable' : 'in-use';
}

/** An update was checked when it was accepted: only a program that reads resources differently can fail on it. */
function readUpdate(text: string, shipped: ShippedSources): LegalSources | null {
  try {
    return readLegalSources(overlaid(shipped.resources, filesOfAccepted(text)));
  } catch (error) {
    console.error(faultTrace('reading the accepted update', error));
    return null;
  }
}
