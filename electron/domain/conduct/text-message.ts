/**
 * How text messages are counted in mainland China: up to 70 characters are one message; each part of a longer one
 * carries 67.
 */
const ALONE = 70;
const OF_SEVERAL = 67;

export interface MessageLength {
  /** As carriers count: a character outside the basic plane counts as two. */
  readonly characters: number;
  /** Number of messages sent and charged; 0 for an empty text. */
  readonly segments: number;
}

export function messageLength(text: string): MessageLength {
  const characters = text.length;
  return { characters, segments: characters <= ALONE ? Math.sign(characters) : Math.ceil(characters / OF_SEVERAL) };
}
