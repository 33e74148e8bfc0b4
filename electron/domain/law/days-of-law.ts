import { date } from '../quantities/calendar.ts';

/**
 * The days on which the law changed, each with its source. Civil days; a fact on the day itself falls under the new
 * law. The day-by-day walk of a statement (domain/statement/walk-terms.ts) has its own: it is the second computation
 * and shares nothing.
 */

/**
 * 法释〔2014〕8号 (迟延履行利息解释), as published: in force from this day; doubled interest for earlier delay follows other rules.
 */
export const DOUBLED_INTEREST_FROM = date('2014-08-01');

/** 法释〔2015〕18号, as published: first day of the caps of 24 and 36 percent for private loans. */
export const LENDING_RULES_OF_2015 = date('2015-09-01');

/** 民法总则 206: in force from this day, with three years of limitation (188) where 民法通则 135 had two. */
export const GENERAL_PROVISIONS_FROM = date('2017-10-01');

/**
 * 中国人民银行公告〔2019〕第15号: first publication of the LPR. From this day it also replaces the benchmark rate for late payment
 * of a price (买卖合同解释 18 para. 4).
 */
export const LPR_FROM = date('2019-08-20');

/** 法释〔2020〕6号, as published (民间借贷规定 31): first day of the cap of four times the one-year LPR for private loans. */
export const LENDING_RULES_OF_2020 = date('2020-08-20');

/** 民法典 1260: in force from this day; 民法通则, 民法总则, 合同法 and 担保法 end with it. */
export const CIVIL_CODE_FROM = date('2021-01-01');

/** 国务院令第802号 (中小企业款项支付条例), as published: the revised rules are in force from this day. */
export const SME_PAYMENT_RULES_FROM = date('2025-06-01');
