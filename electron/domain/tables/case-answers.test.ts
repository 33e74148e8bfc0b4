import { describe, expect, it, test } from 'vitest';
import { asId, type CaseId } from '../case/ids.ts';
import { type AskedQuestion, pastedAnswers, readAnswer } from './case-answers.ts';

const cases = [
  { caseId: asId<CaseId>('a'), title: '甲公司与王测试', debtor: '王测试' },
  { caseId: asId<CaseId>('b'), title: '甲公司与李示例、赵样本', debtor: '李示例、赵样本' },
  { caseId: asId<CaseId>('c'), title: '甲公司与孙同名', debtor: '孙同名' },
  { caseId: asId<CaseId>('d'), title: '乙公司与孙同名', debtor: '孙同名' },
];
const questions = [{ name: '裁判作出日期' }, { name: '受理法院' }];
const read = (...lines: string[]) => pastedAnswers(lines.join('\n'), cases, questions);

describe('a pasted table of answers', () => {
  it('finds a case by its title, its debtors, or one of them, whatever the spaces and the column order', () => {
    const { answers, unmatched, unknown } = read(
      '债务人\t受理法院\t裁判作出日期',
      '王 测试\t示例市示例区人民法院\t2026-06-01',
      '赵样本\t\t2026/7/2',
      '乙公司与孙同名\t另一法院',
    );
    expect(answers).toEqual({
      a: { 受理法院: '示例市示例区人民法院', 裁判作出日期: '2026-06-01' },
      b: { 裁判作出日期: '2026/7/2' },
      d: { 受理法院: '另一法院' },
    });
    expect([unmatched, unknown]).toEqual([[], []]);
  });

  it('reports rows that match no case, several, or a case that already has a row, and columns that match no question', () => {
    const { answers, unmatched, unknown } = read(
      '案件,受理法院,备注',
      '钱不在,一',
      '孙同名,二',
      '王测试,三',
      '甲公司与王测试,四',
      ',五',
    );
    expect(answers).toEqual({ a: { 受理法院: '三' } });
    expect(unmatched).toEqual([
      { line: 2, name: '钱不在', why: 'no-case' },
      { line: 3, name: '孙同名', why: 'several-cases' },
      { line: 5, name: '甲公司与王测试', why: 'twice' },
      { line: 6, name: '', why: 'no-case' },
    ]);
    expect(unknown).toEqual(['备注']);
  });

  it('is nothing where nothing was pasted', () =>
    expect(read('')).toEqual({ answers: {}, unmatched: [], unknown: [] }));
});

test.each<[AskedQuestion['kind'], string, string | null]>([
  ['text', ' 示例法院 ', '示例法院'],
  ['text', '手填', ''],
  ['date', '2026/1/5', '2026-01-05'],
  ['date', '2026-02-30', null],
  ['date', '手填', ''],
  ['amount', '1,234.5', '1234.50'],
  ['amount', '-1', null],
  ['amount', '1.234', null],
  ['choice', '一审', '一审'],
  ['choice', '三审', null],
  ['choice', '手填', null],
])('%s: %s is %s', (kind, typed, answer) =>
  expect(readAnswer({ name: '问', kind, options: ['一审', '二审'] }, typed)).toBe(answer),
);

test('a choice that depends on the case is left to that case', () =>
  expect(readAnswer({ name: '致送保证人', kind: 'choice', options: ['甲'], ofCase: true }, '乙')).toBe('乙'));
