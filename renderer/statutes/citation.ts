import type { LetterBlock } from '../../electron/domain/letter.ts';

interface Cited {
  readonly law: string;
  readonly article: string;
  readonly text: string;
}

/**
 * Names an article as papers do: 《中华人民共和国民法典》第五百七十七条. What a collection adds to a law's name in brackets is left
 * out, and a title inside the title takes single marks (GB/T 15834—2011, 4.15.3.1).
 */
export function citationOf({ law, article }: Pick<Cited, 'law' | 'article'>): string {
  const name = law.replace(/（[^（）]*）$/, '').replaceAll('《', '〈').replaceAll('》', '〉');
  return `《${name}》${article}`;
}

/**
 * Quotes an article whole, a paragraph of the letter for each of its own; quotation marks open every one and close the
 * last, and those inside become single (GB/T 15834—2011, 4.8.3.3).
 */
export function quotationOf(cited: Cited): LetterBlock[] {
  const paragraphs = cited.text.split('\n').map((paragraph) => paragraph.trim().replaceAll('“', '‘').replaceAll('”', '’')).filter(Boolean);
  return paragraphs.map((paragraph, index) => ({
    kind: 'paragraph',
    runs: [{ text: `${index === 0 ? `${citationOf(cited)}规定：` : ''}“${paragraph}${index === paragraphs.length - 1 ? '”' : ''}` }],
  }));
}
