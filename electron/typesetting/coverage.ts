/** Finds the unprintable characters of a paper before anything is set. */
import { linesOf, missing, type MissingCharacter, wordsOf } from './boxes.ts';
import type { Block, PaperDocument, Text } from './document.ts';
import type { Fonts } from './fonts.ts';

/** @returns each unprintable character once, in order of first appearance */
export function missingCharacters(document: PaperDocument, fonts: Fonts): MissingCharacter[] {
  const texts: Text[] = [
    ...(document.letterhead ? [document.letterhead.firmName, ...document.letterhead.footLines] : []),
    ...document.blocks.flatMap(textsOf),
    document.footer?.left ?? '',
  ];
  const characters = new Set(texts.flatMap(linesOf).flatMap((line) => Array.from(wordsOf(line))));
  return [...characters]
    .filter((character) => !fonts.draw(character, {}) || !fonts.draw(character, { bold: true }))
    .map(missing);
}

/** Every text of a block, in reading order. */
export function textsOf(block: Block): Text[] {
  switch (block.kind) {
    case 'title':
    case 'number':
    case 'addressee':
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'table':
      return [...block.header, ...block.rows].flatMap((row) => [
        ...row.cells.map((cell) => (typeof cell === 'object' && 'text' in cell ? cell.text : cell)),
        ...(row.carry ?? []),
      ]);
    case 'pairs':
      return block.items.flatMap((item) => [item.label, item.value]);
    case 'choices':
      return [block.label ?? '', ...block.options.map((option) => option.text)];
    case 'attachments':
      return [...block.items];
    case 'signature':
      return block.signatories.flatMap((signatory) => [
        signatory.name,
        signatory.date ?? '',
        ...signatory.signers.flatMap((signer) => [signer.label, signer.name ?? '']),
      ]);
    case 'space':
    case 'rule':
    case 'page-break':
      return [];
  }
}
