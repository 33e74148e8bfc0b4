import { addDays, type PlainDate } from '../domain/quantities/calendar.ts';

/** An all-day event. */
export interface CalendarEvent {
  /** Stable across exports, so that a calendar replaces the event instead of duplicating it. */
  readonly uid: string;
  readonly on: PlainDate;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  /** Days before the event at which the calendar shows a reminder. */
  readonly alarms: readonly number[];
}

/** An iCalendar file (RFC 5545): lines end with CRLF and are folded at 75 octets. @param writtenAt instant, UTC, ISO 8601 */
export function calendarFile(events: readonly CalendarEvent[], writtenAt: string): string {
  const stamp = `${writtenAt.slice(0, 19).replace(/[-:]/g, '')}Z`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Recovery Casebook//Deadlines//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

function eventLines({ uid, on, summary, description, category, alarms }: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    // DTEND is exclusive: the first day after the event (RFC 5545, 3.6.1).
    `DTSTART;VALUE=DATE:${basicDate(on)}`,
    `DTEND;VALUE=DATE:${basicDate(addDays(on, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `CATEGORIES:${escaped(category)}`,
    'TRANSP:TRANSPARENT',
    ...alarms.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(summary)}`,
      `TRIGGER:-P${days}D`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

const basicDate = (on: PlainDate): string => on.replaceAll('-', '');

/**
 * A TEXT value (3.3.11): backslash, semicolon, comma and line break are escaped; other control characters are not
 * allowed.
 */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

const MOST_OCTETS = 75;

/** Folds a long line between characters; each continuation begins with a space, which counts (3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > MOST_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += length;
  }
  return [...parts, part].join('\r\n');
}
