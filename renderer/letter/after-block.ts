import type { Editor } from '@tiptap/react';

/**
 * The position after the paragraph, heading or table that holds the caret: what is inserted there is a block of its
 * own.
 */
export function afterBlock({ state: { selection, doc } }: Editor): number {
  const { $to } = selection;
  return $to.depth > 0 ? $to.after(1) : doc.content.size;
}
