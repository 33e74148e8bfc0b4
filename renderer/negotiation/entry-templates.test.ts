import { expect, test } from 'vitest';
import { filledBy } from './entry-templates.ts';

test('a template adds to what was written and removes nothing', () => {
  expect(filledBy('refusal', '称不还。', { said: ' 已核对身份。\n' }).said).toBe(' 已核对身份。\n称不还。');
  expect(filledBy('refusal', '称不还。', { said: '' })).toMatchObject({ said: '称不还。', reason: 'deliberate' });
});

test('whoever answered in the debtor’s place is a third party, whose name is to be asked', () => {
  expect(filledBy('third-party', '', { said: '' })).toMatchObject({ party: 'third-party', person: '' });
});
