import { expect, test } from 'vitest';
import { replaced } from './checked-text.ts';

test('phrases are written anew wherever they stand, whatever their lengths', () => {
  expect(replaced('依甲一、乙二判。', [{ start: 1, end: 3, text: '丙三十' }, { start: 4, end: 6, text: '丁' }])).toBe('依丙三十、丁判。');
});
