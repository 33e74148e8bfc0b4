/** Writes a paper as a Word file: the same document model, its measures and styles, set by Word itself. */
import { Document, Packer } from 'docx';
import { printable } from '../coverage.ts';
import type { PaperDocument } from '../document.ts';
import type { Fonts } from '../fonts.ts';
import { geometryOf } from '../page.ts';
import { hangingOf, wordBlocks } from './blocks.ts';
import { furniture } from './furniture.ts';
import { packaged } from './package.ts';
import { numberingOf, stylesOf } from './styles.ts';
import { twips } from './units.ts';

/**
 * What only a page knows is left out, because Word breaks pages anew: running totals at page ends, （以下无正文）, the marks for a
 * seal across pages. The same document and fonts give the same bytes.
 * @param notice stands at the head of every page: that this is a copy to work on, say
 * @throws MissingCharactersError when the paper holds a character that cannot be printed
 */
export async function renderDocx(asked: PaperDocument, fonts: Fonts, notice?: string): Promise<Uint8Array> {
  const document = printable(asked, fonts);
  const page = geometryOf(document);
  const setting = { page, fonts };
  const { headers, footers, headerTop, footerBottom } = furniture(document, notice, setting);
  const word = new Document({
    title: document.title,
    creator: '追偿案卷',
    lastModifiedBy: '追偿案卷',
    styles: stylesOf(setting),
    numbering: numberingOf(page, hangingOf(setting)),
    sections: [
      {
        headers,
        footers,
        properties: {
          titlePage: true,
          page: {
            // Word turns the sheet itself where the width is the longer side.
            size: {
              width: twips(Math.min(page.width, page.height)),
              height: twips(Math.max(page.width, page.height)),
              orientation: page.width > page.height ? 'landscape' : 'portrait',
            },
            margin: {
              top: twips(page.top),
              bottom: twips(page.height - page.bottom),
              left: twips(page.left),
              right: twips(page.width - page.left - page.measure),
              header: twips(headerTop),
              footer: twips(footerBottom),
            },
          },
        },
        children: wordBlocks(document.blocks, setting),
      },
    ],
  });
  return packaged(await Packer.toBuffer(word), {
    language: document.language,
    createdOn: document.createdOn,
    families: [fonts.familyOf('body')],
  });
}
