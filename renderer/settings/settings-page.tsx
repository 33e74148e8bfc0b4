import type { ReactElement } from 'react';

export function SettingsPage(): ReactElement | null {
  return null;
}
