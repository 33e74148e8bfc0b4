import type { letterNumberOperations } from '../contract/letter-numbers.ts';
import type { Handlers } from '../contract/operations.ts';
import { LETTER_KINDS, type LetterKind } from '../domain/letter/letter.ts';
import { partsOf } from '../domain/quantities/calendar.ts';
import { Failure } from '../failure.ts';
import { insertSkipped, nextSerial, type SkippedNumbers, skippedNumbers } from '../records/letter-numbers.ts';
import { settingsOf } from '../workspace/settings.ts';
import type { Workspace } from '../workspace/workspace.ts';

const KIND_CODES: Record<LetterKind, string> = { reminder: '提醒函', demand: '催函', 'lawyers-letter': '律函' };

/** 〔2026〕示律函字第1号. @param code the firm's own, from the settings */
export function letterNumber(code: string, kind: LetterKind, year: number, serial: number | string): string {
  return `〔${year}〕${code}${KIND_CODES[kind]}字第${serial}号`;
}

/** Skipped numbers as the register prints them: 〔2026〕示律函字第1号至第57号. */
export function skippedRange(code: string, { kind, year, first, last }: SkippedNumbers): string {
  return letterNumber(code, kind, year, first === last ? first : `${first}号至第${last}`);
}

export function letterNumberHandlers({
  clock,
  reading,
  writing,
}: Workspace): Pick<Handlers, keyof typeof letterNumberOperations> {
  return {
    'letter-numbers-read': () =>
      reading((file) => {
        const { year } = partsOf(clock.today());
        const { letterCode } = settingsOf(file).firm;
        return {
          next: LETTER_KINDS.map((kind) => {
            const serial = nextSerial(file, year, kind);
            return { kind, serial, number: letterNumber(letterCode, kind, year, serial) };
          }),
          skipped: skippedNumbers(file).map((each) => ({
            numbers: skippedRange(letterCode, each),
            reason: each.reason,
          })),
        };
      }),
    'letter-numbers-skip': ({ kind, last, reason }) => {
      writing((file) => {
        const { year } = partsOf(clock.today());
        const first = nextSerial(file, year, kind);
        if (last < first)
          throw new Failure('invalid-input', `下一个编号是第${first}号，只能从它起跳过。`, { field: 'last' });
        insertSkipped(file, { year, kind, first, last, reason: reason.trim() }, clock.now());
      });
      return {};
    },
  };
}
