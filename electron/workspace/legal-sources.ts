import type { ReadableFile } from '../casefile/transaction.ts';
import { faultTrace } from '../fault.ts';
import { withOwnStatutes } from '../domain/law/own-statute.ts';
import type { Statutes } from '../domain/law/statute.ts';
import { readLegalSources, type LegalSources, type ShippedSources } from '../library/legal-sources.ts';
import { overlaid } from '../library/resources.ts';
import { filesOfAccepted } from '../library/update-pack.ts';
import { ownStatutes, ownStatutesVersion } from '../records/own-statutes.ts';
import { lastPack, packText, type AcceptedPack } from '../records/update-packs.ts';

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
  const sources = readUpdate(packText(file, accepted.seq), shipped);
  known.set(accepted.sha256, sources);
  return sources;
}

/** What became of the update accepted last: the program is newer by now, or fails to read it, which is a fault of its own. */
export function stateOfUpdate(
  file: ReadableFile,
  shipped: ShippedSources,
  accepted: AcceptedPack,
): 'in-use' | 'superseded' | 'unreadable' {
  if (accepted.edition <= shipped.edition) return 'superseded';
  return updateIn(file, shipped) === null ? 'unreadable' : 'in-use';
}

/** An update was checked when it was accepted: only a program that reads resources otherwise can fail on it. */
function readUpdate(text: string, shipped: ShippedSources): LegalSources | null {
  try {
    return readLegalSources(overlaid(shipped.resources, filesOfAccepted(text)));
  } catch (error) {
    console.error(faultTrace('reading the accepted update', error));
    return null;
  }
}
