import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** @returns what a PDF says, page by page, without spaces: two programs never agree about those. */
export async function pdfText(pdf: Uint8Array): Promise<string[]> {
  // pdf.js takes the bytes over.
  const opened = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= opened.numPages; number += 1) {
    const { items } = await (await opened.getPage(number)).getTextContent();
    texts.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, ''),
    );
  }
  await opened.destroy();
  return texts;
}
