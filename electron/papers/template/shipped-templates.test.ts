import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingsOnCitations } from '../../domain/law/citation-check.ts';
import { addDays, date } from '../../domain/quantities/calendar.ts';
import { formatGrouped } from '../../domain/quantities/money.ts';
import { loadRates } from '../../library/rates.ts';
import { loadStatutes } from '../../library/statutes.ts';
import { loadTemplates } from '../../library/templates.ts';
import { missingCharacters, textsOf } from '../../typesetting/coverage.ts';
import { loadFonts } from '../../typesetting/fonts.ts';
import { renderPdf } from '../../typesetting/render.ts';
import { answersTo } from '../all-papers.sample.ts';
import { articleSources, awkwardSources } from '../awkward-case.sample.ts';
import { paperFacts, type PaperSources } from '../facts/paper-facts.ts';
import { CHECK_NAMES, examinePaper } from '../gate/paper-checks.ts';
import { type Answers, fillTemplate } from './template.ts';
import type { Group } from './values.ts';
import { VOCABULARY } from './vocabulary.ts';

const resources = join(import.meta.dirname, '..', '..', '..', 'resources');
const today = date('2026-11-20');
const rates = loadRates(resources, today);
const templates = loadTemplates(resources);
const statutes = loadStatutes(resources);
const fonts = await loadFonts(join(resources, 'fonts'));
const cases: Record<string, PaperSources> = { article: articleSources(rates), awkward: awkwardSources(rates) };

function paper(name: string, sources: PaperSources, more: Answers = {}) {
  const source = templates.get(name)!;
  const answers = { ...answersTo(source, sources), ...more };
  const filled = fillTemplate(source, paperFacts(sources, answers), answers, today);
  const text = filled.document.blocks
    .flatMap(textsOf)
    .map((words) => (typeof words === 'string' ? words : words.map((run) => run.text).join('')))
    .join('\n');
  const findings = examinePaper(filled.head.checks, { ...sources, answers, text }, filled.blanks);
  return { ...filled, text, findings };
}

const ALL = [...templates.keys()];
/** Papers that name neither parties nor amounts of one case. */
const LISTS = ['letter-register', 'mailing-list'];
const WITHOUT_TOTAL = [...LISTS, 'enforcement', 'power-of-attorney', 'retainer'];

