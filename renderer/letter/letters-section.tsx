import type { ReactElement } from 'react';

export function LettersSection(): ReactElement | null {
  return null;
}
