import { getDocument, PDFWorker, TextLayer, VerbosityLevel, type PDFDocumentLoadingTask } from 'pdfjs-dist';
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';

export { TextLayer };

// One worker for all documents, and ours: pdf.js would end one of its own with each document while the next is being opened. It is
// handed over as a port, since from an address pdf.js would start it through a blob, which the page's policy forbids.
const worker = PDFWorker.create({ port: new PdfWorker() });

/**
 * Reads a PDF of ours. Our papers embed every font and hold no pictures, so pdf.js is given nothing to fetch: neither
 * character maps nor standard fonts, colour profiles or decoders. @param pdf stays the caller's: the worker gets a copy.
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
