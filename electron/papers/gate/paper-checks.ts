import { isComplete } from '../../domain/case/bank-account.ts';
import type { CaseFacts } from '../../domain/case/case-facts.ts';
import { guaranteeOf } from '../../domain/case/guarantee.ts';
import { block, type Finding, warn } from '../../domain/finding.ts';
import { DOUBLED_INTEREST_FROM } from '../../domain/law/days-of-law.ts';
import { contingencyCap } from '../../domain/proceedings/fees.ts';
import { addMonths, formatChinese, parseDate, type PlainDate } from '../../domain/quantities/calendar.ts';
import { formatGrouped, parseYuan } from '../../domain/quantities/money.ts';
import { isGreater, parsePercent, percent, ratioOf, shareOf } from '../../domain/quantities/rates.ts';
import { statesAmount } from '../../domain/quantities/words.ts';
import type { Statement } from '../../domain/statement/statement.ts';
import type { Sender } from '../letter/facts.ts';
import { TemplateFault } from '../template/fault.ts';
import type { Answers } from '../template/template.ts';
import { accountFindings } from './account-check.ts';
import { honorificFindings } from './honorific-check.ts';
import { idNumberFindings } from './id-number-check.ts';

/** What a filled paper is checked against. */
export interface PaperCheck {
  readonly facts: CaseFacts;
  readonly statement: Statement;
  readonly sender: Sender;
  readonly answers: Answers;
  readonly today: PlainDate;
  /** Everything that the paper prints. */
  readonly text: string;
  /** Issued letters that the paper could list. */
  readonly letters: readonly unknown[];
}

const when = (holds: boolean, finding: Finding): Finding[] => (holds ? [finding] : []);

/** The checks that a template may list under 检查. */
const CHECKS: Readonly<Record<string, (paper: PaperCheck) => readonly Finding[]>> = {
  当事人: ({ facts }) =>
    [facts.creditor, ...facts.debtors, ...facts.guarantors]
      .flatMap(idNumberFindings)
      .concat(
        [...facts.debtors, ...facts.guarantors].flatMap((party) =>
          party.kind === 'person' ? honorificFindings(party, party.name + party.honorific) : [],
        ),
      ),
  律师: ({ sender }) => [
    ...when(sender.firm.name.trim() === '', block('no-firm', '尚未在“设置”中填写律师事务所全称。')),
    ...when(sender.lawyers.length === 0, block('no-lawyer', '本案尚未指定承办律师，请在案件资料中选定。')),
  ],
  有欠款: ({ statement }) => when(statement.total === 0, block('nothing-owed', '台账显示已无欠款，不能出具这份文书。')),
  已到期: ({ facts, today }) =>
    when(
      facts.claim.dueOn >= today,
      block('not-due', `债务要到${formatChinese(facts.claim.dueOn)}才到期，尚不能出具这份文书。`),
    ),
  金额: ({ statement, text }) =>
    when(
      !text.includes(formatGrouped(statement.total)),
      block('figures-not-ledger', `文书中没有与台账一致的合计金额 ${formatGrouped(statement.total)} 元。`),
    ),
  时效: ({ facts, today }) =>
    when(
      today > addMonths(facts.claim.dueOn, 36),
      warn(
        'limitation',
        '自到期日起已满三年。请核对其间有无中断、中止诉讼时效的事由；债务人书面同意履行的，不得再以时效抗辩（民法典第一百九十二条）。',
      ),
    ),
  支付令: paymentOrder,
  民间借贷: ({ facts }) =>
    when(
      facts.claim.lender !== 'private' || facts.claim.price !== undefined,
      block('wrong-form', '本案不是民间借贷，请改用与案由相符的起诉状。'),
    ),
  金融借款: ({ facts }) =>
    when(
      facts.claim.lender !== 'financial' || facts.claim.price !== undefined,
      block('wrong-form', '本案债权人不是金融机构，请改用与案由相符的起诉状。'),
    ),
  买卖合同: ({ facts }) =>
    when(facts.claim.price === undefined, block('wrong-form', '本案债权不是价款，请改用与案由相符的起诉状。')),
  保证: guarantees,
  强制执行: enforcement,
  风险代理: contingency,
  函件: ({ letters }) => when(letters.length === 0, block('no-letters', '还没有签发过函件，没有可列的内容。')),
};

export const CHECK_NAMES: readonly string[] = Object.keys(CHECKS);

/** @throws TemplateFault if a template names an unknown check */
export function requireChecks(names: readonly string[]): void {
  const unknown = names.find((name) => !(name in CHECKS));
  if (unknown !== undefined)
    throw new TemplateFault(`没有“${unknown}”这项检查，可用的有${CHECK_NAMES.join('、')}。`, 1);
}

