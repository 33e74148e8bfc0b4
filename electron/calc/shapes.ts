import { z } from 'zod';
import { parseDate, type PlainDate } from '../domain/quantities/calendar.ts';
import { type Fen, formatGrouped, LARGEST_FEN, parseYuan } from '../domain/quantities/money.ts';
import { parsePercent, type Percent } from '../domain/quantities/rates.ts';

/** The basic values of all topics, as `casebook calc` takes them: strings for money, rates and dates. */
export const amount = z.string().transform((text, context): Fen => {
  const parsed = parseYuan(text);
  if (parsed === null) context.addIssue({ code: 'custom', message: amountFault(text) });
  return parsed ?? z.NEVER;
});

function amountFault(text: string): string {
  if (/^-/.test(text)) return '金额不能是负数';
  if (/^\d+\.\d{3,}$/.test(text)) return '金额最多两位小数';
  if (/^[1-9]\d{13,}(\.\d{1,2})?$/.test(text)) return `金额不能超过 ${formatGrouped(LARGEST_FEN)} 元`;
  return '金额须写成以元为单位的数字，如 "100000" 或 "1409.50"';
}

export const date = z.string().transform((text, context): PlainDate => {
  const parsed = parseDate(text);
  if (parsed === null) context.addIssue({ code: 'custom', message: '日期须为真实存在的年月日，写成 2026-01-05' });
  return parsed ?? z.NEVER;
});

/** Percent per year or per day. */
export const percent = z.string().transform((text, context): Percent => {
  const parsed = parsePercent(text);
  if (parsed === null) context.addIssue({ code: 'custom', message: '利率须写成百分数的数字，如 "5.175"，不能为负' });
  return parsed ?? z.NEVER;
});

export const dayCount = z.enum(['actual/365', 'actual/360']);
export const counting = z.enum(['exclude-end', 'include-both']);
export const componentKind = z.enum(['cost', 'interest', 'penalty', 'principal']);
export const name = z.string().min(1, '不能为空').max(200, '不能超过200字');
