/** A number as page content: a thousandth of a point is finer than any printer. */
export const pdfNumber = (value: number): string => String(Math.round(value * 1000) / 1000);
