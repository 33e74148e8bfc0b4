import type { Output } from '../../electron/contract/operations.ts';

/** What was found in a text, with the text that the places count in. */
export interface CheckedText extends Output<'citation-check'> {
  readonly text: string;
}
export type Replacement = CheckedText['replacements'][number];

/** A text with some of its phrases written anew; the phrases do not overlap. */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  return [...replacements].sort((a, b) => b.start - a.start).reduce((words, { start, end, text: now }) => words.slice(0, start) + now + words.slice(end), text);
}
