import { randomUUID } from 'node:crypto';
import type { WritableFile } from './casefile/transaction.ts';
import type { Clock } from './clock.ts';
import type { Stage } from './domain/case-facts.ts';
import type { EntryKind } from './domain/log-entry.ts';
import { appendEntry } from './records/log.ts';

/** Names of the stages as they stand in log entries, which are evidence and therefore always Chinese. */
const STAGE_NAMES: Record<Stage, string> = {
  verify: '核实', remind: '友善提醒', call: '电话沟通', demand: '催款函', 'lawyers-letter': '律师函', negotiate: '协商',
  'payment-order': '支付令', suit: '起诉', enforce: '执行', settled: '结清', stopped: '止损', removed: '已移除',
};

/** Writes an entry that the program makes itself when something is done: a letter issued, a payment booked, a plan agreed. */
export function addOwnEntry(file: WritableFile, clock: Clock, caseId: string, kind: Exclude<EntryKind, 'note' | 'correction'>, said: string): void {
  appendEntry(file, {
    caseId, id: randomUUID(), at: clock.localMinute(), recordedAt: clock.now(), channel: 'office', person: '', said,
    reason: null, promiseOn: null, promiseFen: null, nextStep: null, nextStepOn: null, kind, corrects: null,
  });
}

export function addStatusEntry(file: WritableFile, clock: Clock, caseId: string, change: { before: Stage; after: Stage; note: string }): void {
  const note = change.note.trim() === '' ? '' : `。说明：${change.note.trim()}`;
  addOwnEntry(file, clock, caseId, 'status', `案件阶段由“${STAGE_NAMES[change.before]}”改为“${STAGE_NAMES[change.after]}”${note}`);
}
