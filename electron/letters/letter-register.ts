import type { ReadableFile } from '../casefile/transaction.ts';
import type { CaseId } from '../domain/case/ids.ts';
import {
  type Dispatch,
  type Outcome,
  type RecordedEvent,
  RELATION_NAMES,
  RESULT_NAMES,
  WAY_NAMES,
} from '../domain/letter/delivery.ts';
import { formatChinese } from '../domain/quantities/calendar.ts';
import type { PaperSources, PrintedLetter } from '../papers/facts/paper-facts.ts';
import { standingEvents } from '../records/letter-events.ts';
import { skippedNumbers } from '../records/letter-numbers.ts';
import { registerOf } from '../records/letters.ts';
import { settingsOf } from '../workspace/settings.ts';
import { skippedRange } from './letter-numbers.ts';

/** Issued letters as the register prints them, with the outcome of each; of one case or of the whole file. */
export function printedLetters(file: ReadableFile, caseId: CaseId | null): PrintedLetter[] {
  const events = standingEvents(file, caseId === null ? null : [caseId]);
  return registerOf(file, caseId).flatMap(
    ({
      id,
      number,
      issued_on: issuedOn,
      pay_by: payBy,
      draft,
      title,
      replaces_number: replaces,
      replaced_by: replacedBy,
    }) => {
      if (number === null || issuedOn === null) return [];
      const remarks = [
        ...(replaces === null ? [] : [`替代${replaces}`]),
        ...(replacedBy === null ? [] : [`已由${replacedBy}替代`]),
      ];
      return [
        {
          number,
          issuedOn,
          payBy,
          title: draft.title,
          addressee: draft.addressee,
          caseTitle: title,
          ...delivery(events.get(id) ?? []),
          remark: remarks.join('；'),
        },
      ];
    },
  );
}

/** Numbers not used by any letter, and why. */
export function skippedInRegister(file: ReadableFile): PaperSources['skipped'] {
  const { letterCode } = settingsOf(file).firm;
  return skippedNumbers(file).map((each) => ({ numbers: skippedRange(letterCode, each), reason: each.reason }));
}

/** Every dispatch with its item number, and every outcome. */
function delivery(events: readonly RecordedEvent[]): Pick<PrintedLetter, 'itemNumber' | 'dispatched' | 'outcome'> {
  const sent = events.flatMap(({ event }) => (event.kind === 'dispatch' ? [event] : []));
  const results = events.flatMap(({ event }) => (event.kind === 'outcome' ? [event] : []));
  return {
    itemNumber: sent
      .map(({ number }) => number)
      .filter((number) => number !== '')
      .join('、'),
    dispatched: sent
      .map(
        ({ on, way, number }: Dispatch) => `${formatChinese(on)} ${WAY_NAMES[way]}${number === '' ? '' : ` ${number}`}`,
      )
      .join('；'),
    outcome: results
      .map(
        ({ on, result, relation, signer }: Outcome) =>
          `${formatChinese(on)}${RESULT_NAMES[result]}${result === 'delivered' ? `（${[signer, RELATION_NAMES[relation]].filter((part) => part !== '').join('，')}）` : ''}`,
      )
      .join('；'),
  };
}
