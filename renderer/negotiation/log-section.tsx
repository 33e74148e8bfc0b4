import type { ReactElement } from 'react';

export function LogSection(): ReactElement | null {
  return null;
}