const WORDS_AND_FIGURES = /人民币([零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+)（¥([\d,]+\.\d{2})）/g;

/**
 * The findings on a filled paper before it prints: its own checks and those of every paper.
 * @param blanks gaps not filled in, without those accepted to be filled by hand
 */
export function examinePaper(
  checks: readonly string[],
  paper: PaperCheck,
  blanks: readonly string[],
): readonly Finding[] {
  return [
    ...blanks.map((label) => block('unfilled', `待填：${label}。请补充，或者选择留空手填。`, `〔待填：${label}〕`)),
    ...checks.flatMap((name) => CHECKS[name]?.(paper) ?? []),
    ...wordsNotFigures(paper.text),
    ...(isComplete(paper.sender.account) && paper.text.includes(paper.sender.account.number)
      ? accountFindings(paper.sender, paper.facts.creditor)
      : []),
    ...when(
      paper.statement.stale,
      warn('rate-not-checked', '计算所用的市场报价利率在最近一次已知公布之后，尚待核实。'),
    ),
  ];
}

/** Amounts in a text whose words and figures differ. */
export function wordsNotFigures(text: string): Finding[] {
  return [...text.matchAll(WORDS_AND_FIGURES)]
    .filter(([, words = '', figures = '']) => {
      const amount = parseYuan(figures.replaceAll(',', ''));
      return amount === null || !statesAmount(words, amount);
    })
    .map(([found]) => block('words-not-figures', '大写金额与小写金额不一致。', found));
}

/** 民诉解释 427 and 428: what a court requires of an application for a payment order. */
function paymentOrder({ facts, answers, statement }: PaperCheck): readonly Finding[] {
  const wanted = (name: string, answer: string, message: string): Finding[] =>
    when((answers[name] ?? '') !== '' && answers[name] !== answer, block('payment-order', message));
  const nothingAgreed =
    facts.claim.overdueRate === 'none-agreed' && facts.claim.termRate === null && facts.claim.penalty === undefined;
  return [
    ...when(
      /(?:中级|高级|最高)人民法院/.test(answers['受理法院'] ?? ''),
      block('payment-order', '支付令不论金额大小，都由基层人民法院管辖（民诉法第二百二十五条），请改写受理法院。'),
    ),
    ...wanted('对待给付义务', '无', '债权人还有对待给付义务，不符合申请支付令的条件，请改为起诉。'),
    ...wanted('其他债务纠纷', '无', '债权人与债务人有其他债务纠纷，不符合申请支付令的条件，请改为起诉。'),
    ...wanted('债务人下落', '明确', '债务人下落不明，支付令不能公告送达，请改为起诉。'),
    ...wanted('债务人在境内', '是', '债务人不在我国境内，不符合申请支付令的条件。'),
    ...wanted('诉前保全', '未申请', '已申请诉前保全的，不能申请支付令，请改为起诉。'),
    ...when(
      nothingAgreed && statement.interest + statement.penalty > 0,
      block(
        'payment-order',
        '凭证没有约定逾期利息或者违约金，坚持请求的，申请会被驳回（民诉解释第四百二十八条）。请在案件资料中核对，或者改为起诉。',
      ),
    ),
    ...when(
      facts.guarantors.length > 0,
      warn('payment-order', '支付令不及于担保人；另就担保提起诉讼的，支付令自动失效的后果请先考虑。'),
    ),
  ];
}

function guarantees({ facts, today }: PaperCheck): readonly Finding[] {
  if (facts.guarantors.length === 0) return [block('no-guarantor', '本案没有保证人，不需要这份文书。')];
  return facts.guarantors.flatMap(({ name, mode, agreedUntil }) => {
    const read = guaranteeOf({ mode, agreedUntil }, facts.claim, today);
    const assumed = agreedUntil === undefined ? '未另行约定的，' : '';
    const until = formatChinese(read.expiresOn);
    return [
      ...when(
        mode === 'unspecified',
        warn(
          'guarantee-mode',
          `${name}的保证方式没有约定，按法律${read.mode === 'joint' ? '为连带责任保证' : '为一般保证'}，请核对保证合同。`,
        ),
      ),
      read.state === 'expired'
        ? warn(
            'guarantee-expired',
            `${assumed}${name}的保证期间已于${until}届满；期间内没有依法主张的，保证人不再承担责任，其在催告函上签字也不恢复责任。请先核对保证合同约定的期间和已有的主张。`,
          )
        : warn(
            'guarantee-period',
            `${assumed}${name}的保证期间于${until}届满，期间不中断。${read.mustDo === 'sue-debtor' ? '一般保证须在此前对债务人起诉或者申请仲裁，发函不能代替。' : '须在此前使本函到达保证人。'}`,
          ),
    ];
  });
}

/** 民诉法 250: two years from the last day for performance. */
function enforcement({ answers, today }: PaperCheck): readonly Finding[] {
  const performBy = parseDate(answers['履行期限届满日'] ?? '');
  if (performBy === null) return [];
  return [
    ...when(
      performBy >= today,
      block('not-yet-due', `履行期限要到${formatChinese(performBy)}才届满，尚不能申请强制执行。`),
    ),
    ...when(
      performBy < DOUBLED_INTEREST_FROM,
      block('old-judgment', '2014年8月1日以前的迟延履行利息按当时的规定计算，请另行计算。'),
    ),
    ...when(
      today > addMonths(performBy, 24),
      warn('enforcement-limitation', '自履行期限届满已满两年。请核对申请执行时效有无中断、中止的事由。'),
    ),
    warn(
      'doubled-interest',
      '加倍部分债务利息的基数未计入诉讼费用和一般债务利息；诉讼费用是否计入，各地法院做法不一。',
    ),
  ];
}

/** 司发通〔2021〕87号: the ceilings of a contingency fee, known to us only from secondary sources. */
function contingency({ answers, statement }: PaperCheck): readonly Finding[] {
  if (answers['收费方式'] !== '风险代理') return [];
  const share = parsePercent(answers['风险代理比例']?.replace(/%$/, '').trim() ?? '');
  const cap = contingencyCap(statement.total).fee;
  return [
    warn(
      'contingency',
      `风险代理收费的分档比例据司发通〔2021〕87号的转载核对，签约前请对照原文。按现欠款额，最高收费为 ${formatGrouped(cap)} 元。`,
    ),
    ...when(
      share !== null && isGreater(ratioOf(share), ratioOf(percent('18'))),
      block('contingency', '约定的风险代理比例超过最高一档 18%。'),
    ),
    ...when(
      share !== null && isGreater(shareOf(statement.total, share), { over: BigInt(cap), under: 1n }),
      warn('contingency', '按约定比例计算，全部收回时的收费将超过分档上限，请调整比例或者写明以上限为限。'),
    ),
  ];
}
