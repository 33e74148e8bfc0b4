import type { ReactElement } from 'react';

export function LetterPage(): ReactElement | null {
  return null;
}
