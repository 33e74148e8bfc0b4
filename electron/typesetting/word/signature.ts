/** Where a paper is signed and sealed, in Word: a table without rules, kept with the text before it. */
import { Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Signatory, SignatureBlock } from '../document.ts';
import { widthOf } from '../paragraph.ts';
import { SEAL, SIGNING_ROOM, SIGNING_RULE, signingPitch } from '../signature.ts';
import type { Setting } from '../text-blocks.ts';
import { blankToSign, runsOf } from './runs.ts';
import { STYLE } from './styles.ts';
import { exactly, twips } from './units.ts';

const NONE = { style: 'none', size: 0, color: 'auto' } as const;
const NO_RULES = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;

interface SigningCell {
  readonly width: number;
  readonly children: readonly Paragraph[];
}

/** @param blocks that follow each other, with as many signatories each: rows of one table, so that they stay together */
export function wordSignature(blocks: readonly SignatureBlock[], setting: Setting): Table {
  const signatories = blocks.flatMap((block) => block.signatories);
  const rows =
    signatories.length === 1
      ? single(signatories[0]!, setting)
      : blocks.map((block) => columns(block.signatories, setting));
  const seal = signatories.some((signatory) => signatory.seal);
  const widths = rows[0]!.map((cell) => cell.width);
  return new Table({
    layout: 'fixed',
    width: { size: twips(setting.page.measure), type: 'dxa' },
    columnWidths: widths.map(twips),
    margins: { left: 0, right: 0 },
    borders: NO_RULES,
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: true,
          // Room for the seal over the name and the date.
          ...(seal && index === rows.length - 1 ? { height: { value: twips(SEAL), rule: 'atLeast' as const } } : {}),
          children: cells.map(
            ({ width, children }) =>
              new TableCell({
                width: { size: twips(width), type: 'dxa' },
                verticalAlign: signatories.length === 1 ? 'center' : 'top',
                children,
              }),
          ),
        }),
    ),
  });
}

/** Name and date at the right; those who sign stand at the left, or above a long name. */
function single({ name, signers, date }: Signatory, setting: Setting): SigningCell[][] {
  const { page, fonts } = setting;
  const widest = Math.max(
    SEAL,
    ...[name, date ?? ''].map((words) => widthOf(words, { size: page.body }, fonts) + 2 * page.body),
  );
  const beside = page.measure - widest >= SIGNING_ROOM;
  const right = beside ? widest : page.measure;
  const names = [name, ...(date ? [date] : [])].map((words) => line(words, setting, 'center'));
  const signing = signers.map((signer) =>
    signerLine(signer, 2 * page.body, beside ? page.measure - widest : page.measure, setting),
  );
  if (!beside)
    return [
      ...(signing.length > 0 ? [[{ width: page.measure, children: signing }]] : []),
      [{ width: right, children: names }],
    ];
  return [
    [
      { width: page.measure - widest, children: signing.length > 0 ? signing : [line('', setting, 'left')] },
      { width: widest, children: names },
    ],
  ];
}

/** Several parties side by side. */
function columns(signatories: readonly Signatory[], setting: Setting): SigningCell[] {
  const width = setting.page.measure / signatories.length;
  return signatories.map(({ name, signers, date }) => ({
    width,
    children: [
      line(name, setting, 'left'),
      ...signers.map((signer) => signerLine(signer, 0, width, setting)),
      ...(date ? [line(date, setting, 'left')] : []),
    ],
  }));
}

function line(words: string, setting: Setting, alignment: 'left' | 'center' | 'right'): Paragraph {
  return new Paragraph({
    style: STYLE.signature,
    keepNext: true,
    alignment,
    spacing: exactly(signingPitch(setting.page)),
    children: runsOf(words, { of: setting.page.body }, setting.fonts),
  });
}

/** The label, the printed name and a blank to sign on. @param indent and `width` of the cell, pt */
function signerLine(
  { label, name = '' }: Signatory['signers'][number],
  indent: number,
  width: number,
  setting: Setting,
): Paragraph {
  const { page, fonts } = setting;
  const written = indent + widthOf(label + name, { size: page.body }, fonts);
  return new Paragraph({
    style: STYLE.signature,
    keepNext: true,
    indent: { left: twips(indent) },
    spacing: exactly(signingPitch(page)),
    tabStops: [{ type: 'left', position: twips(Math.min(written + SIGNING_RULE, width - page.body)) }],
    children: [...runsOf(label + name, { of: page.body }, fonts), blankToSign()],
  });
}
