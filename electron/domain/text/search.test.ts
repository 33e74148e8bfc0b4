import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searching } from './search.ts';

const text = [
  '示例商贸（北京）有限公司与王测试',
  '示例商贸（北京）有限公司',
  '王测试',
  '艾力·买买提',
  '11010519491231002X',
  '138-1111-2222',
  '(010) 8765 4321',
  '示借〔2026〕第 15 号',
  '〔2026〕示律函字第3号',
].join('\n');

test.each([
  '',
  '王测试',
  '王 测试',
  '示例商贸(北京)有限公司',
  '示例商贸 北京',
  '示例商贸（北京）有限公司与王测试',
  '艾力•买买提',
  '艾力买买提',
  '1101 0519 4912 3100 2x',
  '13811112222',
  '138 1111 2222',
  '+86 138-1111-2222',
  '+8613811112222',
  '0086 138 1111 2222',
  '8613811112222',
  '１３８１１１１２２２２',
  '王测试 138 1111 2222',
  '\u200b王\u200b测试',
  '010-87654321',
  '01087654321',
  '8765-4321',
  '2026示律函字第3号',
  '[2026]示律函字第3号',
  '示借2026 15',
])('%j is found', (query) => expect(searching(query)(text)).toBe(true));

test.each(['李测试', '13811112223', '试示例', '王测试 999', '%', '测试11010'])('%j is not', (query) =>
  expect(searching(query)(text)).toBe(false),
);

test('a number is found however it is grouped', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^1\d{10}$/), fc.constantFrom(' ', '-', '', '－', '\u00a0'), (number, between) => {
      const grouped = [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(between);
      for (const query of [grouped, `+86 ${grouped}`, number]) {
        expect(searching(query)(number)).toBe(true);
        expect(searching(query)(grouped)).toBe(true);
        expect(searching(query)(`+86${grouped}`)).toBe(true);
      }
    }),
  );
});
