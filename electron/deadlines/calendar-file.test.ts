import { expect, it } from 'vitest';
import { date } from '../domain/quantities/calendar.ts';
import { type CalendarEvent, calendarFile } from './calendar-file.ts';

const event: CalendarEvent = {
  uid: 'limitation.3f2a@recovery-casebook',
  on: date('2026-12-31'),
  summary: '诉讼时效届满',
  description: '',
  category: '时效',
  alarms: [90, 7],
};

it('writes an all-day event that ends on the next day, exclusive, with its alarms (RFC 5545, 3.6)', () => {
  expect(calendarFile([event], '2026-11-20T02:00:00.000Z').split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Recovery Casebook//Deadlines//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:limitation.3f2a@recovery-casebook',
    'DTSTAMP:20261120T020000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:诉讼时效届满',
    'DESCRIPTION:',
    'CATEGORIES:时效',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:诉讼时效届满',
    'TRIGGER:-P90D',
    'END:VALARM',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:诉讼时效届满',
    'TRIGGER:-P7D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

it('folds at 75 octets between characters, and unfolding restores the escaped text', () => {
  const said = `面谈；一,二;三\\四\r\n五\u0007${'债务人承诺还款😀'.repeat(30)}`;
  const lines = calendarFile([{ ...event, description: said }], '2026-11-20T02:00:00.000Z').split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(lines.join('\r\n')).not.toContain('�');
  const unfolded = lines
    .join('\r\n')
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((line) => line.startsWith('DESCRIPTION:面谈'));
  expect(unfolded).toBe(`DESCRIPTION:面谈；一\\,二\\;三\\\\四\\n五${'债务人承诺还款😀'.repeat(30)}`);
});
