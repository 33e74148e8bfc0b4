/** A letter's body without what it quotes: a quoted statute has days, counts and amounts of its own. */
export function ownWords(body: string): string {
  return body.replace(/“[^”]*”/g, '');
}
