import type { KeyboardEvent } from 'react';

/** For a list of several choices: Tab leaves it. By itself antd would take the choice under the cursor, or give it up again, and stay. */
export function tabLeaves(event: KeyboardEvent): void {
  if (event.key === 'Tab') event.stopPropagation();
}
