import { readSetting, writeSetting } from '../records/settings.ts';
import type { ReadableFile } from '../casefile/transaction.ts';
import type { Handlers } from '../contract/operations.ts';
import { settings, type Settings, type settingsOperations } from '../contract/settings.ts';
import type { CaseFacts } from '../domain/case/case-facts.ts';
import type { Sender } from '../papers/letter/facts.ts';
import { readLogo, writeLogo } from '../records/logo.ts';
import { readPreferences, writePreferences } from './preferences.ts';
import { logoOf, pixelsOf } from '../typesetting/logo.ts';
import type { Environment, Workspace } from '../workspace/workspace.ts';

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

/** The settings of the open case file. A field that an older file lacks has its first value. */
export function settingsOf(file: ReadableFile): Settings {
  return settings.parse({ ...FIRST, ...(readSetting(file, KEY) as Partial<Settings> | undefined) });
}

/** The firm with those of its lawyers who handle a case, and the account into which its debtor is to pay. */
export function senderOf({ firm, account, lawyers }: Settings, facts: Pick<CaseFacts, 'account' | 'lawyers'>): Sender {
  return {
    firm,
    account: facts.account ?? account,
    lawyers: lawyers.filter(({ name }) => facts.lawyers.includes(name)),
  };
}

export function settingsHandlers(
  { clock, library, reading, writing }: Workspace,
  { profile, lockClock }: Environment,
): Pick<Handlers, keyof typeof settingsOperations> {
  return {
    'settings-read': () => reading(settingsOf),
    'settings-save': ({ settings: changed }) => {
      writing((file) => writeSetting(file, KEY, changed));
      lockClock.start(changed.autoLockMinutes);
      return {};
    },
    'logo-read': () => {
      const logo = reading(readLogo);
      return { logo: logo && { width: logo.width, height: logo.height, rgb: pixelsOf(logo) } };
    },
    'logo-save': ({ logo }) => {
      writing((file) => writeLogo(file, logo && logoOf(logo)));
      return {};
    },
    'preferences-read': () => ({ language: readPreferences(profile).language }),
    'clock-read': () => ({ now: clock.now(), behind: library.clockBehind }),
    'preferences-save': ({ language }) => {
      writePreferences(profile, { ...readPreferences(profile), language });
      return {};
    },
  };
}
