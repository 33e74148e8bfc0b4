import { describe, expect, it } from 'vitest';
import { copiesToDrop, copyName, timeOfCopy } from './thinning.ts';

const NOW = new Date(2026, 9, 20, 18, 0, 0);
const at = (month: number, day: number, hour = 9): string => copyName(new Date(2026, month - 1, day, hour, 0, 0));

describe('copies are thinned', () => {
  it('carry their local time in their names', () => {
    expect(copyName(new Date(2026, 2, 1, 4, 5, 6))).toBe('casefile-2026-03-01-040506.db');
    expect(timeOfCopy('casefile-2026-03-01-040506.db')).toEqual(new Date(2026, 2, 1, 4, 5, 6));
    expect(timeOfCopy('casefile-2026-03-01-040506.db.unproved')).toBeNull();
  });

  it('to the three newest of today', () => {
    const names = [8, 9, 10, 11, 12].map((hour) => at(10, 20, hour));
    expect(copiesToDrop(names, NOW).sort()).toEqual([at(10, 20, 8), at(10, 20, 9)]);
  });

  it('to the newest of each earlier day, ten days in all, and one a month before that', () => {
    const names = [
      at(10, 19, 8),
      at(10, 19, 17),
      ...[18, 17, 16, 15, 14, 13, 12, 11, 10, 9].map((day) => at(10, day)),
      at(9, 30),
      at(9, 2),
      at(8, 31),
    ];
    expect(copiesToDrop(names, NOW).sort()).toEqual([at(9, 2), at(10, 9), at(10, 19, 8)]);
  });

  it('to the newest of twelve months', () => {
    const monthly = Array.from({ length: 16 }, (_, n) => copyName(new Date(2026, 9 - n, 15)));
    const daily = Array.from({ length: 10 }, (_, n) => at(10, 19 - n));
    const [thisMonth, ...earlier] = monthly;
    expect(copiesToDrop([...daily, ...monthly], NOW).sort()).toEqual([...earlier.slice(11), thisMonth].sort());
  });

  it('and nothing else in the folder is affected', () => {
    expect(copiesToDrop(['客户交来的.db', 'casefile-2020.db', '.DS_Store'], NOW)).toEqual([]);
  });
});
