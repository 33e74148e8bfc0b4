import type { Party } from '../../domain/case/party.ts';
import { cellText, type LetterBlock, type LetterDraft, rectangular } from '../../domain/letter/letter.ts';
import { formatChinese, type PlainDate } from '../../domain/quantities/calendar.ts';
import { dateInWords } from '../../domain/quantities/words.ts';
import type { Block, Letterhead, PaperDocument, Signatory } from '../../typesetting/document.ts';
import type { Logo } from '../../typesetting/logo.ts';
import type { TypeSize } from '../../typesetting/type-size.ts';
import type { Sender } from './facts.ts';

export interface LetterFrame {
  readonly sender: Sender;
  readonly creditor: Party;
  /** Null while the letter is a draft: the number is given when it is issued. */
  readonly number: string | null;
  readonly writtenOn: PlainDate;
  readonly bodySize: TypeSize;
  readonly letterhead: { readonly show: boolean; readonly foot: string };
  readonly logo: Logo | null;
}

/**
 * A letter as printed. A lawyer's letter goes out in the name of the firm, with the names of the lawyers and room for
 * their signatures and the seal; a reminder or demand goes out in the creditor's own name, on plain paper.
 */
export function letterPaper(draft: LetterDraft, frame: LetterFrame): PaperDocument {
  const number = frame.number ?? '（草稿）';
  const firm = draft.kind === 'lawyers-letter';
  return {
    title: draft.title,
    language: 'zh-CN',
    createdOn: frame.writtenOn,
    page: 'letter',
    bodySize: frame.bodySize,
    ...(firm && frame.letterhead.show ? { letterhead: letterheadOf(frame) } : {}),
    blocks: [
      { kind: 'title', text: draft.title },
      { kind: 'number', text: number },
      { kind: 'addressee', text: `${draft.addressee}：` },
      ...draft.body.map(blockOf),
      { kind: 'signature', signatories: [firm ? firmSignatory(frame) : creditorSignatory(frame)] },
      ...(draft.attachments.length === 0 ? [] : [{ kind: 'attachments', items: draft.attachments } as const]),
    ],
    footer: { left: frame.number ?? `${draft.title}（草稿，${formatChinese(frame.writtenOn)}）` },
    seamMarks: firm,
  };
}

function letterheadOf({ sender, letterhead, logo }: LetterFrame): Letterhead {
  const { firm } = sender;
  const labelled = [
    ['地址', firm.address],
    ['电话', firm.phone],
    ['邮箱', firm.email],
    ['执业许可证号', firm.licence],
  ] as const;
  const foot = letterhead.foot.trim();
  return {
    firmName: firm.name,
    ...(logo && { logo }),
    footLines:
      foot === ''
        ? [
            labelled
              .filter(([, value]) => value !== '')
              .map(([label, value]) => `${label}：${value}`)
              .join('　'),
          ]
        : foot.split('\n'),
  };
}

function firmSignatory({ sender, writtenOn }: LetterFrame): Signatory {
  return {
    name: sender.firm.name,
    signers: sender.lawyers.map((lawyer) => ({ label: '承办律师：', name: lawyer.name })),
    date: dateInWords(writtenOn),
    seal: true,
  };
}

function creditorSignatory({ creditor, writtenOn }: LetterFrame): Signatory {
  const person = creditor.kind === 'person';
  return {
    name: creditor.name,
    signers: person ? [{ label: '签名：' }] : [],
    date: dateInWords(writtenOn),
    seal: !person,
  };
}

/** The lines of a bank account are read together: no page break separates them. */
const OF_AN_ACCOUNT = /^(户名|开户行)：/;

function blockOf(block: LetterBlock): Block {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: 1, text: block.runs };
    case 'paragraph':
      return {
        kind: 'paragraph',
        text: block.runs,
        ...(OF_AN_ACCOUNT.test(block.runs[0]?.text ?? '') && { keepWithNext: true }),
      };
    case 'table': {
      const table = rectangular(block);
      const [{ cells: header } = { cells: [] }, ...rows] = table.rows;
      return {
        kind: 'table',
        columns: header.map((_, index) => ({
          width: 1,
          align: table.numeric[index] ? 'right' : 'left',
          tabular: table.numeric[index] === true,
        })),
        header: [{ cells: header.map((cell) => ({ text: cellText(cell), align: 'centre' })), bold: true }],
        rows: rows.map(({ cells, total }) => ({ cells: cells.map(cellText), bold: total === true })),
      };
    }
  }
}