describe.each(Object.entries(cases))('every template for the %s case', (_, sources) => {
  test.each(ALL)('%s', async (name) => {
    if (name === 'guarantor-demand' && sources.facts.guarantors.length === 0) return;
    const { document, text } = paper(name, sources);
    expect(text).not.toMatch(/undefined|\[object|NaN|、、|，，|。。|（）|\uE000|\uE002|(?<!限公司)\{\{/);
    expect(missingCharacters(document, fonts)).toEqual([]);
    expect(findingsOnCitations(statutes, text, today)).toEqual([]);
    if (!LISTS.includes(name))
      for (const { name: party } of [sources.facts.creditor, ...sources.facts.debtors]) expect(text).toContain(party);
    if (!WITHOUT_TOTAL.includes(name))
      expect(text, 'states no total of the debt; if it need not, name it in WITHOUT_TOTAL').toContain(
        formatGrouped(sources.statement.total),
      );
    expect(
      Buffer.from(await renderPdf(document, fonts))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
});

test('missing details of a company or a person are asked for by name and block printing', () => {
  const { blanks, findings } = paper('payment-order', cases['article']!);
  expect(blanks).toEqual(['示例商贸有限公司的统一社会信用代码']);
  expect(findings).toContainEqual(expect.objectContaining({ severity: 'block', rule: 'unfilled' }));
});

describe('checks before a paper prints', () => {
  const rules = (name: string, sources: PaperSources, answers: Answers = {}) =>
    paper(name, sources, answers)
      .findings.filter(({ severity }) => severity === 'block')
      .map(({ rule }) => rule);
  const article = cases['article']!;
  const code = { 示例商贸有限公司的统一社会信用代码: '' };

  test('a payment order needs everything that 民诉解释 427 requires', () => {
    expect(rules('payment-order', article, code)).toEqual([]);
    for (const [question, answer] of [
      ['对待给付义务', '有'],
      ['其他债务纠纷', '有'],
      ['债务人下落', '下落不明'],
      ['债务人在境内', '否'],
      ['诉前保全', '已申请'],
    ]) {
      expect(rules('payment-order', article, { ...code, [question!]: answer! })).toEqual(['payment-order']);
    }
    const undue = {
      ...article,
      facts: { ...article.facts, claim: { ...article.facts.claim, dueOn: addDays(today, 1) } },
    };
    expect(rules('payment-order', undue, code)).toContain('not-due');
  });

  test('interest not agreed in writing cannot go into a payment order (民诉解释 428)', () => {
    const claim = { ...article.facts.claim, termRate: null, overdueRate: 'none-agreed' as const };
    delete claim.penalty;
    const sources = { ...article, facts: { ...article.facts, claim } };
    expect(rules('payment-order', sources, code)).toEqual(['payment-order']);
  });

  test('a complaint of another kind, a mandate without a lawyer, a guarantee without a guarantor', () => {
    expect(rules('complaint-sale', article, { ...code, 王测试的民族: '汉族' })).toEqual(['wrong-form']);
    expect(rules('power-of-attorney', { ...article, sender: { ...article.sender, lawyers: [] } }, code)).toContain(
      'no-lawyer',
    );
    expect(rules('guarantor-demand', article)).toContain('no-guarantor');
  });

  test('a general guarantor is not asked to pay, a joint one is', () => {
    expect(paper('guarantor-demand', cases['awkward']!, { 致送保证人: '诸葛保证' }).text).not.toContain(
      '请求贵方承担保证责任',
    );
    const joint = paper('guarantor-demand', cases['awkward']!, { 致送保证人: '司徒保证' });
    expect(joint.text).toContain('请求贵方承担保证责任');
    expect(joint.text).not.toContain('诸葛保证');
  });

  test('a contingency fee above 18 percent', () => {
    expect(rules('retainer', article, { ...code, 收费方式: '风险代理', 风险代理比例: '30' })).toEqual(['contingency']);
  });

  test('enforcement: 100,000 yuan owed 142 days beyond the last day for performance at 0.0175 percent a day is 2,485 yuan', () => {
    const { text } = paper('enforcement', article, {
      ...code,
      裁判作出日期: '2026-06-01',
      履行期限届满日: '2026-06-30',
      判决本金及其他款项: '100000',
      判决利息: '0',
      判决诉讼费用: '0',
      续计利息起算日: '',
    });
    expect(text).toContain('加倍部分债务利息\n2,485.00');
    expect(text).toContain('102,485.00');
  });
});

describe('the list of variables', () => {
  const scope = paperFacts(cases['awkward']!, {});
  const names = (group: Group, prefix: string): string[] =>
    Object.entries(group).flatMap(([name, value]) =>
      Array.isArray(value) ||
      typeof value !== 'object' ||
      value === null ||
      Object.getPrototypeOf(value) !== Object.prototype
        ? [prefix + name]
        : names(value as Group, `${prefix}${name}.`),
    );

  test('lists every variable of a paper, and no other', () => {
    const lists = VOCABULARY.flatMap(({ within }) => (within === undefined ? [] : [within]));
    const listed = new Set([
      ...VOCABULARY.filter(({ within }) => within === undefined).map(({ name }) => name),
      ...lists,
    ]);
    expect([...listed].sort()).toEqual(names(scope, '').sort());
  });

  test('every directive, check and filter of the language is documented', () => {
    const described = readFileSync(join(resources, 'templates', 'README.md'), 'utf8');
    for (const word of [
      '签名',
      '附件',
      '栏目',
      '表单',
      '编号',
      '称呼',
      '右',
      '居中',
      '顶格',
      '小字',
      '空行',
      '横线',
      '分页',
      '表格',
      '大小写',
      '中文日期',
      '序号',
      '勾',
      '询问',
      '检查',
      '骑缝',
      ...CHECK_NAMES,
    ])
      expect(described, `resources/templates/README.md does not describe ${word}`).toContain(word);
  });
});

test('every recipient has an envelope label, with the representative who opens a company’s mail', () => {
  const { text } = paper('mailing-list', cases['awkward']!);
  const labels = text.slice(text.indexOf('四、信封标签'));
  for (const { name } of [...cases['awkward']!.facts.debtors, ...cases['awkward']!.facts.guarantors])
    expect(labels).toContain(name);
  expect(labels).toContain('示例担保有限公司（法定代表人 赵示例 收）');
});

test('a payment order goes only to a basic people’s court', () => {
  const blocked = (court: string) =>
    paper('payment-order', cases['article']!, { 受理法院: court }).findings.filter(({ message }) =>
      message.includes('基层人民法院管辖'),
    );
  expect(blocked('示例市中级人民法院')).toHaveLength(1);
  expect(blocked('示例市示例区人民法院')).toEqual([]);
});
