import { expect, it } from 'vitest';
import { FolderNames, safeFileName, safeName } from './file-names.ts';

it.each([
  ['示例商贸有限公司与王测试', '示例商贸有限公司与王测试'],
  ['../../etc/passwd', 'etc passwd'],
  ['C:\\案卷\\一', 'C 案卷 一'],
  ['a\u202Egpj.exe\u0000', 'agpj.exe'],
  ['  名称. . ', '名称'],
  ['CON', '_CON'],
  ['nul.pdf', '_nul.pdf'],
  ['Com1', '_Com1'],
  ['console', 'console'],
  ['<>:"|?*', '未命名'],
  ['', '未命名'],
  ['...', '未命名'],
])('makes a part of a path of %j', (typed, name) => expect(safeName(typed)).toBe(name));

it('cuts between characters, by bytes, and keeps the extension', () => {
  expect(safeName('案'.repeat(200))).toBe('案'.repeat(40));
  const name = safeFileName(`${'录'.repeat(200)}.mp3`);
  expect(name.endsWith('录.mp3')).toBe(true);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(121);
  expect(safeFileName('合同/附件.PDF')).toBe('合同 附件.PDF');
  expect(safeFileName('.pdf')).toBe('未命名.pdf');
  expect(safeFileName('NUL.txt')).toBe('_NUL.txt');
});

it('gives no name twice in a folder', () => {
  const names = new FolderNames();
  expect(['借条.pdf', '借条.PDF', '借条.pdf', '无'].map((name) => names.free(name))).toEqual([
    '借条.pdf',
    '借条（2）.PDF',
    '借条（3）.pdf',
    '无',
  ]);
});
