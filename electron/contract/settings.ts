import { z } from 'zod';
import { bankAccount } from './facts.ts';
import type { OperationTable } from './operation.ts';
import { typefaces } from './typefaces.ts';
import { instant, line, nothing, plainDate, prose, text } from './values.ts';

export const lawyer = z.strictObject({ name: line, licence: line, phone: line });

/** Printed details of the firm; stored in the case file. */
export const settings = z.strictObject({
  firm: z.strictObject({
    name: line,
    /** The short code in letter numbers: 〔2026〕×律函字第1号. */
    letterCode: text.max(10),
    licence: line,
    address: line,
    phone: line,
    email: line,
  }),
  lawyers: z.array(lawyer).max(50),
  /** Where the debtor is to pay in a case without an account of its own. */
  account: bankAccount,
  letterhead: z.strictObject({ show: z.boolean(), foot: prose }),
  bodySize: z.enum(['三号', '小三', '四号', '小四']),
  typefaces,
  /** Days that a letter allows for payment, counted from the day after it is written. */
  payWithinDays: z.int().min(1).max(90),
  autoLockMinutes: z.int().min(1).max(240),
});
export type Settings = z.infer<typeof settings>;

/** Pixels of a logo: 12 mm by 45 mm at a printer's 600 dpi. */
export const MOST_LOGO_PIXELS = { width: 1080, height: 288 };

/** The firm's logo: red, green and blue of each pixel, rows from the top. */
export const logo = z
  .strictObject({
    width: z.int().min(1).max(MOST_LOGO_PIXELS.width),
    height: z.int().min(1).max(MOST_LOGO_PIXELS.height),
    rgb: z.custom<Uint8Array>((value) => value instanceof Uint8Array, '不是图片内容'),
  })
  .refine(({ width, height, rgb }) => rgb.length === width * height * 3, '图片内容不完整');
export type LogoPixels = z.infer<typeof logo>;

export const language = z.enum(['zh-CN', 'en']);

export const settingsOperations = {
  'settings-read': { client: 'shown', input: nothing, output: settings },
  'settings-save': { client: 'shown', input: z.strictObject({ settings }), output: nothing },
  'logo-read': { client: 'shown', input: nothing, output: z.strictObject({ logo: logo.nullable() }) },
  /** Null removes it. */
  'logo-save': { client: 'shown', input: z.strictObject({ logo: logo.nullable() }), output: nothing },
  /** Stored outside the case file, since they are needed before one is open. */
  'preferences-read': { client: 'shown', input: nothing, output: z.strictObject({ language }) },
  /** Main's current time, so that the window agrees with it about today. */
  'clock-read': {
    client: 'shown',
    input: nothing,
    output: z.strictObject({
      now: instant,
      /** The day of the newest rate, when the computer's clock lay before it: it must be wrong. */ behind:
        plainDate.nullable(),
    }),
  },
  'preferences-save': { client: 'shown', input: z.strictObject({ language }), output: nothing },
} satisfies OperationTable;
