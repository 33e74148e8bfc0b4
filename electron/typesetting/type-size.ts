/** Type sizes by the names that Chinese word processors give them, in pt. */
export const TYPE_SIZES = {
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
} as const;

export type TypeSize = keyof typeof TYPE_SIZES;

/** What a lawyer may choose for the running text of a letter. */
export const BODY_SIZES = ['三号', '小三', '四号', '小四'] as const satisfies readonly TypeSize[];
