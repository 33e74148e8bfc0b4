import { useEffect } from 'react';

/** Ctrl or Cmd with a letter, wherever the focus is. */
export function useShortcut(letter: string, act: () => void, enabled = true): void {
  useKey(
    (event) =>
      (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === letter,
    act,
    enabled,
  );
}

/** A function key alone, e.g. F9, wherever the focus is. */
export function useFunctionKey(key: string, act: () => void): void {
  useKey(
    (event) => event.key === key && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey,
    act,
    true,
  );
}

function useKey(isMeant: (event: KeyboardEvent) => boolean, act: () => void, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const press = (event: KeyboardEvent): void => {
      if (!isMeant(event)) return;
      event.preventDefault();
      if (!event.repeat) act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
