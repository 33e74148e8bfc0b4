/**
 * The document model: what a paper says, in the order in which it is read, and nothing of how it is set. Papers build
 * it from facts; `renderPdf` prints it. In every text, `\n` starts a new line and ☐ ☑ are drawn as tick boxes.
 */
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { Run } from '../domain/letter/letter.ts';
import type { Logo } from './logo.ts';
import type { TypeSize } from './type-size.ts';

/** Words on paper: a plain string, or runs where some are bold. */
export type Text = string | readonly Run[];

export type Align = 'left' | 'centre' | 'right';

/**
 * `letter` is the text block of GB/T 9704-2012 (156 × 225 mm; margins 37 top, 28 left, 26 right, 35 bottom), for letters
 * and court papers. `sheet` has 20 mm all round and closer lines, for calculations and printouts; `sheet-landscape` is
 * the same lying down, for wide tables.
 */
export type PageStyle = 'letter' | 'sheet' | 'sheet-landscape';

export interface PaperDocument {
  /** Shown as the window's title and kept in the file's metadata. */
  readonly title: string;
  readonly language: 'zh-CN';
  /** The day printed into the file's metadata, so that the same paper gives the same bytes on any day. */
  readonly createdOn: PlainDate;
  readonly page: PageStyle;
  /** Size of running text; 小三 on `letter` and 五号 on a sheet when not given. */
  readonly bodySize?: TypeSize;
  readonly letterhead?: Letterhead;
  readonly blocks: readonly Block[];
  readonly footer?: Footer;
  /** Marks on the right edge where the seal goes across the pages (骑缝章); printed only when there are two pages or more. */
  readonly seamMarks?: boolean;
}

export interface Letterhead {
  /** The firm's full registered name. */
  readonly firmName: string;
  /** Address, telephone, licence number: set small in the foot band of the last page. */
  readonly footLines: readonly string[];
  /** Set to the left of the name. */
  readonly logo?: Logo;
}

/** Every page closes with `left · 第 x 页 共 y 页`. */
export interface Footer {
  /** The paper's number or name, which tells a stray page where it belongs. */
  readonly left: string;
  /** `centre` when not given. */
  readonly align?: 'centre' | 'right';
}

export type Block =
  | TitleBlock
  | NumberBlock
  | AddresseeBlock
  | HeadingBlock
  | ParagraphBlock
  | TableBlock
  | PairsBlock
  | ChoicesBlock
  | AttachmentsBlock
  | SignatureBlock
  | SpaceBlock
  | RuleBlock
  | PageBreakBlock;

/** The paper's title, centred in bold 二号; a long one is cut into lines of pleasing lengths, or where `\n` says. */
export interface TitleBlock {
  readonly kind: 'title';
  readonly text: string;
  /** 二号 when not given. */
  readonly size?: TypeSize;
}

/** The paper's number: 〔2026〕×律函字第3号; to the right when not given. */
export interface NumberBlock {
  readonly kind: 'number';
  readonly text: string;
  readonly align?: Align;
}

/** Who is written to, flush left, as it prints: 王测试先生： */
export interface AddresseeBlock {
  readonly kind: 'addressee';
  readonly text: string;
}

/** A heading, kept on the page of what follows. Level 1: 一、 level 2: （一） level 3: 1. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: Text;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: Text;
  /** `justify` when not given. */
  readonly align?: Align | 'justify';
  /** First line moved in by two characters; true when not given and justified. */
  readonly indent?: boolean;
  /** The body size when not given: for notes under a table, say. */
  readonly size?: TypeSize;
  /** No page break between this paragraph and the next block. */
  readonly keepWithNext?: boolean;
}

export interface Column {
  /** Share of the width that `fit` columns leave, against the other numbers; `fit` takes the width of the widest cell. */
  readonly width: number | 'fit';
  /** `left` when not given. */
  readonly align?: Align;
  /** All digits as wide as each other, so that amounts stand under each other. */
  readonly tabular?: boolean;
}

export interface Cell {
  readonly text: Text;
  /** How many columns it covers; 1 when not given. */
  readonly span?: number;
  /** The column's when not given. */
  readonly align?: Align;
}

export interface TableRow {
  /** As many as columns, spans counted. */
  readonly cells: readonly (Text | Cell)[];
  /** Totals and section rows. */
  readonly bold?: boolean;
  /** Light grey behind the row: section rows of forms. */
  readonly shaded?: boolean;
  /** No page break between this row and the next. */
  readonly keepWithNext?: boolean;
  /**
   * The running totals after this row, a text per column, as the paper words them. Printed as 过次页 when a page ends after
   * this row and as 承前页 at the head of the next; these words stand in the empty columns before the first total, of which there
   * must be one.
   */
  readonly carry?: readonly string[];
}

/** A ruled table over the whole measure. Its header stands on every page; a row is cut only when it is long. */
export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly header: readonly TableRow[];
  readonly rows: readonly TableRow[];
  /** 小四 on a letter, 小五 on a sheet when not given. */
  readonly size?: TypeSize;
  /** What a reader of the file hears in place of the table: 利息分段计算表. */
  readonly caption?: string;
}

/** Labels and values, the values starting at one line: 开户行：……. */
export interface PairsBlock {
  readonly kind: 'pairs';
  readonly items: readonly { readonly label: string; readonly value: Text }[];
  /** Moved in by two characters; true when not given. */
  readonly indent?: boolean;
  readonly size?: TypeSize;
}

/** Tick boxes on a line: 保全：☑ 已申请　☐ 未申请 */
export interface ChoicesBlock {
  readonly kind: 'choices';
  readonly label?: string;
  readonly options: readonly { readonly text: string; readonly checked: boolean }[];
}

/** 附件：1. …, numbered when there is more than one. */
export interface AttachmentsBlock {
  readonly kind: 'attachments';
  readonly items: readonly string[];
}

export interface Signatory {
  /** Firm, company or person: ××律师事务所; 甲方：××公司 */
  readonly name: string;
  /** Who signs by hand: the label, the printed name where it is known, and a rule to sign on. */
  readonly signers: readonly { readonly label: string; readonly name?: string }[];
  /** 2026年1月5日, or 　　年　　月　　日 to be filled in by hand. */
  readonly date?: string;
  /** Corner marks of a 45 × 45 mm field for the seal, over the name and the date. */
  readonly seal: boolean;
}

/**
 * The signatures. One signatory stands at the right; several stand side by side. The block is never alone on a page: it
 * takes the last lines of the paragraph before it along, or stands under （以下无正文） when there is no such paragraph.
 */
export interface SignatureBlock {
  readonly kind: 'signature';
  readonly signatories: readonly Signatory[];
}

/** Empty lines of body text; may be a fraction. Dropped at the head of a page. */
export interface SpaceBlock {
  readonly kind: 'space';
  readonly lines: number;
}

/** A thin line over the measure. */
export interface RuleBlock {
  readonly kind: 'rule';
}

export interface PageBreakBlock {
  readonly kind: 'page-break';
}
