import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import { type Settings, settings } from '../contract/settings.ts';
import type { CaseFacts } from '../domain/case/case-facts.ts';
import type { Sender } from '../papers/letter/facts.ts';
import { readSetting, writeSetting } from '../records/settings.ts';

const KEY = 'firm';

const FIRST: Settings = {
  firm: { name: '', letterCode: '', licence: '', address: '', phone: '', email: '' },
  lawyers: [],
  account: { holder: '', bank: '', number: '' },
  letterhead: { show: true, foot: '' },
  bodySize: '四号',
  typefaces: { body: null, title: null, heading: null, subheading: null },
  payWithinDays: 10,
  autoLockMinutes: 15,
};

/** The settings of the open case file. A field missing from an older file gets its default. */
export function settingsOf(file: ReadableFile): Settings {
  return settings.parse({ ...FIRST, ...(readSetting(file, KEY) as Partial<Settings> | undefined) });
}

/** The firm with its lawyers who handle a case, and the account its debtor is to pay into. */
export function senderOf({ firm, account, lawyers }: Settings, facts: Pick<CaseFacts, 'account' | 'lawyers'>): Sender {
  return {
    firm,
    account: facts.account ?? account,
    lawyers: lawyers.filter(({ name }) => facts.lawyers.includes(name)),
  };
}

export function writeSettings(file: WritableFile, changed: Settings): void {
  writeSetting(file, KEY, changed);
}
