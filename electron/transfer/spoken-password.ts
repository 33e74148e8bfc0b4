import { randomBytes } from 'node:crypto';

/** Small letters and digits that are not taken for one another by ear or eye. */
const SPOKEN = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password that can be told over the telephone: five groups of four, of 31 characters, 99 bits. */
export function spokenPassword(): string {
  const characters: string[] = [];
  while (characters.length < 20) {
    const [byte = 255] = randomBytes(1);
    // 248 is the largest multiple of 31 in a byte: every character is as likely as any other.
    if (byte < 248) characters.push(SPOKEN[byte % 31] ?? '');
  }
  return characters.join('').replace(/.{4}(?=.)/g, '$&-');
}
