import { PDFDocument } from '@cantoo/pdf-lib';

/** Objects written before yielding, so that the window stays responsive. */
const OBJECTS_A_TURN = 200;

export interface Joined {
  /** Its first page in the joined file, from 1. */
  readonly firstPage: number;
  readonly pages: number;
}

/**
 * Joins PDFs in order, with their pages unchanged. Anything outside the pages (tags, bookmarks) is dropped.
 * @param fronts each paper begins on a front page for duplex printing: a blank page follows one with an odd page count
 * @param turn is called before each paper; an error thrown by it ends the joining
 */
export async function joinPdfs(
  pdfs: Iterable<Uint8Array>,
  { title, fronts = false, turn = () => undefined }: { title: string; fronts?: boolean; turn?(): void | Promise<void> },
): Promise<{ pdf: Uint8Array; parts: readonly Joined[] }> {
  const whole = await PDFDocument.create({ updateMetadata: false });
  whole.setTitle(title, { showInWindowTitleBar: true });
  whole.setLanguage('zh-CN');
  const parts: Joined[] = [];
  for (const pdf of pdfs) {
    await turn();
    const paper = await PDFDocument.load(pdf, { updateMetadata: false });
    const firstPage = whole.getPageCount() + 1;
    const pages = await whole.copyPages(paper, paper.getPageIndices());
    for (const page of pages) whole.addPage(page);
    const last = pages.at(-1);
    if (fronts && last && pages.length % 2 === 1) whole.addPage([last.getWidth(), last.getHeight()]);
    parts.push({ firstPage, pages: pages.length });
  }
  await turn();
  return {
    pdf: await whole.save({ objectsPerTick: OBJECTS_A_TURN, addDefaultPage: false, updateFieldAppearances: false }),
    parts,
  };
}
