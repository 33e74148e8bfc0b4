/** Millimetres as pt, in which all lengths on paper are. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;
