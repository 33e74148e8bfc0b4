import type { Printer, PrintOutcome, PrintWish } from '../contract/printing.ts';

/** Hands papers, as PDF, to this computer's printers. Nothing of a paper is written to disk on the way. */
export interface Printing {
  /** Through the system's print dialog. @throws Failure not-printable-here if the paper could not even be shown */
  print(pdf: Uint8Array, wish: PrintWish): Promise<PrintOutcome>;
  /** To a printer, without asking. @throws Failure not-printed with the system's reason, cancelled after `stop` */
  send(pdf: Uint8Array, printer: Printer['id'], wish: PrintWish): Promise<void>;
  printers(): Promise<readonly Printer[]>;
  /** Ends what is being printed or shown for printing, e.g. because the case file is being locked. */
  stop(): void;
}
