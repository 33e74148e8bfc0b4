import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { figuresInPlace } from '../../electron/domain/text/folded-text.ts';

/**
 * The first occurrence of a text within one block.
 * @returns positions in the document, or null if no block contains it
 */
export function findExcerpt(doc: Node, excerpt: string): { readonly from: number; readonly to: number } | null {
  let found: { from: number; to: number } | null = null;
  if (excerpt === '') return null;
  doc.descendants((node, at) => {
    if (found) return false;
    if (!node.isTextblock) return true;
    const start = figuresInPlace(node.textContent).indexOf(figuresInPlace(excerpt));
    if (start >= 0)
      found = { from: at + 1 + placeIn(node, start, false), to: at + 1 + placeIn(node, start + excerpt.length, true) };
    return false;
  });
  return found;
}

/**
 * The position in a block of a character of its text. A fact takes one position whatever its length; hitting the
 * middle of one includes it whole.
 */
function placeIn(block: Node, character: number, after: boolean): number {
  let [read, place] = [0, 0];
  for (let index = 0; index < block.childCount; index += 1) {
    const child = block.child(index);
    const length = child.textContent.length;
    if (after ? character <= read + length : character < read + length)
      return place + (child.isText ? character - read : after && character > read ? 1 : 0);
    read += length;
    place += child.nodeSize;
  }
  return place;
}

/** Selects the words that a finding is about and scrolls to them. @returns false if they are not in the body */
export function selectExcerpt(editor: Editor, excerpt: string): boolean {
  const place = findExcerpt(editor.state.doc, excerpt);
  if (place) editor.chain().focus().setTextSelection(place).scrollIntoView().run();
  return place !== null;
}

/** Replaces every occurrence of a phrase in the body; undone in one step. */
export function replaceExcerpt(
  editor: Editor,
  { phrase, text }: { readonly phrase: string; readonly text: string },
): void {
  editor
    .chain()
    .focus()
    .command(({ tr }) => {
      for (
        let place = findExcerpt(tr.doc, phrase);
        place !== null && phrase !== text;
        place = text.includes(phrase) ? null : findExcerpt(tr.doc, phrase)
      )
        tr.insertText(text, place.from, place.to);
      return true;
    })
    .run();
}
