import { z } from 'zod';
import { countDays, DELAYED_PERFORMANCE_DAILY, delayedPerformance, interestFor } from '../domain/claim/accrual.ts';
import { capWindows } from '../domain/claim/cap.ts';
import { basis } from '../domain/law/basis.ts';
import { DOUBLED_INTEREST_FROM } from '../domain/law/days-of-law.ts';
import { lprOn } from '../domain/quantities/lpr.ts';
import { formatYuan } from '../domain/quantities/money.ts';
import { Refusal } from '../domain/quantities/refusal.ts';
import { amount, counting, date, dayCount, percent } from './shapes.ts';
import { topic } from './topic.ts';

const term = z.enum(['1y', '5y']);

const lpr = topic(z.strictObject({ on: date, term }), (input, sources) => lprOn(sources.rates, input.on, input.term));

const rateCap = topic(
  z.strictObject({
    lender: z.enum(['private', 'financial']),
    formedOn: date,
    filedOn: date.exactOptional(),
    asOf: date,
  }),
  (input, sources) => {
    const windows = capWindows(input, sources.rates);
    if (input.lender === 'private') return { windows };
    return {
      windows,
      notes: ['金融机构不适用四倍LPR的上限；利息、复利、罚息、违约金和其他费用总计超过年24%的部分，借款人可请求调减'],
      basis: [basis('民间借贷适用范围批复', null), basis('金融审判意见', 2)],
    };
  },
);

/** A multiple may be written 4 or "1.5". */
const multiple = z.union([percent, z.number().positive('倍数须大于零').transform(String).pipe(percent)]);
const followsLpr = { kind: z.literal('lpr'), term, multiple };
const rateRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), annualPercent: percent }),
  z.strictObject({ kind: z.literal('daily'), percent }),
  z.discriminatedUnion('fixing', [
    z.strictObject({ ...followsLpr, fixing: z.literal('floating') }),
    z.strictObject({ ...followsLpr, fixing: z.literal('fixed'), fixedOn: date }),
  ]),
]);

const interest = topic(
  z.strictObject({ principal: amount, from: date, to: date, count: counting, dayCount, rate: rateRule }),
  ({ principal, from, to, count, dayCount: basisOfYear, rate: rule }, sources) => {
    const answer = interestFor(principal, from, to, count, basisOfYear, rule, sources.rates);
    return {
      ...answer,
      interest: formatYuan(answer.interest),
      segments: answer.segments.map((segment) => ({ ...segment, interest: formatYuan(segment.interest) })),
    };
  },
  'principal',
);

const wholeDays = z.int('天数须为整数').min(0, '天数不能为负').max(100_000, '天数过多');
const delayed = topic(
  z.union([
    z.strictObject({ base: amount, days: wholeDays }),
    z.strictObject({ base: amount, from: date, to: date, count: counting }),
  ]),
  (input) => {
    if ('from' in input && input.from < DOUBLED_INTEREST_FROM) {
      throw new Refusal('out-of-scope', 'from', '2014年8月1日以前的迟延履行利息按当时的规定计算，不在本项之内');
    }
    const days = 'from' in input ? countDays(input.from, input.to, input.count) : input.days;
    return {
      days,
      dailyPercent: DELAYED_PERFORMANCE_DAILY,
      interest: formatYuan(delayedPerformance(input.base, days)),
      basis: [basis('迟延履行利息解释', 1, '基数为判决确定的金钱债务，不含一般债务利息'), basis('民诉法', 264)],
    };
  },
  'base',
);

export const rateTopics = { lpr, 'rate-cap': rateCap, interest, 'delayed-performance': delayed };
