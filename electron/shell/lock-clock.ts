import type { LockClock, LockReason } from '../desk/environment.ts';
import type { PowerMonitor } from './runtime.ts';

/** Wall-clock time, so that an hour asleep counts as an hour. */
export interface Time {
  /** Milliseconds since 1970. */
  now(): number;
  /** Sets a timer. @returns a function that cancels it. */
  after(milliseconds: number, act: () => void): () => void;
}

export const realTime: Time = {
  now: () => Date.now(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** On Linux no event reports that the screen was locked, so it is asked for this often, in milliseconds. */
const LOOK_AGAIN = 5_000;

/**
 * Locks once after the idle time, at once when the computer sleeps or its screen is locked, and on waking if the idle
 * time ran out during sleep.
 */
export function lockClock(
  lock: (reason: LockReason) => void,
  power: PowerMonitor,
  time: Time = realTime,
  platform = process.platform,
): LockClock {
  let idleLimit: number | null = null;
  let touchedAt = 0;
  let callOff = (): void => undefined;
  let stopLooking = (): void => undefined;

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
    stopLooking();
  }

  function look(): void {
    stopLooking();
    // A desktop that cannot tell answers `unknown`; there only the idle time and sleep lock.
    if (power.getSystemIdleState(1) === 'locked') lockFor('screen-lock');
    else stopLooking = time.after(LOOK_AGAIN, look);
  }

  power.on('suspend', () => lockFor('suspend'));
  power.on('lock-screen', () => lockFor('screen-lock'));
  power.on('resume', watch);

  return {
    start(idleMinutes) {
      idleLimit = idleMinutes * 60_000;
      touchedAt = time.now();
      watch();
      if (platform === 'linux' && idleLimit !== null) look();
    },
    touch() {
      // If no event reports sleep, the activity that wakes the computer is noticed first: it comes too late.
      if (touchedAt + (idleLimit ?? Infinity) <= time.now()) lockFor('idle');
      else touchedAt = time.now();
    },
    stop,
  };
}
