import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { date } from '../../domain/quantities/calendar.ts';
import type { Block, PaperDocument } from '../document.ts';
import { fontsOf, loadSong } from '../fonts.ts';
import { renderDocx } from './docx.ts';

const song = await loadSong(fileURLToPath(new URL('../../../resources/fonts', import.meta.url)));
const fonts = fontsOf(song);

const signature: Block = {
  kind: 'signature',
  signatories: [
    {
      name: '示例律师事务所',
      signers: [{ label: '律师：', name: '李示例' }],
      date: '二〇二六年三月十六日',
      seal: true,
    },
  ],
};
const letter: PaperDocument = {
  title: '关于偿还“A&B <示例>公司”借款的律师函',
  language: 'zh-CN',
  createdOn: date('2026-03-16'),
  page: 'letter',
  bodySize: '四号',
  letterhead: { firmName: '示例律师事务所', footLines: ['上海市示例路1号'] },
  footer: { left: '〔2026〕示律函字第3号' },
  blocks: [
    { kind: 'title', text: '关于偿还借款的律师函' },
    { kind: 'heading', level: 1, text: '一、事实' },
    { kind: 'paragraph', text: [{ text: '尚欠' }, { text: '人民币100,000.00元', bold: true }] },
    {
      kind: 'table',
      columns: [{ width: 1 }, { width: 'fit', align: 'right' }],
      header: [{ cells: ['项目', '金额（元）'] }],
      rows: [{ cells: ['本金', '100,000.00'] }, { cells: [{ text: '合计', span: 2 }] }],
    },
    {
      kind: 'choices',
      label: '是否调解：',
      options: [
        { text: '是', checked: true },
        { text: '否', checked: false },
      ],
    },
    { kind: 'paragraph', text: '特此函告。' },
    signature,
    { kind: 'attachments', items: ['授权委托书', '对账单'] },
  ],
};

/** The parts of a Word file as text. */
async function partsOf(document: PaperDocument, notice?: string, faces = fonts): Promise<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(await renderDocx(document, faces, notice))).map(([path, part]) => [path, strFromU8(part)]),
  );
}

/** The paragraph of a document's XML that holds some words. */
const paragraphOf = (xml: string, words: string): string =>
  xml.split('<w:p>').find((part) => part.includes(words)) ?? expect.unreachable();

describe('a letter as a Word file', async () => {
  const parts = await partsOf(letter, '工作副本');
  const body = parts['word/document.xml']!;
  const styles = parts['word/styles.xml']!;

  test('has A4 with the margins of the printed page: 37 top, 28 left, 26 right, 35 bottom', () => {
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(body).toMatch(/w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  });

  test('is set in 宋体 in Chinese, and names what may stand in', () => {
    expect(styles).toMatch(/<w:rFonts [^>]*w:eastAsia="宋体"/);
    expect(styles).toContain('w:eastAsia="zh-CN"');
    expect(parts['word/fontTable.xml']).toMatch(/w:name="宋体"><w:altName w:val="SimSun"/);
    expect(paragraphOf(body, '尚欠')).toContain('w:hint="eastAsia"');
  });

  test('moves paragraphs in by two characters by their style, and keeps headings with what follows', () => {
    const style = (id: string): string =>
      styles.split('<w:style ').find((part) => part.includes(`w:styleId="${id}"`)) ?? expect.unreachable();
    expect(style('PaperText')).toContain('w:firstLineChars="200"');
    expect(paragraphOf(body, '尚欠')).toContain('w:pStyle w:val="PaperText"');
    expect(style('Heading1')).toContain('<w:keepNext/>');
    expect(paragraphOf(body, '一、事实')).toContain('w:pStyle w:val="Heading1"');
  });

  test('repeats the header of a table, and spans cells', () => {
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.split('<w:tr>').find((row) => row.includes('项目'))).toContain('<w:tblHeader/>');
    expect(body).toContain('<w:gridSpan w:val="2"/>');
  });

  test('counts pages by fields, under its number, on the first page and on the others', () => {
    const footers = Object.keys(parts).filter((path) => /^word\/footer\d+\.xml$/.test(path));
    expect(footers).toHaveLength(2);
    for (const path of footers) {
      expect(parts[path]).toContain('〔2026〕示律函字第3号 · ');
      expect(parts[path]).toMatch(/PAGE[\s\S]*NUMPAGES/);
    }
    expect(footers.filter((path) => parts[path]!.includes('上海市示例路1号'))).toHaveLength(1);
  });

  test('has the firm’s name over a rule on the first page, and the notice on every page', () => {
    const headers = Object.keys(parts)
      .filter((path) => /^word\/header\d+\.xml$/.test(path))
      .map((path) => parts[path]!);
    expect(headers.filter((xml) => xml.includes('示例律师事务所') && xml.includes('<w:pBdr>'))).toHaveLength(1);
    expect(headers.filter((xml) => xml.includes('工作副本'))).toHaveLength(2);
  });

  test('keeps the signature with the words before it', () => {
    expect(paragraphOf(body, '特此函告')).toContain('<w:keepNext/>');
    expect(paragraphOf(body, '李示例')).toContain('<w:u w:val="single"/>');
  });

  test('numbers attachments, and ticks boxes that can be ticked', () => {
    expect(parts['word/numbering.xml']).toContain('附件：%1.');
    expect(paragraphOf(body, '授权委托书')).toContain('<w:numPr>');
    expect(Array.from(body.matchAll(/<w14:checked w14:val="(\d)"\/>/g), ([, on]) => on)).toEqual(['1', '0']);
  });

  test('names itself, with a day but no hour of its own, and is the same file every time', async () => {
    expect(parts['docProps/core.xml']).toContain('关于偿还“A&amp;B &lt;示例&gt;公司”借款的律师函');
    expect(parts['docProps/core.xml']).toContain('2026-03-16T04:00:00Z');
    expect(Buffer.from(await renderDocx(letter, fonts)).equals(Buffer.from(await renderDocx(letter, fonts)))).toBe(
      true,
    );
  });
});

test('a lying page is one in Word too', async () => {
  expect((await partsOf({ ...letter, page: 'sheet-landscape' }))['word/document.xml']).toMatch(
    /w:w="16838" w:h="11906" w:orient="landscape"/,
  );
});

test('a page break starts the next paragraph on a new page', async () => {
  const { 'word/document.xml': body } = await partsOf({
    ...letter,
    blocks: [{ kind: 'paragraph', text: '甲文' }, { kind: 'page-break' }, { kind: 'paragraph', text: '乙文' }],
  });
  expect(paragraphOf(body!, '乙文')).toContain('<w:pageBreakBefore/>');
});

test('a character that nothing can print stops the file, and its picture stands in the line', async () => {
  const rare: PaperDocument = { ...letter, blocks: [{ kind: 'paragraph', text: '王𠮷先生' }] };
  await expect(renderDocx(rare, fonts)).rejects.toThrow('U+20BB7');
  const pictured = fontsOf(song, {
    pictures: new Map([['𠮷', { width: 8, height: 8, ink: Uint8Array.of(255, 129, 129, 129, 129, 129, 129, 255) }]]),
  });
  const parts = await partsOf(rare, undefined, pictured);
  expect(parts['word/document.xml']).toMatch(/王<\/w:t>[\s\S]*descr="𠮷"[\s\S]*先生<\/w:t>/);
  expect(Object.keys(parts).filter((path) => path.endsWith('.png'))).toHaveLength(1);
  expect(Buffer.from(await renderDocx(rare, pictured)).equals(Buffer.from(await renderDocx(rare, pictured)))).toBe(
    true,
  );
});
