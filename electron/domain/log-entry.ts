/** How a contact was made. */
export const CHANNELS = ['call', 'sms', 'wechat', 'email', 'visit', 'letter', 'meeting', 'court', 'office'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What kind of entry: a note of a contact, a correction of an earlier entry, or one that the program writes when something is done. */
export const ENTRY_KINDS = ['note', 'correction', 'letter', 'payment', 'plan', 'status'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
