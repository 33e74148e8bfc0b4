import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LockClock, LockReason } from '../desk/environment.ts';
import { lockClock, type Time } from './lock-clock.ts';

const MINUTE = 60_000;

/** Time that passes only on demand; while the computer sleeps, its clock moves on but its timers wait. */
class FakeTime implements Time {
  #now = 0;
  #appointments: { at: number; act: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, act: () => void): () => void {
    const appointment = { at: this.#now + milliseconds, act };
    this.#appointments.push(appointment);
    return () => (this.#appointments = this.#appointments.filter((kept) => kept !== appointment));
  }

  pass(milliseconds: number): void {
    const until = this.#now + milliseconds;
    for (;;) {
      const next = this.#appointments.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#appointments = this.#appointments.filter((kept) => kept !== next);
      this.#now = next.at;
      next.act();
    }
    this.#now = until;
  }

  sleep(milliseconds: number): void {
    this.#now += milliseconds;
  }

  get waiting(): number {
    return this.#appointments.length;
  }
}

let time: FakeTime;
let power: EventEmitter;
let state: 'active' | 'locked' | 'unknown';
let locked: LockReason[];
let clock: LockClock;

beforeEach(() => {
  time = new FakeTime();
  power = new EventEmitter();
  state = 'unknown';
  locked = [];
  clock = clockOn('win32');
});

function clockOn(platform: NodeJS.Platform): LockClock {
  const monitor = Object.assign(power, { getSystemIdleState: () => state });
  return lockClock((reason) => locked.push(reason), monitor, time, platform);
}

describe('on Linux, where no event reports a locked screen', () => {
  beforeEach(() => (clock = clockOn('linux')));

  it('the system is asked, and the case file locked within seconds', () => {
    clock.start(10);
    time.pass(MINUTE);
    state = 'locked';
    expect(locked).toEqual([]);
    time.pass(5_000);
    expect(locked).toEqual(['screen-lock']);
    expect(time.waiting).toBe(0);
  });

  it('a desktop that cannot tell leaves it to the idle time', () => {
    clock.start(10);
    time.pass(10 * MINUTE);
    expect(locked).toEqual(['idle']);
    expect(time.waiting).toBe(0);
  });

  it('a closed case file is asked for no more, and one opened again is asked for once', () => {
    clock.start(10);
    clock.start(5);
    expect(time.waiting).toBe(2);
    clock.stop();
    expect(time.waiting).toBe(0);
  });
});

describe('an open case file', () => {
  beforeEach(() => clock.start(10));

  it('is locked after ten minutes of inactivity, and not before', () => {
    time.pass(10 * MINUTE - 1);
    expect(locked).toEqual([]);
    time.pass(1);
    expect(locked).toEqual(['idle']);
  });

  it('stays open while there is activity', () => {
    for (let minute = 0; minute < 60; minute += 9) {
      time.pass(9 * MINUTE);
      clock.touch();
    }
    expect(locked).toEqual([]);
    time.pass(10 * MINUTE);
    expect(locked).toEqual(['idle']);
  });

  it.each([
    ['suspend', 'suspend'],
    ['lock-screen', 'screen-lock'],
  ])('is locked at once on %s', (event, reason) => {
    power.emit(event);
    expect(locked).toEqual([reason]);
  });

  it('is locked on waking if the time ran out during sleep', () => {
    time.sleep(11 * MINUTE);
    power.emit('resume');
    expect(locked).toEqual(['idle']);
  });

  it('is locked by the first activity after an unreported sleep', () => {
    time.sleep(11 * MINUTE);
    clock.touch();
    expect(locked).toEqual(['idle']);
  });

  it('is locked only once', () => {
    power.emit('lock-screen');
    power.emit('suspend');
    time.pass(60 * MINUTE);
    expect(locked).toEqual(['screen-lock']);
    expect(time.waiting).toBe(0);
  });

  it('follows a new idle time as soon as it is set', () => {
    time.pass(9 * MINUTE);
    clock.start(1);
    time.pass(MINUTE);
    expect(locked).toEqual(['idle']);
    expect(time.now()).toBe(10 * MINUTE);
  });

  it('is left alone once it is closed', () => {
    clock.stop();
    time.pass(60 * MINUTE);
    power.emit('suspend');
    expect(locked).toEqual([]);
  });
});

it('has nothing to lock before a case file is open', () => {
  power.emit('suspend');
  power.emit('resume');
  clock.touch();
  time.pass(60 * MINUTE);
  expect(locked).toEqual([]);
});
