/** The space between neighbouring boxes and at the edges of a line. All lengths in pt. */
import type { Box } from './boxes.ts';
import { isWordCharacter } from './characters.ts';

/** Space after a box when the next one stands on the same line. */
export interface Gap {
  /** Added between the two; below zero where the blank halves of two marks meet. */
  readonly natural: number;
  /** What a tight line may take from it. */
  readonly shrink: number;
  /** Its share of what a loose line must fill, in em. */
  readonly stretch: number;
}

/** Between Chinese and letters or digits: a quarter em, which a tight line may halve. */
const MIXED = 0.25;

/** How much a mark inside a line may give up of its blank half: all of it. */
const BLANK_HALF = 0.5;

/** A blank typed to part words (职务：执行董事　电话：…) takes more of what a loose line must fill than the words do. */
const WIDE_SPACE = '　';

const isFullWidth = (box: Box): boolean => box.advance >= box.size;

/** Blank half at the left of an opening mark. */
export function leadingBlank(box: Box): number {
  return box.kind === 'opening' && isFullWidth(box) ? box.size * BLANK_HALF : 0;
}

/** Blank half at the right of a closing mark. */
export function trailingBlank(box: Box): number {
  return box.kind === 'closing' && isFullWidth(box) ? box.size * BLANK_HALF : 0;
}

/** @param tracking the space that running text carries between Chinese characters */
export function gapBetween(before: Box, after: Box, tracking: number): Gap {
  const size = Math.max(before.size, after.size);
  if (before.kind === 'space') return { natural: 0, shrink: before.advance / 3, stretch: 2 * size };
  if (after.kind === 'space') return { natural: 0, shrink: 0, stretch: 0 };
  if (before.kind === 'latin' && after.kind === 'latin') return { natural: 0, shrink: 0, stretch: 0 };
  if (isMixed(before, after)) return { natural: size * MIXED, shrink: (size * MIXED) / 2, stretch: size };
  // Where two marks meet, one blank half goes at once: 。” is one and a half characters wide, and so is ：“.
  const trailing = trailingBlank(before);
  const leading = leadingBlank(after);
  const meeting =
    trailing > 0 && (leading > 0 || after.kind === 'closing')
      ? trailing
      : leading > 0 && before.kind === 'opening'
        ? leading
        : 0;
  const stretch = before.text === WIDE_SPACE || after.text === WIDE_SPACE ? 3 * size : size;
  return { natural: tracking - meeting, shrink: trailing + leading - meeting, stretch };
}

function isMixed(before: Box, after: Box): boolean {
  return (
    (before.kind === 'han' && after.kind === 'latin' && isWordCharacter(after.text)) ||
    (after.kind === 'han' && before.kind === 'latin' && isWordCharacter(before.text))
  );
}
