import { block, type Finding, warn } from '../../domain/finding.ts';
import { type LetterDraft, plainText } from '../../domain/letter/letter.ts';
import { formatChinese, parseDate, type PlainDate } from '../../domain/quantities/calendar.ts';
import { type Fen, formatGrouped, parseYuan } from '../../domain/quantities/money.ts';
import { statesAmount } from '../../domain/quantities/words.ts';
import { figuresInPlace } from '../../domain/text/folded-text.ts';
import type { Sender } from '../letter/facts.ts';
import { accountFindings } from './account-check.ts';
import { unknownAmounts } from './amounts.ts';
import { deadline, lapsed, narrative } from './days.ts';
import type { GateFacts } from './gate-facts.ts';
import { enclosures, parties } from './parties.ts';
import { unprintable } from './unprintable.ts';

const AS_OF = /截至(\d{4})年(\d{1,2})月(\d{1,2})日/g;
/** An amount in figures as people write it, with or without ￥ or 元. */
const FIGURES = '[¥￥]?\\s*([\\d,，]+(?:\\.\\d{1,2})?)元?';
/** Words in any style are matched, so that wrong ones are caught; 圆 and 正 are as good as 元 and 整. */
const WORDS_AND_FIGURES = new RegExp(
  `人民币([〇零一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]+)（${FIGURES}）`,
  'g',
);
const TOTAL_IN_WORDS = new RegExp(`(?:以上|未还款项)合计人民币[^（\\n]*（${FIGURES}）`, 'g');
const UNFILLED =
  /[×＊*]{2,}|[×＊*][XＸ]|(?<!\p{Script=Latin})[XＸ]+[×＊*]|(?<!\p{Script=Latin})[XＸ]{2,}(?!\p{Script=Latin})|＿{2,}|_{2,}|\{\{.*?\}\}|【\s*】|（\s*）|(?:户名|开户行|账号)：[^\S\n]*$|指派，|〔待填[^〕]*〕/gmu;

/** Every reason why a draft may not be issued, and every warning. An empty result lets it pass. */
export function examine(draft: LetterDraft, facts: GateFacts): readonly Finding[] {
  const body = figuresInPlace(plainText(draft.body));
  const whole = [draft.title, draft.addressee, body, ...draft.attachments].join('\n');
  const found = [
    ...emptyParts(draft, facts.sender),
    ...accountFindings(facts.sender, facts.creditor),
    ...facts.unprintable.map((character) => block('unprintable', unprintable(character), character)),
    ...[...whole.matchAll(UNFILLED)].map(([found]) => block('unfilled', '还有没有填写的内容，请补全。', found)),
    ...[...body.matchAll(WORDS_AND_FIGURES)]
      .filter(([, words, figures]) => !agree(words, figures))
      .map(([found]) => block('words-not-figures', '大写金额与小写金额不一致。', found)),
    ...sums(body, facts),
    ...deadline(draft, body, facts),
    ...narrative(body, facts, accountDays(body)[0]),
    ...parties(draft, body, facts),
    ...enclosures(draft, body),
    ...outdated(body, facts),
    ...lapsed(facts),
    ...(facts.aboveCap === null ? [] : [warn('rate-above-cap', facts.aboveCap)]),
    ...facts.citations,
    ...facts.wording,
    ...[...body.matchAll(/[？?！!]|……/g)]
      .slice(0, 1)
      .map(([mark]) => warn('tone', '函件正文中不宜使用问号、感叹号或省略号。', mark)),
  ];
  // An amount that is wrong for another reason is not named twice.
  const amounts = unknownAmounts(body, facts, accountDays(body)[0]);
  return [...found, ...amounts.filter(({ excerpt }) => !found.some((other) => isWithin(excerpt, other.excerpt)))];
}

function isWithin(part: string, whole: string): boolean {
  return whole !== '' && (whole.includes(part) || part.includes(whole));
}

