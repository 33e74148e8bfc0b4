import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import { enteredFixing } from '../contract/rates.ts';
import { type LprFixing, type RateBook, withFixings } from '../domain/quantities/lpr.ts';
import type { LegalSources, ShippedSources } from '../library/legal-sources.ts';
import { readSetting, writeSetting } from '../records/settings.ts';
import { legalSourcesOf } from './legal-sources.ts';

const KEY = 'lpr-fixings';

/** A fixing typed in by the lawyer, with the day it was entered. */
export type EnteredFixing = z.output<typeof enteredFixing>;

/** Fixings entered by hand into this case file, oldest first. */
export function enteredIn(file: ReadableFile): EnteredFixing[] {
  return z.array(enteredFixing).parse(readSetting(file, KEY) ?? []);
}

/** It cites itself as its source: nobody else vouches for it. */
export function sourced({ enteredOn, ...fixing }: EnteredFixing): LprFixing {
  return { ...fixing, source: `手工录入（${enteredOn}）` };
}

/**
 * The rate tables a case file computes with: those of the program or of its last update, and what was entered into the
 * file since.
 */
export function ratesOf(file: ReadableFile, library: ShippedSources): RateBook {
  return withFixings(legalSourcesOf(file, library).rates, enteredIn(file).map(sourced));
}

/** The law as known to a case file, including the rates entered into it. */
export function lawOf(file: ReadableFile, library: ShippedSources): LegalSources {
  return { ...legalSourcesOf(file, library), rates: ratesOf(file, library) };
}

/** @param entered oldest first, replacing those entered before */
export function writeEntered(file: WritableFile, entered: readonly EnteredFixing[]): void {
  writeSetting(file, KEY, entered);
}
