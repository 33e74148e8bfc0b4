import { useEffect } from 'react';
import { ask } from './client.ts';

/** Minimum interval between reports of keyboard or pointer activity to main, in ms. */
const TELL_EVERY_MS = 20_000;
const TOUCHES = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Holds off the idle lock while the window is in use. */
export function useStillHere(): void {
  useEffect(() => {
    let told = -TELL_EVERY_MS;
    const touch = (event: Event): void => {
      if (event.timeStamp - told < TELL_EVERY_MS) return;
      told = event.timeStamp;
      void ask('still-here', {}).catch(() => undefined);
    };
    for (const kind of TOUCHES) window.addEventListener(kind, touch, { passive: true, capture: true });
    return () => {
      for (const kind of TOUCHES) window.removeEventListener(kind, touch, { capture: true });
    };
  }, []);
}
