import type { KeyboardEvent } from 'react';

/** Makes Tab leave a multiple select. By default antd would toggle the active option and stay. */
export function tabLeaves(event: KeyboardEvent): void {
  if (event.key === 'Tab') event.stopPropagation();
}
