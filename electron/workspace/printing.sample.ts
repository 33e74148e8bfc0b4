import { Failure } from '../failure.ts';
import type { Printing } from './printing.ts';

export const SAMPLE_PRINTER = 'sample-printer';

/** One printer, which takes everything. @param printed receives what was handed to it, oldest first. */
export function samplePrinting(printed: Uint8Array[]): Printing {
  return {
    async print(pdf) {
      printed.push(pdf);
      return 'sent';
    },
    async send(pdf, printer) {
      if (printer !== SAMPLE_PRINTER) throw new Failure('not-printed', '打印机没有接受这份文书。');
      printed.push(pdf);
    },
    printers: async () => [{ id: SAMPLE_PRINTER, name: '样例打印机' }],
    stop: () => undefined,
  };
}
