import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';

/** Where a text first stands within one block. @returns positions in the document, or null when it stands nowhere whole */
export function findExcerpt(doc: Node, excerpt: string): { readonly from: number; readonly to: number } | null {
  let found: { from: number; to: number } | null = null;
  if (excerpt === '') return null;
  doc.descendants((node, at) => {
    if (found) return false;
    if (!node.isTextblock) return true;
    const start = node.textContent.indexOf(excerpt);
    if (start >= 0) found = { from: at + 1 + start, to: at + 1 + start + excerpt.length };
    return false;
  });
  return found;
}

/** Brings the words that a finding is about into view, selected. */
export function selectExcerpt(editor: Editor, excerpt: string): void {
  const place = findExcerpt(editor.state.doc, excerpt);
  if (place) editor.chain().focus().setTextSelection(place).scrollIntoView().run();
}
