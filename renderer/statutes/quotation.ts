import { formatCitation } from '../../electron/domain/law/citation-check.ts';
import type { LetterBlock } from '../../electron/domain/letter/letter.ts';

/**
 * Quotes a whole article, one paragraph of the letter for each of its own; each opens with a quotation mark and the
 * last
 * closes with one, and those inside become single (GB/T 15834—2011, 4.8.3.3).
 */
export function quotationOf({
  law,
  article,
  text,
}: {
  readonly law: string;
  readonly article: string;
  readonly text: string;
}): LetterBlock[] {
  const paragraphs = text
    .split('\n')
    .map((paragraph) => paragraph.trim().replaceAll('“', '‘').replaceAll('”', '’'))
    .filter(Boolean);
  return paragraphs.map((paragraph, index) => ({
    kind: 'paragraph',
    runs: [
      {
        text: `${index === 0 ? `${formatCitation(law, [article])}规定：` : ''}“${paragraph}${index === paragraphs.length - 1 ? '”' : ''}`,
      },
    ],
  }));
}
