import type { PowerMonitor } from '../../shell/runtime.ts';
import { answerHost } from './host.ts';
import { KnownEvents } from './known-events.ts';

const BEAT = 10_000;

const events = new KnownEvents('suspend', 'resume', 'lock-screen');
let lastBeat = Date.now();

/**
 * Gets no events from the system: sleep is only noticed afterwards, when the clock has jumped. A test can emit events.
 */
export const powerMonitor: PowerMonitor = Object.assign(events, { getSystemIdleState: () => 'unknown' as const });

setInterval(() => {
  const slept = Date.now() - lastBeat > 3 * BEAT;
  lastBeat = Date.now();
  if (!slept) return;
  events.emit('suspend');
  events.emit('resume');
}, BEAT).unref();

answerHost({ power: ({ event }) => void events.emit(event) });
