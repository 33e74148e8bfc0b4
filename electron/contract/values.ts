import { z } from 'zod';
import type {
  AnyId,
  BatchId,
  CaseId,
  EvidenceId,
  EvidenceLinkId,
  LendingId,
  LetterEventId,
  LetterId,
  LogEntryId,
  MeansId,
  OfferId,
  OwnStatuteId,
  PaymentId,
  PlanId,
  TrustedKeyId,
} from '../domain/case/ids.ts';
import { parseDate, type PlainDate } from '../domain/quantities/calendar.ts';
import { type Fen, isFen, LARGEST_FEN } from '../domain/quantities/money.ts';
import { parsePercent, type Percent } from '../domain/quantities/rates.ts';
import { foldTable, foldText, isWholeText } from '../domain/text/folded-text.ts';

/** The basic values shared by the whole contract. Amounts are fen, dates YYYY-MM-DD, rates decimal strings. */
export const amount = z.custom<Fen>(
  (v) => isFen(v) && v >= 0 && v <= LARGEST_FEN,
  '金额须为 0 至 9,999,999,999,999.99 元',
);
export const positiveAmount = z.custom<Fen>((v) => isFen(v) && v > 0 && v <= LARGEST_FEN, '金额须大于零');
/** An amount computed by main: a sum may exceed the maximum for input. */
export const sum = z.custom<Fen>(isFen, '金额不是整数分');
export const plainDate = z.custom<PlainDate>(
  (v) => typeof v === 'string' && parseDate(v) !== null,
  '日期须为真实存在的年月日',
);
export const percent = z.custom<Percent>(
  (v) => typeof v === 'string' && parsePercent(v) !== null,
  '利率须为不带符号的小数，如 15.4',
);

/** Local wall-clock time to the minute, as written in a log: 2026-01-05T14:30. */
export const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, '时间须为年月日时分')
  .refine((v) => parseDate(v.slice(0, 10)) !== null, '日期须为真实存在的年月日');
/** An instant written by the program: UTC, ISO 8601. */
export const instant = z.iso.datetime();

export const id = z.uuid('编号无效');
const idOf = <Id extends AnyId>() => z.custom<Id>((v) => id.safeParse(v).success, '编号无效');
export const caseId = idOf<CaseId>();
export const logEntryId = idOf<LogEntryId>();
export const letterId = idOf<LetterId>();
export const letterEventId = idOf<LetterEventId>();
export const evidenceId = idOf<EvidenceId>();
export const evidenceLinkId = idOf<EvidenceLinkId>();
export const paymentId = idOf<PaymentId>();
export const planId = idOf<PlanId>();
export const offerId = idOf<OfferId>();
export const meansId = idOf<MeansId>();
export const batchId = idOf<BatchId>();
export const lendingId = idOf<LendingId>();
export const ownStatuteId = idOf<OwnStatuteId>();
export const trustedKeyId = idOf<TrustedKeyId>();

const wholeText = z.string().refine(isWholeText, '含有半个字符（可能是表情符号被截断），请删去后重新输入');
/**
 * Text that is stored, matched or printed, folded on its way in (`foldText`). Every text field of the contract is made of
 * this one; passwords, ids and what the program itself composed are not.
 */
export const text = wholeText.overwrite(foldText);
/** Text with tabs between its cells, pasted from a spreadsheet. */
export const tableText = wholeText.overwrite(foldTable);
export const line = text.max(200, '不能超过 200 字');
export const requiredLine = line.refine((v) => v.trim() !== '', '必填');
/** Maximum length of a long text, in characters. */
export const MOST_PROSE = 20_000;
export const prose = text.max(MOST_PROSE, '不能超过 20,000 字');
export const nothing = z.strictObject({});
export const pdf = z.custom<Uint8Array>((v) => v instanceof Uint8Array, '不是文件内容');
