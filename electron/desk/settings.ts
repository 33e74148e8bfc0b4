import type { Handlers } from '../contract/operations.ts';
import { type settingsOperations } from '../contract/settings.ts';
import { readLogo, writeLogo } from '../records/logo.ts';
import { logoOf, pixelsOf } from '../typesetting/logo.ts';
import { settingsOf, writeSettings } from '../workspace/settings.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Environment } from './environment.ts';
import { readPreferences, writePreferences } from './preferences.ts';

export function settingsHandlers(
  { clock, library, reading, writing }: Workspace,
  { profile, lockClock }: Environment,
): Pick<Handlers, keyof typeof settingsOperations> {
  return {
    'settings-read': () => reading(settingsOf),
    'settings-save': ({ settings: changed }) => {
      writing((file) => writeSettings(file, changed));
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
