import { useEffect } from 'react';

/** Ctrl or Cmd with a letter, wherever the focus is. `act` should be stable. */
export function useShortcut(letter: string, act: () => void, enabled = true): void {
  useEffect(() => {
    if (!enabled) return;
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== letter) return;
      event.preventDefault();
      if (!event.repeat) act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [letter, act, enabled]);
}
