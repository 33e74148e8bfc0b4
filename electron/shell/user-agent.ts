/**
 * The browser's name for itself without the words that are not plain ASCII, our own name among them: Electron passes it
 * on as a header, and refuses a header beyond Latin-1, so that no page at all would load.
 */
export function plainUserAgent(userAgent: string): string {
  return userAgent
    .split(' ')
    .filter((word) => /^[\x21-\x7e]+$/.test(word))
    .join(' ');
}
