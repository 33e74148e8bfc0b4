import { expect, test } from 'vitest';
import type { LogEntryView } from '../../electron/contract/log.ts';
import { asId } from '../../electron/domain/case/ids.ts';
import { NO_DETAILS } from '../../electron/domain/case/log-entry.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { filterEntries } from './filter-entries.ts';

function entry(seq: number, at: string, said: string, more: Partial<LogEntryView> = {}): LogEntryView {
  return {
    id: asId(`e${seq}`),
    seq,
    kind: 'note',
    at,
    channel: 'call',
    person: '王测试',
    said,
    reason: null,
    promise: null,
    nextStep: '',
    nextStepOn: null,
    corrects: null,
    recordedAt: '2026-01-01T00:00:00Z',
    ...NO_DETAILS,
    stage: null,
    previousHash: '',
    hash: '',
    ...more,
  };
}

const entries = [
  entry(1, '2026-06-02T10:15', '承认欠款'),
  entry(2, '2026-06-20T09:00', '发短信提醒', { channel: 'sms' }),
  entry(3, '2026-06-10T08:00', '补记：来电答应还款'),
  entry(4, '2026-06-21T09:00', '短信是二十一日发的', { kind: 'correction', corrects: asId('e2'), channel: 'sms' }),
  entry(5, '2026-06-21T10:00', '短信是二十一日上午发的', { kind: 'correction', corrects: asId('e4'), channel: 'sms' }),
];
const ids = (query: string, channel: LogEntryView['channel'] | null = null) =>
  filterEntries(entries, query, channel).map((shown) => [shown.entry.seq, ...shown.corrections.map(({ seq }) => seq)]);

test('the newest contact comes first, whenever it was written down, with its corrections beside it', () => {
  expect(ids('')).toEqual([[2, 4, 5], [3], [1]]);
});

test('a search covers the entry and all of its corrections', () => {
  expect(ids('上午')).toEqual([[2, 4, 5]]);
  expect(ids('短信 提醒')).toEqual([[2, 4, 5]]);
  expect(ids('承认 提醒')).toEqual([]);
  expect(ids('', 'call')).toEqual([[3], [1]]);
});

test('a span of days includes both ends, and a correction brings along what it corrects', () => {
  const within = (from: string | null, until: string | null) =>
    filterEntries(entries, '', null, { from: from as PlainDate | null, until: until as PlainDate | null }).map(
      ({ entry }) => entry.seq,
    );
  expect(within('2026-06-02', '2026-06-10')).toEqual([3, 1]);
  expect(within('2026-06-03', null)).toEqual([2, 3]);
  expect(within(null, '2026-06-09')).toEqual([1]);
  expect(within('2026-06-21', '2026-06-21')).toEqual([2]);
});
