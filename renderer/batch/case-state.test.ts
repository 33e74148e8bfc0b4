import { expect, test } from 'vitest';
import { asId } from '../../electron/domain/case/ids.ts';
import { type FoundCase, NO_REASONS, ownKey, reasonsOf, stateOf } from './case-state.ts';

const warn = (rule: string) => ({ severity: 'warn', rule, message: `提示 ${rule}`, excerpt: '' }) as const;
const found = (caseId: string, ...findings: FoundCase['findings']): FoundCase => ({
  caseId: asId(caseId),
  title: caseId,
  debtor: caseId,
  paper: '律师函',
  findings,
});

test('one answer to a warning covers all cases, but a case’s own reason comes first', () => {
  const [one, other] = [found('a', warn('not-due'), warn('rate')), found('b', warn('not-due'))];
  const given = {
    common: { 'not-due': '提前提醒' },
    own: { [ownKey(asId('a'), 'not-due')]: '债务人来电要求', [ownKey(asId('b'), 'not-due')]: ' ' },
  };
  expect(reasonsOf(one, given)).toEqual([{ rule: 'not-due', message: '提示 not-due', reason: '债务人来电要求' }]);
  expect(reasonsOf(other, given)).toEqual([{ rule: 'not-due', message: '提示 not-due', reason: '提前提醒' }]);
  expect([one, other].map((each) => stateOf(each, given))).toEqual(['warned', 'ready']);
});

test('no reason overrides a block', () => {
  const blocked = found('a', { severity: 'block', rule: 'nothing-owed', message: '已无欠款', excerpt: '' });
  expect(stateOf(blocked, { common: { 'nothing-owed': '照发' }, own: {} })).toBe('blocked');
  expect(stateOf(found('a'), NO_REASONS)).toBe('ready');
});
