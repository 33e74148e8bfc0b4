import { randomBytes } from 'node:crypto';

/** Lower-case letters and digits that are not confused by ear or eye. */
const SPOKEN = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password that can be dictated over the telephone: five groups of four, of 31 characters, 99 bits. */
export function spokenPassword(): string {
  const characters: string[] = [];
  while (characters.length < 20) {
    const [byte = 255] = randomBytes(1);
    // 248 is the largest multiple of 31 that fits in a byte: every character is equally likely.
    if (byte < 248) characters.push(SPOKEN[byte % 31] ?? '');
  }
  return characters.join('').replace(/.{4}(?=.)/g, '$&-');
}
