import { parseDate, type PlainDate } from '../quantities/calendar.ts';

/** What is wrong with an identity number. */
export type IdentityFault = 'shape' | 'region' | 'date' | 'checksum';

/** First two digits of a 公民身份号码: provinces by GB/T 2260, and 83 for residence permits of Taiwan residents. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
const PERSON_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const PERSON_CHECKS = '10X98765432';

/**
 * Checks a 公民身份号码 of 18 characters by GB 11643: region, date of birth and check character (X in upper case).
 * @returns null when nothing is wrong
 */
export function personNumberFault(number: string): IdentityFault | null {
  if (!/^\d{17}[\dX]$/.test(number)) return 'shape';
  if (!PROVINCES.has(number.slice(0, 2))) return 'region';
  if (!birthDate(number)) return 'date';
  return hasRightCheck(number) ? null : 'checksum';
}

/**
 * Checks the number of a 外国人永久居留身份证 of 18 characters: 9, two digits of the issuing place and three of the country,
 * then date of birth, sequence and check character as in GB 11643.
 */
export function permanentResidenceFault(number: string): IdentityFault | null {
  if (!/^9\d{16}[\dX]$/.test(number)) return 'shape';
  if (!birthDate(number)) return 'date';
  return hasRightCheck(number) ? null : 'checksum';
}

/** Checks a number of 15 digits, as issued before GB 11643—1999: region, date of birth in the 20th century, sequence. */
export function oldPersonNumberFault(number: string): IdentityFault | null {
  if (!/^\d{15}$/.test(number)) return 'shape';
  if (!PROVINCES.has(number.slice(0, 2))) return 'region';
  return birthDate(number) ? null : 'date';
}

function hasRightCheck(number: string): boolean {
  const sum = PERSON_WEIGHTS.reduce((total, weight, index) => total + weight * Number(number.charAt(index)), 0);
  return PERSON_CHECKS.charAt(sum % 11) === number.charAt(17);
}

/** Date of birth in the number of a resident, of 18 or 15 characters, or permanent resident; null when it has none. */
export function birthDate(number: string): PlainDate | null {
  if (number.length === 15) return birthDate(`${number.slice(0, 6)}19${number.slice(6)}?`);
  return parseDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);
}

/** How a person is addressed by the 17th digit of the number: odd for men. Empty when the number is invalid. */
export function honorificOf(number: string): '先生' | '女士' | '' {
  if (personNumberFault(number) !== null) return '';
  return Number(number.charAt(16)) % 2 === 1 ? '先生' : '女士';
}

const COMPANY_DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Checks a 统一社会信用代码 of 18 characters by GB 32100: digits and capitals without I, O, S, V, Z; the last is the check
 * character.
 */
export function creditCodeFault(code: string): IdentityFault | null {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return 'shape';
  let [sum, weight] = [0, 1];
  for (const character of code.slice(0, 17)) {
    sum += COMPANY_DIGITS.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return COMPANY_DIGITS.charAt((31 - (sum % 31)) % 31) === code.charAt(17) ? null : 'checksum';
}

/** For lists: 110101********0011. A number of another length shows only its last four characters. */
export function maskIdNumber(number: string): string {
  return number.length === 18 ? `${number.slice(0, 6)}********${number.slice(14)}` : maskedBut(number, 0, 4);
}

/** For lists: 138****0000; a landline shows only its last four digits. */
export function maskPhone(phone: string): string {
  return /^1\d{10}$/.test(phone) ? maskedBut(phone, 3, 4) : maskedBut(phone, 0, 4);
}

function maskedBut(text: string, head: number, tail: number): string {
  const hidden = Math.max(0, text.length - head - tail);
  return hidden === 0
    ? '*'.repeat(text.length)
    : text.slice(0, head) + '*'.repeat(hidden) + text.slice(text.length - tail);
}
