import type { Editor } from '@tiptap/react';

/** The place after the paragraph, heading or table that the caret is in: what is put there stands on its own. */
export function afterBlock({ state: { selection, doc } }: Editor): number {
  const { $to } = selection;
  return $to.depth > 0 ? $to.after(1) : doc.content.size;
}
