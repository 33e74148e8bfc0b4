import { expect, it } from 'vitest';
import { asId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import { fen } from '../domain/quantities/money.ts';
import { setStage } from './cases.ts';
import { casesWithoutBalance, dropAllOwed, dropOwed, writeOwed } from './owed.ts';
import { twoCases } from './records.sample.ts';

const cases = twoCases();
const [today, tomorrow] = [date('2026-11-20'), date('2026-11-21')];
const figure = { principal: fen(100), total: fen(150), daysOverdue: 3, problem: null };
const none = { principal: null, total: null, daysOverdue: 0, problem: '没有利率' };
const kept = () => cases.readable.all('SELECT * FROM owed ORDER BY case_id');

it('keeps one figure per case, or why there is none, for one day', () => {
  cases.write((w) => {
    writeOwed(w, asId('a'), today, none);
    writeOwed(w, asId('a'), today, figure);
    writeOwed(w, asId('b'), today, none);
  });
  expect(kept()).toEqual([
    { case_id: 'a', as_of: today, principal_fen: 100, total_fen: 150, days_overdue: 3, problem: null },
    { case_id: 'b', as_of: today, principal_fen: null, total_fen: null, days_overdue: 0, problem: '没有利率' },
  ]);
  expect(casesWithoutBalance(cases.readable, today)).toEqual([]);
  expect(casesWithoutBalance(cases.readable, tomorrow)).toEqual(['a', 'b']);
  expect(cases.refuses((w) => writeOwed(w, asId('nobody'), today, figure))).toBe(true);
  expect(cases.refuses((w) => writeOwed(w, asId('a'), today, { ...figure, problem: '两者都有' }))).toBe(true);
});

it('drops one or all; computes none for a removed case', () => {
  cases.write((w) => dropOwed(w, asId('a')));
  expect(casesWithoutBalance(cases.readable, today)).toEqual(['a']);
  cases.write((w) => {
    dropAllOwed(w);
    setStage(w, asId('b'), 'removed');
  });
  expect(casesWithoutBalance(cases.readable, today)).toEqual(['a']);
  expect(kept()).toEqual([]);
});
