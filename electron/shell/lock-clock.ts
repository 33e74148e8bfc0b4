import type { LockClock, LockReason } from '../desk/environment.ts';
import type { PowerMonitor } from './runtime.ts';

/** Time as the clock on the wall tells it, so that an hour asleep counts as an hour. */
export interface Time {
  /** Milliseconds since 1970. */
  now(): number;
  /** @returns a function that calls the appointment off. */
  after(milliseconds: number, act: () => void): () => void;
}

export const realTime: Time = {
  now: () => Date.now(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Locks once after the idle time, at once when the computer sleeps or its screen is locked, and on waking when the idle time passed in its sleep. */
export function lockClock(lock: (reason: LockReason) => void, power: PowerMonitor, time: Time = realTime): LockClock {
  let idleLimit: number | null = null;
  let touchedAt = 0;
  let callOff = (): void => undefined;

  function watch(): void {
    callOff();
    if (idleLimit === null) return;
    const left = touchedAt + idleLimit - time.now();
    if (left <= 0) lockFor('idle');
    else callOff = time.after(left, watch);
  }

  function lockFor(reason: LockReason): void {
    if (idleLimit === null) return;
    stop();
    lock(reason);
  }

  function stop(): void {
    idleLimit = null;
    callOff();
  }

  power.on('suspend', () => lockFor('suspend'));
  power.on('lock-screen', () => lockFor('screen-lock'));
  power.on('resume', watch);

  return {
    start(idleMinutes) {
      idleLimit = idleMinutes * 60_000;
      touchedAt = time.now();
      watch();
    },
    touch() {
      // Where no event tells of sleep, the hand that wakes the computer is the first to be heard: it comes too late.
      if (touchedAt + (idleLimit ?? Infinity) <= time.now()) lockFor('idle');
      else touchedAt = time.now();
    },
    stop,
  };
}
