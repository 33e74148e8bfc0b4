import { expect, test } from 'vitest';
import { date } from '../../domain/quantities/calendar.ts';
import { loadRates } from '../../library/rates.ts';
import { termsOf } from '../../records/plans.ts';
import { textsOf } from '../../typesetting/coverage.ts';
import type { PaperDocument } from '../../typesetting/document.ts';
import { articleSources, awkwardSources } from '../awkward-case.sample.ts';
import { planPaper } from './plan-paper.ts';

const rates = loadRates('resources', date('2026-11-20'));
const [article, awkward] = [articleSources(rates), awkwardSources(rates)];
const { waived, ...kept } = awkward.plan!;
const plan = {
  ...kept,
  waivedTotal: waived,
  owedParts: null,
  terms: termsOf({
    ...awkward.plan!,
    count: kept.instalments.length,
    firstDueOn: kept.instalments[0]!.dueOn,
    waivable: waived,
    bookedBefore: [],
  }),
};
const wordsOf = ({ blocks }: PaperDocument) =>
  blocks
    .flatMap(textsOf)
    .map((text) => (typeof text === 'string' ? text : text.map((run) => run.text).join('')))
    .join('\n');

test('guarantors are parties: they consent in writing to the longer term, give an address for service and sign', () => {
  const text = wordsOf(planPaper(plan, awkward.facts, awkward.sender));
  for (const { name } of awkward.facts.guarantors) expect(text.split(name).length - 1, name).toBe(3);
  expect(text).toMatch(/七、丙方已知悉并书面同意.*继续依原约定的方式.*承担保证责任.*最后一期应付日期届满之日起六个月/);
  expect(text).toContain('十、本协议不改变原合同的其他约定。本协议一式六份，各方各执一份');
});

test('without a guarantor there is no third party, and the clauses are numbered without gaps', () => {
  const text = wordsOf(
    planPaper({ ...plan, waivedTotal: 0 as typeof plan.waivedTotal }, article.facts, article.sender),
  );
  expect(text).not.toContain('丙方');
  expect([...text.matchAll(/^([一二三四五六七八九十])、/gm)].map(([, ordinal]) => ordinal).join('')).toBe(
    '一二三四五六七八',
  );
  expect(text).toContain('一式两份，双方各执一份');
  expect(text).toMatch(/送达地址[\s\S]*示例市示例区示例路3号/);
});
