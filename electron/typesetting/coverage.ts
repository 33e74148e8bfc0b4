/** Finds the unprintable characters of a paper before anything is set. */
import { linesOf, missing, type MissingCharacter, MissingCharactersError, wordsOf } from './boxes.ts';
import type { Block, PaperDocument, Text } from './document.ts';
import type { Fonts } from './fonts.ts';

/** @returns each character once that the paper cannot be printed for, in order of first appearance; none for a record */
export function missingCharacters(document: PaperDocument, fonts: Fonts): MissingCharacter[] {
  if (document.record) return [];
  const texts: Text[] = [
    ...(document.letterhead ? [document.letterhead.firmName, ...document.letterhead.footLines] : []),
    ...document.blocks.flatMap(textsOf),
    document.footer?.left ?? '',
  ];
  const characters = new Set(texts.flatMap(linesOf).flatMap((line) => Array.from(wordsOf(line))));
  return [...characters].filter((character) => !isDrawn(character, fonts)).map(missing);
}

/**
 * The paper as it can be printed: in a record, the code of a character stands for it where no face has it.
 * @throws MissingCharactersError for any other paper with such a character
 */
export function printable(document: PaperDocument, fonts: Fonts): PaperDocument {
  const lacking = missingCharacters(document, fonts);
  if (lacking.length > 0) throw new MissingCharactersError(lacking);
  if (!document.record) return document;
  const printed = new Map<string, string>();
  const standIn = (character: string): string =>
    isDrawn(character, fonts) ? character : /\s/u.test(character) ? ' ' : `〔${missing(character).codePoint}〕`;
  return everyText(document, (text) =>
    text.replace(/[^\n]/gu, (character) => {
      const known = printed.get(character) ?? standIn(character);
      printed.set(character, known);
      return known;
    }),
  );
}

function isDrawn(character: string, fonts: Fonts): boolean {
  return fonts.draw(character, {}) !== null && fonts.draw(character, { bold: true }) !== null;
}

/** A value with every text in it changed; bytes stay as they are. */
function everyText<T>(value: T, change: (text: string) => string): T {
  const changed = (part: unknown): unknown => {
    if (typeof part === 'string') return change(part);
    if (Array.isArray(part)) return part.map(changed);
    if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, changed(each)]));
  };
  return changed(value) as T;
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
