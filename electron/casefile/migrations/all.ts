import { first } from './0010-first.ts';
import { ownLaw } from './0020-own-law.ts';
import { letterEvents } from './0030-letter-events.ts';
import { glyphPictures } from './0035-glyph-pictures.ts';
import { evidence } from './0040-evidence.ts';
import { batch } from './0045-batch.ts';
import { settlement } from './0050-settlement.ts';
import { contactDetails } from './0060-contact-details.ts';
import { stopLoss } from './0070-stop-loss.ts';
import { trustedKeys } from './0075-trusted-keys.ts';
import { lending } from './0090-lending.ts';
import { countedPayments } from './0100-counted-payments.ts';
import { meaning } from './0110-meaning.ts';
import type { Migration } from './migration.ts';

/** Every step from an empty database to today's schema, in order. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  ownLaw,
  letterEvents,
  glyphPictures,
  evidence,
  batch,
  settlement,
  contactDetails,
  stopLoss,
  trustedKeys,
  lending,
  countedPayments,
  meaning,
];

/** The schema version this program writes; it opens no newer one. */
export const NEWEST_SCHEMA = Math.max(...MIGRATIONS.map((step) => step.version));
