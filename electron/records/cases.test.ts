import { expect, it } from 'vitest';
import { sampleFacts } from '../cases/article-case.sample.ts';
import { asId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import { fen } from '../domain/quantities/money.ts';
import {
  type CaseQuery,
  casesNaming,
  debtsOf,
  factsAt,
  findCase,
  insertCase,
  listCases,
  setNextStep,
  setStage,
  updateFacts,
} from './cases.ts';
import { writeOwed } from './owed.ts';
import { LATER, twoCases } from './records.sample.ts';

const cases = twoCases();
const named = (...names: string[]) => ({
  ...sampleFacts,
  debtors: names.map((name) => ({ ...sampleFacts.debtors[0]!, name })),
});
const query: CaseQuery = {
  search: '',
  stage: 'active',
  sort: 'createdAt',
  descending: false,
  offset: 0,
  limit: 50,
  asOf: date('2026-11-20'),
};
const listed = (change: Partial<CaseQuery> = {}, file = cases.readable) =>
  listCases(file, { ...query, ...change }).rows.map(({ id }) => id);

it('keeps the facts of every version, newest first', () => {
  cases.write((w) => insertCase(w, asId('c'), named('李百分%', '周二'), LATER));
  const first = {
    id: 'c',
    created_at: LATER,
    stage: 'verify',
    title: '示例商贸有限公司与李百分%等2人',
    facts: named('李百分%', '周二'),
    next_step: '',
    next_step_on: null,
    postponed: false,
    version: 1,
  };
  expect(findCase(cases.readable, asId('c'))).toEqual(first);
  cases.write((w) => {
    expect(updateFacts(w, asId('c'), 1, named('李百分%'), LATER)).toBe(2);
    expect(updateFacts(w, asId('c'), 1, named('别人'), LATER)).toBeNull();
    setNextStep(w, asId('c'), '寄函', date('2026-12-01'));
    setStage(w, asId('c'), 'demand');
  });
  expect(findCase(cases.readable, asId('c'))).toEqual({
    ...first,
    facts: named('李百分%'),
    title: '示例商贸有限公司与李百分%',
    version: 2,
    stage: 'demand',
    next_step: '寄函',
    next_step_on: '2026-12-01',
  });
  expect([1, 2, 3].map((version) => factsAt(cases.readable, asId('c'), version)?.debtors.length ?? null)).toEqual([
    2,
    1,
    null,
  ]);
  expect(findCase(cases.readable, asId('none'))).toBeNull();
});

it('finds words literally, even those that LIKE treats as a pattern', () => {
  expect(casesNaming(cases.readable, '百分%').map(({ id }) => id)).toEqual(['c']);
  expect(casesNaming(cases.readable, '百_%')).toEqual([]);
  expect(listed({ search: '李百分% 示借' })).toEqual(['c']);
  expect(listed({ search: '周二' })).toEqual([]);
});

it('finds a case by its title and by a number as it is said, and says what the stage leaves out', () => {
  expect(listed({ search: '示例商贸有限公司与李百分%' })).toEqual(['c']);
  const before = findCase(cases.readable, asId('c'))!;
  const phoned = before.facts.debtors.map((debtor) => ({ ...debtor, phone: '138-1111-2222' }));
  cases.write((w) => updateFacts(w, asId('c'), before.version, { ...before.facts, debtors: phoned }, LATER));
  expect(listed({ search: '+86 138 1111 2222' })).toEqual(['c']);
  expect(listCases(cases.readable, { ...query, search: '13811112222' })).toMatchObject({ total: 1, elsewhere: 0 });
  cases.write((w) => setStage(w, asId('c'), 'stopped'));
  expect(listCases(cases.readable, { ...query, search: '13811112222' })).toMatchObject({ total: 0, elsewhere: 1 });
  expect(listCases(cases.readable, { ...query, stage: 'all', search: '13811112222' })).toMatchObject({ elsewhere: 0 });
  cases.write((w) => setStage(w, asId('c'), 'removed'));
  expect(listCases(cases.readable, { ...query, search: '13811112222' })).toMatchObject({ total: 0, elsewhere: 0 });
  cases.write((w) => setStage(w, asId('c'), 'demand'));
});

it('lists by stage, sorts missing values last, and sums what is known', () => {
  cases.write((w) => {
    const sums = { principal: fen(1), daysOverdue: 3, problem: null };
    writeOwed(w, asId('a'), query.asOf, { ...sums, total: fen(200) });
    writeOwed(w, asId('c'), query.asOf, { ...sums, total: fen(100) });
    setStage(w, asId('b'), 'settled');
  });
  expect(listed()).toEqual(['a', 'c']);
  expect(listed({ stage: 'all' })).toEqual(['a', 'b', 'c']);
  expect(listed({ stage: 'settled' })).toEqual(['b']);
  for (const descending of [true, false]) expect(listed({ stage: 'all', sort: 'owed', descending }).at(-1)).toBe('b');
  expect(listed({ sort: 'owed', descending: true, limit: 1, offset: 1 })).toEqual(['c']);
  expect(listCases(cases.readable, { ...query, stage: 'all' })).toMatchObject({
    total: 3,
    owedTotal: 300,
    pending: 1,
  });
  expect(listCases(cases.readable, { ...query, asOf: date('2026-11-21') })).toMatchObject({
    owedTotal: 0,
    pending: 2,
  });
  expect(listed({ stage: 'all' }, cases.inRoom('b'))).toEqual(['b']);
});

it('finds what debtors of a given name owe in cases that are not removed', () => {
  const debt = { debtor: '李百分%', number: '示借2025001', lent: 10_000_000, dueOn: '2026-05-20' };
  expect(debtsOf(cases.readable, ['李百分%', '李百分%', '没有'])).toEqual([debt]);
  cases.write((w) => setStage(w, asId('c'), 'removed'));
  expect(debtsOf(cases.readable, ['李百分%'])).toEqual([]);
});
