import { type ConductRules, readConduct } from '../library/conduct.ts';
import { type LegalSources, readLegalSources } from '../library/legal-sources.ts';
import { resourcesIn } from '../library/resources.ts';

/** The data that the topics compute with. */
export interface Sources extends LegalSources {
  readonly conduct: ConductRules;
}

/** The program's own, from a resources directory. @throws Error naming the file that fails its checks */
export function loadSources(directory: string): Sources {
  const resources = resourcesIn(directory);
  const sources = readLegalSources(resources);
  return { ...sources, conduct: readConduct(resources, sources.statutes) };
}
