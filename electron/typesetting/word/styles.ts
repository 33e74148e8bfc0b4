/** The styles of a paper in Word: whoever changes one changes all that is set in it. */
import type { INumberingOptions, IParagraphStyleOptions, IStylesOptions } from 'docx';
import { tracking } from '../page.ts';
import type { Setting } from '../text-blocks.ts';
import { TYPE_SIZES } from '../type-size.ts';
import { exactly, halfPoints, twips } from './units.ts';

const LATIN = 'Times New Roman';

export const STYLE = {
  text: 'PaperText',
  flush: 'PaperFlush',
  number: 'PaperNumber',
  addressee: 'PaperAddressee',
  list: 'PaperList',
  table: 'PaperTable',
  signature: 'PaperSignature',
  firm: 'PaperFirm',
  small: 'PaperSmall',
  gap: 'PaperGap',
} as const;

export const ATTACHMENTS = 'attachments';
export const MORE_ATTACHMENTS = 'more-attachments';

const fontOf = (family: string) => ({ ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: family });

export function stylesOf({ page, fonts }: Setting): IStylesOptions {
  const lines = exactly(page.body * page.leading);
  const space = tracking(page.measure, page.body);
  const heading = (family: string) => ({
    run: { bold: true, size: halfPoints(page.body), font: fontOf(family), color: '000000' },
    paragraph: {
      keepNext: true,
      keepLines: true,
      indent: { firstLine: twips(2 * page.body), firstLineChars: 200 },
      spacing: lines,
    },
  });
  const style = (
    id: string,
    name: string,
    paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
    run: NonNullable<IParagraphStyleOptions['run']> = {},
  ): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, paragraph, run });
  return {
    default: {
      document: {
        // Latin letters and digits are told apart from Chinese, or programs break amounts and dates at their full stops.
        // What is squeezed to hold the 28 characters of a line is squeezed here too; what is opened is left to Word.
        run: {
          font: fontOf(fonts.familyOf('body')),
          size: halfPoints(page.body),
          language: { value: 'en-US', eastAsia: 'zh-CN' },
          ...(space < 0 ? { characterSpacing: Math.floor(space * 20) } : {}),
        },
        paragraph: { spacing: lines },
      },
      title: {
        run: { bold: true, size: halfPoints(TYPE_SIZES.二号), font: fontOf(fonts.familyOf('title')), color: '000000' },
        paragraph: {
          alignment: 'center',
          keepNext: true,
          keepLines: true,
          spacing: {
            before: twips(page.body * page.leading * 0.6),
            after: twips(page.body * page.leading * 0.6),
            ...exactly(TYPE_SIZES.二号 * 1.5),
          },
        },
      },
      heading1: heading(fonts.familyOf('heading')),
      heading2: heading(fonts.familyOf('subheading')),
      heading3: heading(fonts.familyOf('subheading')),
    },
    paragraphStyles: [
      style(STYLE.text, '正文（首行缩进两字）', {
        alignment: 'both',
        indent: { firstLine: twips(2 * page.body), firstLineChars: 200 },
      }),
      style(STYLE.flush, '正文（顶格）', { alignment: 'left' }),
      style(STYLE.number, '文号', { alignment: 'right' }),
      style(STYLE.addressee, '称呼', { alignment: 'left', keepNext: true }),
      style(STYLE.list, '附件', { alignment: 'both', keepLines: true }),
      style(STYLE.table, '表格文字', { spacing: exactly(page.table * 1.4) }, { size: halfPoints(page.table) }),
      style(STYLE.signature, '落款', { alignment: 'left', keepNext: true, keepLines: true }),
      style(
        STYLE.firm,
        '信笺抬头',
        { alignment: 'center', spacing: exactly(TYPE_SIZES.小一 * 1.2) },
        { bold: true, size: halfPoints(TYPE_SIZES.小一), font: fontOf(fonts.familyOf('title')) },
      ),
      style(
        STYLE.small,
        '页眉页脚',
        { alignment: 'center', spacing: exactly(TYPE_SIZES.小五 * 1.35) },
        { size: halfPoints(TYPE_SIZES.小五) },
      ),
      style(STYLE.gap, '间隔', { spacing: exactly(1) }, { size: 2 }),
    ],
  };
}

/** Attachments are numbered by Word; the first carries the word before its number. @param hanging where their text starts, pt */
export function numberingOf(page: Setting['page'], hanging: { first: number; text: number }): INumberingOptions {
  const level = (text: string, start: number, number: number) => [
    {
      level: 0,
      format: 'decimal' as const,
      text,
      start,
      alignment: 'left' as const,
      style: {
        paragraph: { indent: { left: twips(hanging.text), hanging: twips(hanging.text - number) } },
        run: { size: halfPoints(page.body) },
      },
    },
  ];
  return {
    config: [
      { reference: ATTACHMENTS, levels: level('附件：%1.', 1, hanging.first) },
      { reference: MORE_ATTACHMENTS, levels: level('%1.', 2, hanging.text - page.body * 1.2) },
    ],
  };
}
