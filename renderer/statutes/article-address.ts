import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';

interface Meant {
  readonly law: string;
  readonly article: string;
  /** Which of several texts of that number is meant. */
  readonly effectiveFrom: PlainDate;
}

/** Where the window shows an article as it stands on a day. */
export function articleAddress({ law, article, effectiveFrom }: Meant, on: PlainDate): string {
  return `/statutes?${new URLSearchParams({ find: `${law} ${article}`, from: effectiveFrom, on }).toString()}`;
}