function emptyParts(draft: LetterDraft, sender: Sender): Finding[] {
  const missing: [boolean, string][] = [
    [draft.title.trim() === '', '标题为空。'],
    [draft.addressee.trim() === '', '没有收函人。'],
    [draft.body.length === 0, '正文为空。'],
    [draft.kind === 'lawyers-letter' && sender.firm.name.trim() === '', '尚未在“设置”中填写律师事务所全称。'],
    [draft.kind === 'lawyers-letter' && sender.firm.letterCode.trim() === '', '尚未在“设置”中填写函件字号。'],
  ];
  return missing.filter(([absent]) => absent).map(([, message]) => block('missing', message));
}

function agree(words: string | undefined, figures: string | undefined): boolean {
  const amount = amountOf(figures);
  return amount !== null && words !== undefined && statesAmount(words, amount);
}

function amountOf(figures = ''): Fen | null {
  return parseYuan(figures.replace(/[,，]/g, ''));
}

/** The days as of which a letter states its amounts. */
function accountDays(body: string): PlainDate[] {
  const days = [...body.matchAll(AS_OF)].map(([, year, month, day]) =>
    parseDate(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`),
  );
  return [...new Set(days.filter((day) => day !== null))];
}

/** Checks the letter's figures against the ledger, as of the day that the letter states. */
function sums(body: string, facts: GateFacts): Finding[] {
  const days = accountDays(body);
  const [day] = days;
  if (!day) return [block('no-day', '正文没有写明金额计算至哪一天（截至×年×月×日）。')];
  if (days.length > 1) return [block('several-days', '正文中金额计算的截止日前后不一致。')];
  const owed = facts.owedOn(day);
  if (owed === null) return [block('no-figure', '台账不能给出该日的金额，请先核对案件资料。')];
  if (owed.total <= 0) return [block('nothing-owed', `截至${formatChinese(day)}，台账上已无欠款。`)];
  const total = formatGrouped(owed.total);
  const off = (finding: typeof block, name: string, amount: Fen, written: RegExp): Finding[] =>
    [...body.matchAll(written)]
      .filter(([, figure]) => amountOf(figure) !== amount)
      .map(([, figure]) =>
        finding(
          'figures-not-ledger',
          `“${name}”的金额与台账不一致：截至${formatChinese(day)}，台账为 ${formatGrouped(amount)} 元。`,
          figure,
        ),
      );
  const row = (name: string): RegExp => new RegExp(`^${name}\\t${FIGURES}\\s*$`, 'gm');
  const parts = {
    本金: owed.principal,
    价款: owed.principal,
    利息: owed.interest,
    违约金: owed.penalty,
    费用: owed.costs,
  };
  return [
    ...([...body.matchAll(/[\d,]+\.\d{2}/g)].some(([figure]) => figure === total)
      ? []
      : [
          block(
            'figures-not-ledger',
            `正文中没有与台账一致的合计金额：截至${formatChinese(day)}，台账合计为 ${total} 元。`,
          ),
        ]),
    ...off(block, '合计', owed.total, row('合计')),
    ...off(block, '合计', owed.total, TOTAL_IN_WORDS),
    // A row of another table may have the same name, e.g. the principal as agreed.
    ...Object.entries(parts).flatMap(([name, amount]) => off(warn, name, amount, row(name))),
    ...(day > facts.dueOn
      ? []
      : [warn('not-due', `债务于${formatChinese(facts.dueOn)}到期，截至${formatChinese(day)}尚未逾期。`)]),
    ...(day === facts.today
      ? []
      : [warn('not-today', `金额计算至${formatChinese(day)}，不是今天。`, formatChinese(day))]),
    ...(owed.stale ? [warn('rate-not-checked', '计算所用的市场报价利率在最近一次已知公布之后，尚待核实。')] : []),
  ];
}

/** The account may have been corrected since the draft was written, and a replaced letter must be mentioned. */
function outdated(body: string, { sender, replaces }: GateFacts): Finding[] {
  const without = (text: string): string => text.replace(/\s/g, '');
  return [
    ...(without(body).includes(without(sender.account.number))
      ? []
      : [warn('account-changed', `正文中没有本案的收款账号 ${sender.account.number}。`)]),
    ...(replaces === null || body.includes(replaces)
      ? []
      : [block('replacement-absent', `本函替代${replaces}函，正文须写明。`)]),
  ];
}
