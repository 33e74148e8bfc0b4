import { expect, it, test } from 'vitest';
import { linesOf } from './lines.ts';

async function lines(...chunks: (string | number[])[]): Promise<(string | null)[]> {
  async function* bytes(): AsyncGenerator<Buffer> {
    for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk as string));
  }
  const found: (string | null)[] = [];
  for await (const line of linesOf(bytes())) found.push(line);
  return found;
}

test.each<[string, string, string[]]>([
  ['LF and CRLF', 'a\nb\r\nc', ['a', 'b', 'c']],
  ['no others', 'a\u2028b\u2029c\u0085d\re\vf', ['a\u2028b\u2029c\u0085d\re\vf']],
  ['an end of the input', 'a\n', ['a']],
  ['empty lines', '\n\na', ['', '', 'a']],
  ['a byte order mark that is not dropped', '\uFEFFa\n\uFEFFb', ['\uFEFFa', '\uFEFFb']],
])('%s', async (_, input, expected) => expect(await lines(input)).toEqual(expected));

it('joins what arrives in pieces, inside a character too', async () => {
  const [first, second, third] = Buffer.from('元');
  expect(await lines('x', [first!], [second!], [third!, 0x0a, 0x79])).toEqual(['x元', 'y']);
});

it('tells of each line alone that it is not UTF-8: a stray byte, half a character, a surrogate, an overlong form', async () => {
  expect(
    await lines('a\n', [0xff, 0x0a], 'b\n', [0xe5, 0x85, 0x0a], [0xed, 0xa0, 0x80, 0x0a], [0xc0, 0xaf, 0x0a], 'c'),
  ).toEqual(['a', null, 'b', null, null, null, 'c']);
});
