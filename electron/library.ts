import { join } from 'node:path';
import { loadRates } from './calc/books.ts';
import type { PlainDate } from './domain/calendar.ts';
import type { GuideChapter } from './domain/guide.ts';
import type { RateBook } from './domain/lpr.ts';
import type { Statutes } from './domain/statute.ts';
import { loadGuide } from './guide.ts';
import { loadStatutes } from './statutes-collection.ts';
import { loadFonts, type Fonts } from './typesetting/fonts.ts';

/** What the program knows that no case contains: rates, statutes, the guide, type. Loaded and checked once, at the start. */
export interface Library {
  readonly rates: RateBook;
  readonly statutes: Statutes;
  readonly guide: readonly GuideChapter[];
  readonly fonts: Fonts;
}

/** @param today no row may lie after it. @throws Error naming the file and the row that fails its checks */
export async function loadLibrary(resources: string, today: PlainDate): Promise<Library> {
  const statutes = loadStatutes(resources);
  return { rates: loadRates(resources, today), statutes, guide: loadGuide(resources, statutes), fonts: await loadFonts(join(resources, 'fonts')) };
}
