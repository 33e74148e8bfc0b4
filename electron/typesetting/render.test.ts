import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { date } from '../domain/quantities/calendar.ts';
import { MissingCharactersError } from './boxes.ts';
import { missingCharacters, printable } from './coverage.ts';
import type { Block, PaperDocument } from './document.ts';
import { loadFonts } from './fonts.ts';
import { renderPdf } from './render.ts';

const folder = fileURLToPath(new URL('../../resources/fonts', import.meta.url));
const fonts = await loadFonts(folder);

const letter: PaperDocument = {
  title: '关于偿还“A&B <示例>公司”借款的律师函',
  language: 'zh-CN',
  createdOn: date('2026-03-16'),
  page: 'letter',
  letterhead: { firmName: '示例律师事务所', footLines: ['上海市示例路1号'] },
  footer: { left: '〔2026〕示律函字第3号' },
  blocks: [
    { kind: 'title', text: '关于偿还借款的律师函' },
    {
      kind: 'paragraph',
      text: [
        { text: '截至2026年3月16日，您尚欠本金' },
        { text: '人民币100,000.00元', bold: true },
        { text: '——买买提·艾力作保……请速偿还。' },
      ],
    },
    {
      kind: 'table',
      columns: [{ width: 1 }, { width: 'fit', align: 'right', tabular: true }],
      header: [{ cells: ['项目', '金额（元）'] }],
      rows: [{ cells: ['本金', '100,000.00'] }, { cells: ['利息', '4,931.51'] }],
    },
    {
      kind: 'choices',
      label: '是否调解：',
      options: [
        { text: '是', checked: true },
        { text: '否', checked: false },
      ],
    },
    { kind: 'attachments', items: ['授权委托书', '对账单'] },
  ],
};

const open = async (document: PaperDocument): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(await renderPdf(document, fonts)), verbosity: 0 }).promise;

async function textOf(pdf: PDFDocumentProxy): Promise<string> {
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent();
    texts.push(content.items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  // pdf.js reads the quarter em between Chinese and digits as a space and passes ActualText by.
  return texts.join('').replaceAll(' ', '');
}

/** Every content stream of a file, unpacked. */
function streamsOf(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  const streams: string[] = [];
  for (let start = file.indexOf('stream\n'); start >= 0; start = file.indexOf('stream\n', start + 1)) {
    try {
      streams.push(inflateSync(file.subarray(start + 7)).toString('latin1'));
    } catch {
      // Not a packed stream: metadata, or the word inside another one.
    }
  }
  return streams.join('\n');
}

describe('a printed paper', () => {
  test('gives its words back in reading order', async () => {
    expect(await textOf(await open(letter))).toContain(
      '关于偿还借款的律师函截至2026年3月16日，您尚欠本金人民币100,000.00元——买买提·艾力作保……请速偿还。' +
        '项目金额（元）本金100,000.00利息4,931.51是否调解：☑是☐否附件：1.授权委托书2.对账单',
    );
  });

  test('copies without spaces that are not in the text', async () => {
    const written = Array.from(
      streamsOf(await renderPdf(letter, fonts)).matchAll(/\/ActualText \(\xfe\xff((?:\\.|[^\\)])*)\)/gs),
      ([, bytes]) => {
        const plain = bytes!.replace(
          /\\(.)/gs,
          (_, sign: string) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[sign] ?? sign,
        );
        return Buffer.from(plain, 'latin1').swap16().toString('utf16le');
      },
    );
    expect(written).toContain('至2026年3月16日');
    expect(written).toContain('第1页');
  });

  test('is the same file every time, whatever was printed before', async () => {
    const first = Buffer.from(await renderPdf(letter, fonts));
    const other: Block = { kind: 'paragraph', text: '⼀⽅有难，⼋⽅⽀援' };
    await renderPdf({ ...letter, blocks: [other] }, fonts);
    expect(Buffer.from(await renderPdf(letter, fonts)).equals(first)).toBe(true);
    expect(Buffer.from(await renderPdf(letter, await loadFonts(folder))).equals(first)).toBe(true);
  });

  test('says what it is: title, language, day, archive format', async () => {
    const pdf = await open(letter);
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: letter.title,
      Language: 'zh-CN',
      CreationDate: 'D:20260316040000Z',
      PDFFormatVersion: '1.7',
    });
    expect(metadata?.get('dc:title')).toBe(letter.title);
    expect(metadata?.get('pdfaid:part')).toBe('2');
    expect(metadata?.get('pdfaid:conformance')).toBe('A');
  });

  test('is tagged, and what is not read aloud is not in the tree', async () => {
    const pdf = await open(letter);
    const tree = await (await pdf.getPage(1)).getStructTree();
    interface Node {
      role?: string;
      children?: Node[];
    }
    const outline = ({ role, children = [] }: Node): string => {
      const inner = children
        .filter((child) => child.role)
        .map(outline)
        .join(' ');
      return inner ? `${role}(${inner})` : String(role);
    };
    expect(outline(tree as Node)).toBe(
      'Root(Document(H1 P Table(TR(TH TH) TR(TD TD) TR(TD TD)) P L(LI(LBody) LI(LBody))))',
    );
  });

  test('never shows the glyph of a missing character', async () => {
    // Glyph 0 of a face would be shown as the code 0000.
    const shown = Array.from(
      streamsOf(await renderPdf(letter, fonts)).matchAll(/\[([^\]]*)\] TJ/g),
      ([, array]) => array!,
    );
    const codes = shown.flatMap((array) => Array.from(array.matchAll(/[0-9a-f]{4}(?=[0-9a-f]*>)/g), ([code]) => code));
    expect(codes.length).toBeGreaterThan(100);
    expect(codes).not.toContain('0000');
  });
});

describe('a character that no face can print', () => {
  const rare: PaperDocument = {
    ...letter,
    blocks: [
      { kind: 'paragraph', text: '王𠮷𠮷先生\t您好' },
      { kind: 'table', columns: [{ width: 1 }], header: [], rows: [{ cells: [{ text: '𠮷' }], carry: ['\u200b'] }] },
      { kind: 'signature', signatories: [{ name: '甲\ue000', signers: [], seal: false }] },
    ],
  };

  test('is named with its code point, once', () => {
    expect(missingCharacters(rare, fonts).map(({ codePoint }) => codePoint)).toEqual([
      'U+20BB7',
      'U+0009',
      'U+200B',
      'U+E000',
    ]);
    expect(missingCharacters(letter, fonts)).toEqual([]);
  });

  test('is printed as its code in a record, odd spaces as a space', async () => {
    const record = { ...rare, record: true } as const;
    expect(missingCharacters(record, fonts)).toEqual([]);
    expect(printable(record, fonts).blocks).toMatchObject([
      { text: '王〔U+20BB7〕〔U+20BB7〕先生 您好' },
      { rows: [{ cells: [{ text: '〔U+20BB7〕' }], carry: ['〔U+200B〕'] }] },
      { signatories: [{ name: '甲〔U+E000〕' }] },
    ]);
    expect((await renderPdf(record, fonts)).length).toBeGreaterThan(0);
  });

  test('stops any other paper', async () => {
    await expect(renderPdf(rare, fonts)).rejects.toBeInstanceOf(MissingCharactersError);
  });
});
