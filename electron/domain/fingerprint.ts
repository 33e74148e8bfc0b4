/** A key's fingerprint as read out and compared: capitals in groups of four. */
export function inGroups(fingerprint: string): string {
  return (fingerprint.toUpperCase().match(/.{1,4}/g) ?? []).join(' ');
}

/** What is typed to confirm that a fingerprint was compared: its last two groups. */
export function lastGroups(fingerprint: string): string {
  return inGroups(fingerprint.slice(-8));
}
