import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';

interface Meant {
  readonly law: string;
  readonly article: string;
  /** Identifies the text, where several have that number. */
  readonly effectiveFrom: PlainDate;
}

/** The address at which the window shows an article as in force on a day. */
export function articleAddress({ law, article, effectiveFrom }: Meant, on: PlainDate): string {
  return `/statutes?${new URLSearchParams({ find: `${law} ${article}`, from: effectiveFrom, on }).toString()}`;
}
