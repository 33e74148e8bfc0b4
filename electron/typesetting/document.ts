/**
 * The document model: what a paper says, in reading order, independent of layout. Papers build it from facts;
 * `renderPdf` prints it. In every text, `\n` starts a new line and ☐ ☑ are drawn as tick boxes.
 */
import type { Run } from '../domain/letter/letter.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { Logo } from './logo.ts';
import type { TypeSize } from './type-size.ts';

/** Text: a plain string, or runs of which some are bold. */
export type Text = string | readonly Run[];

export type Align = 'left' | 'centre' | 'right';

/**
 * `letter` is the text block of GB/T 9704-2012 (156 × 225 mm; margins 37 top, 28 left, 26 right, 35 bottom), for
 * letters and court papers. `sheet` has 20 mm margins and closer lines, for calculations and printouts;
 * `sheet-landscape` is the same in landscape, for wide tables.
 */
export type PageStyle = 'letter' | 'sheet' | 'sheet-landscape';

export interface PaperDocument {
  /** Shown as the window's title and stored in the file's metadata. */
  readonly title: string;
  readonly language: 'zh-CN';
  /** The day stored in the file's metadata, so that the same paper gives the same bytes on any day. */
  readonly createdOn: PlainDate;
  readonly page: PageStyle;
  /** Size of running text; 小三 on `letter` and 五号 on a sheet by default. */
  readonly bodySize?: TypeSize;
  /**
   * A record of what was said or done, whose words nobody can change any more: a character that no face has is printed
   * as its code, 〔U+1F44C〕. Any other paper with such a character is refused.
   */
  readonly record?: true;
  readonly letterhead?: Letterhead;
  readonly blocks: readonly Block[];
  readonly footer?: Footer;
  /** Marks at the right edge for a seal across the pages (骑缝章); printed only if there are at least two pages. */
  readonly seamMarks?: boolean;
}

export interface Letterhead {
  /** The firm's full registered name. */
  readonly firmName: string;
  /** Address, telephone, licence number: set small at the foot of the last page. */
  readonly footLines: readonly string[];
  /** Set to the left of the name. */
  readonly logo?: Logo;
}

/** Every page ends with `left · 第 x 页 共 y 页`. */
export interface Footer {
  /** The paper's number or name, which identifies a stray page. */
  readonly left: string;
  /** `centre` by default. */
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

/** The paper's title, centred in bold 二号; a long one is split into lines of balanced lengths, or at `\n`. */
export interface TitleBlock {
  readonly kind: 'title';
  readonly text: string;
  /** 二号 by default. */
  readonly size?: TypeSize;
}

/** The paper's number: 〔2026〕×律函字第3号; right-aligned by default. */
export interface NumberBlock {
  readonly kind: 'number';
  readonly text: string;
  readonly align?: Align;
}

/** The addressee as printed, flush left: 王测试先生： */
export interface AddresseeBlock {
  readonly kind: 'addressee';
  readonly text: string;
}

/** A heading, kept with the next block. Level 1: 一、 level 2: （一） level 3: 1. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: Text;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: Text;
  /** `justify` by default. */
  readonly align?: Align | 'justify';
  /** First line indented by two characters; true by default if justified. */
  readonly indent?: boolean;
  /** The body size by default; set e.g. for notes under a table. */
  readonly size?: TypeSize;
  /** No page break between this paragraph and the next block. */
  readonly keepWithNext?: boolean;
}

export interface Column {
  /** Relative share of the width that `fit` columns leave; `fit` takes the width of the widest cell. */
  readonly width: number | 'fit';
  /** `left` by default. */
  readonly align?: Align;
  /** All digits equally wide, so that amounts line up. */
  readonly tabular?: boolean;
}

export interface Cell {
  readonly text: Text;
  /** Number of columns spanned; 1 by default. */
  readonly span?: number;
  /** The column's by default. */
  readonly align?: Align;
}

export interface TableRow {
  /** As many as columns, counting spans. */
  readonly cells: readonly (Text | Cell)[];
  /** Totals and section rows. */
  readonly bold?: boolean;
  /** Light grey background: section rows of forms. */
  readonly shaded?: boolean;
  /** No page break between this row and the next. */
  readonly keepWithNext?: boolean;
  /**
   * The running totals after this row as printed, one text per column. Printed as 过次页 if a page ends after this row and
   * as 承前页 at the head of the next; these words go in the empty columns before the first total, of which there must be
   * at least one.
   */
  readonly carry?: readonly string[];
}

/** A ruled table over the full measure. Its header repeats on every page; only long rows are split. */
export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly header: readonly TableRow[];
  readonly rows: readonly TableRow[];
  /** 小四 on a letter, 小五 on a sheet by default. */
  readonly size?: TypeSize;
  /** Read aloud for the table by screen readers: 利息分段计算表. */
  readonly caption?: string;
}

/** Labels and values, with the values aligned: 开户行：……. */
export interface PairsBlock {
  readonly kind: 'pairs';
  readonly items: readonly { readonly label: string; readonly value: Text }[];
  /** Indented by two characters; true by default. */
  readonly indent?: boolean;
  readonly size?: TypeSize;
}

/** Tick boxes on a line: 保全：☑ 已申请　☐ 未申请 */
export interface ChoicesBlock {
  readonly kind: 'choices';
  readonly label?: string;
  readonly options: readonly { readonly text: string; readonly checked: boolean }[];
}

/** 附件：1. …, numbered if there is more than one. */
export interface AttachmentsBlock {
  readonly kind: 'attachments';
  readonly items: readonly string[];
}

export interface Signatory {
  /** Firm, company or person: ××律师事务所; 甲方：××公司 */
  readonly name: string;
  /** Who signs by hand: the label, the printed name if known, and a rule to sign on. */
  readonly signers: readonly { readonly label: string; readonly name?: string }[];
  /** 2026年1月5日, or 　　年　　月　　日 to be filled in by hand. */
  readonly date?: string;
  /** Corner marks of a 45 × 45 mm field for the seal, over the name and the date. */
  readonly seal: boolean;
}

/**
 * The signatures. A single signatory is on the right; several are side by side. The block is never alone on a page: it
 * takes the last lines of the preceding paragraph along, or goes under （以下无正文） if there is none.
 */
export interface SignatureBlock {
  readonly kind: 'signature';
  readonly signatories: readonly Signatory[];
}

/** Empty lines of body text; may be fractional. Dropped at the head of a page. */
export interface SpaceBlock {
  readonly kind: 'space';
  readonly lines: number;
}

/** A thin line across the measure. */
export interface RuleBlock {
  readonly kind: 'rule';
}

export interface PageBreakBlock {
  readonly kind: 'page-break';
}
