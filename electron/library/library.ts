import { join } from 'node:path';
import type { GuideChapter } from '../domain/path/guide.ts';
import type { PlaybookRung } from '../domain/path/playbook.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { loadSong, type Song } from '../typesetting/fonts.ts';
import { InstalledFaces } from '../typesetting/installed-faces.ts';
import { type ConductRules, readConduct } from './conduct.ts';
import { readGuide } from './guide.ts';
import { readEdition, readLegalSources, type ShippedSources } from './legal-sources.ts';
import { type LendingBooks, readLending } from './lending.ts';
import { type Lookups, readLookups } from './lookups.ts';
import { readPlaybook } from './playbook.ts';
import { resourcesIn } from './resources.ts';
import { loadStatutes } from './statutes.ts';
import { loadTemplates } from './templates.ts';

/**
 * What ships with the program: the sources of law, the guide, the rules of conduct, fonts. Loaded and checked once, at
 * startup.
 */
export interface Library extends ShippedSources {
  readonly guide: readonly GuideChapter[];
  readonly conduct: ConductRules;
  readonly playbook: readonly PlaybookRung[];
  /** Findings and clauses of a pre-lending assessment. */
  readonly lending: LendingBooks;
  /** Lawful enquiries into a debtor's means. */
  readonly lookups: Lookups;
  /** Text of each shipped template, by name. */
  readonly templates: ReadonlyMap<string, string>;
  readonly song: Song;
  /** Fonts installed on this computer. */
  readonly installed: InstalledFaces;
  /**
   * The day of the newest rate, if the computer's date was before it at startup: then no figure up to today is certain.
   */
  readonly clockBehind: PlainDate | null;
}

/**
 * @param today the computer's date; one before the newest rate blocks nothing, but is reported
 * @param fontFolders where this computer keeps its fonts
 * @throws Error naming the file and the row that fails its checks
 */
export async function loadLibrary(
  directory: string,
  today: PlainDate,
  fontFolders: readonly string[] = [],
): Promise<Library> {
  const resources = resourcesIn(directory);
  const statutes = loadStatutes(directory);
  const song = await loadSong(join(directory, 'fonts'));
  const sources = readLegalSources(resources);
  const newest = sources.rates.lpr.at(-1)?.publishedOn;
  return {
    ...sources,
    statutes,
    clockBehind: newest !== undefined && newest > today ? newest : null,
    edition: readEdition(resources),
    resources,
    guide: readGuide(resources, statutes),
    conduct: readConduct(resources, statutes),
    playbook: readPlaybook(resources, statutes),
    lookups: readLookups(resources, statutes),
    lending: readLending(resources, statutes),
    templates: loadTemplates(directory),
    song,
    installed: new InstalledFaces(fontFolders),
  };
}
