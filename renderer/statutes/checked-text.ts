import type { Output } from '../../electron/contract/operations.ts';
import type { CitationView } from '../../electron/contract/statutes.ts';

/** What was found in a text, with the text that the positions refer to. */
export interface CheckedText extends Output<'citation-check'> {
  readonly text: string;
}
export type Replacement = CheckedText['replacements'][number];

/**
 * A stretch of a checked text: plain words, or an article, preceded by the law's name if it is the first of its
 * phrase.
 */
export interface Passage {
  readonly text: string;
  readonly citation: CitationView | null;
  /** Set on the last passage of a phrase: what would replace the phrase. */
  readonly replacement: Replacement | null;
}

/** A text with some of its phrases replaced; the phrases do not overlap. */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  return [...replacements]
    .sort((a, b) => b.start - a.start)
    .reduce((words, { start, end, text: now }) => words.slice(0, start) + now + words.slice(end), text);
}

/** A checked text split where its citations begin and end; joined, the passages give the text. */
export function passagesOf({ text, citations, replacements }: CheckedText): Passage[] {
  const passages: Passage[] = [];
  const named = new Set<number>();
  let at = 0;
  for (const citation of citations) {
    if (citation.start < at) continue; // The articles inside a range share its place.
    const start = named.has(citation.phraseStart) ? citation.start : Math.max(at, citation.phraseStart);
    named.add(citation.phraseStart);
    if (start > at) passages.push({ text: text.slice(at, start), citation: null, replacement: null });
    passages.push({
      text: text.slice(start, citation.end),
      citation,
      replacement: replacements.find(({ end }) => end === citation.end) ?? null,
    });
    at = citation.end;
  }
  return at < text.length ? [...passages, { text: text.slice(at), citation: null, replacement: null }] : passages;
}
