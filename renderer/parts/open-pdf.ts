import { getDocument, type PDFDocumentLoadingTask, PDFWorker, TextLayer, VerbosityLevel } from 'pdfjs-dist';
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';

export { TextLayer };

// One worker of ours for all documents: pdf.js would terminate its own with each document while the next is being
// opened.
// It is passed as a port, since given a URL pdf.js would start it through a blob, which the page's policy forbids.
const worker = PDFWorker.create({ port: new PdfWorker() });

/**
 * Opens one of our PDFs. Our papers embed every font and hold no pictures, so pdf.js is given nothing to fetch: no
 * character maps, standard fonts, colour profiles or decoders. @param pdf stays the caller's: the worker gets a copy.
 */
export function openPdf(pdf: Uint8Array): PDFDocumentLoadingTask {
  return getDocument({
    data: pdf.slice(),
    worker,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    stopAtErrors: true,
    verbosity: VerbosityLevel.ERRORS,
  });
}
